import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import type { ReadOptions } from "../../src/file/ReadOptions.ts"

/** The payout file of a text. */
export const read = (text: string, reading?: ReadOptions) => readPayoutFile(new TextEncoder().encode(text), reading)
/** All fields of its first row. */
export const firstOf = (text: string, reading?: ReadOptions) => {
  const { line: _, account, ...own } = read(text, reading).drafts[0] ?? { line: 0, account: {} }
  return { ...own, ...account }
}
/** Its problems: line, severity, tag and data. */
export const toldBy = (text: string, reading?: ReadOptions) =>
  read(text, reading).problems.map(({ at, line, reason: { _tag, ...reason }, severity }) => [
    line,
    severity,
    _tag,
    { ...(at.length === 0 ? {} : { at: at.join("/") }), ...reason }
  ])
