import type { Batch, Forecast } from "@concierge/api/resources/batches"
import { printable } from "@concierge/domain/Text"
import * as BigDecimal from "effect/BigDecimal"
import { moneyText } from "./columns.ts"
import { counted } from "./text.ts"
import { duration } from "./time.ts"

/**
 * The forecast of a batch in words: what it costs, what the balance lacks, how long the drafting takes, and how the payments to
 * each port usually arrive. Nothing before it is made.
 */
export const forecastPairs = ({
  currency,
  forecast
}: Pick<Batch, "currency" | "forecast">): ReadonlyArray<readonly [name: string, value: string | undefined]> => {
  if (forecast === undefined) return []
  const { calls, fees, problem, seconds, shortfall, totalToSpend } = forecast
  return [
    [
      "forecast",
      totalToSpend === undefined
        ? undefined
        : `about ${moneyText(totalToSpend, currency)} to spend, ${moneyText(fees, currency)} of it fees; the quote binds`
    ],
    [
      "short of",
      lacks(shortfall)
        ? `${moneyText(shortfall, currency)}: add it to the ${currency} wallet; nothing is paid before the wallet covers the total`
        : undefined
    ],
    ["no forecast", problem === undefined ? undefined : printable(problem)],
    [
      "drafting",
      `${seconds === undefined ? "" : `about ${duration(seconds * 1_000)}, `}at most ${counted(calls, "call")} to the provider`
    ],
    ...arrivals.map(([arrives, title]) => [title, portsOf(forecast, arrives)] as const)
  ]
}

/** The forecast in a few words, for one line; empty before it is made, and where the total is not known. */
export const forecastText = ({ currency, forecast }: Pick<Batch, "currency" | "forecast">): string => {
  if (forecast?.totalToSpend === undefined) return ""
  const { seconds, shortfall, totalToSpend } = forecast
  return [
    `about ${moneyText(totalToSpend, currency)}`,
    lacks(shortfall) ? `${moneyText(shortfall, currency)} short` : "",
    seconds === undefined ? "" : `quoted in about ${duration(seconds * 1_000)}`
  ]
    .filter((part) => part !== "")
    .join(", ")
}

const lacks = (shortfall: Forecast["shortfall"]): shortfall is NonNullable<Forecast["shortfall"]> =>
  shortfall !== undefined && BigDecimal.isPositive(shortfall)

/** The kinds of arrival in the order in which they are told. */
const arrivals = [
  ["at once", "at once"],
  ["in bank hours", "in bank hours"],
  ["in one or more bank days", "in bank days"],
  [undefined, "arrival unknown"]
] as const satisfies ReadonlyArray<readonly [Forecast["ports"][number]["arrivals"][number]["arrives"], string]>

/** The payments that arrive so, by port and clearing; undefined if there are none. */
const portsOf = ({ ports }: Forecast, arrives: (typeof arrivals)[number][0]): string | undefined => {
  const told = ports.flatMap((port) =>
    port.arrivals
      .filter((each) => each.arrives === arrives)
      .map(({ clearing, count, hours }) => {
        const how = [clearing, hours].filter((part) => part !== undefined).join(", ")
        return `${printable(port.portCode)} ${count.toLocaleString("en")}${how === "" ? "" : ` (${how})`}`
      })
  )
  return told.length === 0 ? undefined : told.join("; ")
}
