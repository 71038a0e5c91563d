import "effect/schema/SchemaJITCompiler/enable"
import { parse } from "@concierge/api/Json"
import * as Result from "effect/Result"
import { isDeepStrictEqual } from "node:util"
import { cases } from "./support/identifiers.ts"
import { measure, report } from "./support/measure.ts"
import * as Documents from "./support/outputDocument.ts"
import * as Rows from "./support/payoutRow.ts"

/** What the domain and its documents do in a second, beside who else would do it. `README.md` says what is compared. */

const json = Result.getOrThrow(parse(Documents.text))
const decoders = { ours: Documents.ours, zod: Documents.zods, valibot: Documents.valibots }
for (const [name, decode] of Object.entries(decoders)) {
  if (!isDeepStrictEqual(decode(json), Documents.ours(json))) throw new Error(`${name} decodes something else`)
}
console.log(
  report(
    "an output document, decoded",
    measure(Object.entries(decoders).map(([name, decode]) => ({ name, work: () => decode(json) })))
  )
)

const { text } = Documents
const readers = {
  ours: () => Documents.ours(Result.getOrThrow(parse(text))),
  "zod after JSON.parse": () => Documents.zods(JSON.parse(text)),
  "valibot after JSON.parse": () => Documents.valibots(JSON.parse(text))
}
console.log(
  report(
    "the same from its text (JSON.parse rounds amounts of 17 digits, and checks less)",
    measure(Object.entries(readers).map(([name, work]) => ({ name, work })))
  )
)

const checkers = { ours: Rows.ours, zod: Rows.zods, valibot: Rows.valibots }
for (const [name, check] of Object.entries(checkers)) {
  for (const row of [...Rows.rows, ...Rows.rows.map((right) => ({ ...right, amount: "1", budget: "1" }))]) {
    if (check(row).isRight !== Rows.ours(row).isRight) throw new Error(`${name} judges line ${row.line} otherwise`)
  }
}
let line = 0
const nextRow = () => Rows.rows[line++ % Rows.rows.length] ?? { line, account: {} }
console.log(
  report(
    "a payout row, checked",
    measure(Object.entries(checkers).map(([name, check]) => ({ name, work: () => check(nextRow()) })))
  )
)

let at = 0
const identify = () => {
  const { scheme, value } = cases[at++ % cases.length] ?? {}
  return value === undefined ? undefined : scheme?.check(value)
}
console.log(report("account numbers, of all schemes", measure([{ name: "ours", work: identify }])))
