import type { ApiError } from "@concierge/api/ApiError"
import { shareOut } from "@concierge/domain/Funds"
import { format, type Money, moneyOf } from "@concierge/domain/Money"
import { isFinal, refundOf } from "@concierge/domain/Output"
import * as Result from "effect/Result"
import { findRequest } from "../../access/find.ts"
import { outputsOf } from "../../world/lists.ts"
import { currencyOf, defined } from "../../payments/moves.ts"
import { hasCreditNote, hasReceipt } from "../../payments/papers.ts"
import { type Output, type Request, type World } from "../../world/State.ts"
import type { ReceivedCall } from "../ReceivedCall.ts"

/** The receipt: what was paid, a line a payment. */
export const receipt = (call: ReceivedCall): Result.Result<Response, ApiError> =>
  paper(call, "receipts", hasReceipt, (output, currency) =>
    isFinal(output.state) && refundOf[output.state] === "nothing"
      ? `Output ${output.id}: ${shown(moneyOf(defined(output.amount), currencyOf(output.portCode)))} paid for ${shown(moneyOf(defined(output.budget), currency))}`
      : undefined
  )

/** The credit note: what was returned to the payer, a line a payment. */
export const creditNote = (call: ReceivedCall): Result.Result<Response, ApiError> =>
  paper(call, "credit_notes", hasCreditNote, (output, currency) => {
    if (!isFinal(output.state) || refundOf[output.state] === "nothing") return undefined
    const [budget, fee] = [moneyOf(defined(output.budget), currency), moneyOf(defined(output.fee), currency)]
    return `Output ${output.id}, ${output.state}: ${shown(shareOut(output.state, budget, fee).payer)} back`
  })

const paper = (
  { by, id, world }: ReceivedCall,
  type: string,
  isThere: (world: World, request: Request) => boolean,
  toLine: (output: Output, currency: string) => string | undefined
): Result.Result<Response, ApiError> =>
  Result.flatMap(findRequest(world, by, id), (request) => {
    if (!isThere(world, request)) return Result.fail({ _tag: "NotFound", type, id })
    const lines = outputsOf(world, id).map((output) => toLine(output, currencyOf(request.portCode)))
    const text = [`Request ${id}`, ...lines.filter((line) => line !== undefined), ""].join("\n")
    return Result.succeed(new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } }))
  })

const shown = (money: Money): string => `${format(money)} ${money.currency}`
