import type * as Rows from "@concierge/api/resources/rows"
import { may } from "@concierge/domain/Mend"
import { portOf } from "@concierge/domain/Port"
import { printable } from "@concierge/domain/Text"
import { commandText } from "../../../show/text.ts"
import { stateText } from "../../../show/theme.ts"
import { stampText } from "../../../show/time.ts"

/** What is wrong with a payment, until when it can be mended, and how. */
export const troubleLines = (row: Rows.Row): ReadonlyArray<string> => {
  const { id, line, mend, mendBefore, portCode, state } = row
  const words = wordsOf(row)
  if (words === "") return []
  return [
    "",
    `line ${line} ${stateText(state)}: ${words}`,
    ...(may("mend", state) === undefined
      ? [
          `  ${mendBefore === undefined ? "the provider does not say until when it can be mended" : `until ${stampText(mendBefore)}`}`,
          ...(mend === undefined
            ? []
            : [
                `  mending ${mend.state.replace("_", " ")}, since ${stampText(mend.createdAt)}${mend.note === undefined ? "" : `: ${printable(mend.note)}`}`
              ]),
          ...(mend?.state === "waiting"
            ? []
            : [
                `  to mend it: ${commandText(["mend", id])} ${accountFlags(portCode)}`,
                ...(mend?.state === "let_go" ? [] : [`  to let it go: ${commandText(["let-go", id])}`])
              ])
        ]
      : [])
  ]
}

/** What an account of a port is given by, where it usually is. */
const accountFlags = (portCode: string): string => {
  const fields = portOf(portCode)?.rails[0]?.fields ?? []
  const asked = fields.filter(({ required }) => required)
  return (asked.length > 0 ? asked : [{ name: "FIELD" }]).map(({ name }) => `--${name} …`).join(" ")
}

/** Why a payment did not arrive, and what people should do. */
export const wordsOf = ({ failureReason, note }: Rows.Row): string =>
  [failureReason, note]
    .filter((part) => part !== undefined)
    .map(printable)
    .join(" ")
