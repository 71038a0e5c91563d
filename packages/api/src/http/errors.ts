import { quoted } from "@concierge/domain/Hidden"
import { decimalString, format, moneyOf } from "@concierge/domain/Money"
import { isError } from "@concierge/domain/Problem"
import { jsonFlaws } from "../documents/Json.ts"
import {
  type ErrorDocument,
  type ErrorObject,
  type ErrorSource,
  mediaType,
  pointer,
  respond
} from "../documents/JsonApi.ts"
import type { ApiError } from "./ApiError.ts"
import { type ErrorRow, nounOf, toList, tryAgain } from "./ErrorRow.ts"
import { includeParameter } from "./Include.ts"
import { sentenceOfRepeated, toRepeatedErrors } from "./PaidBefore.ts"
import { shortened, toDetail, toFileDetail, toFileErrorObject, toProblemObject } from "./problems.ts"

/** The pointer of RFC 6901 to the whole body. */
const whole = (): ErrorSource => ({ pointer: "" })

/** One row for each error: what a client is told. Sentences never repeat bank details, keys or bodies. */
export const errors: { readonly [Tag in ApiError["_tag"]]: ErrorRow<Of<Tag>> } = {
  MalformedJson: {
    status: 400,
    code: "malformed_json",
    title: "Malformed JSON",
    sentence: ({ column, line, reason }) => `The body's line ${line}, column ${column}: ${jsonFlaws[reason]}.`,
    source: whole
  },
  InvalidHeader: {
    status: 400,
    code: "bad_header",
    title: "Bad header",
    sentence: ({ header, wanted }) => `The header ${header} should be ${wanted}.`,
    source: ({ header }) => ({ header })
  },
  InvalidParameter: {
    status: 400,
    code: "bad_parameter",
    title: "Bad parameter",
    sentence: ({ parameter, wanted }) => `${shortened(parameter)} should be ${wanted}.`,
    source: ({ parameter }) => ({ parameter: shortened(parameter) })
  },
  TooManyIncluded: {
    status: 400,
    code: "too_many_included",
    title: "Too many included",
    sentence: ({ count, max, mostly }) =>
      `${count} resources would come along, most of them ${mostly}, and one answer takes ${max}: ask for a shorter page, include less, or list them by themselves.`,
    source: () => ({ parameter: includeParameter }),
    meta: ({ count, max }) => ({ count, max })
  },
  MalformedRequest: {
    status: 400,
    code: "malformed_request",
    title: "Malformed request",
    sentence: () => "The call's first line and its headers cannot be read as HTTP/1.1."
  },
  Unauthorized: {
    status: 401,
    code: "unauthorized",
    title: "Unauthorized",
    sentence: () =>
      "The Authorization header should hold a valid API key, bare, as the provider wants it, or the key and the managed user that it acts for: key; user=ID.",
    source: () => ({ header: "Authorization" })
  },
  WrongOtp: {
    status: 401,
    code: "wrong_otp",
    title: "Wrong one-time password",
    sentence: () => "This call needs the current one-time password in the header One-Time-Password.",
    source: () => ({ header: "One-Time-Password" })
  },
  NotManaged: {
    status: 401,
    code: "not_managed",
    title: "Not a managed user",
    sentence: ({ userId }) =>
      `The key does not manage the user ${shortened(userId)}, so it cannot act on their behalf.`,
    source: () => ({ header: "Authorization" })
  },
  AddressNotAllowed: {
    status: 403,
    code: "address_not_allowed",
    title: "Address not allowed",
    sentence: () => "The key is valid and may not be used from the address that the call came from."
  },
  Forbidden: {
    status: 403,
    code: "forbidden",
    title: "Forbidden",
    sentence: ({ needs }) => `The key is valid and may not do this: it needs ${needs}.`
  },
  NotFound: {
    status: 404,
    code: "not_found",
    title: "Not found",
    sentence: ({ id, type }) => `There is no ${nounOf(type)} ${shortened(id)}.`
  },
  NotKept: {
    status: 404,
    code: "not_kept",
    title: "Not kept",
    sentence: ({ what, why }) => `There is no ${what}: ${why}.`
  },
  NoSuchPath: {
    status: 404,
    code: "no_such_path",
    title: "No such path",
    sentence: ({ path }) => `Nothing is served at ${shortened(path)}.`
  },
  MethodNotAllowed: {
    status: 405,
    code: "method_not_allowed",
    title: "Method not allowed",
    sentence: ({ allowed, method }) => `${shortened(method)} is not possible here, but ${toList(allowed)}.`,
    headers: ({ allowed }) => ({ allow: allowed.join(", ") })
  },
  NotAcceptable: {
    status: 406,
    code: "not_acceptable",
    title: "Not acceptable",
    sentence: () => `Answers are ${mediaType}: the Accept header should allow that.`,
    source: () => ({ header: "Accept" })
  },
  SlowRequest: {
    status: 408,
    code: "slow_request",
    title: "Request too slow",
    sentence: ({ seconds }) => `The whole call should arrive within ${seconds} seconds. Nothing was done.`
  },
  SlowFile: {
    status: 408,
    code: "slow_request",
    title: "Request too slow",
    sentence: ({ least }) =>
      `The file should come at ${least} bytes a second or more. Nothing of it was kept, so it may be sent again.`
  },
  NotInState: {
    status: 409,
    code: "wrong_state",
    title: "Not in this state",
    sentence: ({ action, allowed, of, state }) =>
      `${action} is possible while the ${of} is ${toList(allowed)}; it is ${state}.`,
    meta: ({ allowed, state }) => ({ state, allowed })
  },
  IllegalMove: {
    status: 409,
    code: "illegal_move",
    title: "Illegal move",
    sentence: ({ allowed, from, of, to }) =>
      `The ${of} is ${from} and cannot become ${to}: ` +
      (allowed.length === 0 ? "that state is final." : `next is ${toList(allowed)}.`),
    meta: ({ allowed, from }) => ({ state: from, allowed })
  },
  Overdue: {
    status: 409,
    code: "overdue",
    title: "Too late",
    sentence: ({ at, reason }) => `The request was cancelled at ${new Date(at).toISOString()}: ${reason}.`,
    meta: ({ reason }) => ({ state: "cancelled", cancellation_reason: reason })
  },
  ExternalIdTaken: {
    status: 409,
    code: "external_id_taken",
    title: "External id taken",
    sentence: ({ externalId }) =>
      `${quoted(externalId)} names something else already: give the same content again, or another external_id.`,
    source: () => ({ pointer: "/data/attributes/external_id" })
  },
  OverLimit: {
    status: 409,
    code: "over_limit",
    title: "More than approved",
    sentence: ({ currency, limit, total }) =>
      `The quote is ${format(moneyOf(total, currency))} ${currency}, the limit ${format(moneyOf(limit, currency))} ${currency}.`,
    source: () => ({ pointer: "/data/attributes/total_to_spend" }),
    meta: ({ limit, total }) => ({ total_to_spend: decimalString(total), limit: decimalString(limit) })
  },
  PaidBefore: {
    status: 409,
    code: "paid_before",
    title: "Paid before",
    sentence: ({ rows }) => rows.map(sentenceOfRepeated).join(" ")
  },
  InDoubt: {
    status: 409,
    code: "in_doubt",
    title: "Possibly paid",
    sentence: ({ action, anomaly }) =>
      `${action} is not possible, since the provider may have paid this batch: ${anomaly} To pay it all the same, cancel it and give the file again with a reason.`
  },
  OfBatch: {
    status: 409,
    code: "of_batch",
    title: "A batch's request",
    sentence: ({ batchId, requestId }) =>
      `Request ${shortened(requestId)} is made and paid by batch ${batchId}: act on that batch under /v1/batches.`
  },
  Conflict: {
    status: 409,
    code: "conflict",
    title: "Conflict",
    sentence: ({ found, wanted, what }) => `${what} is ${shortened(found)}, should be ${shortened(wanted)}.`
  },
  IdempotencyKeyInUse: {
    status: 409,
    code: "idempotency_key_in_use",
    title: "Call under way",
    sentence: () => "The first call with this Idempotency-Key is still being executed: send it again in a few seconds.",
    source: () => ({ header: "Idempotency-Key" }),
    headers: () => ({ "retry-after": "2" })
  },
  AnswerLost: {
    status: 409,
    code: "answer_lost",
    title: "Answer lost",
    sentence: ({ answered }) =>
      answered === undefined
        ? "This call was begun with this Idempotency-Key, and the process that executed it ended without an answer. Whether it took effect is unknown: look, and send it with another key if it did not."
        : `This call was answered with ${answered} before, at a length that is not kept: read what it made.`,
    source: () => ({ header: "Idempotency-Key" }),
    meta: ({ answered }) => ({ sent: true, ...(answered === undefined ? {} : { answered }) })
  },
  BodyTooLarge: {
    status: 413,
    code: "body_too_large",
    title: "Body too large",
    sentence: ({ max }) => `At most ${max % 2 ** 20 === 0 ? `${max / 2 ** 20} MiB` : `${max} bytes`} are taken.`,
    source: whole
  },
  UnsupportedMediaType: {
    status: 415,
    code: "unsupported_media_type",
    title: "Unsupported media type",
    sentence: ({ orFile }) =>
      `The body should come as ${mediaType} or application/json` +
      (orFile === true
        ? ", a payout file as text/csv, application/xml, application/x-ndjson or application/json."
        : "."),
    source: () => ({ header: "Content-Type" })
  },
  UnsupportedEncoding: {
    status: 415,
    code: "unsupported_encoding",
    title: "Unsupported encoding",
    sentence: () => "The body should come as it is, not compressed.",
    source: () => ({ header: "Content-Encoding" })
  },
  InvalidDocument: {
    status: 422,
    code: "invalid_document",
    title: "Invalid document",
    sentence: ({ problems }) => problems.filter(isError).map(toDetail).join("; ")
  },
  InvalidFile: {
    status: 422,
    code: "invalid_file",
    title: "Invalid file",
    sentence: ({ problems }) => problems.filter(isError).map(toFileDetail).join("; ")
  },
  NoOutputs: {
    status: 422,
    code: "no_outputs",
    title: "No outputs",
    sentence: () => "The request has no output: add at least one before asking for a quote."
  },
  IdempotencyKeyReused: {
    status: 422,
    code: "idempotency_key_reused",
    title: "Idempotency key reused",
    sentence: () =>
      "Another call had this Idempotency-Key: give each call a key of its own, and repeat a call as it was.",
    source: () => ({ header: "Idempotency-Key" })
  },
  UnknownReference: {
    status: 422,
    code: "unknown_reference",
    title: "Unknown reference",
    sentence: ({ id, type }) => `There is no ${nounOf(type)} ${shortened(id)} that the key may use here.`,
    source: ({ at }) => ({ pointer: pointer(at) })
  },
  RateLimited: {
    status: 429,
    code: "too_many_requests",
    title: "Too many requests",
    sentence: ({ retryAfterSeconds }) => `The key made too many calls. ${tryAgain(retryAfterSeconds)}`,
    headers: ({ retryAfterSeconds }) => ({ "retry-after": String(retryAfterSeconds) })
  },
  HeadTooLarge: {
    status: 431,
    code: "head_too_large",
    title: "Head too large",
    sentence: ({ max }) => `The address and the headers should have at most ${max} bytes together.`
  },
  Internal: {
    status: 500,
    code: "internal",
    title: "Internal error",
    sentence: ({ id }) => `Something went wrong on our side. The log names it ${id}.`
  },
  ProviderRefused: {
    status: ({ status }) => status,
    code: "refused_by_provider",
    title: "Refused by the provider",
    sentence: ({ status, words = "it does not say why." }) => `The provider refuses this with ${status}: ${words}`
  },
  UnusableAnswer: {
    status: 502,
    code: "unusable_answer",
    title: "The provider's answer cannot be used",
    sentence: ({ words }) =>
      `The provider answered with something else than a document${words === undefined ? "" : ` (${JSON.stringify(words)})`}. Whether the call took effect is unknown, so look before trying again.`,
    meta: () => ({ sent: true })
  },
  OutcomeUnknown: {
    status: 503,
    code: "no_answer",
    title: "The provider did not answer",
    sentence: () =>
      "The call was sent and no answer came. Whether it took effect is unknown, so look before trying again.",
    meta: () => ({ sent: true })
  },
  UpstreamUnavailable: {
    status: 503,
    code: "no_connection",
    title: "The provider cannot be reached",
    sentence: () => "There is no connection to the provider. Nothing was sent, so trying again is safe.",
    meta: () => ({ sent: false })
  },
  Overloaded: {
    status: 503,
    code: "overloaded",
    title: "Overloaded",
    sentence: ({ retryAfterSeconds }) =>
      `There is too much to do, or the provider takes no more calls for now: nothing was done. ${tryAgain(retryAfterSeconds)}`,
    meta: () => ({ sent: false }),
    headers: ({ retryAfterSeconds }) => ({ "retry-after": String(retryAfterSeconds) })
  },
  NoRoom: {
    status: 507,
    code: "no_room",
    title: "No room",
    sentence: () =>
      "There is no room to keep this: the disk of the proxy's database is full. Nothing of it was kept; make room, and send it again."
  }
}

type Of<Tag extends ApiError["_tag"]> = Extract<ApiError, { readonly _tag: Tag }>

/** The HTTP status of an error. */
export const statusOf = (error: ApiError): number => {
  const { status } = rowOf(error)
  return typeof status === "number" ? status : status(error)
}

/** The error as a document: one object, or one for each problem of an invalid document and each row paid before. */
export const toErrorDocument = (error: ApiError): ErrorDocument => {
  if (error._tag === "PaidBefore") return { errors: toRepeatedErrors(error) }
  if (error._tag === "InvalidFile") {
    return { errors: error.problems.filter(isError).map((problem) => toFileErrorObject(problem, statusOf(error))) }
  }
  const problems = error._tag === "InvalidDocument" ? error.problems.filter(isError) : []
  return {
    errors:
      problems.length === 0
        ? [toErrorObject(error)]
        : problems.map((problem) => toProblemObject(problem, statusOf(error)))
  }
}

/** The answer for an error. */
export const toResponse = (error: ApiError, headers: { readonly [name: string]: string } = {}): Response =>
  respond({ ...toErrorDocument(error) }, statusOf(error), { ...rowOf(error).headers?.(error), ...headers })

/** The row of an error. By the type of the map, its functions take this error. */
const rowOf = (error: ApiError) => errors[error._tag] as ErrorRow<ApiError>

const toErrorObject = (error: ApiError): ErrorObject => {
  const { code, meta, sentence, source, title } = rowOf(error)
  return {
    status: String(statusOf(error)),
    code,
    title,
    detail: sentence(error),
    ...(source === undefined ? {} : { source: source(error) }),
    ...(meta === undefined ? {} : { meta: meta(error) })
  }
}
