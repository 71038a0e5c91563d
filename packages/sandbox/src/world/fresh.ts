import { guidesKey } from "@concierge/api/Authorization"
import { ports } from "@concierge/domain/Port"
import { money } from "@concierge/domain/Money"
import { record } from "./World.ts"
import { wallet } from "../payments/Ledger.ts"
import { emptyWorld, type Event, type Instruction, type Settings, type User, type World } from "./State.ts"

/** The key in the provider's guides, and its user: a master user. */
export const freshKeys: ReadonlyMap<string, string> = new Map([[guidesKey, "345"]])

/** The world of an empty journal: the users, instructions and ids of the guides' examples, all enabled. */
export const freshWorld = (settings: Settings): World => {
  const world = emptyWorld(settings)
  record(world, [...users.map(userAdded), ...instructions.map(instructionAdded), ...deposits()], 0)
  Object.assign(world.nextIds, { users: 20203, instructions: 2122, requests: 1010, outputs: 32323 })
  return world
}

const enabled = {
  managedBy: "345",
  isMaster: false,
  kycAccepted: true,
  otpEnabled: false,
  doNotEmail: false,
  trezorLoginEnabled: false,
  complianceState: "enabled",
  webhookUrl: undefined
} as const

const users: ReadonlyArray<User> = [
  { ...enabled, id: "5", name: "Elena Duarte", email: "elena.duarte@example.com" },
  { ...enabled, id: "112", name: "Comercial Austral", email: "pagos@austral.example.com" },
  {
    ...enabled,
    id: "345",
    name: "Remesas Sur",
    email: "equipo@remesas.example.com",
    managedBy: undefined,
    isMaster: true
  },
  { ...enabled, id: "20202", name: "person3@example.com", email: "person3@example.com", otpEnabled: true }
]

const instructions: ReadonlyArray<Instruction> = [
  {
    id: "1",
    userId: "5",
    label: "Elena, Chile",
    schema: "bitex",
    paymentMethodType: "cl_domestic_bank",
    body: { rut: "76543210-3", bank_code: "012", account_type: "vista", account_number: "00123456789" }
  },
  {
    id: "2121",
    userId: "20202",
    label: undefined,
    schema: "bitex",
    paymentMethodType: undefined,
    body: {
      payment_method: "international_bank",
      country: "US",
      account_type: "checking",
      name: "bob",
      city: "buenos aires",
      bank: "standard chartered",
      currency: "USD"
    }
  }
]

/** Enough of every port's currency that payers rarely wait for a deposit. */
const deposits = (): ReadonlyArray<Event> =>
  [...new Set(Object.values(ports).map(({ currency }) => currency))].flatMap((currency) =>
    ["345", "112"].map((id): Event => {
      const transfer = { from: "outside", to: wallet(id), money: money("1000000000", currency) } as const
      return { _tag: "Transferred", transfer }
    })
  )

const userAdded = (user: User): Event => ({ _tag: "UserAdded", user })
const instructionAdded = (instruction: Instruction): Event => ({ _tag: "InstructionAdded", instruction })
