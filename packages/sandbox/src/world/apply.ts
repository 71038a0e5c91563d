import { plan, unplan } from "./Agenda.ts"
import { standInLine } from "./funds.ts"
import { post } from "./Ledger.ts"
import { put, remove } from "./lists.ts"
import { type Event, get, mechanics, type User, type World } from "./State.ts"

/** Writes an event into the world. Moves were judged before: here nothing is refused. */
export const apply = (world: World, event: Event): void => {
  switch (event._tag) {
    case "SettingsChosen":
      world.settings = event.settings
      return
    case "ClockSet":
      world.clock = event.clock
      return
    case "StaffPaused":
      unplan(world.agenda, ({ _tag }) => !mechanics.has(_tag))
      return
    case "StaffResumed":
      return
    case "UserAdded":
      put(world, "users", event.user)
      world.listeners += listening(event.user)
      world.nextIds.users = following(world.nextIds.users, event.user.id)
      return
    case "UserChanged": {
      const before = get(world.users, event.id)
      const after = { ...before, ...event.facts }
      put(world, "users", after)
      world.listeners += listening(after) - listening(before)
      return
    }
    case "InstructionAdded":
      put(world, "instructions", event.instruction)
      world.nextIds.instructions = following(world.nextIds.instructions, event.instruction.id)
      return
    case "InstructionRemoved":
      remove(world, "instructions", event.instruction.id)
      return
    case "RequestAdded":
      put(world, "requests", event.request)
      world.nextIds.requests = following(world.nextIds.requests, event.request.id)
      return
    case "RequestChanged": {
      const before = get(world.requests, event.id)
      const after = { ...before, ...event.facts }
      put(world, "requests", after)
      standInLine(world, before, after)
      return
    }
    case "OutputAdded":
      put(world, "outputs", event.output)
      world.nextIds.outputs = following(world.nextIds.outputs, event.output.id)
      return
    case "OutputChanged":
      put(world, "outputs", { ...get(world.outputs, event.id), ...event.facts })
      return
    case "KeyAdded":
      put(world, "keys", event.key)
      world.nextIds.keys = following(world.nextIds.keys, event.key.id)
      return
    case "KeyRemoved":
      remove(world, "keys", event.id)
      return
    case "Transferred":
      post(world.ledger, event.transfer)
      return
    case "IssueAdded":
      put(world, "issues", event.issue)
      world.nextIds.issues = following(world.nextIds.issues, event.issue.id)
      return
    case "IssueChanged":
      put(world, "issues", { ...get(world.issues, event.id), ...event.facts })
      return
    case "SeedAdded":
      put(world, "seeds", event.seed)
      world.nextIds.seeds = following(world.nextIds.seeds, event.seed.id)
      return
    case "SeedChanged":
      put(world, "seeds", { ...get(world.seeds, event.id), ...event.facts })
      return
    case "AttachmentAdded":
      put(world, "attachments", event.attachment)
      world.nextIds.attachments = following(world.nextIds.attachments, event.attachment.id)
      return
    case "ObservationAdded":
      put(world, "observations", event.observation)
      world.nextIds.observations = following(world.nextIds.observations, event.observation.id)
      return
    case "ObservationChanged":
      put(world, "observations", { ...get(world.observations, event.id), ...event.facts })
      return
    case "WebhookAdded":
      put(world, "webhooks", event.webhook)
      world.nextIds.webhooks = following(world.nextIds.webhooks, event.webhook.id)
      return
    case "WebhookChanged":
      put(world, "webhooks", { ...get(world.webhooks, event.id), ...event.facts })
      return
    case "WebhookForgotten":
      if (get(world.webhooks, event.id).state === "dead") world.forgotten++
      remove(world, "webhooks", event.id)
      return
    case "Planned":
      plan(world.agenda, event.at, event.task)
  }
}

const listening = ({ webhookUrl }: User): number => (webhookUrl === undefined ? 0 : 1)

const following = (next: number, id: string): number => Math.max(next, Number(id) + 1)
