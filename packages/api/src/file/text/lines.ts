import { UnreadableFile } from "../UnreadableFile.ts"

/** Cuts a text into its lines, piece by piece. */
export interface LineReader {
  /** The lines that are whole now. Throws {@link UnreadableFile}. */
  readonly write: (text: string) => ReadonlyArray<string>
  /** What is behind the last line break. */
  readonly end: () => ReadonlyArray<string>
}

/**
 * The lines of a text, whatever ends them. Marks of the byte order are no text, wherever files were joined, and neither is the
 * Ctrl-Z with which DOS ends one.
 *
 * @example
 * makeLineReader().write("a\r\nb\rc\n") // => ["a", "b", "c"]
 */
export const makeLineReader = (): LineReader => {
  let rest = ""
  let line = 1
  return {
    write: (text) => {
      if (text.includes("\0")) throw new UnreadableFile({ _tag: "NotText" }, 1)
      const whole = rest + text
      // Behind a carriage return at the end a line feed may follow
      const held = whole.endsWith("\r") ? 1 : 0
      const lines = (held === 0 ? whole : whole.slice(0, -1)).split(whole.includes("\r") ? /\r\n?|\n/ : "\n")
      rest = (lines.pop() ?? "") + (held === 0 ? "" : "\r")
      if (rest.length > longestLine) {
        const reason = { _tag: "TooLong", max: longestLine, actual: rest.length } as const
        throw new UnreadableFile(reason, line + lines.length)
      }
      line += lines.length
      return lines.map(cleaned)
    },
    end: () => rest.split("\r").map((last) => cleaned(beforeEndMark(last)))
  }
}

/** No payment is as long, and no file is one line. */
export const longestLine = 1_048_576

/** Without marks of the byte order, and Ctrl-Z, with which DOS ends a text. */
const cleaned = (line: string): string => {
  const first = line.charCodeAt(0)
  if (first === 0xfeff) return line.replace(/^\ufeff+/, "")
  return first === endMark || first === 0x20 ? beforeEndMark(line) : line
}

const endMark = 0x1a

/** Ctrl-Z is the last of a line, or spaces alone follow it. */
const beforeEndMark = (line: string): string => {
  let end = line.length
  while (end > 0 && (line.charCodeAt(end - 1) === endMark || line.charCodeAt(end - 1) === 0x20)) end--
  return line.includes("\u001a", end) ? line.slice(0, end) : line
}
