import type { ApiError } from "@concierge/api/ApiError"
import { respond } from "@concierge/api/JsonApi"
import { toTimestamp } from "@concierge/api/wire"
import * as Result from "effect/Result"
import type { components } from "../../generated/sandbox.ts"
import { type Otp, otpOf } from "../../access/Otp.ts"
import type { World } from "../../world/State.ts"
import type { StaffHandlers } from "./StaffCall.ts"

const type = "one_time_passwords"

/** Calls about a user's one-time passwords: turns them on and off, and shows the code. */
export const otpHandlers = {
  turnOtpOn: ({ id, now, run, world }) =>
    Result.map(run({ _tag: "SwitchOtp", id, isOn: true }), () => show(id, otpOf(world.settings.seed, id), now)),
  showOtp: ({ id, now, world }) => Result.map(find(world, id), (otp) => show(id, otp, now)),
  turnOtpOff: ({ id, run, world }) =>
    Result.flatMap(find(world, id), () =>
      Result.map(run({ _tag: "SwitchOtp", id, isOn: false }), () => new Response(null, { status: 204 }))
    )
} satisfies Partial<StaffHandlers>

const find = (world: World, id: string): Result.Result<Otp, ApiError> =>
  world.users.get(id)?.otpEnabled === true
    ? Result.succeed(otpOf(world.settings.seed, id))
    : Result.fail({ _tag: "NotFound", type, id })

const show = (id: string, { at, secret, uri }: Otp, now: number): Response => {
  const { code, until } = at(now)
  const attributes: components["schemas"]["OtpAttributes"] = { secret, uri, code, valid_until: toTimestamp(until) }
  return respond({ data: { id, type, attributes } })
}
