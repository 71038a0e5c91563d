import type { Enum } from "@concierge/api/enums"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type { EarlierQuery, NewRow, Page } from "./BatchStore.ts"
import type { FileRecord, Findings, ProblemRecord, Terms } from "./importRecords.ts"
import type { ComparedRow, EarlierRecord, RowRecord } from "./records.ts"

/**
 * What is kept of payout files: their bytes in pieces, what was found in them, and their rows while they are imported. A file
 * may have a million rows, so everything is done in pieces, and nothing here is proportional to a file but what it says.
 */
export class ImportStore extends Context.Service<
  ImportStore,
  {
    /** Begins to keep a file; nothing of it counts before it is given to a batch. */
    readonly beginFile: (file: NewFile) => Effect.Effect<number>
    /** Keeps one piece of at most {@link pieceBytes}; positions count from 0. */
    readonly addPiece: (fileId: number, position: number, bytes: Uint8Array) => Effect.Effect<void, NoRoom>
    readonly giveToBatch: (fileId: number, batchId: number, whole: WholeFile) => Effect.Effect<void>
    /** Forgets a file that came to nothing; one that is a batch's stays. */
    readonly dropFile: (fileId: number) => Effect.Effect<void>
    /** Those that have no batch and of which nothing came since then: nobody sends them any more. */
    readonly abandonedFiles: (before: number) => Effect.Effect<ReadonlyArray<number>>
    /** Those that came before then and whose bytes are still kept, of batches that are final. */
    readonly oldFiles: (before: number) => Effect.Effect<ReadonlyArray<number>>
    /** Deletes the bytes of a file, and keeps that it was there: hash, name, who, when. */
    readonly deleteBytes: (fileId: number) => Effect.Effect<void>

    readonly fileOf: (batchId: number) => Effect.Effect<FileRecord | undefined>
    readonly filesOf: (batchIds: ReadonlyArray<number>) => Effect.Effect<ReadonlyMap<number, FileRecord>>
    readonly piece: (fileId: number, position: number) => Effect.Effect<Uint8Array | undefined>

    readonly setFindings: (fileId: number, findings: Findings) => Effect.Effect<void>
    readonly addRows: (batchId: number, rows: ReadonlyArray<NewRow>) => Effect.Effect<void>
    readonly addProblems: (problems: ReadonlyArray<ProblemRecord>) => Effect.Effect<void>
    /** Removes some of the rows, and says whether there may be more. */
    readonly dropSomeRows: (batchId: number) => Effect.Effect<boolean>
    readonly dropSomeProblems: (batchId: number) => Effect.Effect<boolean>
    readonly dropRows: (ids: ReadonlyArray<number>) => Effect.Effect<void>
    readonly markRepeats: (repeats: ReadonlyMap<number, number>) => Effect.Effect<void>
    /** The accounts that our own instructions pay, by their keys. */
    readonly accountsOfInstructions: (ids: ReadonlyArray<string>) => Effect.Effect<ReadonlyMap<string, string>>
    /** The last of so many rows behind one, in the order in which they were kept; nothing at the end. */
    readonly endOfRange: (batchId: number, after: number, limit: number) => Effect.Effect<number | undefined>
    readonly rowsOf: (ids: ReadonlyArray<number>) => Effect.Effect<ReadonlyArray<ComparedRow>>
    /** So many of the rows that name instructions. */
    readonly instructedRows: (batchId: number, limit: number) => Effect.Effect<ReadonlyArray<RowRecord>>

    readonly problems: (
      batchId: number,
      severity: Enum<"ProblemSeverity"> | undefined,
      offset: number,
      limit: number
    ) => Effect.Effect<Page<ProblemRecord>>
    /** The errors of rows behind a line, by line. */
    readonly errorsAfter: (batchId: number, line: number, lines: number) => Effect.Effect<ReadonlyArray<ProblemRecord>>

    /**
     * For the rows of a batch with ids in a range, the payments of other batches that may be the same and are not unpaid: of
     * each kind of sameness the one that stands most in the way.
     */
    readonly earlierOf: (rows: RowRange, query: RangeQuery) => Effect.Effect<ReadonlyArray<EarlierOfRow>>
    /** The rows of a batch that pay the same account the same as another one before them, which is the first. */
    readonly twins: (batchId: number, limit: number) => Effect.Effect<ReadonlyArray<Twin>>
    /** What is there now: what comes later is what {@link cameSince} finds. */
    readonly horizon: Effect.Effect<Horizon>
    /** The batches that were made or imported since then and may stand in the way of others. */
    readonly cameSince: (horizon: Horizon, except: number) => Effect.Effect<ReadonlyArray<number>>
    /** The other batches of which anything may have been approved, given up, mended or doubted since then. */
    readonly changedSince: (since: number, except: number) => Effect.Effect<ReadonlyArray<number>>
  }
>()("concierge/proxy/ImportStore") {}

/** The database has no room for more. */
export class NoRoom extends Data.TaggedError("NoRoom") {}

/** As long as a piece of a file is, but for the last one. */
export const pieceBytes = 2 ** 20

export interface NewFile {
  readonly name: string | null
  readonly sentBy: string
  readonly terms: Terms
}

/** What is known of a file once it has come. */
export type WholeFile = Pick<FileRecord, "bytes" | "sha256">

/** Ids above `after`, up to `upTo`. */
export interface RowRange {
  readonly batchId: number
  readonly after: number
  readonly upTo: number
}

export interface RangeQuery extends Pick<EarlierQuery, "since" | "first" | "isNamed" | "againKey"> {
  /** Only payments of these batches. */
  readonly among?: ReadonlyArray<number>
  /**
   * For an approval: nothing that is only drafted, but what is on its way to be cancelled; of what was approved, what was since
   * then, or may be paid after all; and not the payment that a row was said to repeat.
   */
  readonly news?: number
}

export interface EarlierOfRow {
  /** The row that it stands in the way of. */
  readonly forRow: number
  readonly earlier: EarlierRecord
}

export interface Twin {
  readonly row: ComparedRow
  /** The line of the row that pays the same. */
  readonly first: number
}

export interface Horizon {
  readonly latest: number
  /** The batches that were being imported. */
  readonly importing: ReadonlyArray<number>
}
