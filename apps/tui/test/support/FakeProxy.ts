import { createHash } from "node:crypto"
import type { Fetch } from "@concierge/api/Carry"
import { toResponse } from "@concierge/api/errors"
import { parse } from "@concierge/api/Json"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Batches from "@concierge/api/resources/batches"
import * as CashWallets from "@concierge/api/resources/cashWallets"
import * as Health from "@concierge/api/resources/health"
import * as Users from "@concierge/api/resources/users"
import * as Rows from "@concierge/api/resources/rows"
import { checkPayoutFile } from "@concierge/api/checkPayoutFile"
import { parseMapping } from "@concierge/api/mapping"
import { sentenceOfLeftOut, sentenceOfRepeated, toLeftOut } from "@concierge/api/PaidBefore"
import { placedInFile } from "@concierge/api/problems"
import { aroundPage, readPage } from "@concierge/api/Page"
import { type Problem, toResource as toProblemResource } from "@concierge/api/resources/problems"
import { type BatchState, canMove, isApproved, type RowState } from "@concierge/domain/Batch"
import { rowStates } from "@concierge/api/resources/rows"
import { decimalOf, equals, money, parseAmount, toDecimal, zero } from "@concierge/domain/Money"
import type { Payout } from "@concierge/domain/Payout"
import { totalsByPort } from "@concierge/domain/Totals"
import { portOf } from "@concierge/domain/Port"
import { isPaid } from "../../src/cli/commands/pay/repeats/repeated.ts"
import { type Repeatable, repeatableOf, repeatsIn, stoppedBy } from "./radar.ts"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { row as sampleRow } from "./samples.ts"

/** How the proxy of a test behaves. */
export interface Behaviour {
  readonly now: () => number
  /** The totals of the quotes, the last one again and again. */
  readonly quotes?: ReadonlyArray<string>
  /** How many quotes expire before one can be approved. */
  readonly expires?: number
  /** What becomes of each row in the end, by payee; settled unless told. */
  readonly ends?: { readonly [payee: string]: RowState }
  /** What the provider has that this proxy does not know, the first time that a draft is built. */
  readonly found?: ReadonlyArray<Batches.FoundRequest>
  /** What the payer has free, in pesos; more than enough unless told. */
  readonly free?: string
  /** How it says that it is; well unless told. */
  readonly health?: Partial<Health.Health>
  /** What it does unasked, by the state in which the batch is then. */
  readonly anomalies?: { readonly [State in BatchState]?: Batches.Anomaly }
}

type Stored = Batches.Batch & {
  readonly rows: ReadonlyArray<Rows.Row>
  /** What its file was, and how it was to be taken. */
  readonly sent: string
  readonly problems: ReadonlyArray<Problem>
  readonly payments: ReadonlyArray<Repeatable>
  readonly quoted: number
  /** Somebody has decided about what was found. */
  readonly isDecided: boolean
}

/**
 * The proxy's batches in a few lines: every look at a batch moves it one step. It is held to the documents by the same
 * resources that the real one uses.
 */
export const makeFakeProxy = (behaviour: Behaviour) => {
  const {
    anomalies = {},
    ends = {},
    expires = 0,
    found = [],
    free = "5000000.00",
    now,
    quotes = ["1000000.00"]
  } = behaviour
  const health = { ...well, ...behaviour.health }
  const batches = new Map<string, Stored>()
  const refusedFiles = new Map<string, Stored>()
  const readLater = new Map<string, Stored>()
  const calls: Array<string> = []
  /** While it holds, every call is refused as if nobody listened. */
  const wire = { isDown: false, losesAnswers: 0 }

  const step = (batch: Stored): Stored => {
    switch (batch.state) {
      case "importing":
        return readLater.get(batch.id) ?? batch
      case "checked":
        return moved(batch, "building", "pending")
      case "building": {
        if (found.length > 0 && !batch.isDecided) return { ...batch, state: "held", found }
        const total = quotes[Math.min(batch.quoted, quotes.length - 1)] ?? "0"
        const quoted = { ...moved(batch, "quoted", "accepting"), quoted: batch.quoted + 1 }
        return { ...quoted, totalToSpend: decimalOf(money(total, batch.currency)), acceptQuoteBefore: now() + 600_000 }
      }
      case "approved":
        return moved(batch, "working", "working")
      case "working":
        return moved(batch, "finished", undefined, ends)
      default:
        return batch
    }
  }

  const send: Fetch = async (request) => {
    const { pathname } = new URL(request.url)
    calls.push(`${request.method} ${pathname}`)
    if (wire.isDown)
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error(), { code: "ECONNREFUSED", syscall: "connect" })
      })
    const response = await answer(request, pathname)
    if (request.method === "POST" && wire.losesAnswers > 0) {
      wire.losesAnswers--
      throw new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNRESET" }) })
    }
    return response
  }

  const answer = async (request: Request, path: string): Promise<Response> => {
    const [, , , id, action] = path.split("/")
    if (path === "/healthz") return Response.json(Health.toDocument(health))
    if (path === "/api/users/me") return respond({ data: Users.toResource(payer) })
    if (path === "/api/cash_wallets")
      return respond({ data: [CashWallets.toResource(wallet(free))], links: { next: null } })
    if (!path.startsWith("/v1/batches")) return toResponse({ _tag: "NoSuchPath", path })
    if (id === undefined) return request.method === "POST" ? upload(request) : list(named(request))
    const batch = batches.get(id) ?? refusedFiles.get(id)
    if (batch === undefined) return toResponse({ _tag: "NotFound", type: "batches", id })
    if (request.method === "GET") {
      if (action === "problems") {
        const severity = new URL(request.url).searchParams.get("filter[severity]")
        const wanted = batch.problems.filter((problem) => severity === null || problem.severity === severity)
        const page = Result.getOrThrow(readPage(new URL(request.url)))
        const shown = wanted.slice((page.number - 1) * page.perPage, page.number * page.perPage)
        return respond({ data: shown.map(toProblemResource), ...aroundPage(new URL(request.url), page, wanted.length) })
      }
      if (action === "rows") {
        const states = new URL(request.url).searchParams.get("filter[state]")?.split(",")
        const wanted = batch.rows.filter(({ state }) => states?.includes(state) ?? true)
        return respond({ data: wanted.map(Rows.toResource), links: { next: null } })
      }
      return keep(step(batch))
    }
    if (action === "approve") return approve(batch, await request.text())
    if (action === "requote" && batch.state === "expired") return keep(moved(batch, "building", "pending"))
    if (action === "adopt" && batch.state === "held" && found.some(({ samePayments }) => samePayments))
      return keep({ ...moved(batch, "working", "working"), isDecided: true, found: [] })
    if (action === "repeat" && batch.state === "held") {
      const { again } = Result.getOrThrow(
        decodeDocument(Batches.Repeat, Result.getOrThrow(parse(await request.text())))
      )
      return keep({ ...batch, state: "building", isDecided: true, found: [], again })
    }
    if (action === "cancel" && canMove(batch.state, "cancelled")) return keep(moved(batch, "cancelled", "cancelled"))
    return toResponse({ _tag: "NotInState", of: "batch", action: action ?? "", state: batch.state, allowed: [] })
  }

  const named = (request: Request): ReadonlyArray<Stored> => {
    const name = new URL(request.url).searchParams.get("filter[external_id]")
    const all = [...batches.values()].toReversed()
    return name === null ? all : all.filter(({ externalId, state }) => externalId === name && state !== "refused")
  }

  const noticed = (batch: Stored): Stored => {
    const anomaly = anomalies[batch.state]
    return anomaly === undefined || batch.anomalies.length > 0 ? batch : { ...batch, anomalies: [anomaly] }
  }

  /** Keeps a file and answers before it was read, as the real one does: the next look finds it read. */
  const upload = async (request: Request): Promise<Response> => {
    const given = Object.fromEntries(new URL(request.url).searchParams)
    const bytes = await request.bytes()
    const { external_id: externalId = "", name = "", port_code: portCode = "" } = given
    const origin = portOf(portCode)
    if (origin === undefined) return toResponse({ _tag: "InvalidParameter", parameter: "port_code", wanted: "a port" })
    const sent = JSON.stringify([given, [...bytes]])
    const known = [...batches.values()].find((batch) => batch.externalId === externalId && batch.state !== "refused")
    if (known !== undefined)
      return known.sent === sent ? show(known) : toResponse({ _tag: "ExternalIdTaken", externalId })
    const mapping = Result.getOrThrow(parseMapping(given["mapping"] ?? "{}"))
    const decimalMark = given["decimal"] === "," ? "," : given["decimal"] === "." ? "." : undefined
    const read = checkPayoutFile(bytes, origin, {
      mapping,
      isStrict: given["strict"] === "true",
      decimalMark,
      now: now()
    })
    const payments = read.payouts.map((payout) => repeatableOf(payout, portCode))
    const repeats = repeatsIn(payments, [...batches.values()], now())
    const left = given["skip_paid"] === "true" ? repeats.filter(isPaid) : []
    const isLeft = (row: { readonly line: number }) => left.some((other) => other.line === row.line)
    const isMeant = ({ _tag }: { readonly _tag: string }) =>
      given["again"] !== undefined && (given["skip_paid"] !== "true" || _tag === "InFile")
    const stopped = repeats.filter((row) => !isLeft(row) && !isMeant(row))
    const isInOrder = read.errors.length === 0 || (given["partial"] === "true" && read.payouts.length > 0)
    const paid = read.payouts.filter((payout) => !isLeft(payout))
    const isTaken = isInOrder && stopped.length === 0 && paid.length > 0
    const called = new Map(read.payouts.map((payout) => [payout.line, calledOf(payout)]))
    const problems = [
      ...[...read.errors, ...read.warnings].map(placedInFile),
      ...(isInOrder ? stopped : []).map((row) => ({
        line: row.line,
        severity: "error" as const,
        code: row._tag === "Earlier" ? "paid_before" : "same_payment",
        detail: sentenceOfRepeated(row),
        meta: {
          ...called.get(row.line),
          ...(row._tag === "Earlier" ? toLeftOut(row, row.earlier) : { first_line: row.first })
        }
      })),
      ...left.map((row) => ({
        line: row.line,
        severity: "left_out" as const,
        code: "paid_before",
        detail: sentenceOfLeftOut(row.line, row.earlier),
        meta: { ...called.get(row.line), ...toLeftOut(row, row.earlier) }
      }))
    ]
      .map((problem) => ({ column: null, path: null, meta: {}, ...problem }))
      .map(({ column, path, ...problem }, index) => ({
        ...problem,
        id: String(index + 1),
        column: column ?? undefined,
        path: path ?? undefined
      }))
    // what it does not take stays out of what it has
    const id = String(isTaken ? batches.size + 1 : 900 + refusedFiles.size)
    const rows = paid.map(({ howMuch, line, payee, port, reference }) => ({
      ...sampleRow({ id: `${id}${line}`, batchId: id }),
      line,
      reference,
      payeeName: payee.name ?? "",
      payeeId: payee._tag === "Known" ? payee.id : undefined,
      portCode: port.code,
      amount: howMuch._tag === "Amount" ? decimalOf(howMuch.money) : undefined,
      budget: howMuch._tag === "Budget" ? decimalOf(howMuch.money) : undefined,
      state: "pending" as const,
      updatedAt: now()
    }))
    const rejects = new Set(read.errors.map(({ line }) => line)).size
    const file: Batches.BatchFile = {
      name: given["file_name"],
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      sentBy: "token",
      receivedAt: now(),
      isKept: true,
      partial: given["partial"] === "true",
      errors: read.errors.length + (isInOrder ? stopped.length : 0),
      warnings: read.warnings.length,
      rejects,
      inOrder: paid.length,
      mapping: read.mapping,
      asked: read.asked,
      byRow: read.byRow,
      stopped: isTaken || !isInOrder ? undefined : stoppedBy(stopped.length > 0 ? stopped : left, read.payouts.length)
    }
    const batch: Stored = {
      id,
      externalId,
      name,
      portCode,
      currency: origin.currency,
      state: "importing",
      rowsCount: 0,
      counts: countsOf([]),
      totals: [],
      requestId: undefined,
      totalToSpend: undefined,
      approvedTotal: undefined,
      acceptQuoteBefore: undefined,
      provisionFundsBefore: undefined,
      cancellationReason: undefined,
      again: given["again"],
      leftOutCount: left.length,
      refusedTotals: [],
      file,
      forecast: undefined,
      found: [],
      anomalies: [],
      result: undefined,
      note: undefined,
      createdAt: now(),
      updatedAt: now(),
      quoted: 0,
      isDecided: false,
      payments: [],
      sent,
      problems,
      rows: []
    }
    const totals = totalsByPort(paid, origin).map(({ amount, budget, count, port }) => ({
      portCode: port.code,
      count,
      amount: equals(amount, zero(amount.currency)) ? undefined : decimalOf(amount),
      budget: equals(budget, zero(budget.currency)) ? undefined : decimalOf(budget)
    }))
    const taken = { rowsCount: rows.length, rows, payments: payments.filter((row) => !isLeft(row)) }
    readLater.set(id, { ...batch, totals, ...(isTaken ? { state: "checked", ...taken } : { state: "refused" }) })
    const isOf = isTaken ? batches : refusedFiles
    isOf.set(id, batch)
    return respond({ data: Batches.toResource(batch) }, 202)
  }

  const approve = (batch: Stored, text: string): Response => {
    const { totalToSpend } = Result.getOrThrow(decodeDocument(Batches.Approval, Result.getOrThrow(parse(text))))
    const limit = decimalOf(Result.getOrThrow(parseAmount(totalToSpend, batch.currency)))
    if (batch.approvedTotal !== undefined && BigDecimal.equals(batch.approvedTotal, limit)) return show(batch)
    if (batch.state !== "quoted")
      return toResponse({ _tag: "NotInState", of: "batch", action: "approve", state: batch.state, allowed: ["quoted"] })
    const others = [...batches.values()].filter(({ id, state }) => id !== batch.id && isApproved(state))
    const paid = batch.again === undefined ? repeatsIn(batch.payments, others, now()) : []
    if (paid.length > 0) return toResponse({ _tag: "PaidBefore", rows: paid })
    if (batch.quoted <= expires) {
      keep({ ...batch, state: "expired" })
      return toResponse({ _tag: "NotInState", of: "batch", action: "approve", state: "expired", allowed: ["quoted"] })
    }
    return keep({ ...moved(batch, "approved", "accepted"), approvedTotal: limit })
  }

  const keep = (batch: Stored): Response => {
    const kept = noticed(batch)
    if (batches.has(kept.id)) batches.set(kept.id, kept)
    else refusedFiles.set(kept.id, kept)
    return show(kept)
  }

  return { send, calls, line: wire, batches }
}

/** A proxy of which there is nothing to say. */
export const well: Health.Health = {
  status: "ok",
  database: "ok",
  provider: "provider.example",
  mode: "live",
  reach: { _tag: "Reached", answeredAt: 0 },
  advancing: true,
  standingStill: 0,
  waiting: 0
}

const payer: Users.User = {
  id: "345",
  name: "Cooperativa Sur",
  email: "pagos@sur.example",
  kycAccepted: true,
  otpEnabled: false,
  doNotEmail: false,
  trezorLoginEnabled: false,
  complianceState: "enabled",
  webhookUrl: undefined
}

const wallet = (free: string): CashWallets.CashWallet => ({
  id: "ars",
  currency: "ARS",
  balance: decimalOf(money(free, "ARS")),
  available: decimalOf(money(free, "ARS"))
})

/** What people know a payment by, as the proxy keeps it with a problem. */
const calledOf = ({ howMuch, payee, port, reference }: Payout) => ({
  reference: reference ?? null,
  payee_name: payee.name ?? null,
  port_code: port.code,
  amount: howMuch._tag === "Amount" ? toDecimal(howMuch.money) : null,
  budget: howMuch._tag === "Budget" ? toDecimal(howMuch.money) : null
})

const show = (batch: Stored): Response => respond({ data: Batches.toResource(batch) })

const list = (batches: ReadonlyArray<Stored>): Response =>
  respond({ data: batches.map(Batches.toResource), links: { next: null } })

const moved = (
  batch: Stored,
  state: BatchState,
  rowState: RowState | undefined,
  ends: Behaviour["ends"] = {}
): Stored => {
  const rows = batch.rows.map((row) => {
    const next = rowState ?? ends[row.payeeName] ?? "settled"
    return { ...row, state: next, note: next === "returned" ? "AC01: the account does not exist" : undefined }
  })
  return { ...batch, state, rows, counts: countsOf(rows) }
}

const countsOf = (rows: ReadonlyArray<Rows.Row>): Batches.Batch["counts"] =>
  Object.fromEntries(
    rowStates.map((state) => [state, rows.filter((row) => row.state === state).length])
  ) as Batches.Batch["counts"]
