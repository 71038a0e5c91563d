import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { parse } from "@concierge/api/Json"
import { pathOf } from "@concierge/api/Operation"
import { proxyOperations } from "@concierge/api/operations"
import * as Rows from "@concierge/api/resources/rows"
import { mendMeanings } from "@concierge/domain/Mend"
import { fieldsOf, ports } from "@concierge/domain/Port"
import * as Result from "effect/Result"
import { rowColumns } from "../../show/columns.ts"
import { toLines } from "../../show/table.ts"
import { calledAs, commandText } from "../../show/text.ts"
import { fail } from "../Failure.ts"
import { Io } from "../Io.ts"
import { call, Proxy } from "../Proxy.ts"
import { rowSheet } from "../sheets.ts"
import { answerIn, type AnswerFormat } from "../View.ts"
import { formatFlags } from "./flags.ts"

/** What the ports ask of accounts: each field once, and what each port means by it. */
const helpOfFields = new Map<string, string>(
  Array.from(
    Map.groupBy(
      Object.values(ports).flatMap((port) => fieldsOf(port).map(({ help, name }) => ({ code: port.code, help, name }))),
      ({ name }) => name
    ),
    ([name, fields]) => {
      const byHelp = Map.groupBy(fields, ({ help }) => help)
      const helps = Array.from(byHelp, ([help, of]) => `${of.map(({ code }) => code).join(", ")}: ${help}`)
      return [name, byHelp.size === 1 ? (fields[0]?.help ?? "") : helps.join("; ")]
    }
  )
)

const optional = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional, Flag.map(Option.getOrUndefined))

const fieldFlags = Object.fromEntries([...helpOfFields].map(([name, help]) => [name, optional(name, help)]))

/** `concierge mend ROW --clabe …`: another account for a payment that failed, or for all that a file has. */
export const mend = Command.make(
  "mend",
  {
    row: Argument.String("row").pipe(
      Argument.withDescription("The row's id, as batches rows and batches problems show it"),
      Argument.optional,
      Argument.map(Option.getOrUndefined)
    ),
    account: fieldFlags,
    instruction: optional(
      "instruction_id",
      "In place of an account: an instruction that the payee has at the provider"
    ),
    file: optional(
      "file",
      "Mend all payments of a file, as batches export ID --state failed writes it; - is standard input"
    ),
    batch: optional("batch", "The batch whose payments the file has"),
    as: formatFlags
  },
  Effect.fnUntraced(function* ({ account, as, batch, file, instruction, row }) {
    if (file !== undefined) {
      if (row !== undefined || batch === undefined) return yield* fail({ _tag: "OutOfRange", rule: wantedFile })
      return yield* presentRows(yield* mendFile(batch, file), as)
    }
    const given = Object.fromEntries(
      Object.entries(account).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
    )
    const hasAccount = Object.keys(given).length > 0
    if (row === undefined || hasAccount === (instruction !== undefined)) {
      return yield* fail({ _tag: "OutOfRange", rule: wantedRow })
    }
    const wanted: Rows.Mending =
      instruction === undefined
        ? { _tag: "Account", account: given }
        : { _tag: "Instruction", instructionId: instruction }
    yield* presentRows([yield* call(({ rows }) => rows.mend(row, wanted))], as)
  })
).pipe(
  Command.withDescription("Have a failed payment tried again at another account"),
  Command.withExamples([
    { command: `${calledAs} mend 41 --clabe 002180000041526377`, description: "Another account in Mexico" },
    { command: `${calledAs} mend --file failed.csv --batch 7`, description: "All payments of a corrected file" }
  ]),
  Command.provide(Proxy.layer)
)

const wantedRow = "say the row's id and the account, field by field (e.g. --clabe …), or --instruction_id"
const wantedFile = "say --file with --batch, and no row"

const mendFile = Effect.fnUntraced(function* (batch: string, path: string) {
  const { open } = yield* Proxy
  const { read } = yield* Io
  const body = yield* read(path)
  const response = yield* open(pathOf(proxyOperations.mendBatch, batch), { accept: "application/json", body })
  const text = yield* Effect.promise(() => response.text())
  const { data } = decodeRows(Result.getOrThrow(parse(text)))
  return data
})

const decodeRows = Schema.decodeUnknownSync(Schema.Struct({ data: Schema.Array(Rows.Resource) }))

/** Payments after a decision about them, and how they go on. */
export const presentRows = Effect.fnUntraced(function* (rows: ReadonlyArray<Rows.Row>, as: AnswerFormat) {
  const { columns, paint, tell } = yield* Io
  const batchId = rows[0]?.batchId
  const batch = batchId === undefined ? undefined : yield* call(({ batches }) => batches.show(batchId))
  yield* answerIn(as, {
    lines: () => [
      ...toLines(rowColumns(batch?.currency ?? ""), rows, columns, paint),
      ...rows.map(({ line, mend: last }) => `line ${line}: ${last === undefined ? "" : mendMeanings[last.state]}`)
    ],
    json: () => ({ data: rows.map(Rows.toResource) }),
    sheet: () => rowSheet(rows)
  })
  if (batchId !== undefined) tell(`To follow it: ${commandText(["watch", batchId])}`)
})
