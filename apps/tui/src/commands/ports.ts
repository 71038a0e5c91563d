import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { stringify } from "@concierge/api/Json"
import { decimalsOf } from "@concierge/domain/Money"
import { type Port, ports as known } from "@concierge/domain/Port"
import type { Field } from "@concierge/domain/Rail"
import { Io } from "../Io.ts"
import { portNamed } from "../payouts.ts"
import { type Column, toLines } from "../table.ts"
import { jsonFlag } from "./flags.ts"

/** `concierge ports [CODE]`: where money can go, and what a port asks of the payee's account. */
export const ports = Command.make(
  "ports",
  {
    code: Argument.String("code").pipe(Argument.withDescription("A port, e.g. cl_clp"), Argument.optional),
    json: jsonFlag
  },
  Effect.fnUntraced(function* ({ code, json }) {
    const { answer, columns, paint } = yield* Io
    if (Option.isNone(code)) {
      const all: ReadonlyArray<Port> = Object.values(known)
      const lines = json ? [stringify(all.map(toJson))] : toLines(portColumns, all, columns, paint)
      for (const line of lines) answer(line)
      return
    }
    const port = yield* portNamed(code.value)
    if (json) return answer(stringify(toJson(port)))
    for (const [i, rail] of port.rails.entries()) {
      if (i > 0) answer("")
      answer(paint(`${port.code}: ${rail.label} (${rail.paymentMethodType})`, "bold"))
      for (const line of toLines(fieldColumns, rail.fields, columns, paint)) answer(line)
    }
  })
).pipe(Command.withDescription("List the ports, or what one port asks of an account"))

const portColumns: ReadonlyArray<Column<Port>> = [
  { title: "port", value: ({ code }) => code },
  { title: "country", value: ({ country }) => (country === "OTHER" ? "the rest of the world" : country) },
  { title: "currency", value: ({ currency }) => currency },
  { title: "decimals", value: ({ currency }) => String(decimalsOf(currency)), align: "right" },
  { title: "paid by", value: ({ rails }) => rails.map(({ label }) => label).join("; "), shrinks: 20 }
]

const fieldColumns: ReadonlyArray<Column<Field>> = [
  { title: "column", value: ({ name }) => name },
  { title: "needed", value: ({ required }) => neededText(required) },
  { title: "is", value: ({ label }) => label },
  { title: "example", value: ({ example }) => example },
  { title: "help", value: ({ help }) => help, shrinks: 20 }
]

const neededText = (required: Field["required"]): string =>
  required === true ? "yes" : required === false ? "no" : `one of ${required.oneOf}`

const toJson = (port: Port) => ({
  code: port.code,
  country: port.country,
  currency_code: port.currency,
  decimals: decimalsOf(port.currency),
  rails: port.rails.map(({ fields, label, paymentMethodType }) => ({
    payment_method_type: paymentMethodType,
    label,
    fields: fields.map(({ example, help, kind, label: is, name, required }) => ({
      name,
      label: is,
      help,
      example,
      required: typeof required === "boolean" ? required : { one_of: required.oneOf },
      ...(kind._tag === "Choice" ? { choices: kind.choices } : {})
    }))
  }))
})
