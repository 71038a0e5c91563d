import type * as Attachments from "@concierge/api/resources/attachments"
import type * as Issues from "@concierge/api/resources/issues"
import type * as Observations from "@concierge/api/resources/observations"
import type * as Seeds from "@concierge/api/resources/seeds"

/** The review of a user. Its seeds and observations are found by its id. */
export interface Issue extends Omit<Issues.Issue, "seedIds" | "observationIds"> {
  readonly userId: string
  /** When it came into its state. */
  readonly since: number
}

/** A seed of whatever type, every field of which has a value or null. It is personal data, and goes into documents alone. */
export type Seed = Omit<Seeds.Seed<Seeds.SeedType>, "attachmentIds">

/** What is known of a document. The document itself is not kept: nobody is ever shown it again. */
export interface Attachment extends Attachments.Attachment {
  /** SHA-256 of the document, in hexadecimal. */
  readonly digest: string
}

/** What the staff asks for. The reason's texts are those of `observationReasons.ts`. */
export interface Observation extends Asked {
  readonly id: string
  readonly issueId: string
  readonly reply: string | undefined
}

/** What there is to ask: for one of the usual reasons, in words of the staff's own, or both. */
export type Asked = Pick<Observations.Observation, "note" | "reasonId">
