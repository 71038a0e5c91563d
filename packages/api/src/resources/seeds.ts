import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Struct from "effect/Struct"
import { decodedAs, Id, optionalNullable, refer, related, Text, Timestamp, toTimestamp } from "../documents/wire.ts"

const text = (max: number) => optionalNullable(Text(max))
const code = optionalNullable(
  Schema.String.check(
    Schema.isPattern(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, { expected: "a code: a letter, then letters, digits and _" })
  )
)
const country = optionalNullable(
  Schema.String.check(
    Schema.isPattern(/^[A-Za-z]{2}$/, { expected: "the two letters of a country (ISO 3166), e.g. AR" })
  )
)
const date = optionalNullable(
  Schema.String.check(Schema.makeFilter((given: string) => isDate(given), { expected: "a day, e.g. 1985-04-14" }))
)
const email = optionalNullable(
  Text(254, 3).check(Schema.isPattern(/^[^\s@]+@[^\s@]+$/, { expected: "an e-mail address, e.g. ana@example.com" }))
)
/** Clients send it as text, too. */
const flag = optionalNullable(
  Schema.Union([Schema.Boolean, Schema.Literals(["true", "false"])])
    .annotate({ expected: "true or false" })
    .pipe(
      Schema.decodeTo(
        Schema.Boolean,
        SchemaTransformation.transform({
          decode: (given) => given === true || given === "true",
          encode: (given): boolean | "true" | "false" => given
        })
      )
    )
)

/**
 * One row for each kind of seed, with its fields, all optional. An issue has at most one seed of a `single` kind, in a
 * relationship named by the singular of its type, and any number of the others. Every value is personal data: it must reach
 * no log and no error.
 */
export const seeds = {
  natural_docket_seeds: single("natural_docket_seeds", {
    first_name: text(255),
    last_name: text(255),
    nationality: country,
    gender_code: code,
    marital_status_code: code,
    politically_exposed: flag,
    politically_exposed_reason: text(1_000),
    birth_date: date,
    job_title: text(255),
    job_description: text(1_000)
  }),
  legal_entity_docket_seeds: single("legal_entity_docket_seeds", {
    commercial_name: text(255),
    legal_name: text(255),
    industry: text(255),
    business_description: text(1_000),
    country: text(64)
  }),
  argentina_invoicing_detail_seeds: single("argentina_invoicing_detail_seeds", {
    vat_status_code: code,
    tax_id: text(64),
    tax_id_kind_code: code,
    receipt_kind_code: code,
    full_name: text(255),
    country: text(64),
    address: text(255)
  }),
  chile_invoicing_detail_seeds: single("chile_invoicing_detail_seeds", {
    vat_status_code: code,
    tax_id: text(64),
    giro: text(255),
    ciudad: text(255),
    comuna: text(255)
  }),
  identification_seeds: several("identification_seeds", {
    identification_kind_code: code,
    issuer: country,
    number: text(64),
    public_registry_authority: text(255),
    public_registry_book: text(255),
    public_registry_extra_data: text(1_000)
  }),
  domicile_seeds: several("domicile_seeds", {
    country: text(64),
    state: text(255),
    city: text(255),
    street_address: text(255),
    street_number: text(64),
    postal_code: text(64),
    floor: text(64),
    apartment: text(64)
  }),
  email_seeds: several("email_seeds", { address: email, email_kind_code: code }),
  phone_seeds: several("phone_seeds", {
    number: text(64),
    phone_kind_code: code,
    country: text(64),
    has_whatsapp: flag,
    has_telegram: flag,
    note: text(1_000)
  }),
  allowance_seeds: several("allowance_seeds", { kind_code: code }),
  note_seeds: several("note_seeds", { title: text(255), body: text(10_000) })
}

/** A kind of seed, as JSON:API names it. */
export type SeedType = keyof typeof seeds

export const seedTypes = Struct.keys(seeds)

export const isSeedType = (type: string): type is SeedType => Object.hasOwn(seeds, type)

/** The fields of a seed. Null is a value that was removed; a field that was never given is missing. */
export type Values = { readonly [field: string]: string | boolean | null }

/** One thing that a review is about. */
export interface Seed<Type extends string = string> {
  readonly type: Type
  readonly id: string
  readonly issueId: string
  /** In the order they were attached. */
  readonly attachmentIds: ReadonlyArray<string>
  readonly values: Values
  readonly createdAt: number
  readonly updatedAt: number
}

/** A seed to be added to a review. */
export interface Create {
  /** Left out, it is the one open draft of the key's own user. */
  readonly issueId?: string | undefined
  readonly values: Values
}

/** What changes of a seed; null takes a value away, what is not given stays. */
export interface Update {
  /** The seed's id when the document says it: it must be that of the path. */
  readonly id?: string | undefined
  readonly values: Values
}

/** The document that adds a seed. */
export const toDocument = (type: SeedType, { issueId, values }: Create) => ({
  data: {
    type,
    attributes: values,
    relationships: issueId === undefined ? undefined : { issue: refer("issues", issueId) }
  }
})

/** The document that changes a seed. */
export const toUpdateDocument = (type: SeedType, id: string, { values }: Update) => ({
  data: { id, type, attributes: values }
})

/** Every field of its kind, null where it was not given. */
export const toResource = <Type extends SeedType>(seed: Seed<Type>) => {
  const { id, type } = seed
  const fields = Object.keys(seeds[type].fields)
  const values = Object.fromEntries(fields.map((field) => [field, seed.values[field] ?? null])) as Shown<Type>
  return {
    id,
    type,
    attributes: { ...values, created_at: toTimestamp(seed.createdAt), updated_at: toTimestamp(seed.updatedAt) },
    relationships: {
      issue: refer("issues", seed.issueId),
      attachments: { data: seed.attachmentIds.map((attachment) => ({ id: attachment, type: "attachments" as const })) }
    }
  }
}

type Shown<Type extends SeedType> = {
  readonly [Field in keyof (typeof seeds)[Type]["fields"]]: (typeof seeds)[Type]["fields"][Field] extends {
    readonly Type: infer Value
  }
    ? Value
    : never
}

function single<const Type extends string, const Fields extends Schema.Struct.Fields>(type: Type, fields: Fields) {
  return { ...kind(type, fields), isSingle: true, relationship: type.slice(0, -1) }
}

function several<const Type extends string, const Fields extends Schema.Struct.Fields>(type: Type, fields: Fields) {
  return { ...kind(type, fields), isSingle: false, relationship: type as string }
}

/** The codecs of one kind. */
function kind<const Type extends string, const Fields extends Schema.Struct.Fields>(type: Type, fields: Fields) {
  const attributes = Schema.Struct(fields)
  const resource = Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({ ...fields, created_at: Timestamp, updated_at: Timestamp }),
    relationships: Schema.Struct({
      issue: related("issues"),
      attachments: Schema.Struct({ data: Schema.Array(Schema.Struct({ id: Id, type: Schema.Literal("attachments") })) })
    })
  })
  return {
    fields,
    Create: decodedAs(
      Schema.Struct({
        data: Schema.Struct({
          type: Schema.Literal(type),
          attributes,
          relationships: Schema.optionalKey(Schema.Struct({ issue: Schema.optionalKey(related("issues")) }))
        })
      }),
      ({ data }): Create => ({ issueId: data.relationships?.issue?.data.id, values: data.attributes as Values })
    ),
    Update: decodedAs(
      Schema.Struct({ data: Schema.Struct({ id: Schema.optionalKey(Id), type: Schema.Literal(type), attributes }) }),
      ({ data }): Update => ({ id: data.id, values: data.attributes as Values })
    ),
    /** A seed out of a server's document. */
    Resource: decodedAs<typeof resource, Seed<Type>>(resource, ({ attributes: given, id, relationships }) => {
      const { created_at, updated_at, ...values } = given as Values & Times
      return {
        type,
        id,
        issueId: relationships.issue.data.id,
        attachmentIds: relationships.attachments.data.map((attachment) => attachment.id),
        values,
        createdAt: created_at,
        updatedAt: updated_at
      }
    })
  }
}

interface Times {
  readonly created_at: number
  readonly updated_at: number
}

/** Whether the day exists: the 30th of February does not. */
const isDate = (given: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(given) &&
  Number.isFinite(Date.parse(given)) &&
  new Date(given).toISOString().slice(0, 10) === given
