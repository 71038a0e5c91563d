import { cbu } from "@concierge/domain/identifiers/cbu"
import { clabe } from "@concierge/domain/identifiers/clabe"
import { clAccount, isCuentaRutOf } from "@concierge/domain/identifiers/clAccount"
import { clBank } from "@concierge/domain/identifiers/clBank"
import { cuit } from "@concierge/domain/identifiers/cuit"
import type { Identifier } from "@concierge/domain/identifiers/Identifier"
import { rut } from "@concierge/domain/identifiers/rut"
import { parseAmount } from "@concierge/domain/Money"
import { checkPayout, type PayoutDraft } from "@concierge/domain/Payout"
import { ports } from "@concierge/domain/Port"
import * as Result from "effect/Result"
import * as v from "valibot"
import * as z from "zod"

/** Rows as a file's reader hands them on, all of them right. */
export const rows: ReadonlyArray<PayoutDraft> = [
  {
    line: 2,
    reference: "salary-2026-11-001",
    payee_name: "Ana Pérez",
    payee_email: "ana@example.com",
    port_code: "ar_ars",
    amount: "1250000.50",
    account: { cbu: cbu.example, cuit: cuit.example }
  },
  {
    line: 3,
    reference: "salary-2026-11-002",
    payee_name: "Bruno Díaz",
    port_code: "cl_clp",
    amount: "450000",
    account: { bank_code: "037", account_number: "0001234567", account_type: "checking", rut: "12.345.678-5" }
  },
  {
    line: 4,
    reference: "salary-2026-11-003",
    payee_name: "Carla Núñez",
    payee_email: "carla@example.com",
    port_code: "mx_mxn",
    budget: "725310.40",
    account: { clabe: clabe.example }
  }
]

/** Whether a row is right, with what becomes of it. The work is told in README.md. */
export type Check = (row: PayoutDraft) => { readonly isRight: boolean; readonly payout: unknown }

const origin = ports.ar_ars

export const ours: Check = (row) => {
  const { payout } = checkPayout(row, origin)
  return { isRight: payout !== undefined, payout }
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/

/** The same identifiers' functions for all: normalised, characters, length, check digits. */
const reads = (identifier: Identifier) => (value: string) => Result.isSuccess(identifier.check(value))

/** The same amounts, of the same exact decimals, with the same function. */
const isAmount = (currency: string) => (text: string) => Result.isSuccess(parseAmount(text, currency))
const toMoney = (currency: string) => (text: string) => Result.getOrThrow(parseAmount(text, currency))

const zIdentifier = (identifier: Identifier) =>
  z.string().trim().refine(reads(identifier)).transform(identifier.normalise)
const zAmount = (currency: string) => z.string().refine(isAmount(currency)).transform(toMoney(currency)).optional()
const zRow = <const Code extends string, Account extends z.ZodType>(code: Code, currency: string, account: Account) =>
  z
    .object({
      line: z.number(),
      reference: z.string().trim().max(64).optional(),
      payee_name: z.string().trim().min(1).max(140),
      payee_email: z.string().trim().max(254).regex(email).optional(),
      port_code: z.literal(code),
      amount: zAmount(currency),
      budget: zAmount(origin.currency),
      account
    })
    .refine(({ amount, budget }) => (amount === undefined) !== (budget === undefined))

const zRows = z.discriminatedUnion("port_code", [
  zRow(
    "ar_ars",
    "ARS",
    z.strictObject({
      cbu: zIdentifier(cbu),
      cuit: zIdentifier(cuit),
      account_type: z.enum(["checking", "savings"]).optional()
    })
  ),
  zRow(
    "cl_clp",
    "CLP",
    z
      .strictObject({
        bank_code: zIdentifier(clBank),
        account_number: zIdentifier(clAccount),
        account_type: z.enum(["checking", "savings", "vista", "rut"]),
        rut: zIdentifier(rut)
      })
      .refine((account) => account.account_type !== "rut" || account.bank_code === "012")
      .refine((account) => account.account_type !== "rut" || isCuentaRutOf(account.rut, account.account_number))
  ),
  zRow("mx_mxn", "MXN", z.strictObject({ clabe: zIdentifier(clabe) }))
])

export const zods: Check = (row) => {
  const { data, success } = zRows.safeParse(row)
  return { isRight: success, payout: data }
}

const vIdentifier = (identifier: Identifier) =>
  v.pipe(v.string(), v.trim(), v.check(reads(identifier)), v.transform(identifier.normalise))
const vAmount = (currency: string) =>
  v.optional(v.pipe(v.string(), v.check(isAmount(currency)), v.transform(toMoney(currency))))
const vRow = <const Code extends string, Account extends v.GenericSchema>(
  code: Code,
  currency: string,
  account: Account
) =>
  v.object({
    line: v.number(),
    reference: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(64))),
    payee_name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(140)),
    payee_email: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(254), v.regex(email))),
    port_code: v.literal(code),
    amount: vAmount(currency),
    budget: vAmount(origin.currency),
    account
  })

const vRows = v.pipe(
  v.variant("port_code", [
    vRow(
      "ar_ars",
      "ARS",
      v.strictObject({
        cbu: vIdentifier(cbu),
        cuit: vIdentifier(cuit),
        account_type: v.optional(v.picklist(["checking", "savings"]))
      })
    ),
    vRow(
      "cl_clp",
      "CLP",
      v.pipe(
        v.strictObject({
          bank_code: vIdentifier(clBank),
          account_number: vIdentifier(clAccount),
          account_type: v.picklist(["checking", "savings", "vista", "rut"]),
          rut: vIdentifier(rut)
        }),
        v.check((account) => account.account_type !== "rut" || account.bank_code === "012"),
        v.check((account) => account.account_type !== "rut" || isCuentaRutOf(account.rut, account.account_number))
      )
    ),
    vRow("mx_mxn", "MXN", v.strictObject({ clabe: vIdentifier(clabe) }))
  ]),
  v.check(({ amount, budget }) => (amount === undefined) !== (budget === undefined))
)

export const valibots: Check = (row) => {
  const { output, success } = v.safeParse(vRows, row)
  return { isRight: success, payout: output }
}
