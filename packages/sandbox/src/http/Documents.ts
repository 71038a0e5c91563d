import type { Generation } from "@concierge/api/Generation"
import { permitting } from "@concierge/api/resources/apiKeys"
import * as Result from "effect/Result"
import * as Struct from "effect/Struct"
import { stringify } from "@concierge/api/Json"
import { makeFreshTokens } from "../access/FreshTokens.ts"
import { eventDocument } from "../webhooks/eventDocument.ts"
import { providerHandlers, providerRouter } from "./providerHandlers.ts"
import { type JournalError, readJournal } from "../journal/Journal.ts"
import { replay } from "../journal/replay.ts"
import { get, type Records, type World } from "../world/State.ts"

/** A document that answers a user at an address, or that is posted to a webhook. */
export interface Document {
  readonly path: string
  /** The user whose key asks. */
  readonly by: string
  readonly generation: Generation
  /** The body, byte for byte; empty where there is no such document, as a receipt of what was not paid. */
  readonly text: string
}

/** The documents of a journal's world. */
export interface Replayed {
  /** How many entries it has. */
  readonly entries: number
  /** Every document of its world, in the order of kinds and ids. */
  readonly documents: AsyncIterable<Document>
}

/**
 * The world that a journal makes, as its documents. The journal is read from its first entry, whatever snapshot it holds,
 * and not changed. Compare two runs, or a run with what was answered, byte for byte.
 */
export const replayDocuments = (file: string): Result.Result<Replayed, JournalError> =>
  readJournal(file, (all) => {
    let entries = 0
    const counting = function* () {
      for (const entry of all) {
        entries++
        yield entry
      }
    }
    const world = replay(counting())
    return { entries, documents: documentsOf(world) }
  })

/** Every document of a world in both generations, each as its owner gets it. */
export async function* documentsOf(world: World): AsyncIterable<Document> {
  for (const kind of Struct.keys(addresses)) {
    for (const id of world[kind].keys()) {
      const { by, paths } = addresses[kind](world, id)
      for (const path of paths) {
        for (const generation of generations)
          yield { path, by, generation, text: await read(world, by, path, generation) }
      }
    }
  }
  for (const webhook of world.webhooks.values()) {
    const text = stringify(eventDocument(world, webhook, webhook.createdAt))
    yield { path: `/staff/webhooks/${webhook.id}`, by: webhook.ownerId, generation: "crossborder", text }
  }
}

const generations: ReadonlyArray<Generation> = ["concierge", "crossborder"]

/** Where each record can be read, and by whom. */
const addresses: {
  readonly [Kind in Exclude<keyof Records, "webhooks">]: (
    world: World,
    id: string
  ) => { readonly by: string; readonly paths: ReadonlyArray<string> }
} = {
  users: (_, id) => ({ by: id, paths: [`/api/users/${id}`, "/api/cash_wallets"] }),
  instructions: (world, id) => ({
    by: get(world.instructions, id).userId,
    paths: [`/api/withdrawal_instructions/${id}`]
  }),
  requests: (world, id) => {
    const path = `/api/concierge_requests/${id}`
    return { by: get(world.requests, id).userId, paths: [path, `${path}/receipt`, `${path}/credit_note`] }
  },
  keys: (world, id) => ({ by: get(world.keys, id).userId, paths: [`/api/api_keys/${id}`] }),
  outputs: (world, id) => ({
    by: get(world.requests, get(world.outputs, id).requestId).userId,
    paths: [`/api/concierge_request_outputs/${id}`]
  }),
  issues: (world, id) => ({ by: reviewed(world, id), paths: [`/api/issues/${id}`] }),
  seeds: (world, id) => {
    const { issueId, type } = get(world.seeds, id)
    return { by: reviewed(world, issueId), paths: [`/api/${type}/${id}`] }
  },
  attachments: (world, id) => ({
    by: reviewed(world, get(world.seeds, get(world.attachments, id).seed.id).issueId),
    paths: [`/api/attachments/${id}`]
  }),
  observations: (world, id) => ({
    by: reviewed(world, get(world.observations, id).issueId),
    paths: [`/api/observations/${id}`]
  })
}

const reviewed = (world: World, issueId: string): string => get(world.issues, issueId).userId

/** Reading a document makes no key. */
const nothing = permitting([])

/** The body of a document, empty where there is none. */
const read = async (world: World, by: string, path: string, generation: Generation): Promise<string> => {
  const { id, operationId } = Result.getOrThrow(providerRouter("GET", path))
  const answered = providerHandlers[operationId]({
    world,
    now: world.now,
    by,
    permissions: nothing,
    tokens: makeFreshTokens(),
    generation,
    url: new URL(path, "http://sandbox.example"),
    id,
    body: undefined,
    run: () => Result.fail({ _tag: "NotFound", type: "commands", id })
  })
  return Result.isSuccess(answered) ? answered.success.text() : ""
}
