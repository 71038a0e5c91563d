import type { Identifier } from "../identifiers/Identifier.ts"
import { email } from "../ports/fields/email.ts"
import { fieldsOf, type Port, ports } from "../ports/Port.ts"
import { type Account, exampleOf, type Field, type Rail } from "../ports/Rail.ts"

/**
 * The fields of a payment apart from the account: the first columns of a payout file, and the first fields of a form. A payment
 * has `payee_id` or `payee_name`, `amount` or `budget`, and `instruction_id` or the port's own fields.
 */
export const payoutFields = {
  reference: {
    name: "reference",
    label: "Reference",
    help: "Your own name for the payment, unique in the file",
    example: "INV-1",
    required: false,
    kind: { _tag: "Text", max: 64 },
    secret: false
  },
  payee_id: {
    name: "payee_id",
    label: "Payee, by id",
    help: "The id of a payee whom the provider knows",
    example: "20202",
    required: { oneOf: "payee" },
    kind: { _tag: "Text", max: 64 },
    secret: false
  },
  payee_name: {
    name: "payee_name",
    label: "Payee, by name",
    help: "The name of a new payee, as the bank has it; beside an id, a note for yourself",
    example: "Ana Pérez",
    required: { oneOf: "payee" },
    kind: { _tag: "Text", max: 140 },
    secret: false
  },
  payee_email: {
    name: "payee_email",
    label: "E-mail address of the payee",
    help: "The provider may write to it",
    example: "ana@example.com",
    required: false,
    kind: email,
    secret: false
  },
  instruction_id: {
    name: "instruction_id",
    label: "Withdrawal instruction",
    help: "The id of one of the payee's instructions at the provider, in place of the account",
    example: "2121",
    required: false,
    kind: { _tag: "Text", max: 64 },
    secret: false
  },
  port_code: {
    name: "port_code",
    label: "Port",
    help: "Where the money goes: country and currency",
    example: "cl_clp",
    required: true,
    kind: { _tag: "Choice", choices: Object.keys(ports) },
    secret: false
  },
  amount: {
    name: "amount",
    label: "Amount",
    help: "What the payee receives, in the port's currency",
    example: "1000",
    required: { oneOf: "how much" },
    kind: { _tag: "Text", max: 40, allowed: "more than 0, with no more decimals than the currency has" },
    secret: false
  },
  budget: {
    name: "budget",
    label: "Budget",
    help: "What you spend on it, in your currency",
    example: "1000",
    required: { oneOf: "how much" },
    kind: { _tag: "Text", max: 40, allowed: "more than 0, with no more decimals than the currency has" },
    secret: false
  }
} as const satisfies { readonly [name: string]: Field }

/**
 * The columns that a payout file to these ports may have: {@link payoutFields}, then the account fields of the ports.
 *
 * @example
 * payoutColumns([]).slice(0, 3) // => ["reference", "payee_id", "payee_name"]
 */
export const payoutColumns = (of: ReadonlyArray<Port> = Object.values(ports)): ReadonlyArray<string> => [
  ...Object.keys(payoutFields),
  ...new Set(of.flatMap(fieldsOf).map(({ name }) => name))
]

/**
 * One example payment for each rail of the ports. It passes all checks but one: it is an example, see
 * {@link isExamplePayout}.
 *
 * @example
 * examplePayouts([]) // => []
 */
export const examplePayouts = (
  of: ReadonlyArray<Port> = Object.values(ports)
): ReadonlyArray<{ readonly [column: string]: string }> =>
  of
    .flatMap((port) => port.rails.map((rail) => ({ port, rail })))
    .map(({ port, rail }, index) => ({
      reference: `${exampleMark}-${index + 1}`,
      payee_name: `${exampleMark} ${payoutFields.payee_name.example}`,
      payee_email: payoutFields.payee_email.example,
      port_code: port.code,
      amount: payoutFields.amount.example,
      ...exampleOf(rail)
    }))

/**
 * The field by which an account is that of an {@link examplePayouts}: its check digits are right, and nobody holds it. Undefined
 * for any other account.
 *
 * @example
 * exampleFieldOf({ fields: [{ name: "iban", example: "DE19", kind: { _tag: "Text" } }], identity: [["iban"]] }, { iban: "DE19" }) // => "iban"
 */
export const exampleFieldOf = (
  { fields, identity }: Pick<Rail, "fields" | "identity">,
  account: Account
): string | undefined => {
  const isExample = (name: string) => {
    const field = fields.find((candidate) => candidate.name === name)
    const given = account[name]
    if (field === undefined || given === undefined) return false
    return field.kind._tag === "Identifier"
      ? field.kind.identifier.key(given) === exampleKeyOf(field, field.kind.identifier)
      : given === field.example
  }
  return identity.find((names) => names.every((name) => account[name] !== undefined) && names.every(isExample))?.at(-1)
}

/** Computed once: every payment is compared with it. */
const exampleKeyOf = (field: Field, { key, normalise }: Identifier): string => {
  const known = exampleKeys.get(field) ?? key(normalise(field.example))
  exampleKeys.set(field, known)
  return known
}
const exampleKeys = new WeakMap<Field, string>()

const exampleMark = "EXAMPLE"

/**
 * Whether a payment is one of {@link examplePayouts}, or was edited from one and still has its reference or its payee.
 *
 * @example
 * isExamplePayout({ reference: "EXAMPLE-1" }) // => true
 * isExamplePayout({ payee_name: "EXAMPLE Ana Pérez" }) // => true
 * isExamplePayout({ reference: "INV-1", payee_name: "Example Farms" }) // => false
 */
export const isExamplePayout = ({
  payee_name = "",
  reference = ""
}: {
  readonly payee_name?: string | undefined
  readonly reference?: string | undefined
}): boolean => EXAMPLE_NAME.test(payee_name) || EXAMPLE_REFERENCE.test(reference)

const [EXAMPLE_NAME, EXAMPLE_REFERENCE] = [/^\s*EXAMPLE \s*\S/, /^\s*example-\d+\s*$/i]
