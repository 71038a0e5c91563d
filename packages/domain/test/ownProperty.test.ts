import { describe, expect, test } from "vitest"
import { identifiers } from "./identifiers/all.ts"
import { isCountry } from "../src/identifiers/country.ts"
import { decimalsOf } from "../src/money/Currency.ts"
import { isCurrencyCode } from "../src/money/CurrencyCode.ts"
import { currencyOfSign } from "../src/money/CurrencySign.ts"
import { checkPayouts } from "../src/payouts/PayoutCheck.ts"
import { checkKnownFields, paysPorts } from "../src/ports/Instruction.ts"
import { checkPortCode, describePort, fieldsOf, portOf, ports, railFor } from "../src/ports/Port.ts"
import { checkAccount } from "../src/ports/Rail.ts"
import { isError } from "../src/Problem.ts"
import * as Batch from "../src/states/Batch.ts"
import * as Issue from "../src/states/Issue.ts"
import * as Output from "../src/states/Output.ts"
import * as Request from "../src/states/Request.ts"
import * as User from "../src/states/User.ts"

/** Names that every object inherits: a table looked up with one of them must not answer with what it inherits. */
const inherited = Object.getOwnPropertyNames(Object.prototype)

/** As JSON.parse makes it: `__proto__` is a key of its own, where an object literal would set the prototype. */
const objectWith = (name: string, value: unknown) => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`)

describe.each(inherited)("the inherited name %s", (name) => {
  test("is no state, and moves nowhere", () => {
    const state: never = name as never
    for (const { canMove, canReach, isFinal, nextStates } of [Batch, Issue, Output, Request, User]) {
      expect(isFinal(state)).toBe(false)
      expect(nextStates(state)).toEqual([])
      expect(canMove(state, state)).toBe(false)
      expect(canReach(state, state)).toBe(false)
    }
    expect(Output.move(state, state)).toMatchObject({ failure: { _tag: "IllegalMove", allowed: [] } })
    expect([Batch.isBatchState, Issue.isIssueState, Output.isOutputState].map((is) => is(name))).not.toContain(true)
    expect([Request.isRequestState, User.isComplianceState].map((is) => is(name))).not.toContain(true)
    expect(User.canBePaid(state)).toBe(false)
    expect(Object.entries(Output.countOutputs([state, state]))).toEqual([[name, 2]])
  })

  test("is no action: nobody may do it, in any state", () => {
    const action: never = name as never
    for (const state of Batch.batchStates) expect(Batch.may(action, { state }, 0)).toBeDefined()
    for (const state of Output.outputStates) expect(Output.may(action, state)).toBeDefined()
    for (const state of Issue.issueStates) expect(Issue.may(action, { state, since: 0 }, 0)).toBeDefined()
    for (const state of Request.requestStates) {
      expect(Request.may(action, { state, touchedAt: 0 }, 1, 0)).toBeDefined()
    }
  })

  test("is no port, currency, country or sign", () => {
    expect(portOf(name)).toBeUndefined()
    expect(describePort(name)).toBeUndefined()
    expect(checkPortCode(name)?.severity).toBe("error")
    expect(isCurrencyCode(name)).toBe(false)
    expect(decimalsOf(name)).toBe(2)
    expect(currencyOfSign(name, { currency: "ARS" })).toBeUndefined()
    expect(isCountry(name)).toBe(false)
  })

  test.each(Object.values(identifiers))("is no $name", ({ check, key, mask }) => {
    const checked = check(name)
    // An alias is any word, so some of these names are in order; none may be taken for something else
    expect(["Success", "Failure"]).toContain(checked._tag)
    expect(typeof key(name)).toBe("string")
    expect(typeof mask(name)).toBe("string")
  })

  test("is no field of an account, and stands for no rail", () => {
    const account = objectWith(name, "1")
    for (const port of Object.values(ports)) {
      const [rail] = port.rails
      expect(railFor(port, [name])).toBe(rail)
      const checked = checkAccount(rail, account)
      expect(Object.keys(checked.account)).toEqual([])
      expect(checked.problems.some(isError)).toBe(fieldsOf(port).some(({ required }) => required !== false))
    }
  })

  test("is no key of an instruction, whose meaning we know", () => {
    expect(checkKnownFields(objectWith(name, "1"))).toEqual([])
    expect(paysPorts({ body: objectWith(name, "1") })).toBeUndefined()
    expect(paysPorts({ payment_method_type: name })).toBeUndefined()
  })

  test("is refused as port or field of a payment, by a sentence and not by an exception", () => {
    const row = { line: 2, payee_name: "Ana Pérez", port_code: name, amount: "1", account: {} }
    const other = { ...row, port_code: "cl_clp", account: objectWith(name, "1") }
    for (const draft of [row, other]) {
      const { payouts, problems } = checkPayouts([draft], ports.ar_ars)
      expect(payouts).toEqual([])
      expect(problems.filter(isError)).not.toEqual([])
    }
  })
})
