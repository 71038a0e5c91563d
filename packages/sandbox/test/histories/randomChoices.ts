import { seeds } from "@concierge/api/resources/seeds"
import { ports } from "@concierge/domain/Port"
import { hintToken } from "../../src/prices/HintToken.ts"
import { magicValues, type MagicValue } from "../../src/staff/MagicValues.ts"
import { marketAt } from "../../src/prices/Prices.ts"
import { outputsOf } from "../../src/world/lists.ts"
import type { Records, World } from "../../src/world/State.ts"
import type { Dice } from "./Dice.ts"

/** What a command is made from: the world as it is, so that most commands are about something that is there. */
export interface Moment {
  readonly world: World
  readonly dice: Dice
  /** By the world's clock and by the machine's, in milliseconds since 1970. */
  readonly now: number
  readonly machine: number
}

/** The master user of a fresh world. */
export const master = "345"

/** A name, of which half ask for something other than the usual. */
export const randomName = ({ isOnceIn, oneOf }: Dice): string => (isOnceIn(2) ? oneOf(magicWords) : "Ana")

/** The address of somebody of such a name. */
export const randomEmail = (dice: Dice): string => `${randomName(dice).toLowerCase()}@example.com`

/** From milliseconds to months, mostly so short that the staff are in the middle of something. */
export const randomPause = ({ below, isOnceIn, oneOf }: Dice): number =>
  below(
    isOnceIn(24)
      ? oneOf([minute, 10 * minute, hour, 13 * hour, 10 * day, 40 * day])
      : oneOf([1, 100, 1_000, 2_000, 4_000])
  )

/** Some of the settings, within what may be chosen. */
export const randomSettings = ({ below, oneOf }: Dice) =>
  oneOf([
    { automatic: true },
    { automatic: false },
    { automatic: true, seed: below(1_000) },
    { pace: oneOf([0.001, 0.1, 1, 10, 1_000_000]) },
    { drift: oneOf([0, 50, 1_000]) }
  ])

/** Where the webhooks go. */
export const hooks = "https://example.com/hooks"

/** Whose id is no one's. */
export const nobody = "987654321"

/** Mostly the id of one that is wanted, else of any, and now and then of none. */
export const idOf = <Kind extends keyof Records>(
  { dice, world }: Moment,
  kind: Kind,
  isWanted?: (record: Records[Kind]) => boolean
): string => {
  const table = world[kind] as unknown as ReadonlyMap<string, Records[Kind]>
  if (table.size === 0 || dice.isOnceIn(24)) return nobody
  if (isWanted !== undefined && !dice.isOnceIn(6)) {
    const wanted = [...table.values()].filter(isWanted)
    if (wanted.length > 0) return dice.oneOf(wanted).id
  }
  return dice.oneOf([...table.keys()])
}

/** By whose key something is asked. */
export const randomUser = (moment: Moment): string => (moment.dice.isOnceIn(12) ? idOf(moment, "users") : master)

/** Mostly a port that there is. */
export const randomPort = ({ isOnceIn, oneOf }: Dice): string => (isOnceIn(40) ? "xx_xxx" : oneOf(portCodes))

/** How much a payment is: magic now and then, and sometimes wrong. */
export const randomMoney = (dice: Dice) => {
  const { below, isOnceIn, oneOf } = dice
  if (isOnceIn(16)) {
    return oneOf([{}, { amount: 1, budget: 1 }, { amount: "-1" }, { budget: "0.01" }, { amount: "1.001" }])
  }
  const value = isOnceIn(6) ? oneOf(magicAmounts) : oneOf([100, 10_000, 1_000_000, 100_000_000]) + below(100_000)
  const given = isOnceIn(4) ? `${value}.${10 + below(90)}` : value
  return isOnceIn(2) ? { amount: given } : { budget: given }
}

/** Mostly none; else one of the last minutes, one that is too old, or one that was made up. */
export const randomToken = ({ dice, now, world }: Moment, id: string): string | undefined => {
  const request = world.requests.get(id)
  if (request === undefined || !dice.isOnceIn(4)) return undefined
  if (dice.isOnceIn(4)) return "made up"
  const market = marketAt(world.settings, now - dice.below(14 * 60_000))
  return hintToken(market, request.portCode, outputsOf(world, id))
}

/** The names that a docket has, and whether somebody is politically exposed, as far as the seed has such fields. */
export const randomValues = ({ dice }: Moment, type: keyof typeof seeds) => {
  const all = { first_name: randomName(dice), legal_name: randomName(dice), politically_exposed: dice.isOnceIn(2) }
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in seeds[type].fields))
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const portCodes = Object.keys(ports)
const magic: ReadonlyArray<MagicValue> = Object.values(magicValues)
const magicWords = magic.map(({ word }) => word)
const magicAmounts = magic.flatMap(({ amount }) => amount ?? [])
