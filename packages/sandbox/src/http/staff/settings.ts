import { decodeDocument, respond } from "@concierge/api/JsonApi"
import { decodedAs } from "@concierge/api/wire"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { components } from "../../generated/sandbox.ts"
import { maxDrift } from "../../prices/Prices.ts"
import { paces } from "../../staff/Schedule.ts"
import type { World } from "../../world/State.ts"
import type { StaffHandlers } from "./StaffCall.ts"

/** Calls about the sandbox's settings. */
export const settingsHandlers = {
  showSettings: ({ world }) => Result.succeed(show(world)),
  changeSettings: ({ body, run, world }) =>
    Result.gen(function* () {
      yield* run({ _tag: "ChooseSettings", settings: yield* decodeDocument(Update, body) })
      return show(world)
    })
} satisfies Partial<StaffHandlers>

const Update = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.optionalKey(Schema.Literal("settings")),
      type: Schema.Literal("settings"),
      attributes: Schema.Struct({
        seed: Schema.optionalKey(
          Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { expected: "a whole number from 0" }))
        ),
        pace: Schema.optionalKey(
          Schema.Finite.check(
            Schema.isBetween(
              { minimum: paces.least, maximum: paces.most },
              { expected: `a number from ${paces.least} to ${paces.most}` }
            )
          )
        ),
        automatic: Schema.optionalKey(Schema.Boolean),
        drift: Schema.optionalKey(
          Schema.Int.check(
            Schema.isBetween({ minimum: 0, maximum: maxDrift }, { expected: `basis points from 0 to ${maxDrift}` })
          )
        )
      })
    })
  }),
  ({ data }) => data.attributes
)

const show = ({ settings }: World): Response => {
  const attributes: components["schemas"]["SettingsAttributes"] = settings
  return respond({ data: { id: "settings", type: "settings", attributes } })
}
