import { respond } from "@concierge/api/JsonApi"
import * as Outputs from "@concierge/api/resources/outputs"
import { toTimestamp } from "@concierge/api/wire"
import * as Result from "effect/Result"
import type { components } from "../../generated/sandbox.ts"
import { toList } from "../../world/Index.ts"
import { find } from "../../access/find.ts"
import { defined, failureIdsOf } from "../../payments/moves.ts"
import { toPage } from "../page.ts"
import type { StaffHandlers } from "./StaffCall.ts"

/** The attempts to pay an output that failed. The provider's own documents only name them, in events. */
export const failureHandlers = {
  listFailures: ({ id, url, world }) =>
    Result.gen(function* () {
      const output = yield* find(world.outputs, Outputs.type, id)
      const all = failureIdsOf(output)
      const { ids, links, meta } = yield* toPage(toList(all), url)
      const data = ids.map((failureId) => {
        const { at, reason } = defined(output.failures[all.indexOf(failureId)])
        const attributes: components["schemas"]["FailedAttemptAttributes"] = { created_at: toTimestamp(at), reason }
        return { id: failureId, type: "failures", attributes }
      })
      return respond({ data, links, meta })
    })
} satisfies Partial<StaffHandlers>
