import { beforeAll, describe, expect, test } from "vitest"
import { apiRoutes } from "../../src/http/routes.ts"
import { atProxy, atSandbox, type Target } from "../support/target.ts"
import { document, newInstruction, newSeed, to } from "../support/madeThere.ts"
import {
  attachments,
  bodies,
  deletions,
  heads,
  onBehalf,
  pixel,
  type Recorded,
  slashes
} from "../support/recordedCalls.ts"

/** What is answered where. */
const replay = async (target: Target, { call }: Recorded) => target.send(await call(target))

const wanted = ({ shows, status }: Recorded): object => ({ status, ...(shows === undefined ? {} : { body: shows }) })

describe.each(["the sandbox", "the proxy"])("%s takes calls as the provider's clients write them", (where) => {
  let target: Target
  beforeAll(async () => {
    target = await (where === "the sandbox" ? atSandbox() : atProxy())
  })

  describe("a slash ends the path of", () => {
    test.each(slashes)("$as", async (recorded) => {
      expect(await replay(target, recorded)).toMatchObject(wanted(recorded))
    })

    test("every call that there is", async () => {
      for (const { method, path } of apiRoutes) {
        const answer = await target.send({ method, path: `${path.replace("/api", "").replace(":id", "999")}/` })
        expect([method, path, answer.body?.errors?.[0].code]).not.toEqual([method, path, "no_such_path"])
      }
    })
  })

  describe("a deletion comes with", () => {
    test.each(deletions)("%s", async (_, sent) => {
      const path = `/withdrawal_instructions/${await newInstruction(target)}`
      expect((await target.send({ method: "DELETE", path, ...sent })).status).toBe(204)
      expect((await target.send({ method: "GET", path })).status).toBe(404)
    })
  })

  describe("an attachment says", () => {
    test.each(attachments)("%s", async (_, attributes, contentType) => {
      const seed = await newSeed(target)
      const answer = await target.send({
        method: "POST",
        path: "/attachments",
        body: document(
          "attachments",
          { document_file_name: "pixel", ...attributes },
          { attached_to_seed: to("note_seeds", seed) }
        )
      })
      expect([answer.status, answer.body.errors]).toEqual([201, undefined])
      expect(answer.body.data.attributes).toMatchObject({
        document_content_type: contentType,
        document_file_size: Buffer.from(pixel, "base64").length
      })
    })
  })

  describe("a body has", () => {
    test.each(bodies)("$as", async (recorded) => {
      expect(await replay(target, recorded)).toMatchObject(wanted(recorded))
    })
  })

  describe("a head has", () => {
    test.each(heads)("$as", async (recorded) => {
      expect(await replay(target, recorded)).toMatchObject(wanted(recorded))
    })
  })

  describe("on behalf of a managed user:", () => {
    test.each(onBehalf)("$as", async (recorded) => {
      expect(await replay(target, recorded)).toMatchObject(wanted(recorded))
    })
  })
})
