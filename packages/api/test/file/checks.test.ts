import type { Problem } from "@concierge/domain/Problem"
import { describe, expect, test } from "vitest"
import { pointer } from "../../src/documents/JsonApi.ts"
import * as Batches from "../../src/resources/batches.ts"
import * as Estimates from "../../src/resources/estimates.ts"
import * as Instructions from "../../src/resources/instructions.ts"
import * as Outputs from "../../src/resources/outputs.ts"
import * as Requests from "../../src/resources/requests.ts"

const told = (problems: ReadonlyArray<Problem>) =>
  problems.map(({ at, reason, severity }) => `${severity} ${pointer(at)} ${reason._tag}`)

describe("what is wrong with a document that has its form", () => {
  const at = "/data/attributes"

  test.each([
    [{ portCode: "cl_clp", amount: 1000 }, []],
    [{ portCode: "cl_clp", amount: "1000.00" }, []],
    [{ portCode: "cl_clp", amount: 10.5 }, [`error ${at}/amount TooManyDecimals`]],
    [{ portCode: "mx_mxn", amount: "-1" }, [`error ${at}/amount NotPositive`]],
    [{ portCode: "mx_mxn", amount: "1.234,5" }, [`error ${at}/amount NotANumber`]],
    [{ portCode: "mx_mxn" }, [`error ${at}/amount AmountMissing`]],
    [{ portCode: "mx_mxn", amount: 1, budget: 1 }, [`error ${at}/budget AmountAndBudget`]],
    [{ portCode: "mx_mxn", budget: "10.5" }, [`error ${at}/budget TooManyDecimals`]],
    [{ portCode: "br_brl", amount: 1.5 }, [`error ${at}/port_code UnknownPort`]],
    [{ portCode: "Chile", amount: 0 }, [`error ${at}/port_code UnknownPort`, `error ${at}/amount NotPositive`]]
  ])("an output %j", (given, wanted) => {
    const create = { ...given, userId: "1", instructionId: "2" }
    expect(told(Outputs.checkOutput(create, { payerCurrency: "CLP" }))).toEqual(wanted)
  })

  test("a port that may be new is doubted where the list is open", () => {
    const create = { portCode: "br_brl", amount: 1.5, userId: "1", instructionId: "2" }
    expect(told(Outputs.checkOutput(create, { ports: "open" }))).toEqual([`warning ${at}/port_code UnknownPort`])
    expect(told(Requests.checkRequest({ portCode: "br_brl" }, { ports: "open" }))).toEqual([
      `warning ${at}/port_code UnknownPort`
    ])
    expect(told(Requests.checkRequest({ portCode: "BRL" }, { ports: "open" }))).toEqual([
      `error ${at}/port_code UnknownPort`
    ])
  })

  test("a budget of an unknown payer is only judged by what no currency takes", () => {
    const create = { portCode: "mx_mxn", userId: "1", instructionId: "2" }
    expect(Outputs.checkOutput({ ...create, budget: "10.5" })).toEqual([])
    expect(told(Outputs.checkOutput({ ...create, budget: "10.55555" }))).toEqual([`error ${at}/budget TooManyDecimals`])
  })

  test("estimates, whose budgets are in the origin's currency", () => {
    const outputs = [{ portCode: "us_usd", budget: "1.5" }, { portCode: "us_usd", amount: "1.50" }, { portCode: "x" }]
    expect(told(Estimates.checkEstimate({ _tag: "Outputs", portCode: "cl_clp", outputs }))).toEqual([
      `error ${at}/outputs/0/budget TooManyDecimals`,
      `error ${at}/outputs/2/port_code UnknownPort`,
      `error ${at}/outputs/2/amount AmountMissing`
    ])
    expect(
      told(Estimates.checkEstimate({ _tag: "Pair", fromCode: "ar_ars", toCode: "cl_clp", amount: "0.5" }))
    ).toEqual([`error ${at}/amount TooManyDecimals`])
  })

  test("an instruction's known fields, and nothing that is missing", () => {
    const body = { payment_method: "domestic_bank", cbu: "123", name: "Ana", "a/b": "c" }
    expect(told(Instructions.checkInstruction({ body }))).toEqual([`error ${at}/body/cbu BadIdentifier`])
  })

  test("a batch, row by row at its place", () => {
    const row = { payee_name: "Ana", port_code: "us_usd", amount: "1", account: {} }
    const rows = [
      { ...row, line: 2, amount: "1.005" },
      { ...row, line: 7, port_code: "nowhere" },
      { line: 4, payee_id: "1", payee_name: "Ana", instruction_id: "2", port_code: "us_usd", amount: "1", account: {} }
    ]
    const { payouts, problems } = Batches.checkBatch({ externalId: "a", name: "b", portCode: "ar_ars", rows })
    expect(told(problems)).toEqual(
      expect.arrayContaining([`error ${at}/rows/0/amount TooManyDecimals`, `error ${at}/rows/1/port_code UnknownPort`])
    )
    expect(payouts.map(({ line, payee }) => [line, payee])).toEqual([[4, { _tag: "Known", id: "1", name: "Ana" }]])
    const twice = rows.map((each) => ({ ...each, line: 2 }))
    expect(told(Batches.checkBatch({ externalId: "a", name: "b", portCode: "ar_ars", rows: twice }).problems)).toEqual([
      `error ${at}/rows/1/line Contradiction`,
      `error ${at}/rows/2/line Contradiction`
    ])
    expect(told(Batches.checkBatch({ externalId: "a", name: "b", portCode: "nowhere", rows }).problems)).toEqual([
      `error ${at}/port_code UnknownPort`
    ])
  })

  test.each([
    [{ paymentMethodType: "us_domestic_bank", body: {} }, "cl_clp", ["us_usd", "cl_clp"]],
    [{ paymentMethodType: "us_domestic_bank", body: {} }, "us_usd", undefined],
    [{ paymentMethodType: undefined, body: {} }, "us_usd", undefined],
    [
      { paymentMethodType: undefined, body: { payment_method: "domestic_bank", country: "AR", currency: "ARS" } },
      "cl_clp",
      ["ar_ars", "cl_clp"]
    ]
  ])("an instruction %j with an output to %s", (given, portCode, wanted) => {
    const doubt = Instructions.fitOfInstruction(given, portCode)
    expect(doubt?.reason).toEqual(wanted && { _tag: "PortMismatch", pays: wanted[0], port: wanted[1] })
    expect(doubt?.severity).toBe(wanted && "warning")
  })
})
