import { expectTypeOf, test } from "vitest"
// Only here: the rest of the package knows the generated types through the domain's.
import type { components as Provider } from "../../../domain/src/generated/concierge.ts"
import type { components as Proxy } from "../../../domain/src/generated/proxy.ts"
import type * as JsonApi from "../../src/documents/JsonApi.ts"
import type * as Batches from "../../src/resources/batches.ts"
import type * as CashWallets from "../../src/resources/cashWallets.ts"
import type * as Estimates from "../../src/resources/estimates.ts"
import type * as Instructions from "../../src/resources/instructions.ts"
import type * as Outcomes from "../../src/resources/outcomes.ts"
import type * as Outputs from "../../src/resources/outputs.ts"
import type * as Ports from "../../src/resources/ports.ts"
import type * as Problems from "../../src/resources/problems.ts"
import type * as Requests from "../../src/resources/requests.ts"
import type * as Rows from "../../src/resources/rows.ts"
import type * as Users from "../../src/resources/users.ts"
import type { Written } from "../reading.ts"

type Provided = Provider["schemas"]
type Proxied = Proxy["schemas"]

test("every document that the spec lets clients send is one that our schemas look at", () => {
  expectTypeOf<Provided["RequestCreateDocument"]>().toExtend<(typeof Requests.Create)["Encoded"]>()
  expectTypeOf<Provided["RequestUpdateDocument"]>().toExtend<(typeof Requests.Update)["Encoded"]>()
  expectTypeOf<Provided["QuoteDocument"]>().toExtend<(typeof Requests.Quote)["Encoded"]>()
  expectTypeOf<Provided["OutputCreateDocument"]>().toExtend<(typeof Outputs.Create)["Encoded"]>()
  expectTypeOf<Provided["InstructionCreateDocument"]>().toExtend<(typeof Instructions.Create)["Encoded"]>()
  expectTypeOf<Provided["UserCreateDocument"]>().toExtend<(typeof Users.Create)["Encoded"]>()
  expectTypeOf<Provided["UserUpdateDocument"]>().toExtend<(typeof Users.Update)["Encoded"]>()
  expectTypeOf<Provided["EstimateCreateDocument"]>().toExtend<(typeof Estimates.Create)["Encoded"]>()
  expectTypeOf<Proxied["BatchCreateDocument"]>().toExtend<(typeof Batches.Create)["Encoded"]>()
  expectTypeOf<Proxied["ApprovalDocument"]>().toExtend<(typeof Batches.Approval)["Encoded"]>()
  expectTypeOf<Proxied["OutcomeDecisionDocument"]>().toExtend<(typeof Outcomes.Decision)["Encoded"]>()
})

test("every resource that the spec lets servers answer is one that our schemas look at", () => {
  expectTypeOf<Provided["PortResource"]>().toExtend<(typeof Ports.Resource)["Encoded"]>()
  expectTypeOf<Provided["RequestResource"]>().toExtend<(typeof Requests.Resource)["Encoded"]>()
  expectTypeOf<Provided["OutputResource"]>().toExtend<(typeof Outputs.Resource)["Encoded"]>()
  expectTypeOf<Provided["InstructionResource"]>().toExtend<(typeof Instructions.Resource)["Encoded"]>()
  expectTypeOf<Provided["UserResource"]>().toExtend<(typeof Users.Resource)["Encoded"]>()
  expectTypeOf<Provided["EstimateResource"]>().toExtend<(typeof Estimates.Resource)["Encoded"]>()
  expectTypeOf<Provided["CashWalletResource"]>().toExtend<(typeof CashWallets.Resource)["Encoded"]>()
  expectTypeOf<Proxied["BatchResource"]>().toExtend<(typeof Batches.Resource)["Encoded"]>()
  expectTypeOf<Proxied["RowResource"]>().toExtend<(typeof Rows.Resource)["Encoded"]>()
  expectTypeOf<Proxied["OutcomeResource"]>().toExtend<(typeof Outcomes.Resource)["Encoded"]>()
  expectTypeOf<Proxied["ProblemResource"]>().toExtend<(typeof Problems.Resource)["Encoded"]>()
})

test("every resource that we answer is one of the spec", () => {
  expectTypeOf<Written<ReturnType<typeof Ports.toResource>>>().toExtend<Provided["PortResource"]>()
  expectTypeOf<Written<ReturnType<typeof Requests.toResource>>>().toExtend<Provided["RequestResource"]>()
  expectTypeOf<Written<ReturnType<typeof Outputs.toResource>>>().toExtend<Provided["OutputResource"]>()
  expectTypeOf<Written<ReturnType<typeof Instructions.toResource>>>().toExtend<Provided["InstructionResource"]>()
  expectTypeOf<Written<ReturnType<typeof Users.toResource>>>().toExtend<Provided["UserResource"]>()
  expectTypeOf<Written<ReturnType<typeof Estimates.toResource>>>().toExtend<Provided["EstimateResource"]>()
  expectTypeOf<Written<ReturnType<typeof CashWallets.toResource>>>().toExtend<Provided["CashWalletResource"]>()
  expectTypeOf<Written<ReturnType<typeof Batches.toResource>>>().toExtend<Proxied["BatchResource"]>()
  expectTypeOf<Written<ReturnType<typeof Rows.toResource>>>().toExtend<Proxied["RowResource"]>()
  expectTypeOf<Written<ReturnType<typeof Outcomes.toResource>>>().toExtend<Proxied["OutcomeResource"]>()
  expectTypeOf<Written<ReturnType<typeof Problems.toResource>>>().toExtend<Proxied["ProblemResource"]>()
})

test("errors and warnings are those of the spec", () => {
  expectTypeOf<JsonApi.ErrorObject>().toExtend<Provided["ErrorObject"]>()
  expectTypeOf<Provided["ErrorObject"]>().toExtend<JsonApi.ErrorObject>()
})
