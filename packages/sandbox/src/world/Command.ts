import type { ApiError } from "@concierge/api/errors"
import type * as Instructions from "@concierge/api/resources/instructions"
import type * as Outputs from "@concierge/api/resources/outputs"
import type * as Requests from "@concierge/api/resources/requests"
import type * as Users from "@concierge/api/resources/users"
import type * as Result from "effect/Result"
import type { Event, Settings, World } from "./State.ts"

/** What a client asks for, and by whose key. Plain data that survives JSON: this is what the journal keeps. */
export type Command =
  | { readonly _tag: "ChooseSettings"; readonly settings: Settings }
  | (By & { readonly _tag: "AddRequest"; readonly create: Requests.Create })
  | (By & { readonly _tag: "ChangeRequest"; readonly id: string; readonly update: Requests.Update })
  | (By & { readonly _tag: "RequestQuote"; readonly id: string })
  | (By & { readonly _tag: "AcceptQuote"; readonly id: string })
  | (By & { readonly _tag: "CancelRequest"; readonly id: string })
  | (By & { readonly _tag: "AddOutput"; readonly create: Outputs.Create })
  | (By & { readonly _tag: "AddInstruction"; readonly create: Instructions.Create })
  | (By & { readonly _tag: "RemoveInstruction"; readonly id: string })
  | (By & { readonly _tag: "AddUser"; readonly email?: string | undefined })
  | (By & { readonly _tag: "ChangeUser"; readonly id: string; readonly update: Users.Update })

interface By {
  /** The key's own user. */
  readonly by: string
}

export type CommandOf<Tag extends Command["_tag"]> = Extract<Command, { readonly _tag: Tag }>

/** Why a command is refused. */
export type Rejection = ApiError

/** What a command comes to, judged without changing anything: the resource that it makes or changes, and what happens. */
export type Decide<Tag extends Command["_tag"]> = (
  world: World,
  command: CommandOf<Tag>,
  now: number
) => Result.Result<Decision, Rejection>

export interface Decision {
  readonly id: string
  readonly events: ReadonlyArray<Event>
}
