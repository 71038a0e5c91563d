import { portOf } from "@concierge/domain/Port"
import type { Problem } from "@concierge/domain/Problem"
import type * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { AmountInput, Decimal, decodedAs, Id, optionalNullable, ListOf, Text } from "../documents/wire.ts"
import { checkAmount, checkHowMuch, type CheckOptions, checkPort, type HowMuch } from "./howMuch.ts"

/** What payments would cost, without obligation. The older generation estimates for one pair of ports. */
export type Estimate =
  | {
      readonly _tag: "Outputs"
      readonly id: string
      /** Given to `request_quote` in time, it keeps the price. */
      readonly hintToken: string
      readonly portCode: string
      /** The sum of the budgets, in the origin's currency. */
      readonly totalToSpend: BigDecimal.BigDecimal
      /** In the order asked for. */
      readonly outputs: ReadonlyArray<EstimatedOutput>
    }
  | {
      readonly _tag: "Pair"
      readonly id: string
      readonly fromCode: string
      readonly toCode: string
      /** What was asked about. */
      readonly amount: BigDecimal.BigDecimal
      /** The resulting amount or budget. */
      readonly result: BigDecimal.BigDecimal
      readonly originTaken: BigDecimal.BigDecimal
      readonly destinationTaken: BigDecimal.BigDecimal
    }

/** `amount = (budget − feeAndCost) × rate`, `allInRate = amount ÷ budget`. */
export interface EstimatedOutput {
  readonly portCode: string
  readonly budget: BigDecimal.BigDecimal
  readonly amount: BigDecimal.BigDecimal
  readonly rate: BigDecimal.BigDecimal
  readonly allInRate: BigDecimal.BigDecimal
  readonly feeAndCost: BigDecimal.BigDecimal
}

export const type = "concierge_estimates" as const

/** What is to be estimated. */
export type Create =
  | { readonly _tag: "Outputs"; readonly portCode: string; readonly outputs: ReadonlyArray<HowMuch> }
  | { readonly _tag: "Pair"; readonly fromCode: string; readonly toCode: string; readonly amount: AmountInput }

/** The most payments in one estimate. */
export const maxOutputs = 1_000

const OutputsAttributes = Schema.Struct({
  port_code: Text(64),
  outputs: ListOf(
    Schema.Struct({
      port_code: Text(64),
      amount: optionalNullable(AmountInput),
      budget: optionalNullable(AmountInput)
    }),
    {
      least: 1,
      most: maxOutputs,
      of: "payments"
    }
  )
})

const PairAttributes = Schema.Struct({ from_code: Text(64), to_code: Text(64), amount: AmountInput })

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Schema.Union([OutputsAttributes, PairAttributes])
    })
  }),
  ({ data: { attributes } }): Create =>
    "outputs" in attributes
      ? {
          _tag: "Outputs",
          portCode: attributes.port_code,
          outputs: attributes.outputs.map(({ amount, budget, port_code }) => ({
            portCode: port_code,
            amount: amount ?? undefined,
            budget: budget ?? undefined
          }))
        }
      : { _tag: "Pair", fromCode: attributes.from_code, toCode: attributes.to_code, amount: attributes.amount }
)

/** The document that asks for an estimate. */
export const toDocument = (create: Create) => ({
  data: {
    type,
    attributes:
      create._tag === "Outputs"
        ? {
            port_code: create.portCode,
            outputs: create.outputs.map(({ amount, budget, portCode }) => ({ port_code: portCode, amount, budget }))
          }
        : { from_code: create.fromCode, to_code: create.toCode, amount: create.amount }
  }
})

/** Everything wrong with what is to be estimated. */
export const checkEstimate = (create: Create, options: CheckOptions = {}): ReadonlyArray<Problem> => {
  const at = ["data", "attributes"]
  if (create._tag === "Pair") {
    return [
      ...checkPort(create.fromCode, [...at, "from_code"], options),
      ...checkPort(create.toCode, [...at, "to_code"], options),
      ...checkAmount(create.amount, [...at, "amount"], portOf(create.toCode)?.currency)
    ]
  }
  const payer = { payerCurrency: portOf(create.portCode)?.currency, ...options }
  return [
    ...checkPort(create.portCode, [...at, "port_code"], options),
    ...create.outputs.flatMap((output, index) => checkHowMuch(output, [...at, "outputs", index], payer))
  ]
}

/** An estimate out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Union([
      Schema.Struct({
        hint_token: Schema.String,
        port_code: Schema.String,
        total_to_spend: Decimal,
        outputs: Schema.Array(
          Schema.Struct({
            port_code: Schema.String,
            budget: Decimal,
            amount: Decimal,
            rate: Decimal,
            all_in_rate: Decimal,
            fee_and_cost: Decimal
          })
        )
      }),
      Schema.Struct({
        from_code: Schema.String,
        to_code: Schema.String,
        amount: Decimal,
        result: Decimal,
        origin_taken: Decimal,
        destination_taken: Decimal
      })
    ])
  }),
  ({ attributes, id }): Estimate =>
    "outputs" in attributes
      ? {
          _tag: "Outputs",
          id,
          hintToken: attributes.hint_token,
          portCode: attributes.port_code,
          totalToSpend: attributes.total_to_spend,
          outputs: attributes.outputs.map(({ all_in_rate, fee_and_cost, port_code, ...figures }) => ({
            ...figures,
            portCode: port_code,
            allInRate: all_in_rate,
            feeAndCost: fee_and_cost
          }))
        }
      : {
          _tag: "Pair",
          id,
          fromCode: attributes.from_code,
          toCode: attributes.to_code,
          amount: attributes.amount,
          result: attributes.result,
          originTaken: attributes.origin_taken,
          destinationTaken: attributes.destination_taken
        }
)

export const toResource = (estimate: Estimate) =>
  ({
    id: estimate.id,
    type,
    attributes:
      estimate._tag === "Outputs"
        ? {
            hint_token: estimate.hintToken,
            port_code: estimate.portCode,
            total_to_spend: estimate.totalToSpend,
            outputs: estimate.outputs.map(({ allInRate, feeAndCost, portCode, ...figures }) => ({
              ...figures,
              port_code: portCode,
              all_in_rate: allInRate,
              fee_and_cost: feeAndCost
            }))
          }
        : {
            from_code: estimate.fromCode,
            to_code: estimate.toCode,
            amount: estimate.amount,
            result: estimate.result,
            origin_taken: estimate.originTaken,
            destination_taken: estimate.destinationTaken
          }
  }) satisfies JsonApi.Resource
