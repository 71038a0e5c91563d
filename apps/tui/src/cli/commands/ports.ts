import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { payoutTemplate } from "@concierge/api/payoutTemplate"
import type { Clearing } from "@concierge/domain/Clearing"
import { format, toDecimal } from "@concierge/domain/Money"
import { describePort, type PortDescription, ports as known } from "@concierge/domain/Port"
import { type Field, shapeOf } from "@concierge/domain/Rail"
import { fail, type Failure } from "../Failure.ts"
import { Io, type Paint } from "../Io.ts"
import { requirePort } from "./check/payouts.ts"
import { type Column, toLines } from "../../show/table.ts"
import { calledAs, counted } from "../../show/text.ts"
import { answerIn, type Sheet } from "../View.ts"
import { formatFlags } from "./flags.ts"

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
    as: formatFlags
  },
  Effect.fnUntraced(function* ({ as, codes: given, template }) {
    const { answer, columns, paint } = yield* Io
    const codes = [...new Set(given.map((code) => code.toLowerCase()))]
    if (template) {
      const chosen = yield* Effect.forEach(codes, requirePort)
      const text = chosen.length === 0 ? payoutTemplate() : payoutTemplate(chosen)
      return answer(text.trimEnd())
    }
    if (codes.length === 0) {
      const all = yield* Effect.forEach(Object.keys(known), described)
      return yield* answerIn(as, {
        lines: () => toLines(portColumns, all, columns, paint),
        json: () => all.map(toJson),
        sheet: () => portSheet(all)
      })
    }
    const chosen = yield* Effect.forEach(codes, described)
    yield* answerIn(as, {
      lines: () => chosen.flatMap((port, i) => [...(i === 0 ? [] : [""]), ...portLines(port, columns, paint)]),
      json: () => (chosen.length === 1 ? chosen.map(toJson)[0] : chosen.map(toJson)),
      sheet: () => fieldSheet(chosen)
    })
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
const portLines = (port: PortDescription, columns: number, paint: Paint): ReadonlyArray<string> => {
  const decimals = port.decimals === undefined ? "decimals not known" : counted(port.decimals, "decimal")
  return [
    paint(`${port.code}: ${placeOf(port)}, ${port.currency} (${decimals})`, "bold"),
    ...(port.isKnown ? [] : [`This port is none of ours: ${Object.keys(known).join(", ")}`]),
    ...port.rails.flatMap(({ clearings, fields, label, paymentMethodType, rules }) => [
      "",
      paint(`${label} (${paymentMethodType})`, "bold"),
      ...toLines(fieldColumns, fields, columns, paint),
      ...rules.map(({ says }) => `- ${says}`),
      ...(clearings.length === 0 ? [] : ["", ...toLines(clearingColumns, clearings, columns, paint)])
    ]),
    "",
    paint("not known", "bold"),
    ...port.notKnown.map((sentence) => `- ${sentence}`)
  ]
}

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

const portSheet = (all: ReadonlyArray<PortDescription>): Sheet => ({
  names: ["code", "known", "country", "currency_code", "decimals", "paid_by"],
  rows: all.map((port) => [
    port.code,
    port.isKnown,
    port.country,
    port.currency,
    port.decimals,
    port.rails.map(({ label }) => label).join("; ")
  ])
})

/** What the ports ask of an account, a field a line. */
const fieldSheet = (chosen: ReadonlyArray<PortDescription>): Sheet => ({
  names: ["port_code", "payment_method_type", "rail", "name", "required", "label", "example", "looks_like", "help"],
  rows: chosen.flatMap(({ code, rails }) =>
    rails.flatMap(({ fields, label, paymentMethodType }) =>
      fields.map((field) => [
        code,
        paymentMethodType,
        label,
        field.name,
        neededText(field.required),
        field.label,
        field.example,
        shapeOf(field),
        field.help
      ])
    )
  )
})

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
