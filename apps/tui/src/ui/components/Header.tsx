import { Box, Text } from "ink"
import { printable } from "@concierge/domain/Text"
import { amountText, currencyOf } from "../../show/columns.ts"
import { type Model, originOf, titleOf } from "../Model.ts"
import { cut, widthOf } from "../../show/text.ts"
import { duration } from "../../show/time.ts"

/** Where one is, and how things stand with the provider, the balance and the connection. */
export const Header = ({ isColoured, model }: { readonly isColoured: boolean; readonly model: Model }) => {
  const place = ` concierge ▸ ${titleOf(model)}`
  const { colour, text } = connectionText(model)
  const room = model.columns - widthOf(place) - widthOf(text) - 6
  const balance = balanceText(model)
  const [provider, short] = providerTexts(model)
  const status = [
    `${provider} · ${balance}`,
    `${short} · ${balance}`,
    short === "" ? balance : "",
    provider,
    short
  ].find((candidate) => !/^ · | · $|^$/.test(candidate) && widthOf(candidate) <= room)
  return (
    <Box justifyContent="space-between" width={model.columns}>
      <Text bold wrap="truncate">
        {cut(place, model.columns - widthOf(text) - 2)}
      </Text>
      <Text wrap="truncate">
        {status === undefined ? "" : `${status} · `}
        <Text {...(isColoured ? { color: colour } : {})}>{text}</Text>{" "}
      </Text>
    </Box>
  )
}

/** The provider's name in full, and a short form for narrow windows: whether payments are real. */
const providerTexts = ({ health }: Model): readonly [full: string, short: string] => {
  if (health === undefined) return ["", ""]
  const name = printable(health.provider)
  if (health.mode === "live") return [`LIVE ${name}`, "LIVE"]
  return [name === "sandbox" ? name : `sandbox ${name}`, ""]
}

const connectionText = ({ connection, health, now }: Model) => {
  switch (connection._tag) {
    case "Connecting":
      return { text: "◌ connecting", colour: "yellow" } as const
    case "Live":
      if (health?.reach._tag === "Unreachable")
        return { text: `○ provider gone ${duration(now - health.reach.since)}`, colour: "red" } as const
      return { text: "● live", colour: "green" } as const
    case "Lost":
      return { text: `○ lost ${duration(now - connection.since)}`, colour: "red" } as const
  }
}

/** The balance that pays for what is open or marked. */
const balanceText = (model: Model): string => {
  const code = originOf(model)
  const wallet = code === undefined ? undefined : model.wallets.find(({ currency }) => currency === currencyOf(code))
  return wallet === undefined ? "" : `${printable(code ?? "")} ${amountText(wallet.available, wallet.currency)} free`
}
