import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { decodedAs, Id, Timestamp, toTimestamp } from "../documents/wire.ts"
import { enums } from "../generated/enums.ts"

/** Something that happened at the provider, as it posts it to a `webhook_url`. Times are milliseconds since 1970, UTC. */
export interface Event<Type extends string = string> {
  /** The event's id, the same at every attempt: handle no event twice. */
  readonly id: string
  /** One of {@link eventTypes}, or an unknown one, to be ignored. */
  readonly eventType: Type
  readonly createdAt: number
  /** When it was posted for the first time. */
  readonly sentAt: number
  /** The resource that it is about. */
  readonly resource: JsonApi.Reference
  /** The attempts that failed so far; only events about outputs have them. */
  readonly failureIds: ReadonlyArray<string> | undefined
  /** The resource as it was when it happened. */
  readonly included: ReadonlyArray<unknown>
}

export const type = "events" as const

/** The events of each type of resource. */
export const eventTypes = {
  concierge_requests: enums.RequestEventType,
  concierge_request_outputs: enums.OutputEventType,
  users: enums.UserEventType,
  withdrawal_instructions: enums.InstructionEventType
} as const

/** The JSON:API types of the resources that have events. */
export type EventResource = keyof typeof eventTypes
/** What happened. */
export type EventType<Resource extends EventResource = EventResource> = (typeof eventTypes)[Resource][number]

/**
 * The event for a state that a resource reached, or for an action on it; undefined where none is posted.
 *
 * @example
 * eventTypeOf("concierge_request_outputs", "settled") // => "concierge_request_output_settled"
 * eventTypeOf("concierge_requests", "draft") // => undefined
 */
export const eventTypeOf = <Resource extends EventResource>(
  resource: Resource,
  what: string
): EventType<Resource> | undefined => {
  const known: ReadonlyArray<EventType<Resource>> = eventTypes[resource]
  const name = `${resource.slice(0, -1)}_${what}`
  return known.find((each) => each === name)
}

/** A received event: its type and its resource may be unknown. */
export const Document = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Id,
      type: Schema.Literal(type),
      attributes: Schema.Struct({ event_type: Schema.String, created_at: Timestamp, sent_at: Timestamp }),
      relationships: Schema.Struct({
        resource: Schema.Struct({ data: Schema.Struct({ id: Id, type: Schema.String }) }),
        failures: Schema.optionalKey(
          Schema.Struct({ data: Schema.Array(Schema.Struct({ id: Id, type: Schema.String })) })
        )
      })
    }),
    included: Schema.optionalKey(Schema.Array(Schema.Unknown))
  }),
  ({ data: { attributes, id, relationships }, included }): Event => ({
    id,
    eventType: attributes.event_type,
    createdAt: attributes.created_at,
    sentAt: attributes.sent_at,
    resource: relationships.resource.data,
    failureIds: relationships.failures?.data.map((failure) => failure.id),
    included: included ?? []
  })
)

/** The document that is posted: the event with its resource, as `toResource` of its kind wrote it, included. */
export const toDocument = <Type extends EventType, const Resource extends JsonApi.Resource>(
  event: Omit<Event<Type>, "resource" | "included">,
  resource: Resource
) => ({
  data: {
    id: event.id,
    type,
    attributes: {
      event_type: event.eventType,
      created_at: toTimestamp(event.createdAt),
      sent_at: toTimestamp(event.sentAt)
    },
    relationships: {
      resource: { data: { id: resource.id, type: resource.type as Resource["type"] } },
      ...(event.failureIds === undefined
        ? {}
        : { failures: { data: event.failureIds.map((id) => ({ id, type: "failures" as const })) } })
    }
  },
  included: [resource] as const
})
