import { BlockList, isIP, isIPv6 } from "node:net"
import type { ApiError } from "@concierge/api/ApiError"
import { readAuthorization } from "@concierge/api/Authorization"
import type { Operation } from "@concierge/api/Operation"
import { type Permissions, permitting } from "@concierge/api/resources/apiKeys"
import * as Result from "effect/Result"
import { digestOf, type Key, type Keyring } from "./Keyring.ts"
import { otpOf } from "./Otp.ts"
import type { World } from "../world/State.ts"

/** The user whose call it is, if it is admitted; nobody where the operation is open. */
export const admit = (
  world: World,
  keyring: Keyring,
  credentials: Credentials,
  operation: Pick<Operation, "isOpen" | "oneTimePassword" | "permission">,
  now: number
): Result.Result<Caller, ApiError> =>
  operation.isOpen === true
    ? Result.succeed(nobody)
    : Result.gen(function* () {
        const key = keyOf(world, keyring, credentials)
        if (key === undefined) return yield* Result.fail<ApiError>({ _tag: "Unauthorized" })
        if (!isFrom(key.allowedIps, credentials.address)) {
          return yield* Result.fail<ApiError>({ _tag: "AddressNotAllowed" })
        }
        const by = yield* actingFor(world, key.userId, credentials.actsFor)
        if (operation.permission !== undefined && !key.permissions[operation.permission]) {
          return yield* Result.fail<ApiError>({ _tag: "Forbidden", needs: `the permission ${operation.permission}` })
        }
        yield* checkOtp(world, key.userId, credentials.otp, operation.oneTimePassword, now)
        return { by, permissions: key.permissions }
      })

/** Who makes a call, by its headers and its connection. */
export interface Credentials {
  /** Of the key; nothing where none was sent. */
  readonly digest: string | undefined
  /** The managed user for whom a master user's key acts. */
  readonly actsFor: string | undefined
  readonly otp: string | undefined
  /** Where the call came from, as far as that is known. */
  readonly address: string | undefined
}

/** As whom a call is carried out. */
export interface Caller {
  readonly by: string
  readonly permissions: Permissions
}

/**
 * The credentials of a call: `Authorization: <key>`, or `<key>; user=<id>` for a managed user.
 *
 * @example
 * credentialsOf(new Request("http://sandbox", { headers: { authorization: "key; user=5" } }), undefined).actsFor // => "5"
 */
export const credentialsOf = ({ headers }: Request, address: string | undefined): Credentials => {
  const { actsFor, key } = readAuthorization(headers.get("authorization") ?? "")
  const otp = headers.get("one-time-password") ?? undefined
  return { digest: key === "" ? undefined : digestOf(key), actsFor, otp, address }
}

/** The name under which a call counts towards the rate limit: its key, or its address where it has no valid key. */
export const countedAs = (world: World, keyring: Keyring, credentials: Credentials): string =>
  keyOf(world, keyring, credentials) === undefined
    ? `address ${credentials.address ?? "unknown"}`
    : `key ${credentials.digest}`

const keyOf = (world: World, keyring: Keyring, { digest }: Credentials): Key | undefined =>
  digest === undefined ? undefined : keyring.find(world, digest)

/** Whether a key may be used from an address. A key bound to addresses is refused where the address is not known. */
const isFrom = (allowed: ReadonlyArray<string>, address: string | undefined): boolean => {
  if (allowed.length === 0) return true
  if (address === undefined || isIP(address) === 0) return false
  const list = new BlockList()
  for (const ip of allowed) if (isIP(ip) !== 0) list.addAddress(ip, familyOf(ip))
  return list.check(address, familyOf(address))
}

const familyOf = (address: string): "ipv4" | "ipv6" => (isIPv6(address) ? "ipv6" : "ipv4")

/** The user that a key's user acts for: themselves, unless another one is named whom they manage. */
const actingFor = ({ users }: World, userId: string, actsFor: string | undefined): Result.Result<string, ApiError> => {
  if (actsFor === undefined) return Result.succeed(userId)
  const isManaged = users.get(userId)?.isMaster === true && users.get(actsFor)?.managedBy === userId
  return isManaged ? Result.succeed(actsFor) : Result.fail({ _tag: "NotManaged", userId: actsFor })
}

/** Checks the one-time password of the key's own user, also where the key acts for another user. */
const checkOtp = (
  { settings, users }: World,
  userId: string,
  otp: string | undefined,
  need: Operation["oneTimePassword"],
  now: number
): Result.Result<void, ApiError> => {
  if (need === undefined) return Result.void
  if (users.get(userId)?.otpEnabled !== true) {
    return need === "if enabled"
      ? Result.void
      : Result.fail({ _tag: "Forbidden", needs: "a user with one-time passwords" })
  }
  const isRight = otp !== undefined && otpOf(settings.seed, userId).isRight(otp, now)
  return isRight ? Result.void : Result.fail({ _tag: "WrongOtp" })
}

const nobody: Caller = { by: "", permissions: permitting([]) }
