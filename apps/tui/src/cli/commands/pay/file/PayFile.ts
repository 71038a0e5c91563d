import type { PayoutSource } from "@concierge/api/openPayoutFile"
import type { ReadOptions } from "@concierge/api/ReadOptions"
import type { BatchFile } from "@concierge/api/resources/batches"
import type { Problem } from "@concierge/api/resources/problems"
import type { Written } from "@concierge/domain/PayoutCheck"
import type { Port } from "@concierge/domain/Port"
import type * as Effect from "effect/Effect"
import type { Failure } from "../../../Failure.ts"
import type { Io } from "../../../Io.ts"

/** A payout file that is to be sent, and how it is to be read. */
export interface PayFile {
  /** As messages name it. */
  readonly path: string
  readonly source: PayoutSource
  /** In bytes. */
  readonly size: number
  /** A name for "this file from this port, read in this way": sha-256 in hex. */
  readonly print: string
  readonly origin: Port
  readonly reading: ReadOptions & Written
  /** What people call its batch. */
  readonly name: string
  /** Tells what its columns were read as, and keeps that and the rows that are not in order where it was asked for. */
  readonly tellReading: (found: BatchFile, problems: ReadonlyArray<Problem>) => Effect.Effect<void, Failure, Io>
}

/** The `external_id` of the n-th time that the same file is paid; the first is the fingerprint itself. */
export const attemptId = (print: string, attempt: number): string =>
  attempt === 1 ? print : `${print.slice(0, 56)}-${attempt}`
