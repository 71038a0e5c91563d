import type { Client } from "@concierge/api/Client"
import type { BatchStore } from "../../src/store/BatchStore.ts"
import type { IdempotencyStore } from "../../src/store/IdempotencyStore.ts"
import type { ImportStore } from "../../src/store/ImportStore.ts"
import type { OutcomeStore } from "../../src/store/OutcomeStore.ts"

/**
 * What a process may be in the middle of when it dies, and what would go wrong if the next one took it for undone, or for done.
 * Each comes before and after: before it nothing of it is kept or known at the provider, after it nobody here has heard that it
 * is. The tables are total by type: a method without a line does not compile.
 */
interface Points {
  readonly BatchStore: Lines<BatchStore["Service"]>
  readonly ImportStore: Lines<ImportStore["Service"]>
  readonly IdempotencyStore: Lines<IdempotencyStore["Service"]>
  readonly OutcomeStore: Lines<OutcomeStore["Service"]>
}

type Lines<Service> = { readonly [Method in keyof Service]: Line }

/** The race that a write opens; whether it only reads, or where else it is held. */
export type Line = { readonly race: string } | { readonly heldBy: string } | "reads"

const race = (what: string): Line => ({ race: what })

/** A process with a file has no other beside it: what it is told by others is lost and repeated there. */
const ofReplicas: Line = { heldBy: "test/placement/replicas.test.ts" }

export const storePoints: Points = {
  BatchStore: {
    insert: race("the file is sent again: it must be the same batch, and not be kept beside it"),
    take: race("two owners may believe that it is theirs"),
    addPart: race("a row may be in two requests, or in none"),
    update: race("what people are told may be of another time"),
    move: race("a step of the batch may be taken twice, or never"),
    updatePart: race("a request may be made twice, or under another's name"),
    movePart: race("a step may be taken twice, or never"),
    moveParts: race("some parts may be approved, and others not"),
    updateRow: race("a payee, an instruction or a payment may be made twice"),
    resetRows: race("a new draft may be compared with the payments of the old one"),
    addMend: race("what a person said may be lost, or told twice"),
    updateMend: race("an instruction may be made twice, or a payment tried with another account"),
    addLeftover: race("a request that is given up may be paid"),
    postponeLeftover: { heldBy: "test/faulty/findings.test.ts" },
    removeLeftover: race("it may never be cancelled"),
    transaction: race("half of what belongs together may be there"),
    rememberRequests: { heldBy: "test/batches/run/foundRequests.test.ts" },
    call: ofReplicas,
    keepPassword: ofReplicas,
    takePassword: ofReplicas,
    handPassword: ofReplicas,
    sealedPassword: "reads",
    leftOut: "reads",
    find: "reads",
    findByExternalId: "reads",
    findByRequest: "reads",
    findByOutput: "reads",
    findLeftover: "reads",
    page: "reads",
    unfinished: "reads",
    active: "reads",
    ownerKey: "reads",
    dueLooks: "reads",
    inTrouble: "reads",
    counts: "reads",
    parts: "reads",
    findPart: "reads",
    rowsWithoutPart: "reads",
    rowsOfPart: "reads",
    instructed: "reads",
    hasUnmade: "reads",
    rows: "reads",
    rowPage: "reads",
    rowsAfter: "reads",
    findRow: "reads",
    waitingMends: "reads",
    lastMends: "reads",
    earlier: "reads",
    firstSince: "reads",
    nextAttempt: "reads",
    accountOfInstruction: "reads",
    countParts: "reads",
    totalsOfParts: "reads",
    payees: "reads",
    knowsRequest: "reads",
    awaitsRequest: "reads",
    leftovers: "reads",
    isUsable: "reads"
  },
  ImportStore: {
    beginFile: race("a file of which nothing came may be kept for good"),
    addPiece: race("a file may be taken for whole that is not"),
    giveToBatch: race("a batch may have no file, or a file no batch"),
    dropFile: { heldBy: "test/batches/import/receiving.test.ts" },
    deleteBytes: { heldBy: "test/batches/import/receiving.test.ts" },
    setFindings: race("a file may be judged by half of what was found in it"),
    addRows: race("rows may be there twice"),
    addProblems: race("problems may be told twice"),
    dropSomeRows: race("rows of a reading that was cut off may be paid beside those of the next"),
    dropSomeProblems: race("problems of a reading that was cut off may be told beside those of the next"),
    dropRows: race("a payment that was left out may be paid"),
    markRepeats: race("a payment that was allowed may be asked about again"),
    abandonedFiles: "reads",
    oldFiles: "reads",
    fileOf: "reads",
    filesOf: "reads",
    piece: "reads",
    accountsOfInstructions: "reads",
    endOfRange: "reads",
    rowsOf: "reads",
    instructedRows: "reads",
    problems: "reads",
    errorsAfter: "reads",
    earlierOf: "reads",
    twins: "reads",
    horizon: "reads",
    cameSince: "reads",
    changedSince: "reads"
  },
  IdempotencyStore: {
    begin: race("a call that took effect may be made once more"),
    finish: race("what was answered may be answered otherwise"),
    forget: { heldBy: "test/http/idempotency.test.ts" },
    release: { heldBy: "test/http/outcomes.test.ts" },
    find: "reads",
    unknown: "reads"
  },
  OutcomeStore: {
    decide: { heldBy: "test/http/outcomes.test.ts" },
    doubts: "reads",
    decisions: "reads"
  }
}

type Ours = Pick<Client, "ports" | "requests" | "outputs" | "instructions" | "users" | "estimates" | "wallets">

/** The call that a method makes, and its race; or nothing where a batch makes no such call. */
type CallLine = readonly [kind: string, race: string] | undefined

const showsRequest = ["GET /api/concierge_requests/:id", "a step may be taken by what stood there before"] as const
const listsRequests = [
  "GET /api/concierge_requests",
  "another's request with the same payments may not be seen"
] as const
const listsOutputs = ["GET /api/concierge_request_outputs", "a payment too many may not be seen"] as const

const calls: { readonly [Resource in keyof Ours]: { readonly [Method in keyof Ours[Resource]]: CallLine } } = {
  ports: { list: ["GET /api/concierge_ports", "nothing"] },
  wallets: { list: ["GET /api/cash_wallets", "nothing"] },
  estimates: { create: ["POST /api/concierge_estimates", "nothing: it makes nothing, and binds nobody"] },
  users: {
    create: ["POST /api/users", "one payee too many"],
    list: ["GET /api/users", "nothing"],
    show: undefined,
    me: undefined
  },
  instructions: {
    create: ["POST /api/withdrawal_instructions", "one instruction too many"],
    list: ["GET /api/withdrawal_instructions", "an instruction that was made may be made again"],
    show: ["GET /api/withdrawal_instructions/:id", "a payment may be compared by another account"],
    remove: undefined
  },
  requests: {
    create: ["POST /api/concierge_requests", "a second request for the same payments"],
    show: showsRequest,
    list: listsRequests,
    listed: listsRequests,
    requestQuote: ["POST /api/concierge_requests/:id/request_quote", "a quote of which nobody knows"],
    acceptQuote: ["POST /api/concierge_requests/:id/accept_quote", "money that moves and nobody follows"],
    cancel: ["POST /api/concierge_requests/:id/cancel", "a request that is thought to be cancelled"],
    creditNote: ["GET /api/concierge_requests/:id/credit_note", "what came back may be counted twice"],
    update: undefined
  },
  outputs: {
    create: ["POST /api/concierge_request_outputs", "a payment made twice"],
    show: ["GET /api/concierge_request_outputs/:id", "a payment may be tried again that is under way"],
    retry: ["PATCH /api/concierge_request_outputs/:id", "a payment may be tried with another account than is kept"],
    list: listsOutputs,
    listed: listsOutputs
  }
}

/** The calls that batches make, by method and path. */
export const callPoints: ReadonlyMap<string, string> = new Map(
  Object.values(calls).flatMap((methods) => Object.values<CallLine>(methods).flatMap((line) => (line ? [line] : [])))
)

/** Every write that some life must pass. */
export const writes: ReadonlySet<string> = new Set(
  Object.entries(storePoints).flatMap(([store, lines]) =>
    Object.entries<Line>(lines as { readonly [method: string]: Line }).flatMap(([method, line]) =>
      typeof line === "object" && "race" in line ? [`${store}.${method}`] : []
    )
  )
)
