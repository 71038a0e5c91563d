import { createHash } from "node:crypto"
import type { ApiError } from "@concierge/api/ApiError"
import { checkId } from "@concierge/api/checkId"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Attachments from "@concierge/api/resources/attachments"
import { seeds, type SeedType } from "@concierge/api/resources/seeds"
import { error, isError } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { findAttachment, findIssue, findSeed } from "../../access/find.ts"
import { list, nobodys, seenBy, within } from "../../world/lists.ts"
import { get } from "../../world/State.ts"
import { toPage } from "../page.ts"
import { toSeed } from "./issueDocument.ts"
import { type Handler, type ReceivedCall, filterOf, type ProviderHandlers } from "../ReceivedCall.ts"

const listSeeds =
  (type: SeedType): Handler =>
  (call) =>
    Result.gen(function* () {
      const { url, world } = call
      const found = list(world, "seeds", shelf(call, yield* filterOf(url, "issue_id")), { type })
      const { ids, links, meta } = yield* toPage(found, url)
      return respond({ data: ids.map((id) => toSeed(world, get(world.seeds, id))), links, meta })
    })

const createSeed =
  (type: SeedType): Handler =>
  ({ body, by, run, world }) =>
    Result.gen(function* () {
      const create = yield* decodeDocument(seeds[type].Create, body)
      const id = yield* run({ _tag: "AddSeed", by, type, create })
      return respond({ data: toSeed(world, get(world.seeds, id)) }, 201)
    })

const showSeed =
  (type: SeedType): Handler =>
  ({ by, id, world }) =>
    Result.map(findSeed(world, by, type, id), (seed) => respond({ data: toSeed(world, seed) }))

const updateSeed =
  (type: SeedType): Handler =>
  (call) =>
    Result.gen(function* () {
      const { body, by, id, run, world } = call
      const update = yield* decodeDocument(seeds[type].Update, body)
      yield* checkId(call.id, update.id)
      yield* run({ _tag: "ChangeSeed", by, type, id, update: { values: update.values } })
      return respond({ data: toSeed(world, get(world.seeds, id)) })
    })

/** What users say in an issue: the same calls for every type of seed. */
export const seedHandlers = {
  listNaturalDocketSeeds: listSeeds("natural_docket_seeds"),
  createNaturalDocketSeed: createSeed("natural_docket_seeds"),
  showNaturalDocketSeed: showSeed("natural_docket_seeds"),
  updateNaturalDocketSeed: updateSeed("natural_docket_seeds"),
  listLegalEntityDocketSeeds: listSeeds("legal_entity_docket_seeds"),
  createLegalEntityDocketSeed: createSeed("legal_entity_docket_seeds"),
  showLegalEntityDocketSeed: showSeed("legal_entity_docket_seeds"),
  updateLegalEntityDocketSeed: updateSeed("legal_entity_docket_seeds"),
  listArgentinaInvoicingDetailSeeds: listSeeds("argentina_invoicing_detail_seeds"),
  createArgentinaInvoicingDetailSeed: createSeed("argentina_invoicing_detail_seeds"),
  showArgentinaInvoicingDetailSeed: showSeed("argentina_invoicing_detail_seeds"),
  updateArgentinaInvoicingDetailSeed: updateSeed("argentina_invoicing_detail_seeds"),
  listChileInvoicingDetailSeeds: listSeeds("chile_invoicing_detail_seeds"),
  createChileInvoicingDetailSeed: createSeed("chile_invoicing_detail_seeds"),
  showChileInvoicingDetailSeed: showSeed("chile_invoicing_detail_seeds"),
  updateChileInvoicingDetailSeed: updateSeed("chile_invoicing_detail_seeds"),
  listIdentificationSeeds: listSeeds("identification_seeds"),
  createIdentificationSeed: createSeed("identification_seeds"),
  showIdentificationSeed: showSeed("identification_seeds"),
  updateIdentificationSeed: updateSeed("identification_seeds"),
  listDomicileSeeds: listSeeds("domicile_seeds"),
  createDomicileSeed: createSeed("domicile_seeds"),
  showDomicileSeed: showSeed("domicile_seeds"),
  updateDomicileSeed: updateSeed("domicile_seeds"),
  listEmailSeeds: listSeeds("email_seeds"),
  createEmailSeed: createSeed("email_seeds"),
  showEmailSeed: showSeed("email_seeds"),
  updateEmailSeed: updateSeed("email_seeds"),
  listPhoneSeeds: listSeeds("phone_seeds"),
  createPhoneSeed: createSeed("phone_seeds"),
  showPhoneSeed: showSeed("phone_seeds"),
  updatePhoneSeed: updateSeed("phone_seeds"),
  listAllowanceSeeds: listSeeds("allowance_seeds"),
  createAllowanceSeed: createSeed("allowance_seeds"),
  showAllowanceSeed: showSeed("allowance_seeds"),
  updateAllowanceSeed: updateSeed("allowance_seeds"),
  listNoteSeeds: listSeeds("note_seeds"),
  createNoteSeed: createSeed("note_seeds"),
  showNoteSeed: showSeed("note_seeds"),
  updateNoteSeed: updateSeed("note_seeds")
} satisfies Partial<ProviderHandlers>

/** Calls about the documents attached to seeds. */
export const attachmentHandlers = {
  createAttachment: ({ body, by, run, world }) =>
    Result.gen(function* () {
      const { document, fileName, seed } = yield* decodeAttachment(body)
      const { base64, contentType, size } = yield* Result.mapError(Attachments.readDocument(document), (reason) =>
        invalid([error(["data", "attributes", "document"], reason)])
      )
      const digest = createHash("sha256").update(base64, "base64").digest("hex")
      const attachment = { seed, fileName, contentType, size, digest }
      const id = yield* run({ _tag: "AddAttachment", by, attachment })
      return respond({ data: Attachments.toResource(get(world.attachments, id)) }, 201)
    }),
  showAttachment: ({ by, id, world }) =>
    Result.map(findAttachment(world, by, id), (attachment) => respond({ data: Attachments.toResource(attachment) }))
} satisfies Partial<ProviderHandlers>

const decodeAttachment = (body: unknown): Result.Result<Attachments.Create, ApiError> =>
  Result.flatMap(decodeDocument(Attachments.Create, body), (create) => {
    const problems = Attachments.checkAttachment(create)
    return problems.some(isError) ? Result.fail(invalid(problems)) : Result.succeed(create)
  })

const invalid = (problems: Extract<ApiError, { _tag: "InvalidDocument" }>["problems"]): ApiError => ({
  _tag: "InvalidDocument",
  problems
})

/** All that the client sees, or an issue's; nothing of an issue that is somebody else's. */
const shelf = ({ by, world }: ReceivedCall, issueId: string | undefined): string => {
  if (issueId === undefined) return seenBy(by)
  return Result.isSuccess(findIssue(world, by, issueId)) ? within(issueId) : nobodys
}
