import { describe, expect, test } from "vitest"
import * as Events from "../../src/resources/events.ts"
import * as Users from "../../src/resources/users.ts"
import { read, wire } from "../reading.ts"

const user = Users.toResource({
  id: "5",
  name: "Ana Example",
  email: "ana@example.com",
  kycAccepted: true,
  otpEnabled: false,
  doNotEmail: false,
  trezorLoginEnabled: false,
  complianceState: "enabled",
  webhookUrl: undefined
})
const event = { id: "8", createdAt: 0, sentAt: 1_000, failureIds: undefined }

describe("an event", () => {
  test("is read as it was posted, with its resource", () => {
    const document = Events.toDocument({ ...event, eventType: "user_enabled" }, user)
    expect(document.data.relationships).toEqual({ resource: { data: { id: "5", type: "users" } } })
    expect(read(Events.Document, wire(document))).toEqual({
      ...event,
      eventType: "user_enabled",
      resource: { id: "5", type: "users" },
      included: [wire(user)]
    })
  })

  test("of a payment tells each attempt that failed", () => {
    const output = { id: "7", type: "concierge_request_outputs", attributes: {} }
    const failed = { ...event, eventType: "concierge_request_output_failed", failureIds: ["1", "2"] } as const
    const document = Events.toDocument(failed, output)
    expect(document.data.relationships.failures?.data).toEqual([
      { id: "1", type: "failures" },
      { id: "2", type: "failures" }
    ])
    expect(read(Events.Document, wire(document)).failureIds).toEqual(["1", "2"])
  })

  test("of a type that is not known yet is read, too", () => {
    const document = {
      data: {
        id: 9,
        type: "events",
        attributes: { event_type: "moon_landed", created_at: "2026-03-02T13:00:00Z", sent_at: "2026-03-02T13:00:01Z" },
        relationships: { resource: { data: { id: 1, type: "moons" } } }
      }
    }
    expect(read(Events.Document, document)).toMatchObject({
      id: "9",
      eventType: "moon_landed",
      resource: { id: "1", type: "moons" },
      included: []
    })
  })

  test.each(Object.entries(Events.eventTypes))("of %s is named after it", (resource, types) => {
    for (const type of types) {
      expect(type).toMatch(new RegExp(`^${resource.slice(0, -1)}_[a-z_]+$`))
      const what = type.slice(resource.length)
      expect(Events.eventTypeOf(resource as Events.EventResource, what)).toBe(type)
    }
    expect(Events.eventTypeOf(resource as Events.EventResource, "draft")).toBeUndefined()
  })
})
