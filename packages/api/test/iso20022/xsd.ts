import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { XmlDocument, XsdValidator } from "libxml2-wasm"
import { sample } from "../../../../spec/test/sample.ts"

/**
 * The schemas of ISO 20022 are not ours to hand on: `npm run test:full` reads them in the folder that `CONCIERGE_XSD` names, as
 * `pain.001.001.09.xsd`, and says so when there is none.
 */
const folder = process.env["CONCIERGE_XSD"]

/** Why no message is held against its schema; nothing where one may be. */
export const whyNoSchemas = folder === undefined ? "CONCIERGE_XSD names no folder with schemas" : undefined

/** Whether messages are held against their schemas at all. */
export const isFull = sample(false, true)
if (isFull && whyNoSchemas !== undefined)
  process.stderr.write(`not tried by the schemas of ISO 20022: ${whyNoSchemas}\n`)

export const padded = (version: number) => String(version).padStart(2, "0")

const pathOf = (name: string) => join(folder ?? "", `${name}.xsd`)

/** Whether there is the schema of a message, e.g. `pain.001.001.09`. */
export const hasSchema = (name: string): boolean => whyNoSchemas === undefined && existsSync(pathOf(name))

/** What the schema that is named finds wrong with a message. */
export const flawsOf = (xml: string, name: string): ReadonlyArray<string> => {
  const validator = validators.get(name) ?? XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(pathOf(name))))
  validators.set(name, validator)
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return []
  } catch (fault) {
    return [String(fault)]
  } finally {
    document.dispose()
  }
}

const validators = new Map<string, XsdValidator>()

/**
 * The same of a report, by the schema of its version. Where that is not there, by the newest: what an older report has, a newer one
 * has, too.
 */
export const flawsOfReport = (xml: string): ReadonlyArray<string> => {
  const own = /pain\.002\.001\.\d\d/.exec(xml)?.[0] ?? ""
  const name = hasSchema(own) ? own : reports.findLast(hasSchema)
  return name === undefined ? [] : flawsOf(xml.replace(own, name), name)
}

const reports = [3, 4, 5, 6, 7, 8, 9, 10, 11].map((version) => `pain.002.001.${padded(version)}`)

/** Whether there is the schema of any report. */
export const hasReportSchema = (): boolean => reports.some(hasSchema)
