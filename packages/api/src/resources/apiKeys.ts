import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { decodedAs, Id, ListOf } from "../documents/wire.ts"
import { type Enum, enums } from "../generated/enums.ts"

/** A key of a user. */
export interface ApiKey {
  readonly id: string
  /** The key itself, a secret: whole for ten minutes, then its last ten digits after asterisks. */
  readonly token: string
  readonly permissions: Permissions
  /** The addresses from which it may be used; empty for any. */
  readonly allowedIps: ReadonlyArray<string>
}

export const type = "api_keys" as const

/** What a key may be allowed to do, as the wire names it. */
export const permissions = enums.ApiKeyPermissions
export type Permission = Enum<"ApiKeyPermissions">
export type Permissions = { readonly [Name in Permission]: boolean }

/**
 * All permissions of a key, of which the given ones are granted.
 *
 * @example
 * permitting(["payments"]).payments // => true
 * permitting(["payments"]).api_keys // => false
 */
export const permitting = (allowed: ReadonlyArray<Permission>): Permissions =>
  Object.fromEntries(permissions.map((name) => [name, allowed.includes(name)])) as Permissions

/** A key to be made. */
export interface Create {
  readonly permissions: Permissions
  readonly allowedIps: ReadonlyArray<string>
}

const Address = Schema.String.check(
  Schema.makeFilter((text: string) => isAddress(text), { expected: "an IPv4 or IPv6 address, e.g. 192.0.2.10" })
)
const Addresses = ListOf(Address, { most: 100, of: "addresses" })

const Flag = Schema.optionalKey(Schema.Boolean)
const flags = Object.fromEntries(permissions.map((name) => [name, Flag])) as {
  readonly [Name in Permission]: typeof Flag
}

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Schema.Struct({ ...flags, allowed_ips: Schema.optionalKey(Addresses) })
    })
  }),
  ({ data: { attributes } }): Create => ({
    permissions: toPermissions(attributes),
    allowedIps: attributes.allowed_ips ?? []
  })
)

/** The document that makes a key. */
export const toDocument = (create: Create) => ({
  data: { type, attributes: { ...create.permissions, allowed_ips: create.allowedIps } }
})

/** A key out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      ...flags,
      token: Schema.String,
      allowed_ips: Schema.optionalKey(Schema.Array(Schema.String))
    })
  }),
  ({ attributes, id }): ApiKey => ({
    id,
    token: attributes.token,
    permissions: toPermissions(attributes),
    allowedIps: attributes.allowed_ips ?? []
  })
)

export const toResource = ({ allowedIps, id, permissions: allowed, token }: ApiKey) =>
  ({
    id,
    type,
    attributes: { token, ...allowed, allowed_ips: allowedIps }
  }) satisfies JsonApi.Resource

const toPermissions = (given: { readonly [Name in Permission]?: boolean }): Permissions =>
  permitting(permissions.filter((name) => given[name] === true))

/** Whether a text is an IP address. A key with a wrong one could never be used. */
const isAddress = (text: string): boolean => {
  const parts = text.split(".")
  if (parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return true
  return text.includes(":") && URL.canParse(`http://[${text}]`)
}
