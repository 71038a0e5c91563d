import * as Events from "@concierge/api/resources/events"
import * as Instructions from "@concierge/api/resources/instructions"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Users from "@concierge/api/resources/users"
import type { Resource } from "@concierge/api/JsonApi"
import { failureIdsOf } from "../payments/moves.ts"
import type { Webhook, World } from "../world/State.ts"
import { toResource as toRequest } from "../http/resources/requests.ts"

/**
 * The document of a webhook: the same bytes at every attempt.
 *
 * @param now the time of the first attempt, if it was not made yet
 */
export const eventDocument = (
  world: World,
  { about, createdAt, eventType, id, origin, sentAt }: Webhook,
  now: number
) => {
  const failureIds = about.type === Outputs.type ? failureIdsOf(about.record) : undefined
  return Events.toDocument(
    { id, eventType, createdAt, sentAt: sentAt ?? now, failureIds },
    toResource(world, about, origin ?? world.lastOrigin)
  )
}

const generation = "crossborder"

const toResource = (world: World, about: Webhook["about"], origin: string): Resource => {
  switch (about.type) {
    case "users":
      return Users.toResource(about.record)
    case "withdrawal_instructions":
      return Instructions.toResource(about.record)
    case "concierge_request_outputs":
      return Outputs.toResource(about.record, generation)
    case "concierge_requests":
      return toRequest({ generation, url: new URL(origin), world }, about.record, about.fundsAvailable)
  }
}
