import { createHash } from "node:crypto"
import type { ApiError } from "@concierge/api/ApiError"
import type { Enum } from "@concierge/api/enums"
import { makePain001Reader } from "@concierge/api/iso20022/Pain001"
import type { PageQuery } from "@concierge/api/Page"
import type { Batch } from "@concierge/api/resources/batches"
import type { Problem } from "@concierge/api/resources/problems"
import { reasonKey } from "@concierge/domain/Identity"
import { type Port, portOf } from "@concierge/domain/Port"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Semaphore from "effect/Semaphore"
import { refuse } from "../../refuse.ts"
import { BatchStore, type Page } from "../../store/BatchStore.ts"
import { ImportStore } from "../../store/ImportStore.ts"
import type { FileRecord, Terms } from "../../store/importRecords.ts"
import { Batches, mostActive } from "../Batches.ts"
import { Runner } from "../run/Runner.ts"
import { CurrentImportLimits } from "./ImportLimits.ts"
import { toProblem } from "./toProblem.ts"
import { readRejects, type RejectedRows } from "./readRejects.ts"
import { type Received, receiveFile } from "./files/receiveFile.ts"
import { sourceOf } from "./files/sourceOf.ts"

/** Payout files that come as they are, and what is kept of them. */
export class Imports extends Context.Service<
  Imports,
  {
    /** Keeps a file and begins its batch, once: the same file with the same terms is the batch that is there. */
    readonly receive: (
      sent: SentFile,
      next: Effect.Effect<Uint8Array | undefined, ApiError>
    ) => Effect.Effect<Accepted, ApiError>
    readonly problems: (
      id: string,
      severity: Enum<"ProblemSeverity"> | undefined,
      page: PageQuery
    ) => Effect.Effect<Page<Problem>, ApiError>
    /** The file of a batch, and its bytes as it came. */
    readonly file: (id: string) => Effect.Effect<KeptFile, ApiError>
    /** The rows of a batch's file that are not in order, with the reasons, in the file's own form. */
    readonly rejects: (id: string) => Effect.Effect<RejectedRows, ApiError>
  }
>()("concierge/proxy/Imports") {
  static readonly layer = Layer.effect(
    Imports,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const imports = yield* ImportStore
      const batches = yield* Batches
      const runner = yield* Runner
      const { atATime } = yield* CurrentImportLimits
      const coming = yield* Semaphore.make(atATime)

      /** The file of a batch that is there. */
      const fileOf = Effect.fnUntraced(function* (id: string): Effect.fn.Return<FileRecord, ApiError> {
        const batch = yield* batches.show(id)
        const file = yield* imports.fileOf(Number(batch.id))
        return (
          file ?? (yield* refuse({ _tag: "NotKept", what: `file of batch ${batch.id}`, why: "it came as a document" }))
        )
      })

      const keptFile = Effect.fnUntraced(function* (id: string): Effect.fn.Return<KeptFile, ApiError> {
        const file = yield* fileOf(id)
        if (file.deletedAt !== null) {
          const why = `it was kept until ${new Date(file.deletedAt).toISOString()}`
          return yield* refuse({ _tag: "NotKept", what: `file of batch ${id} any more`, why })
        }
        const source = yield* Effect.provideService(sourceOf(file), ImportStore, imports)
        return { file, source }
      })

      /** The batch of a file that has come; the file goes where it is there already. */
      const begin = Effect.fnUntraced(function* (sent: SentFile, { fileId, head, ...whole }: Received) {
        const externalId = sent.externalId ?? messageIdIn(head)
        if (externalId === undefined)
          return yield* refuse({ _tag: "InvalidParameter", parameter: "external_id", wanted: wantedName })
        const contentHash = hashOf(sent, whole.sha256)
        const { again = null, name = externalId, origin } = sent
        const begun = yield* store.transaction(
          Effect.gen(function* () {
            const existing = yield* store.findByExternalId(externalId)
            if (existing !== undefined) {
              if (existing.contentHash === contentHash) return { id: existing.id, isNew: false }
              return yield* refuse({ _tag: "ExternalIdTaken", externalId })
            }
            if ((yield* store.active) >= mostActive) return yield* refuse({ _tag: "Overloaded", retryAfterSeconds: 60 })
            const fresh = {
              again,
              againKey: again === null ? null : reasonKey(again),
              contentHash,
              externalId,
              name,
              portCode: origin.code,
              totals: [],
              leftOutCount: 0,
              leftOutLines: [],
              message: null
            }
            const { id } = yield* store.insert(fresh, [], [], "importing")
            yield* imports.giveToBatch(fileId, id, whole)
            return { id, isNew: true }
          })
        )
        if (!begun.isNew) yield* imports.dropFile(fileId)
        yield* runner.wake(begun.id)
        return { batch: yield* batches.show(String(begun.id)), isNew: begun.isNew }
      })

      return Imports.of({
        receive: Effect.fnUntraced(function* (sent, next) {
          const { fileName, sentBy, terms } = sent
          const received = receiveFile({ name: fileName ?? null, sentBy, terms }, next).pipe(
            Effect.flatMap((file) =>
              Effect.onError(begin(sent, file), () => Effect.ignoreCause(imports.dropFile(file.fileId)))
            ),
            Effect.provideService(ImportStore, imports),
            coming.withPermitsIfAvailable(1)
          )
          const accepted = yield* received
          return Option.isSome(accepted) ? accepted.value : yield* refuse({ _tag: "Overloaded", retryAfterSeconds: 10 })
        }),

        problems: Effect.fnUntraced(function* (id, severity, { number, perPage }) {
          const file = yield* fileOf(id)
          const { items, total } = yield* imports.problems(file.batchId ?? 0, severity, (number - 1) * perPage, perPage)
          return { items: items.map(toProblem), total }
        }),

        file: keptFile,

        rejects: Effect.fnUntraced(function* (id) {
          const { portCode } = yield* batches.show(id)
          const { file } = yield* keptFile(id)
          const origin = portOf(portCode)
          if (origin === undefined) return yield* Effect.die("a file without an origin was kept")
          return yield* Effect.provideService(readRejects(file, origin), ImportStore, imports)
        })
      })
    })
  )
}

/** What is said of a file that is sent. */
export interface SentFile {
  readonly origin: Port
  /** The sender's name for the batch. For a payment message, its own id is used where none is given. */
  readonly externalId: string | undefined
  readonly name: string | undefined
  readonly fileName: string | undefined
  readonly again: string | undefined
  readonly terms: Terms
  readonly sentBy: string
}

export const wantedName =
  "your own name for the batch, of 1 to 64 characters; a message of ISO 20022 has one, its MsgId"

export interface Accepted {
  readonly batch: Batch
  readonly isNew: boolean
}

export interface KeptFile {
  readonly file: FileRecord
  readonly source: () => AsyncIterable<Uint8Array>
}

/** The name that a message of ISO 20022 bears, by its beginning. */
const messageIdIn = (head: Uint8Array): string | undefined => {
  const reader = makePain001Reader({ now: 0 })
  reader.write(head)
  return reader.message()?.messageId ?? undefined
}

/** What makes two files the same: their bytes, who pays, and how they are to be taken. */
const hashOf = ({ again, origin, terms }: SentFile, sha256: string): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        sha256,
        origin.code,
        again ?? null,
        terms.decimalMark,
        terms.isStrict,
        terms.partial,
        terms.skipPaid,
        Object.entries(terms.mapping)
      ])
    )
    .digest("hex")
