import { plan, takeEarliest, unplan } from "./Agenda.ts"
import { updateFundingQueue } from "../payments/funds.ts"
import { post } from "../payments/Ledger.ts"
import { put, remove } from "./lists.ts"
import { type Event, get, mechanics, type Records, type User, type World } from "./State.ts"

/**
 * Writes an event into the world; nothing else writes into it. Refuses nothing: moves were judged before.
 *
 * @param readonly the world, read-only for everybody else
 */
export const evolve = (readonly: World, event: Event): void => {
  const world: Writable = readonly
  switch (event._tag) {
    case "SettingsChosen":
      world.settings = event.settings
      return
    case "ClockSet":
      world.clock = event.clock
      return
    case "TimePassed":
      world.now = Math.max(world.now, event.until)
      return
    case "StaffPaused":
      unplan(world.agenda, ({ _tag }) => !mechanics.has(_tag))
      return
    case "StaffResumed":
      return
    case "UserAdded":
      add(world, "users", event.user)
      world.listeners += listening(event.user)
      return
    case "UserChanged": {
      const before = get(world.users, event.id)
      const after = { ...before, ...event.facts }
      put(world, "users", after)
      world.listeners += listening(after) - listening(before)
      return
    }
    case "InstructionAdded":
      add(world, "instructions", event.instruction)
      return
    case "InstructionRemoved":
      remove(world, "instructions", event.instruction)
      return
    case "RequestAdded":
      add(world, "requests", event.request)
      return
    case "RequestChanged": {
      const before = get(world.requests, event.id)
      const after = { ...before, ...event.facts }
      put(world, "requests", after)
      updateFundingQueue(world, before, after)
      return
    }
    case "OutputAdded":
      add(world, "outputs", event.output)
      return
    case "OutputChanged":
      put(world, "outputs", { ...get(world.outputs, event.id), ...event.facts })
      return
    case "KeyAdded":
      add(world, "keys", event.key)
      return
    case "KeyRemoved":
      remove(world, "keys", get(world.keys, event.id))
      return
    case "Transferred":
      post(world.ledger, event.transfer)
      return
    case "IssueAdded":
      add(world, "issues", event.issue)
      return
    case "IssueChanged":
      put(world, "issues", { ...get(world.issues, event.id), ...event.facts })
      return
    case "SeedAdded":
      add(world, "seeds", event.seed)
      return
    case "SeedChanged":
      put(world, "seeds", { ...get(world.seeds, event.id), ...event.facts })
      return
    case "AttachmentAdded":
      add(world, "attachments", event.attachment)
      return
    case "ObservationAdded":
      add(world, "observations", event.observation)
      return
    case "ObservationChanged":
      put(world, "observations", { ...get(world.observations, event.id), ...event.facts })
      return
    case "WebhookAdded":
      add(world, "webhooks", event.webhook)
      return
    case "WebhookChanged": {
      const before = get(world.webhooks, event.id)
      put(world, "webhooks", { ...before, ...event.facts })
      if (before.origin === undefined) world.lastOrigin = event.facts.origin ?? world.lastOrigin
      return
    }
    case "WebhookForgotten": {
      const webhook = get(world.webhooks, event.id)
      if (webhook.state === "dead") world.forgotten++
      remove(world, "webhooks", webhook)
      return
    }
    case "TaskPlanned":
      plan(world.agenda, event.at, event.task)
      return
    case "TaskBegun":
      takeEarliest(world.agenda)
  }
}

type Writable = { -readonly [Field in keyof World]: World[Field] }

/** Adds a new record; the next one of its kind gets a higher number. */
const add = <Kind extends keyof Records>(world: World, kind: Kind, record: Records[Kind]): void => {
  put(world, kind, record)
  world.nextIds[kind] = Math.max(world.nextIds[kind], Number(record.id) + 1)
}

const listening = ({ webhookUrl }: User): number => (webhookUrl === undefined ? 0 : 1)
