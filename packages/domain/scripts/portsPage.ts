import { decimalsOf } from "../src/money/Currency.ts"
import { format } from "../src/money/Money.ts"
import { payoutFields } from "../src/payouts/PayoutField.ts"
import type { Clearing } from "../src/ports/Clearing.ts"
import { type Port, ports } from "../src/ports/Port.ts"
import { type Field, type Rail, shapeOf } from "../src/ports/Rail.ts"
import { table } from "./markdown.ts"

/** What the ports ask of accounts, which limits they have and what is not known of them, printed from the table. */
export const portsPage = (): string =>
  [
    "<!-- Printed from packages/domain/src by packages/domain/scripts/ports.ts: do not edit. -->",
    "",
    "# Ports",
    "",
    "What each port asks of an account, how much it takes at once, and what is not known of it. In a terminal: `./concierge",
    "ports CODE`, and `./concierge ports CODE --template` for a file to fill in.",
    "",
    "Port codes are open at the wire: of a port that is not listed here, its code tells the country and the currency, and the",
    "provider's instructions pay to it.",
    "",
    table(
      ["port", "country", "currency", "decimals", "paid by"],
      Object.values<Port>(ports).map((port) => [
        `[\`${port.code}\`](#${port.code})`,
        port.country === "OTHER" ? "the rest of the world" : port.country,
        port.currency,
        String(decimalsOf(port.currency)),
        port.rails.map(({ label }) => label).join("; ")
      ])
    ),
    "",
    "## Every payment",
    "",
    fieldTable(Object.values(payoutFields)),
    ...Object.values<Port>(ports).flatMap(portSection),
    ""
  ].join("\n")

const portSection = ({ code, notKnown, rails }: Port): ReadonlyArray<string> => [
  "",
  `## ${code}`,
  ...rails.flatMap(railSection),
  "",
  "Not known:",
  "",
  ...notKnown.map((sentence) => `- ${sentence}`)
]

const railSection = ({ clearings, fields, label, paymentMethodType, rules }: Rail): ReadonlyArray<string> => [
  "",
  `**${label}**, \`${paymentMethodType}\``,
  "",
  fieldTable(fields),
  ...(rules.length === 0 ? [] : ["", ...rules.map(({ says }) => `- ${says}`)]),
  ...(clearings.length === 0 ? [] : ["", clearingTable(clearings)])
]

const fieldTable = (fields: ReadonlyArray<Field>): string =>
  table(
    ["column", "needed", "is", "looks like", "example", "help"],
    fields.map((field) => [
      `\`${field.name}\``,
      field.required === true ? "yes" : field.required === false ? "no" : `one of ${field.required.oneOf}`,
      field.label,
      shapeOf(field),
      field.example,
      field.help
    ])
  )

const clearingTable = (clearings: ReadonlyArray<Clearing>): string =>
  table(
    ["goes by", "up to", "arrives", "hours", "source"],
    clearings.map(({ arrives, hours, name, source, upTo }) => [
      name,
      upTo === undefined ? "no limit known" : `${format(upTo)} ${upTo.currency}`,
      arrives,
      hours ?? "not known",
      source
    ])
  )
