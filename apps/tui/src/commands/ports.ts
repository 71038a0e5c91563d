import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { stringify } from "@concierge/api/Json"
import { payoutTemplate } from "@concierge/api/payoutTemplate"
import type { Clearing } from "@concierge/domain/Clearing"
import { format, toDecimal } from "@concierge/domain/Money"
import { describePort, type PortDescription, ports as known } from "@concierge/domain/Port"
import { type Field, shapeOf } from "@concierge/domain/Rail"
import { fail, type Failure } from "../Failure.ts"
import { Io } from "../Io.ts"
import { portNamed } from "../payouts.ts"
import { type Column, toLines } from "../table.ts"
import { calledAs, counted } from "../text.ts"
import { jsonFlag } from "./flags.ts"

/** `concierge ports [CODE…]`: where money can go, what a port asks of an account, and a payout file to begin with. */
export const ports = Command.make(
  "ports",
  {
    codes: Argument.String("code").pipe(
      Argument.withDescription("A port, e.g. cl_clp; without one, all are listed"),
      Argument.variadic()
    ),
    template: Flag.Boolean("template").pipe(
      Flag.withDescription("Print a payout file for these ports (CSV), with an example payment for each way of paying"),
      Flag.withDefault(false)
    ),
    json: jsonFlag
  },
  Effect.fnUntraced(function* ({ codes: given, json, template }) {
    const { answer, columns, paint } = yield* Io
    const codes = [...new Set(given.map((code) => code.toLowerCase()))]
    if (template) {
      const chosen = yield* Effect.forEach(codes, portNamed)
      const text = chosen.length === 0 ? payoutTemplate() : payoutTemplate(chosen)
      return answer(text.trimEnd())
    }
    if (codes.length === 0) {
      const all = yield* Effect.forEach(Object.keys(known), described)
      const lines = json ? [stringify(all.map(toJson))] : toLines(portColumns, all, columns, paint)
      for (const line of lines) answer(line)
      return
    }
    const [first, ...others] = yield* Effect.forEach(codes, described)
    if (first === undefined) return
    if (json) return answer(stringify(others.length === 0 ? toJson(first) : [first, ...others].map(toJson)))
    yield* tell(first)
    for (const port of others) {
      answer("")
      yield* tell(port)
    }
  })
).pipe(
  Command.withDescription("List the ports, what a port asks of an account, or a payout file to begin with"),
  Command.withExamples([
    {
      command: `${calledAs} ports cl_clp`,
      description: "What Chile asks of an account, and until when it arrives at once"
    },
    { command: `${calledAs} ports cl_clp mx_mxn --template > payouts.csv`, description: "A file to fill in" }
  ])
)

/** What can be said of the port that a person named, known or not. */
const described = (code: string): Effect.Effect<PortDescription, Failure> => {
  const port = describePort(code)
  return port === undefined ? fail({ _tag: "UnknownPort", code, known: Object.keys(known) }) : Effect.succeed(port)
}

/** All that is known of a port, and what is not. */
const tell = Effect.fnUntraced(function* (port: PortDescription) {
  const { answer, columns, paint } = yield* Io
  const decimals = port.decimals === undefined ? "decimals not known" : counted(port.decimals, "decimal")
  answer(paint(`${port.code}: ${placeOf(port)}, ${port.currency} (${decimals})`, "bold"))
  if (!port.isKnown) answer(`This port is none of ours: ${Object.keys(known).join(", ")}`)
  for (const { clearings, fields, label, paymentMethodType, rules } of port.rails) {
    answer("")
    answer(paint(`${label} (${paymentMethodType})`, "bold"))
    for (const line of toLines(fieldColumns, fields, columns, paint)) answer(line)
    for (const { says } of rules) answer(`- ${says}`)
    if (clearings.length === 0) continue
    answer("")
    for (const line of toLines(clearingColumns, clearings, columns, paint)) answer(line)
  }
  answer("")
  answer(paint("not known", "bold"))
  for (const sentence of port.notKnown) answer(`- ${sentence}`)
})

const placeOf = ({ country }: PortDescription): string => (country === "OTHER" ? "the rest of the world" : country)

const portColumns: ReadonlyArray<Column<PortDescription>> = [
  { title: "port", value: ({ code }) => code },
  { title: "country", value: placeOf },
  { title: "currency", value: ({ currency }) => currency },
  { title: "decimals", value: ({ decimals }) => String(decimals ?? ""), align: "right" },
  { title: "paid by", value: ({ rails }) => rails.map(({ label }) => label).join("; "), shrinks: 20 }
]

const fieldColumns: ReadonlyArray<Column<Field>> = [
  { title: "column", value: ({ name }) => name },
  { title: "needed", value: ({ required }) => neededText(required) },
  { title: "is", value: ({ label }) => label },
  { title: "example", value: ({ example }) => example },
  { title: "looks like", value: shapeOf, shrinks: 14 },
  { title: "help", value: ({ help }) => help, shrinks: 20 }
]

const neededText = (required: Field["required"]): string =>
  required === true ? "yes" : required === false ? "no" : `one of ${required.oneOf}`

const clearingColumns: ReadonlyArray<Column<Clearing>> = [
  { title: "goes by", value: ({ name }) => name },
  {
    title: "up to",
    value: ({ upTo }) => (upTo === undefined ? "" : `${format(upTo)} ${upTo.currency}`),
    align: "right"
  },
  { title: "arrives", value: ({ arrives }) => arrives },
  { title: "hours", value: ({ hours }) => hours ?? "not known", shrinks: 14 },
  { title: "source", value: ({ source }) => source, shrinks: 14 }
]

const toJson = (port: PortDescription) => ({
  code: port.code,
  known: port.isKnown,
  country: port.country,
  currency_code: port.currency,
  decimals: port.decimals ?? null,
  rails: port.rails.map(({ clearings, fields, label, paymentMethodType, rules }) => ({
    payment_method_type: paymentMethodType,
    label,
    fields: fields.map((field) => ({
      name: field.name,
      label: field.label,
      help: field.help,
      example: field.example,
      looks_like: shapeOf(field),
      required: typeof field.required === "boolean" ? field.required : { one_of: field.required.oneOf },
      ...(field.kind._tag === "Choice" ? { choices: field.kind.choices } : {})
    })),
    rules: rules.map(({ says }) => says),
    clearings: clearings.map(({ arrives, hours, name, source, upTo }) => ({
      name,
      up_to: upTo === undefined ? null : toDecimal(upTo),
      arrives,
      hours: hours ?? null,
      source
    }))
  })),
  not_known: port.notKnown
})
