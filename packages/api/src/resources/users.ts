import { type ComplianceState, complianceStates } from "@concierge/domain/User"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { decodedAs, Id, optionalNullable, Text } from "../documents/wire.ts"

/** Somebody who pays or is paid. */
export interface User {
  readonly id: string
  /** The e-mail address until a review has established the name. */
  readonly name: string | undefined
  readonly email: string | undefined
  readonly kycAccepted: boolean
  readonly otpEnabled: boolean
  readonly doNotEmail: boolean
  readonly trezorLoginEnabled: boolean
  /** Unknown when a provider does not say it. */
  readonly complianceState: ComplianceState | undefined
  /** Where events about this user and those managed by them are posted. */
  readonly webhookUrl: string | undefined
}

export const type = "users" as const

/** A user to be made. */
export interface Create {
  readonly email?: string | undefined
  readonly password?: string | undefined
}

const Email = Text(254, 3).check(
  Schema.isPattern(/^[^\s@]+@[^\s@]+$/, { expected: "an e-mail address, e.g. ana@example.com" })
)
const WebhookUrl = Text(2048).check(
  Schema.makeFilter((text: string) => isPostable(text), {
    expected: "an address that begins with https:// or http://, without a user name or password"
  })
)

/** Whether events can be posted there. A URL with a password is refused, since everybody who sees the user would see it. */
const isPostable = (address: string): boolean => {
  const url = URL.parse(address)
  const isPlain = /^https?:\/\/(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})+$/i.test(address)
  return url !== null && isPlain && url.username === "" && url.password === ""
}

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Schema.optionalKey(
        Schema.Struct({ email: Schema.optionalKey(Email), password: Schema.optionalKey(Text(128, 1)) })
      )
    })
  }),
  ({ data }): Create => ({ ...data.attributes })
)

/** The document that makes a user. */
export const toDocument = (attributes: Create) => ({ data: { type, attributes } })

/** What changes of a user; what is not given stays. */
export interface Update {
  /** The user's id when the document says it: it must be that of the path. */
  readonly id?: string | undefined
  /** Null stops the posts. */
  readonly webhookUrl?: string | null | undefined
  readonly email?: string | undefined
  readonly doNotEmail?: boolean | undefined
}

export const Update = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.optionalKey(Id),
      type: Schema.Literal(type),
      attributes: Schema.Struct({
        webhook_url: optionalNullable(WebhookUrl),
        email: Schema.optionalKey(Email),
        do_not_email: Schema.optionalKey(Schema.Boolean)
      })
    })
  }),
  ({ data: { attributes, id } }): Update => ({
    id,
    webhookUrl: attributes.webhook_url,
    email: attributes.email,
    doNotEmail: attributes.do_not_email
  })
)

/** A user out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      name: Schema.NullOr(Schema.String),
      email: Schema.NullOr(Schema.String),
      kyc_accepted: Schema.Boolean,
      otp_enabled: Schema.Boolean,
      do_not_email: Schema.Boolean,
      trezor_login_enabled: Schema.Boolean,
      compliance_state: Schema.optionalKey(Schema.Literals(complianceStates)),
      webhook_url: optionalNullable(Schema.String)
    })
  }),
  ({ attributes, id }): User => ({
    id,
    name: attributes.name ?? undefined,
    email: attributes.email ?? undefined,
    kycAccepted: attributes.kyc_accepted,
    otpEnabled: attributes.otp_enabled,
    doNotEmail: attributes.do_not_email,
    trezorLoginEnabled: attributes.trezor_login_enabled,
    complianceState: attributes.compliance_state,
    webhookUrl: attributes.webhook_url ?? undefined
  })
)

export const toResource = (user: User) =>
  ({
    id: user.id,
    type,
    attributes: {
      name: user.name ?? null,
      email: user.email ?? null,
      kyc_accepted: user.kycAccepted,
      otp_enabled: user.otpEnabled,
      do_not_email: user.doNotEmail,
      trezor_login_enabled: user.trezorLoginEnabled,
      compliance_state: user.complianceState ?? "new",
      webhook_url: user.webhookUrl ?? null
    }
  }) as const satisfies JsonApi.Resource
