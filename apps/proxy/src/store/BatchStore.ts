import type { BatchCause, BatchState, RowState } from "@concierge/domain/Batch"
import type { PartCause, PartState } from "@concierge/domain/Part"
import type { Compared } from "@concierge/domain/Repeat"
import type * as BigDecimal from "effect/BigDecimal"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Owner } from "./Owner.ts"
import type {
  BatchRecord,
  Counts,
  EarlierRecord,
  LeftoverRecord,
  LeftOutRows,
  MendRecord,
  PartRecord,
  RowRecord
} from "./records.ts"

/**
 * The only way to what is kept of batches; `sql/` holds the one implementation, and `test/store/contract.ts` what each one must
 * do. A database that fails, a record that cannot be read and a move that the domain does not know are defects. What an owner
 * writes from whom the batch was taken changes nothing, and interrupts that owner (`Owner.ts`).
 */
export class BatchStore extends Context.Service<
  BatchStore,
  {
    /** Keeps a batch with its rows; one whose file is still to be read is `importing`. */
    readonly insert: (
      batch: NewBatch,
      rows: ReadonlyArray<NewRow>,
      leftOut: typeof LeftOutRows.Type,
      state?: "importing" | "checked"
    ) => Effect.Effect<BatchRecord>
    /** The rows that were left out of a batch, as documents show them. */
    readonly leftOut: (batchId: number) => Effect.Effect<typeof LeftOutRows.Type>
    readonly find: (id: number) => Effect.Effect<BatchRecord | undefined>
    readonly findByExternalId: (externalId: string) => Effect.Effect<BatchRecord | undefined>
    /** The part whose request at the provider this is. */
    readonly findByRequest: (requestId: string) => Effect.Effect<PartRecord | undefined>
    /** The part of which a row has this output. */
    readonly findByOutput: (outputId: string) => Effect.Effect<PartRecord | undefined>
    /** The request of the provider's that a batch has given up, and that is still to be cancelled. */
    readonly findLeftover: (requestId: string) => Effect.Effect<LeftoverRecord | undefined>
    /** Newest first. */
    readonly page: (offset: number, limit: number) => Effect.Effect<Page<BatchRecord>>
    /** Those with something left to do, oldest first. */
    readonly unfinished: Effect.Effect<ReadonlyArray<Unfinished>>
    /** How many are worked on or wait for people: neither final nor expired, since who only wanted to see a price ends nothing. */
    readonly active: Effect.Effect<number>
    /**
     * Makes whoever asks the owner of a batch; nothing when there is no such batch. From now on earlier owners change nothing
     * any more, and what was kept for them alone is gone.
     *
     * @param key by which others can keep something that this owner alone can read
     */
    readonly take: (id: number, key: string | null) => Effect.Effect<Taken | undefined>
    /** Counts a call for the owner of a batch, wherever that is. What people change is counted as one by itself. */
    readonly call: (id: number) => Effect.Effect<void>
    /** The key of a batch's owner, if it has one. */
    readonly ownerKey: (id: number) => Effect.Effect<string | null>
    /** Keeps a one-time password as only the owner can read it. */
    readonly keepPassword: (id: number, sealed: string) => Effect.Effect<void>
    /** What was kept so, for this owner or a former one. */
    readonly sealedPassword: (id: number) => Effect.Effect<string | null>
    /** Removes it, and returns whether it was still there. A former owner removes none. */
    readonly takePassword: (id: number, sealed: string) => Effect.Effect<boolean>
    /**
     * Gives the owner of a batch what was for a former one: never in place of what was given since.
     *
     * @param owner by its key
     * @param former what was there
     */
    readonly handPassword: (id: number, owner: string, sealed: string, former: string | null) => Effect.Effect<void>
    /** Finished batches that are to be looked at once more, or were not summed up, oldest first; at most 100. */
    readonly dueLooks: (now: number) => Effect.Effect<ReadonlyArray<number>>
    /** How many unfinished batches something stops for now. */
    readonly inTrouble: Effect.Effect<number>
    readonly counts: (ids: ReadonlyArray<number>) => Effect.Effect<ReadonlyMap<number, Counts>>
    readonly update: (id: number, patch: BatchPatch) => Effect.Effect<void>
    /**
     * Moves a batch that has no parts yet, or whose first parts are made, if it still stands where the caller thinks, and
     * returns whether it did. A move that the domain does not know, or that this cause may not make, is a defect.
     */
    readonly move: (
      id: number,
      from: BatchState,
      to: BatchState,
      cause: BatchCause,
      patch?: BatchPatch
    ) => Effect.Effect<boolean>
    /** The parts of these batches, by batch and number. */
    readonly parts: (...batchIds: ReadonlyArray<number>) => Effect.Effect<ReadonlyArray<PartRecord>>
    readonly countParts: (batchId: number) => Effect.Effect<number>
    /** What the parts of a batch ask for that stand so and have a quote, but for one. */
    readonly totalsOfParts: (
      batchId: number,
      states: ReadonlyArray<PartState>,
      except: number
    ) => Effect.Effect<ReadonlyArray<BigDecimal.BigDecimal>>
    readonly findPart: (id: number) => Effect.Effect<PartRecord | undefined>
    /** Makes the next part of a batch out of rows that are in none; it begins at the domain's first state. */
    readonly addPart: (part: NewPart, rowIds: ReadonlyArray<number>) => Effect.Effect<PartRecord>
    readonly updatePart: (id: number, patch: PartPatch) => Effect.Effect<void>
    /**
     * Moves a part as `move` does a batch. Once its batch is `building` or later, the batch then stands as all its parts
     * together say.
     */
    readonly movePart: (
      id: number,
      from: PartState,
      to: PartState,
      cause: PartCause,
      patch?: PartPatch
    ) => Effect.Effect<boolean>
    /** Moves all parts of a batch that stand so, as `movePart` does each, and returns how many did. */
    readonly moveParts: (
      batchId: number,
      from: PartState,
      to: PartState,
      cause: PartCause,
      patch?: PartPatch
    ) => Effect.Effect<number>
    /** Rows that are in no part yet, by line. */
    readonly rowsWithoutPart: (batchId: number, limit: number) => Effect.Effect<ReadonlyArray<RowRecord>>
    /** The rows that a part pays, by line: without those that the provider refused. Bank details are in them. */
    readonly rowsOfPart: (partId: number) => Effect.Effect<ReadonlyArray<RowRecord>>
    /** Takes the outputs from the rows of a part, and what was told of them, for another draft. */
    readonly resetRows: (partId: number) => Effect.Effect<void>
    /** For these accounts, by key, the newest rows whose instructions were made here: one for each payee and detail. */
    readonly instructed: (accountKeys: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<RowRecord>>
    /** For these e-mail addresses, in lower case, the newest rows that have a payee: one for each name, payee and account. */
    readonly payees: (emails: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<RowRecord>>
    /** Whether a part of a batch lacks outputs, or is held: then the others wait with asking for their quotes. */
    readonly hasUnmade: (batchId: number) => Effect.Effect<boolean>
    /** By line; bank details are in them. */
    readonly rows: (batchId: number) => Effect.Effect<ReadonlyArray<RowRecord>>
    /** All, or those that people see in some states. */
    readonly rowPage: (
      batchId: number,
      offset: number,
      limit: number,
      which?: RowFilter
    ) => Effect.Effect<Page<RowRecord>>
    readonly updateRow: (id: number, patch: RowPatch) => Effect.Effect<void>
    /** The next rows after a line, by line; all, or those that people see in some states. */
    readonly rowsAfter: (
      batchId: number,
      line: number,
      limit: number,
      which?: RowFilter
    ) => Effect.Effect<ReadonlyArray<RowRecord>>
    readonly findRow: (id: number) => Effect.Effect<RowRecord | undefined>
    /** Keeps another account for a payment that failed. */
    readonly addMend: (mend: Omit<MendRecord, "id" | "createdAt">) => Effect.Effect<void>
    readonly updateMend: (id: number, patch: MendPatch) => Effect.Effect<void>
    /** What is still to be told the provider of a part's payments, oldest first. */
    readonly waitingMends: (partId: number) => Effect.Effect<ReadonlyArray<MendRecord>>
    /** The last mending of each of these rows that has one. */
    readonly lastMends: (rowIds: ReadonlyArray<number>) => Effect.Effect<ReadonlyMap<number, MendRecord>>
    /** The payments of other batches that may be the same as this one, and are not unpaid: one at most of each kind of sameness. */
    readonly earlier: (payment: Compared, query: EarlierQuery) => Effect.Effect<ReadonlyArray<EarlierRecord>>
    /** The oldest batch of which a part may have been approved since then. */
    readonly firstSince: (since: number) => Effect.Effect<number>
    /** The number of the next draft of these payments: of no other draft, not even of one that was thrown away. */
    readonly nextAttempt: (requestKey: string) => Effect.Effect<number>
    /** The account that one of our own instructions pays, by its key. */
    readonly accountOfInstruction: (instructionId: string) => Effect.Effect<string | undefined>
    /**
     * Whether a request of the provider's is a batch's, was given up by one, or was decided about: as one with the same
     * payments, or only as one of other payments, which says nothing when it is asked for the same.
     */
    readonly knowsRequest: (requestId: string, samePayments: boolean) => Effect.Effect<boolean>
    /** Whether a request of this name was begun here whose id is not known yet: the answer to its making was lost. */
    readonly awaitsRequest: (externalId: string) => Effect.Effect<boolean>
    /** Keeps that a person has said that these requests pay something else, or are meant beside ours. */
    readonly rememberRequests: (requests: ReadonlyArray<DecidedRequest>) => Effect.Effect<void>
    readonly leftovers: (batchId: number) => Effect.Effect<ReadonlyArray<LeftoverRecord>>
    readonly addLeftover: (leftover: Omit<LeftoverRecord, "id" | "looks" | "dueAt">) => Effect.Effect<void>
    /** It was looked for and not found; from then on it is again. */
    readonly postponeLeftover: (id: number, dueAt: number) => Effect.Effect<void>
    readonly removeLeftover: (id: number) => Effect.Effect<void>
    /** Does all of it or nothing. One inside another belongs to the outer one. */
    readonly transaction: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
    /** Whether the database can be read and written; as it was a second ago at most. */
    readonly isUsable: Effect.Effect<boolean>
  }
>()("concierge/proxy/BatchStore") {}

/** An owner, and how often the batch's owner had been called when it was taken: what comes later is news. */
export interface Taken extends Owner {
  readonly calls: number
}

/** A batch with something left to do, and how often its owner was called. */
export interface Unfinished {
  readonly id: number
  readonly calls: number
}

export type NewBatch = Pick<
  BatchRecord,
  | "externalId"
  | "name"
  | "contentHash"
  | "portCode"
  | "totals"
  | "again"
  | "againKey"
  | "leftOutCount"
  | "leftOutLines"
  | "message"
>
export type NewRow = Omit<
  RowRecord,
  | "id"
  | "batchId"
  | "partId"
  | "payeeTries"
  | "instructionTries"
  | "foundAgain"
  | "state"
  | "outputId"
  | "outputTried"
  | "note"
  | "inDoubt"
  | "failureReason"
  | "mendBefore"
  | "refund"
  | "updatedAt"
>
/** What is to change: what it does not name stays. */
export type BatchPatch = Partial<Omit<BatchRecord, "id" | "state" | "contentHash" | "createdAt" | "updatedAt">>
export type NewPart = Pick<PartRecord, "batchId" | "requestKey" | "totals">
export type PartPatch = Partial<Omit<PartRecord, "id" | "batchId" | "number" | "state" | "updatedAt">>
export type RowPatch = Partial<Omit<RowRecord, "id" | "batchId" | "partId" | "line" | "updatedAt">>
export type MendPatch = Partial<
  Pick<
    MendRecord,
    "state" | "instructionId" | "instructionTried" | "retryTried" | "triedFrom" | "tries" | "dueAt" | "note"
  >
>

/** A request that was found at the provider, and about which a person has decided. */
export interface DecidedRequest {
  readonly requestId: string
  /** Whether it has the very payments of the batch that it was found for. */
  readonly samePayments: boolean
}

/** The earlier payments, of those that are not unpaid, that may be the same as one. */
export interface EarlierQuery {
  /** The batch that the payment itself belongs to; 0 while it has none. */
  readonly batchId: number
  /** Payments to the same account are looked for from then on, and from the first batch on that can be so young. */
  readonly since: number
  readonly first: number
  /**
   * Only those of approved batches, and of those that were given up and whose requests nobody has cancelled yet: the moment
   * of an approval. While a file is imported, such a request is on its way to be cancelled and stops nobody.
   */
  readonly approved: boolean
  /** Whether a reference names one payment. */
  readonly isNamed: boolean
  /** A row that is known to be repeated, and no news. */
  readonly except?: number | null
  /** Only what was approved since then: what was approved before was known, and allowed, when the batch was made. */
  readonly news?: number
  /** Only those that were made for this very reason. */
  readonly againKey?: string
}

/** Rows by the states in which people see them: of a part that is over, a row that nothing was paid of is over, too. */
export interface RowFilter {
  readonly states: ReadonlyArray<RowState>
  /** Nothing where rows are seen as they are kept. */
  readonly over:
    | {
        /** Parts that are over, and the states of rows that are over with them. */
        readonly parts: ReadonlyArray<PartState>
        readonly rows: ReadonlyArray<RowState>
        /** Whether those are wanted, too. */
        readonly isWanted: boolean
        /** Whether the whole batch is over, and rows with it that have no part. */
        readonly isBatch: boolean
      }
    | undefined
}

export interface Page<A> {
  readonly items: ReadonlyArray<A>
  readonly total: number
}
