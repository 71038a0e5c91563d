import type { BatchRefused } from "@concierge/domain/Batch"
import type { IllegalMove, NotInState } from "@concierge/domain/Moves"
import type { Problem } from "@concierge/domain/Problem"
import type { ActionRefused } from "@concierge/domain/Request"
import type * as BigDecimal from "effect/BigDecimal"
import type { FileProblem } from "../iso20022/messageFile.ts"
import type { InvalidHeader } from "../documents/Generation.ts"
import type { MalformedJson } from "../documents/Json.ts"
import type { InvalidDocument, NotAcceptable, UnsupportedMediaType } from "../documents/JsonApi.ts"
import type { PaidBefore } from "./PaidBefore.ts"

/** Everything that can be answered as an error. Data only. */
export type ApiError =
  | MalformedJson
  | InvalidHeader
  | { readonly _tag: "InvalidParameter"; readonly parameter: string; readonly wanted: string }
  /** `include` asks for more resources than one answer holds; `mostly` names their largest group, e.g. `outputs`. */
  | { readonly _tag: "TooManyIncluded"; readonly mostly: string; readonly count: number; readonly max: number }
  | { readonly _tag: "MalformedRequest" }
  | { readonly _tag: "Unauthorized" }
  | { readonly _tag: "WrongOtp" }
  /** A master user's key acting on behalf of a user who is not theirs, or is not there. */
  | { readonly _tag: "NotManaged"; readonly userId: string }
  | { readonly _tag: "AddressNotAllowed" }
  /** `needs` for people, e.g. `the permission payments`. */
  | { readonly _tag: "Forbidden"; readonly needs: string }
  | { readonly _tag: "NotFound"; readonly type: string; readonly id: string }
  /** A batch that is there, and of which something is not, or is not any more: `what` for people. */
  | { readonly _tag: "NotKept"; readonly what: string; readonly why: string }
  | { readonly _tag: "NoSuchPath"; readonly path: string }
  | { readonly _tag: "MethodNotAllowed"; readonly method: string; readonly allowed: ReadonlyArray<string> }
  | NotAcceptable
  | { readonly _tag: "SlowRequest"; readonly seconds: number }
  /** A file whose bytes come too slowly, or not at all; in bytes a second. */
  | { readonly _tag: "SlowFile"; readonly least: number }
  | ActionRefused
  | BatchRefused
  | NotInState
  | IllegalMove
  | { readonly _tag: "ExternalIdTaken"; readonly externalId: string }
  | {
      readonly _tag: "OverLimit"
      readonly currency: string
      readonly total: BigDecimal.BigDecimal
      readonly limit: BigDecimal.BigDecimal
    }
  /** The request of a batch has an anomaly, whose sentence is `anomaly`. */
  | { readonly _tag: "InDoubt"; readonly action: string; readonly anomaly: string }
  /** The request belongs to a batch: calls below `/api` do not change it. */
  | { readonly _tag: "OfBatch"; readonly requestId: string; readonly batchId: string }
  /** Any other conflict: `what` is `found`, should be `wanted`. */
  | { readonly _tag: "Conflict"; readonly what: string; readonly found: string; readonly wanted: string }
  /** The first call with this `Idempotency-Key` is still being executed. */
  | { readonly _tag: "IdempotencyKeyInUse" }
  /** Another call had this `Idempotency-Key`. */
  | { readonly _tag: "IdempotencyKeyReused" }
  /** The same call was executed before, and its answer is not known, or too long to be kept: then `answered` is its status. */
  | { readonly _tag: "AnswerLost"; readonly answered: number | undefined }
  /** In bytes. */
  | { readonly _tag: "BodyTooLarge"; readonly max: number }
  | UnsupportedMediaType
  | { readonly _tag: "UnsupportedEncoding" }
  | PaidBefore
  | InvalidDocument
  /** A payout file with errors. */
  | { readonly _tag: "InvalidFile"; readonly problems: ReadonlyArray<FileProblem> }
  /** A relationship to a resource that does not exist, or is not the key's. */
  | { readonly _tag: "UnknownReference"; readonly type: string; readonly id: string; readonly at: Problem["at"] }
  | { readonly _tag: "RateLimited"; readonly retryAfterSeconds: number }
  /** In bytes. */
  | { readonly _tag: "HeadTooLarge"; readonly max: number }
  /** The disk or the database is full. */
  | { readonly _tag: "NoRoom" }
  /** The id is that of the log's entry. */
  | { readonly _tag: "Internal"; readonly id: string }
  /** The provider refused in a form of its own; `words` are what it said, if anything. */
  | { readonly _tag: "ProviderRefused"; readonly status: number; readonly words: string | undefined }
  | { readonly _tag: "UnusableAnswer"; readonly words?: string | undefined }
  | { readonly _tag: "OutcomeUnknown" }
  | { readonly _tag: "UpstreamUnavailable" }
  | { readonly _tag: "Overloaded"; readonly retryAfterSeconds: number }
