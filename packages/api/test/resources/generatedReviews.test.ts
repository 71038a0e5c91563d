import { expectTypeOf, test } from "vitest"
// Only here and in generated.test.ts: the rest of the package knows the generated types through the domain's.
import type { components } from "../../../domain/src/generated/concierge.ts"
import type * as JsonApi from "../../src/documents/JsonApi.ts"
import type * as ApiKeys from "../../src/resources/apiKeys.ts"
import type * as Attachments from "../../src/resources/attachments.ts"
import type * as Events from "../../src/resources/events.ts"
import type * as Instructions from "../../src/resources/instructions.ts"
import type * as Issues from "../../src/resources/issues.ts"
import type * as Observations from "../../src/resources/observations.ts"
import type * as Outputs from "../../src/resources/outputs.ts"
import type * as Requests from "../../src/resources/requests.ts"
import type * as Seeds from "../../src/resources/seeds.ts"
import type * as Users from "../../src/resources/users.ts"
import type { Written } from "../reading.ts"

type Provided = components["schemas"]

/** The spec's own name of each kind of seed. */
interface SeedNames {
  readonly natural_docket_seeds: "NaturalDocketSeed"
  readonly legal_entity_docket_seeds: "LegalEntityDocketSeed"
  readonly argentina_invoicing_detail_seeds: "ArgentinaInvoicingDetailSeed"
  readonly chile_invoicing_detail_seeds: "ChileInvoicingDetailSeed"
  readonly identification_seeds: "IdentificationSeed"
  readonly domicile_seeds: "DomicileSeed"
  readonly email_seeds: "EmailSeed"
  readonly phone_seeds: "PhoneSeed"
  readonly allowance_seeds: "AllowanceSeed"
  readonly note_seeds: "NoteSeed"
}
type Documents<Kind extends string> = {
  readonly [Type in Seeds.SeedType]: Provided[`${SeedNames[Type]}${Kind}` & keyof Provided]
}
type Codecs<Codec extends "Create" | "Update" | "Resource"> = {
  readonly [Type in Seeds.SeedType]: (typeof Seeds.seeds)[Type][Codec]["Encoded"]
}

test("the kinds of seeds, and what each may say, are those of the spec", () => {
  expectTypeOf<Seeds.SeedType>().toEqualTypeOf<keyof SeedNames>()
  expectTypeOf<Seeds.SeedType>().toEqualTypeOf<Provided["SeedType"]>()
  type Ours = { readonly [Type in Seeds.SeedType]: keyof (typeof Seeds.seeds)[Type]["fields"] }
  type Theirs = { readonly [Type in Seeds.SeedType]: keyof Documents<"Fields">[Type] }
  expectTypeOf<Ours>().toEqualTypeOf<Theirs>()
})

test("every document that the spec lets clients send is one that our schemas look at", () => {
  expectTypeOf<Documents<"CreateDocument">>().toExtend<Codecs<"Create">>()
  expectTypeOf<Documents<"UpdateDocument">>().toExtend<Codecs<"Update">>()
  expectTypeOf<Provided["IssueCreateDocument"]>().toExtend<(typeof Issues.Create)["Encoded"]>()
  expectTypeOf<Provided["IssueCompleteDocument"]>().toExtend<(typeof Issues.Complete)["Encoded"]>()
  expectTypeOf<Provided["AttachmentCreateDocument"]>().toExtend<(typeof Attachments.Create)["Encoded"]>()
  expectTypeOf<Provided["ObservationUpdateDocument"]>().toExtend<(typeof Observations.Reply)["Encoded"]>()
  expectTypeOf<Provided["ApiKeyCreateDocument"]>().toExtend<(typeof ApiKeys.Create)["Encoded"]>()
  expectTypeOf<Provided["OutputUpdateDocument"]>().toExtend<(typeof Outputs.Retry)["Encoded"]>()
})

test("every resource that the spec lets servers answer is one that our schemas look at", () => {
  expectTypeOf<Documents<"Resource">>().toExtend<Codecs<"Resource">>()
  expectTypeOf<Provided["IssueResource"]>().toExtend<(typeof Issues.Resource)["Encoded"]>()
  expectTypeOf<Provided["AttachmentResource"]>().toExtend<(typeof Attachments.Resource)["Encoded"]>()
  expectTypeOf<Provided["ObservationResource"]>().toExtend<(typeof Observations.Resource)["Encoded"]>()
  expectTypeOf<Provided["ObservationReasonResource"]>().toExtend<(typeof Observations.ReasonResource)["Encoded"]>()
  expectTypeOf<Provided["ApiKeyResource"]>().toExtend<(typeof ApiKeys.Resource)["Encoded"]>()
})

test("every resource that we answer is one of the spec", () => {
  type Answered = {
    readonly [Type in Seeds.SeedType]: ReturnType<typeof Seeds.toResource<Type>>
  }
  expectTypeOf<Answered>().toExtend<Documents<"Resource">>()
  expectTypeOf<ReturnType<typeof Issues.toResource>>().toExtend<Provided["IssueResource"]>()
  expectTypeOf<ReturnType<typeof Attachments.toResource>>().toExtend<Provided["AttachmentResource"]>()
  expectTypeOf<ReturnType<typeof Observations.toResource>>().toExtend<Provided["ObservationResource"]>()
  expectTypeOf<ReturnType<typeof Observations.toReasonResource>>().toExtend<Provided["ObservationReasonResource"]>()
  expectTypeOf<ReturnType<typeof ApiKeys.toResource>>().toExtend<Provided["ApiKeyResource"]>()
  expectTypeOf<ApiKeys.Permission>().toEqualTypeOf<keyof Provided["ApiKeyPermissions"]>()
  expectTypeOf<ReturnType<typeof Observations.stateOf>>().toEqualTypeOf<Provided["ObservationState"]>()
})

test("every event that is posted is one of the spec, and one that our schema looks at", () => {
  type Posted<Type extends Events.EventType, Make extends (...given: never) => JsonApi.Resource> = Written<
    ReturnType<typeof Events.toDocument<Type, ReturnType<Make>>>
  >
  type Incoming = (typeof Events.Document)["Encoded"]
  expectTypeOf<Posted<Events.EventType<"concierge_requests">, typeof Requests.toResource>>().toExtend<
    Provided["RequestEventDocument"]
  >()
  expectTypeOf<Posted<Events.EventType<"users">, typeof Users.toResource>>().toExtend<Provided["UserEventDocument"]>()
  expectTypeOf<Posted<Events.EventType<"withdrawal_instructions">, typeof Instructions.toResource>>().toExtend<
    Provided["InstructionEventDocument"]
  >()
  expectTypeOf<Provided["RequestEventDocument"]>().toExtend<Incoming>()
  expectTypeOf<Provided["OutputEventDocument"]>().toExtend<Incoming>()
  expectTypeOf<Provided["UserEventDocument"]>().toExtend<Incoming>()
  expectTypeOf<Provided["InstructionEventDocument"]>().toExtend<Incoming>()
  expectTypeOf<Events.EventType<"concierge_requests">>().toEqualTypeOf<Provided["RequestEventType"]>()
  expectTypeOf<Events.EventType<"concierge_request_outputs">>().toEqualTypeOf<Provided["OutputEventType"]>()
  expectTypeOf<Events.EventType<"users">>().toEqualTypeOf<Provided["UserEventType"]>()
  expectTypeOf<Events.EventType<"withdrawal_instructions">>().toEqualTypeOf<Provided["InstructionEventType"]>()
})
