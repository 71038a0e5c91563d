import type { Fetch } from "@concierge/api/Carry"
import { toResponse } from "@concierge/api/errors"
import { parse } from "@concierge/api/Json"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Batches from "@concierge/api/resources/batches"
import * as CashWallets from "@concierge/api/resources/cashWallets"
import * as Health from "@concierge/api/resources/health"
import * as Users from "@concierge/api/resources/users"
import * as Rows from "@concierge/api/resources/rows"
import { toLeftOut } from "@concierge/api/PaidBefore"
import { type BatchState, canMove, isApproved, type RowState } from "@concierge/domain/Batch"
import { rowStates } from "@concierge/api/resources/rows"
import { decimalOf, money, parseAmount } from "@concierge/domain/Money"
import { portOf } from "@concierge/domain/Port"
import { isError } from "@concierge/domain/Problem"
import { isPaid } from "../../src/cli/commands/pay/repeated.ts"
import { type Repeatable, repeatableOf, repeatsIn } from "./radar.ts"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"

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
  readonly rowsGiven: string
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
  const calls: Array<string> = []
  /** While it holds, every call is refused as if nobody listened. */
  const line = { isDown: false, losesAnswers: 0 }

  const step = (batch: Stored): Stored => {
    switch (batch.state) {
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
    if (line.isDown)
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error(), { code: "ECONNREFUSED", syscall: "connect" })
      })
    const response = await answer(request, pathname)
    if (request.method === "POST" && line.losesAnswers > 0) {
      line.losesAnswers--
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
    if (id === undefined)
      return request.method === "POST" ? create(await request.text()) : list([...batches.values()].toReversed())
    const batch = batches.get(id)
    if (batch === undefined) return toResponse({ _tag: "NotFound", type: "batches", id })
    if (request.method === "GET") {
      if (action === "rows") return respond({ data: batch.rows.map(Rows.toResource), links: { next: null } })
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

  const noticed = (batch: Stored): Stored => {
    const anomaly = anomalies[batch.state]
    return anomaly === undefined || batch.anomalies.length > 0 ? batch : { ...batch, anomalies: [anomaly] }
  }

  const create = (text: string): Response => {
    const decoded = decodeDocument(Batches.Create, Result.getOrThrow(parse(text)))
    if (Result.isFailure(decoded)) return toResponse(decoded.failure)
    const { again, externalId, name, portCode, rows: given, skipPaid } = decoded.success
    const { payouts, problems } = Batches.checkBatch(decoded.success)
    if (problems.some(isError)) return toResponse({ _tag: "InvalidDocument", problems })
    const known = [...batches.values()].find((batch) => batch.externalId === externalId)
    if (known !== undefined) {
      return known.rowsGiven === JSON.stringify(given) && known.name === name
        ? show(known)
        : toResponse({ _tag: "ExternalIdTaken", externalId })
    }
    const payments = payouts.map((payout) => repeatableOf(payout, portCode))
    const stopped = repeatsIn(payments, [...batches.values()], now())
    const left = skipPaid === true ? stopped.filter(isPaid) : []
    const isLeft = (row: { readonly line: number }) => left.some((other) => other.line === row.line)
    const refused = again === undefined ? stopped.filter((row) => !isLeft(row)) : []
    if (refused.length > 0) return toResponse({ _tag: "PaidBefore", rows: refused })
    if (left.length === given.length) return toResponse({ _tag: "PaidBefore", rows: stopped })
    const rows = given.filter((row) => !isLeft(row))
    const id = String(batches.size + 1)
    const batch: Stored = {
      id,
      externalId,
      name,
      portCode,
      currency: portOf(portCode)?.currency ?? "",
      state: "checked",
      rowsCount: rows.length,
      counts: countsOf([]),
      totals: [],
      requestId: undefined,
      totalToSpend: undefined,
      approvedTotal: undefined,
      acceptQuoteBefore: undefined,
      provisionFundsBefore: undefined,
      cancellationReason: undefined,
      again,
      leftOutCount: left.length,
      refusedTotals: [],
      file: undefined,
      forecast: undefined,
      found: [],
      anomalies: [],
      note: undefined,
      createdAt: now(),
      updatedAt: now(),
      quoted: 0,
      isDecided: false,
      payments: payments.filter((row) => !isLeft(row)),
      rowsGiven: JSON.stringify(given),
      rows: rows.map((row) => ({
        id: `${id}${row.line}`,
        line: row.line,
        reference: row.reference,
        payeeName: row.payee_name ?? "",
        payeeId: row.payee_id,
        portCode: row.port_code ?? "",
        amount: row.amount === undefined ? undefined : BigDecimal.fromStringUnsafe(String(row.amount)),
        budget: row.budget === undefined ? undefined : BigDecimal.fromStringUnsafe(String(row.budget)),
        state: "pending",
        note: undefined,
        outputId: undefined,
        repeatsRowId: undefined,
        updatedAt: now()
      }))
    }
    batches.set(id, batch)
    return respond({
      data: Batches.toResource(batch),
      meta: { left_out: left.map((row) => toLeftOut(row, row.earlier)) }
    })
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
    batches.set(kept.id, kept)
    return show(kept)
  }

  return { send, calls, line, batches }
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
