import type { Resource } from "@concierge/api/JsonApi"
import * as Instructions from "@concierge/api/resources/instructions"
import * as Users from "@concierge/api/resources/users"
import { get, type Output } from "../world/State.ts"
import type { ReceivedCall } from "./ReceivedCall.ts"

/** The `included` of a document, each resource once; no such member where nothing was wanted. */
export const included = (wanted: ReadonlySet<string>, resources: ReadonlyArray<Resource>) =>
  wanted.size === 0
    ? {}
    : { included: [...new Map(resources.map((resource) => [nameOf(resource), resource])).values()] }

/** The owners of records, as included resources. */
export const usersOf = (
  { world }: Pick<ReceivedCall, "world">,
  owned: ReadonlyArray<{ readonly userId: string }>
): ReadonlyArray<Resource> => owned.map(({ userId }) => Users.toResource(get(world.users, userId)))

/**
 * The payees of outputs, and the instructions that are still there, as far as they are wanted.
 *
 * @param under where the paths of what is wanted begin, e.g. `outputs.`
 */
export const partsOf = (
  call: Pick<ReceivedCall, "world">,
  outputs: ReadonlyArray<Output>,
  wanted: ReadonlySet<string>,
  under = ""
): ReadonlyArray<Resource> => [
  ...(wanted.has(`${under}user`) ? usersOf(call, outputs) : []),
  ...(wanted.has(`${under}withdrawal_instruction`) ? outputs : [])
    .flatMap(({ instructionId }) => call.world.instructions.get(instructionId) ?? [])
    .map(Instructions.toIncluded)
]

const nameOf = ({ id, type }: Resource): string => `${type} ${id}`
