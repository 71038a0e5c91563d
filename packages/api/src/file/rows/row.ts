import { isCurrencyCode } from "@concierge/domain/CurrencyCode"
import { currencyOfSign } from "@concierge/domain/CurrencySign"
import type { LineProblem, PayoutDraft } from "@concierge/domain/Payout"
import { payoutFields } from "@concierge/domain/PayoutField"
import { fieldsOf, type Port, portOf, railFor } from "@concierge/domain/Port"
import { error, isError, type Problem, type Reason } from "@concierge/domain/Problem"
import { checkField } from "@concierge/domain/Rail"
import { accounts, asides, nameParts, type Several } from "../columns/columnNames.ts"
import type { Column, Header } from "../columns/header.ts"
import type { CsvRecord } from "../text/records.ts"
import { toCountry } from "./country.ts"
import { currenciesPaid, portFor, portsOf } from "./portFor.ts"
import { toValue } from "./value.ts"

export interface ReadRow {
  readonly draft: PayoutDraft
  readonly problems: ReadonlyArray<LineProblem>
  /** The columns of several meanings that had one in this row. */
  readonly used: ReadonlyArray<Column>
}

/**
 * The payment of a line. Cells that are left out at its end are blank ones; what is missing then, the payment's rules tell.
 *
 * @example
 * toRow({ line: 2, cells: ["Ana"] }, { columns: [{ name: "Nombre", meaning: "payee_name" }] }).draft // => { line: 2, payee_name: "Ana", account: {} }
 */
export const toRow = ({ cells, line }: CsvRecord, header: Header, payerCurrency?: string): ReadRow => {
  const problems: Array<Problem> = []
  const values = new Map<string, string>()
  const currencies = new Map<string, string>()
  const sayers = new Map<string, string>()
  const open: Array<{ readonly column: Column; readonly several: Several; readonly value: string }> = []
  for (const [index, column] of header.columns.entries()) {
    const cell = cells[index] ?? ""
    if (cell === "") continue
    if (typeof column.meaning === "string") {
      values.set(column.meaning, toValue(column.meaning, cell))
      sayers.set(column.meaning, column.name)
      if (column.currency !== undefined) currencies.set(column.meaning, column.currency)
    } else if (column.meaning !== undefined) open.push({ column, several: column.meaning, value: cell })
  }
  joinName(values)
  turnAmount(values, currencies, problems)
  const port = settlePort(values, currencies, payerCurrency, problems)
  const used = open.filter(({ column, several, value }) => {
    if (port === undefined) return true
    const rival = rivalOf(several, port, value, values)
    if (rival !== undefined) {
      const names = [sayers.get(rival) ?? rival, column.name] as const
      problems.push(error([], { _tag: "DuplicateColumn", column: rival, names }))
      return true
    }
    const candidates = candidatesOf(several, port, values)
    const [one, ...others] = meaningOf(candidates, port, value)
    // Of several the first, so that nothing is told as missing, too: the row is refused
    if (one !== undefined) {
      values.set(one, toValue(one, value))
      sayers.set(one, column.name)
    }
    if (one !== undefined && others.length > 0) {
      problems.push(error([], { _tag: "AmbiguousColumn", column: column.name, candidates: [one, ...others] }))
    }
    return one !== undefined
  })
  return {
    draft: toDraft(values, line),
    problems: problems.map((problem) => ({ ...problem, line })),
    used: used.map(({ column }) => column)
  }
}

/** The whole name of its parts. Some write the whole name in place of one part, beside the other: it is not said twice. */
const joinName = (values: Map<string, string>) => {
  const [first = "", ...others] = nameParts.flatMap((part) => values.get(part) ?? [])
  if (values.has("payee_name") || first === "") return
  const rest = others.join(" ")
  const [start, end] = [first.toLowerCase(), rest.toLowerCase()]
  const whole = end.startsWith(`${start} `)
    ? rest
    : rest === "" || start.endsWith(` ${end}`)
      ? first
      : `${first} ${rest}`
  values.set("payee_name", whole)
}

/** Where a column says so, the amount is what the payer spends, or has this currency. */
const turnAmount = (values: Map<string, string>, currencies: Map<string, string>, problems: Array<Problem>) => {
  const found = values.get("pays_in")
  const said = found?.toUpperCase()
  const amount = values.get("amount")
  if (found === undefined || said === undefined || amount === undefined || said === "TARGET") return
  if (said === "SOURCE") {
    // One that differs is left beside it: that both are given is an error
    if ((values.get("budget") ?? amount) !== amount) return
    const currency = currencies.get("amount")
    if (currency !== undefined) currencies.set("budget", currency)
    values.delete("amount")
    values.set("budget", amount)
  } else if (isCurrencyCode(said)) {
    const other = values.get("currency")?.toUpperCase() ?? said
    if (other !== said) problems.push(error(["pays_in"], { _tag: "CurrencyMismatch", expected: other, actual: said }))
    values.set("currency", other)
  } else problems.push(error(["pays_in"], { _tag: "NotOneOf", found, choices: ["source", "target"] }))
}

/** The port, as it is said or as currency and country tell; and whether they agree with it. */
const settlePort = (
  values: Map<string, string>,
  currencies: ReadonlyMap<string, string>,
  payerCurrency: string | undefined,
  problems: Array<Problem>
): Port | undefined => {
  const said = readCurrency(values, problems)
  const country = toCountry(values.get("country") ?? "").toUpperCase()
  const bank = toCountry(values.get("bank_country") ?? "").toUpperCase()
  if (country !== "") values.set("country", country)
  const isBudget = values.has("budget")
  const ofAmount = values.has("amount") ? currencies.get("amount") : undefined
  const currency = said ?? ofAmount
  if (!values.has("port_code") && currency !== undefined) {
    const code = portFor(currency, bank === "" ? country : bank)
    if (code !== undefined) values.set("port_code", code)
    else {
      const codes = portsOf(currency).map((port) => port.code)
      const wanted = `the country or the port, ${currency} goes to ${codes.join(", ")}`
      problems.push(error(["country"], { _tag: "Missing", wanted }))
    }
  }
  const port = portOf((values.get("port_code") ?? "").toLowerCase())
  if (port === undefined) return undefined
  const disagree = (at: string, actual: string | undefined, expected: string | undefined) => {
    if (actual === undefined || expected === undefined || actual === expected) return
    problems.push(error([at], { _tag: "CurrencyMismatch", expected, actual }))
  }
  disagree("currency", said, isBudget && said === payerCurrency ? undefined : port.currency)
  disagree("amount", ofAmount, port.currency)
  disagree("budget", isBudget ? currencies.get("budget") : undefined, payerCurrency)
  disagree("source_currency", values.get("source_currency")?.toUpperCase(), payerCurrency)
  for (const [at, given] of [
    ["country", country],
    ["bank_country", bank]
  ] as const) {
    const isAsked = at === "country" && fieldsOf(port).some(({ name }) => name === "country")
    if (given === "" || port.country === "OTHER" || isAsked) continue
    if (at === "country") values.delete(at)
    if (given !== port.country) problems.push(error([at], contradiction(port)))
  }
  return port
}

/** A code, or a sign that means one currency wherever it stands: `US$`, `€`; `$` is several. */
const readCurrency = (values: Map<string, string>, problems: Array<Problem>): string | undefined => {
  const found = values.get("currency")
  if (found === undefined) return undefined
  const code = currencyOfSign(found, { currency: "" })
  if (code !== undefined) return code
  problems.push(error(["currency"], { _tag: "NotOneOf", found, choices: currenciesPaid }))
  return undefined
}

const contradiction = (port: Port): Reason => ({
  _tag: "Contradiction",
  other: "port_code",
  rule: `${port.code} pays to ${port.country}`
})

/** What a column can be in this row: what the row's way of paying asks for, unless another cell says it already. */
const candidatesOf = (several: Several, port: Port, values: ReadonlyMap<string, string>): Several => {
  if (several.flat().some((column) => values.has(column))) return []
  const fields = railFor(port, [...values.keys()])?.fields ?? []
  return several.map((tier) => tier.filter((column) => fields.some(({ name }) => name === column)))
}

/**
 * The account that another cell says already and this one says differently. What could not be that account, as an account's
 * number beside its CBU, is no other one.
 */
const rivalOf = (
  several: Several,
  port: Port,
  value: string,
  values: ReadonlyMap<string, string>
): string | undefined => {
  const said = several.flat().find((column) => values.has(column))
  if (several !== accounts || said === undefined) return undefined
  const here = taken(port, said, value)
  return here !== undefined && here !== taken(port, said, values.get(said) ?? "") ? said : undefined
}

/** A cell as its field takes it; nothing where it is refused. */
const taken = (port: Port, column: string, value: string): string | undefined => {
  const field = fieldsOf(port).find(({ name }) => name === column)
  const problems: Array<Problem> = []
  const read = field === undefined ? value : checkField(field, toValue(column, value), problems)
  return problems.some(isError) ? undefined : read
}

/** Those of the first group that take what stands there; the last one when none does, to say what is wrong with it. */
const meaningOf = (candidates: Several, port: Port, value: string): ReadonlyArray<string> => {
  const all = candidates.flat()
  if (all.length < 2) return all
  const takes = (column: string) => taken(port, column, value) !== undefined
  return candidates.map((tier) => tier.filter(takes)).find(({ length }) => length > 0) ?? all.slice(-1)
}

const isAside: ReadonlySet<string> = new Set(asides)

const toDraft = (values: ReadonlyMap<string, string>, line: number): PayoutDraft => {
  const own: { [column: string]: string } = {}
  const account: { [field: string]: string } = {}
  for (const [column, value] of values) {
    if (isAside.has(column)) continue
    if (Object.hasOwn(payoutFields, column)) own[column] = value
    else account[column] = value
  }
  return { ...own, line, account }
}
