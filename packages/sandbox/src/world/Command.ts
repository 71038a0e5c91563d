import type * as ApiKeys from "@concierge/api/resources/apiKeys"
import type * as Instructions from "@concierge/api/resources/instructions"
import type * as Issues from "@concierge/api/resources/issues"
import type * as Outputs from "@concierge/api/resources/outputs"
import type * as Requests from "@concierge/api/resources/requests"
import type * as Seeds from "@concierge/api/resources/seeds"
import type * as Users from "@concierge/api/resources/users"
import type { ApiError } from "@concierge/api/ApiError"
import type { AmountInput } from "@concierge/api/wire"
import type * as Result from "effect/Result"
import type { ClockSet } from "./Clock.ts"
import type { Asked, Attachment } from "../reviews/Review.ts"
import type { Event, PostFailure, Settings, World } from "./State.ts"
import type { IssueAct, OutputAct, RequestAct, UserAct } from "../staff/staffMoves.ts"

/**
 * What a client wants done, and the user of its key; or what the staff are told to do. Plain data that survives JSON: the journal
 * keeps it.
 */
export type Command =
  | { readonly _tag: "ChooseSettings"; readonly settings: Partial<Settings> }
  | ({ readonly _tag: "SetClock" } & ClockSet)
  | { readonly _tag: "MoveUser"; readonly id: string; readonly act: UserAct }
  | { readonly _tag: "MoveRequest"; readonly id: string; readonly act: RequestAct }
  | { readonly _tag: "MoveOutput"; readonly id: string; readonly act: OutputAct; readonly reason?: string | undefined }
  | {
      readonly _tag: "MoveIssue"
      readonly id: string
      readonly act: IssueAct
      readonly asked?: ReadonlyArray<Asked> | undefined
    }
  | { readonly _tag: "Deposit"; readonly id: string; readonly currency: string; readonly amount: AmountInput }
  | { readonly _tag: "SwitchOtp"; readonly id: string; readonly isOn: boolean }
  /** Posts the webhooks that are ready; their links begin with the origin. */
  | { readonly _tag: "PostWebhooks"; readonly ids: ReadonlyArray<string>; readonly origin: string }
  | { readonly _tag: "WebhookAnswered"; readonly id: string; readonly status?: number; readonly failure?: PostFailure }
  /** Postpones a webhook: by milliseconds, or until a later one about the same resource was posted. */
  | { readonly _tag: "PostponeWebhook"; readonly id: string; readonly milliseconds?: number | undefined }
  | { readonly _tag: "ResendWebhook"; readonly id: string }
  | (By & { readonly _tag: "AddRequest"; readonly create: Requests.Create })
  | (By & { readonly _tag: "ChangeRequest"; readonly id: string; readonly update: Requests.Update })
  | (By & { readonly _tag: "RequestQuote"; readonly id: string; readonly hintToken?: string | undefined })
  | (By & { readonly _tag: "AcceptQuote"; readonly id: string })
  | (By & { readonly _tag: "CancelRequest"; readonly id: string })
  | (By & { readonly _tag: "AddOutput"; readonly create: Outputs.Create })
  | (By & { readonly _tag: "RetryOutput"; readonly id: string; readonly instructionId: string })
  | (By & { readonly _tag: "AddInstruction"; readonly create: Instructions.Create })
  | (By & { readonly _tag: "RemoveInstruction"; readonly id: string })
  /** Old journals have no `ending`: keys were not shown again then. */
  | (By & {
      readonly _tag: "AddKey"
      readonly digest: string
      readonly ending?: string
      readonly create: ApiKeys.Create
    })
  | (By & { readonly _tag: "RemoveKey"; readonly id: string })
  | (By & { readonly _tag: "AddUser"; readonly email?: string | undefined })
  | (By & { readonly _tag: "ChangeUser"; readonly id: string; readonly update: Users.Update })
  | (By & { readonly _tag: "AddIssue"; readonly create: Issues.Create })
  | (By & { readonly _tag: "CompleteIssue"; readonly id: string })
  | (By & { readonly _tag: "AddSeed"; readonly type: Seeds.SeedType; readonly create: Seeds.Create })
  | (By & {
      readonly _tag: "ChangeSeed"
      readonly type: Seeds.SeedType
      readonly id: string
      readonly update: Pick<Seeds.Update, "values">
    })
  | (By & { readonly _tag: "AddAttachment"; readonly attachment: Omit<Attachment, "id" | "createdAt" | "updatedAt"> })
  | (By & { readonly _tag: "Reply"; readonly id: string; readonly reply: string })

interface By {
  /** The key's own user. */
  readonly by: string
}

/** The command of a tag. */
export type CommandOf<Tag extends Command["_tag"]> = Extract<Command, { readonly _tag: Tag }>

/** Why a command is refused. */
export type Rejection = ApiError

/** Judges a command, without changing anything. */
export type Decide<Tag extends Command["_tag"]> = (
  world: World,
  command: CommandOf<Tag>,
  now: number
) => Result.Result<Decision, Rejection>

/** The resource that a command makes or changes, and what happens. */
export interface Decision {
  readonly id: string
  readonly events: ReadonlyArray<Event>
  /** The time up to which the world then advances at once, if later than now. */
  readonly until?: number
}
