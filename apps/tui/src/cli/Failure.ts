import { quoted } from "@concierge/domain/Hidden"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type { ClientError } from "@concierge/api/ClientError"
import { type Stranger, strangerText } from "@concierge/api/settingNames"
import type { Health } from "@concierge/api/resources/health"
import type { ErrorObject } from "@concierge/api/JsonApi"
import type { Repeated } from "@concierge/api/PaidBefore"
import type { Problem } from "@concierge/api/resources/problems"
import { printable } from "@concierge/domain/Text"
import { callFailed, goneText } from "../show/connection.ts"
import { counted } from "../show/text.ts"

/** Why a command ends without what was asked for. Data only: the sentence and the exit code stand in {@link reasons}. */
export type Reason =
  | { readonly _tag: "BadVariable"; readonly variable: string; readonly holds: string; readonly wanted: string }
  | { readonly _tag: "MisspeltVariable"; readonly stranger: Stranger }
  | { readonly _tag: "UnreadableFile"; readonly path: string; readonly why: string }
  | { readonly _tag: "UnknownPort"; readonly code: string; readonly known: ReadonlyArray<string> }
  | { readonly _tag: "BadMapping"; readonly given: string; readonly why: string }
  | { readonly _tag: "NotATotal"; readonly given: string; readonly currency: string; readonly why: string }
  | { readonly _tag: "NoTerminal"; readonly need: string; readonly instead: string }
  /** The proxy has not taken a file; what can be done about it, a line each. */
  | {
      readonly _tag: "FileRefused"
      readonly path: string
      readonly errors: number
      readonly problems: ReadonlyArray<Problem>
      readonly cures: ReadonlyArray<string>
    }
  /** The answer has said why already. */
  | { readonly _tag: "AsAnswered" }
  | { readonly _tag: "AboveMax"; readonly total: string; readonly max: string; readonly currency: string }
  | { readonly _tag: "NotApproved"; readonly next: string }
  /** Rows would be paid twice; what can be done about it, a line each. */
  | { readonly _tag: "Stopped"; readonly rows: ReadonlyArray<Repeated>; readonly cures: ReadonlyArray<string> }
  | { readonly _tag: "NothingSent"; readonly next: string }
  | { readonly _tag: "PaidMeanwhile"; readonly batch: string; readonly cancel: string; readonly next: string }
  | { readonly _tag: "Held"; readonly batch: string; readonly cures: ReadonlyArray<string> }
  | { readonly _tag: "QuoteExpired"; readonly next: string }
  | { readonly _tag: "ConnectionLost"; readonly url: string; readonly minutes: number; readonly next: string }
  | { readonly _tag: "CutShort"; readonly url: string }
  | { readonly _tag: "CallFailed"; readonly url: string; readonly error: ClientError }
  /** The proxy answers, and the provider does not. */
  | { readonly _tag: "ProviderGone"; readonly health: Health }
  | { readonly _tag: "TimeIsUp"; readonly after: string; readonly says: string }
  | { readonly _tag: "NoUi"; readonly why: string }
  | { readonly _tag: "OutOfRange"; readonly rule: string }
  | { readonly _tag: "AddressUnavailable"; readonly host: string; readonly port: number; readonly code: string }
  | { readonly _tag: "JournalUnusable"; readonly path: string; readonly why: keyof typeof whyUnusable }

export class Failure extends Data.TaggedError("Failure")<{ readonly reason: Reason }> {}

export const fail = (reason: Reason): Effect.Effect<never, Failure> => Effect.fail(new Failure({ reason }))

/** Exit codes: 1 refused or failed, 2 usage error, 3 no connection, 4 timeout. */
type Exit = 1 | 2 | 3 | 4

type Of<Tag extends Reason["_tag"]> = Extract<Reason, { _tag: Tag }>

/** One row a reason. */
const reasons: {
  readonly [Tag in Reason["_tag"]]: {
    readonly exit: Exit | ((reason: Of<Tag>) => Exit)
    readonly sentence: (reason: Of<Tag>) => string | undefined
  }
} = {
  BadVariable: {
    exit: 2,
    sentence: ({ holds, variable, wanted }) => `${variable} is ${JSON.stringify(holds)}, should be ${wanted}`
  },
  MisspeltVariable: { exit: 2, sentence: ({ stranger }) => strangerText(stranger) },
  UnreadableFile: { exit: 2, sentence: ({ path, why }) => `${path}: ${why}` },
  UnknownPort: {
    exit: 2,
    sentence: ({ code, known }) => `${quoted(code)} is not a known port: ${known.join(", ")}`
  },
  BadMapping: { exit: 2, sentence: ({ given, why }) => `${given}: ${why}` },
  NotATotal: {
    exit: 2,
    sentence: ({ currency, given, why }) =>
      `--max ${JSON.stringify(printable(given))} does not say one total in ${currency}: ${why}`
  },
  NoTerminal: { exit: 2, sentence: ({ instead, need }) => `${need} needs a terminal: ${instead}` },
  FileRefused: {
    exit: 1,
    sentence: ({ cures, errors, path }) =>
      [`${path} has ${counted(errors, "error")}: nothing of it was sent`, ...cures].join("\n  ")
  },
  AsAnswered: { exit: 1, sentence: () => undefined },
  AboveMax: {
    exit: 1,
    sentence: ({ currency, max, total }) =>
      `the quote is ${total} ${currency}, more than --max ${max}: the batch is cancelled and nothing was paid`
  },
  NotApproved: { exit: 1, sentence: ({ next }) => `nothing was approved, nothing is paid. To go on: ${next}` },
  Stopped: { exit: 1, sentence: ({ cures }) => ["nothing was sent", ...cures].join("\n  ") },
  NothingSent: { exit: 1, sentence: ({ next }) => `nothing was sent. To go on: ${next}` },
  PaidMeanwhile: {
    exit: 1,
    sentence: ({ batch, cancel, next }) =>
      `batch ${batch} is not approved and pays nothing: what it pays was approved in another batch meanwhile. ` +
      `To pay only the rest: ${cancel} && ${next} --skip-paid`
  },
  Held: { exit: 1, sentence: ({ batch, cures }) => [`batch ${batch} is held and pays nothing`, ...cures].join("\n  ") },
  QuoteExpired: { exit: 1, sentence: ({ next }) => `the quote has expired, nothing was paid. For a new one: ${next}` },
  ConnectionLost: {
    exit: 3,
    sentence: ({ minutes, next, url }) =>
      `no connection to ${url} for ${minutes} minutes. Nothing is lost and nothing will be paid twice. To go on: ${next}`
  },
  CallFailed: {
    exit: ({ error }) => (error._tag === "Refused" ? 1 : 3),
    sentence: ({ error, url }) => callFailed(error, url)
  },
  CutShort: { exit: 3, sentence: ({ url }) => `the answer of ${url} was cut short: what was written is not all of it` },
  ProviderGone: { exit: 3, sentence: ({ health }) => goneText(health) },
  TimeIsUp: { exit: 4, sentence: ({ after, says }) => `${after} are over; ${says}` },
  NoUi: { exit: 1, sentence: ({ why }) => `the screens cannot be opened: ${why}` },
  OutOfRange: { exit: 2, sentence: ({ rule }) => rule },
  AddressUnavailable: {
    exit: 1,
    sentence: ({ code, host, port }) =>
      code === "EADDRINUSE"
        ? `port ${port} on ${host} is taken: another process listens there; stop it, or say --port with another`
        : code === "EACCES"
          ? `port ${port} on ${host} may not be used: say --port with one above 1023`
          : `port ${port} on ${host} cannot be listened on (${code}): say --host with an address of this machine`
  },
  JournalUnusable: { exit: 1, sentence: ({ path, why }) => `the journal ${path} ${whyUnusable[why]}` }
}

const whyUnusable = {
  held: "is in use by another sandbox: stop that one, or say another file",
  newer: "was written by a later version of the sandbox: update Concierge, or say another file",
  missing: "is not there",
  "no directory": "would be in a directory that is not there",
  "is a directory": "is a directory: say a file",
  forbidden: "may not be opened or written by you: change its permissions, or say another file",
  foreign: "is no journal of a sandbox: say another file",
  damaged: "is damaged: it cannot be read to its end",
  "no room": "cannot be read or written: its disk is full, read-only, or fails"
} as const

/** The message for standard error; nothing when the answer itself says what is wrong. */
export const sentenceOf = ({ reason }: Failure): string | undefined =>
  (reasons[reason._tag].sentence as (reason: Reason) => string | undefined)(reason)

export const exitOf = ({ reason }: Failure): Exit => {
  const { exit } = reasons[reason._tag]
  return typeof exit === "number" ? exit : (exit as (reason: Reason) => Exit)(reason)
}

/** The errors of a conflict (409); nothing for any other failure. */
export const conflictsOf = ({ reason }: Failure): ReadonlyArray<ErrorObject> | undefined =>
  reason._tag === "CallFailed" && reason.error._tag === "Refused" && reason.error.status === 409
    ? reason.error.errors
    : undefined
