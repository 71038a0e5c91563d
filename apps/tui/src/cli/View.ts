import * as Effect from "effect/Effect"
import { type CsvValue, csvLine } from "@concierge/api/Csv"
import { stringify } from "@concierge/api/Json"
import { Io } from "./Io.ts"

/** The format of an answer: text unless a flag is given. */
export interface AnswerFormat {
  readonly json: boolean
  readonly csv: boolean
}

/** What a command answers, in each of its forms. `docs/output.md` says what stands in them. */
export interface View {
  /** For people. */
  readonly lines: () => ReadonlyArray<string>
  /** For programs: one document. */
  readonly json: () => unknown
  /** For spreadsheets. */
  readonly sheet: () => Sheet
}

/** A table of values as they are, under names for programs. */
export interface Sheet {
  readonly names: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<CsvValue>>
}

/** Writes a command's answer to standard output in the format asked for. */
export const answerIn = ({ csv, json }: AnswerFormat, view: View): Effect.Effect<void, never, Io> =>
  Effect.map(Io, ({ answer }) => {
    const lines = json ? [stringify(view.json())] : csv ? toCsv(view.sheet()) : view.lines()
    for (const line of lines) answer(line)
  })

const toCsv = ({ names, rows }: Sheet): ReadonlyArray<string> => [csvLine(names), ...rows.map(csvLine)]
