/** What separates cells, and the line that the rest begins with. */
export interface Dialect {
  readonly delimiter: string
  readonly firstLine: number
}

/**
 * How a file separates its cells: as a first line `sep=;` says, however a spreadsheet has padded or quoted it, or what
 * the line of the columns' names has most of.
 *
 * @example
 * dialectOf(["sep=;", "payee_name;amount"]) // => { delimiter: ";", firstLine: 2 }
 * dialectOf(["payee_name\tamount"]) // => { delimiter: "\t", firstLine: 1 }
 */
export const dialectOf = (lines: ReadonlyArray<string>): Dialect => {
  const start = lines.findIndex((line) => line.trim() !== "")
  const first = lines[start] ?? ""
  const said = sepLine.exec(first)?.[1]
  if (said !== undefined) return { delimiter: /^(\\t|tab)$/i.test(said) ? "\t" : said, firstLine: start + 2 }
  const names = first.replaceAll(/"[^"]*"/g, "")
  const [delimiter = ","] = [",", ";", "\t", "|"].toSorted((a, b) => names.split(b).length - names.split(a).length)
  return { delimiter, firstLine: 1 }
}

/** `sep=;`, `"sep=;"`, `Sep = "|"`, `sep=\t`, and what a sheet that was saved again puts behind it. */
const sepLine = /^[\s"']*sep[ ]*=[ "']*(\\t|tab|[,;|^~:\t])["',;|\t ]*$/i
