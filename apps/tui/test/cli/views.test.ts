import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Fetch } from "@concierge/api/Carry"
import { toResponse } from "@concierge/api/errors"
import { respond } from "@concierge/api/JsonApi"
import * as Outcomes from "@concierge/api/resources/outcomes"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Requests from "@concierge/api/resources/requests"
import { describe, expect, it } from "vitest"
import { makeFakeProxy } from "../support/FakeProxy.ts"
import { outcome, output, request } from "../support/samples.ts"
import { perform } from "../support/terminal.ts"

const file = "reference,payee_name,port_code,amount,clabe\n=A-1,Bruno Díaz,mx_mxn,12300.00,012180000123456782\n"
const files = { "one.csv": file, "bad.csv": file.replace("12300.00", "12x").replace("6782", "6783") }

/** A proxy with a batch that is paid, and a request. */
const makeStage = async () => {
  const { send: ofBatches } = makeFakeProxy({ now: () => 0 })
  const send: Fetch = async (call) => {
    const { pathname } = new URL(call.url)
    const found = Outcomes.toResource(outcome)
    if (pathname.startsWith("/v1/outcomes"))
      return respond(pathname.endsWith("outcomes") ? { data: [found], links: { next: null } } : { data: found })
    if (!pathname.startsWith("/api/concierge_request")) return ofBatches(call)
    const one = Requests.toResource(request({ externalId: "@payroll" }), "crossborder")
    if (pathname.endsWith("_outputs"))
      return respond({ data: [Outputs.toResource(output({}), "crossborder")], included: [], links: { next: null } })
    if (pathname.endsWith("_requests")) return respond({ data: [one], links: { next: null } })
    return pathname.endsWith("/1010") ? respond({ data: one }) : toResponse({ _tag: "NoSuchPath", path: pathname })
  }
  const stage = { files, send }
  await perform("pay one.csv --from ar_ars --yes", stage)
  return stage
}

const views = [
  ["ports", "code,known,country,currency_code,decimals,paid_by"],
  ["ports cl_clp mx_mxn", "port_code,payment_method_type,rail,name,required,label,example,looks_like,help"],
  ["check one.csv", "line,column,severity,code,detail,path"],
  [
    "requests ls",
    "id,state,port_code,outputs_count,total_to_spend,funds_available,quote_requested_at,accept_quote_before,quote_accepted_at,provision_funds_before,cancellation_reason,external_id"
  ],
  ["requests show 1010", "id,reference,payee_name,port_code,amount,budget,state"],
  [
    "batches ls",
    "id,name,state,port_code,currency,rows_count,total_to_spend,approved_total,accept_quote_before,provision_funds_before,cancellation_reason,left_out_count,request_id,external_id,note,created_at,updated_at"
  ],
  [
    "batches show 1",
    "line,reference,payee_name,port_code,amount,budget,state,note,output_id,updated_at,id,failure_reason,mend_before,refund,in_doubt"
  ],
  ["batches problems 1", "line,column,severity,code,detail,path,id,state,mend_before"],
  [
    "watch 1",
    "line,reference,payee_name,port_code,amount,budget,state,note,output_id,updated_at,id,failure_reason,mend_before,refund,in_doubt"
  ],
  ["outcomes ls", "id,kind,state,question,batch_id,since"],
  ["outcomes show batch-7", "at,source,detail"],
  [
    "pay one.csv --from ar_ars --yes",
    "line,reference,payee_name,port_code,amount,budget,state,note,output_id,updated_at,id,failure_reason,mend_before,refund,in_doubt"
  ],
  ["status", "currency,balance,available"],
  ["version", "name,version"]
] as const

describe("every view", () => {
  it.each(views)("%s is one JSON document, and a table under names for programs", async (args, names) => {
    const stage = await makeStage()
    const json = await perform(`${args} --json`, stage)
    expect(json.exit).toBe(0)
    expect(JSON.parse(json.answer)).toBeTypeOf("object")
    const csv = await perform(`${args} --csv`, stage)
    expect(csv.exit).toBe(0)
    expect(csv.answer.split("\n", 1)).toEqual([names])
  })

  it.each(views)("%s is documented", (_, names) => {
    expect(readFileSync(join(import.meta.dirname, "../../../../docs/output.md"), "utf8")).toContain(`\`${names}\``)
  })

  it("has no formulas in its texts, and numbers and times as they are", async () => {
    const stage = await makeStage()
    expect((await perform("batches show 1 --csv", stage)).answer.split("\n")[1]).toBe(
      "2,'=A-1,Bruno Díaz,mx_mxn,12300,,settled,,,1970-01-01T00:00:00.000Z,12,,,,false"
    )
    expect((await perform("requests ls --csv", stage)).answer).toContain(",8412330.15,,,,,,,'@payroll")
  })

  it("is asked for in one form at a time, before anything is sent", async () => {
    const { calls, send } = makeFakeProxy({ now: () => 0 })
    const { answer, exit } = await perform("pay one.csv --from ar_ars --yes --json --csv", { files, send })
    expect([exit, calls]).toEqual([2, []])
    expect(JSON.parse(answer)).toEqual({
      errors: [{ code: "two_forms", detail: "say --json or --csv, not both" }],
      meta: { exit: 2 }
    })
  })
})

describe("a template", () => {
  it("is CSV, and refused as JSON where JSON is asked for", async () => {
    const { answer, exit } = await perform("ports cl_clp --template --json")
    expect(exit).toBe(2)
    expect(JSON.parse(answer)).toMatchObject({ errors: [{ code: "two_forms" }], meta: { exit: 2 } })
    expect(await perform("ports cl_clp --template --csv")).toEqual(await perform("ports cl_clp --template"))
  })
})

describe("what is wrong, with --json", () => {
  const told = async (args: string, stage = {}) => {
    const { answer, exit } = await perform(`${args} --json`, { files, ...stage })
    const document = JSON.parse(answer)
    expect(document.meta).toEqual({ exit })
    return document.errors
  }

  it("in a file is an error a problem, with its line and column", async () => {
    const { send } = makeFakeProxy({ now: () => 0 })
    const { answer } = await perform("pay bad.csv --from ar_ars --yes --json", { files, send })
    expect(JSON.parse(answer).errors).toEqual([
      {
        code: "not_a_number",
        detail: expect.any(String),
        source: { file: "bad.csv", line: 2, column: "amount" }
      },
      {
        code: "bad_identifier",
        detail: expect.stringContaining("check digit"),
        source: { file: "bad.csv", line: 2, column: "clabe" }
      }
    ])
  })

  it("in a header names the column, though it concerns the whole file", async () => {
    const header = "reference,payee_name,port_code,Ammount,Wages,clabe,Clabe,Notas"
    const ofHeader = { "header.csv": `${header}\n,Ana,mx_mxn,1,,,,\n` }
    const { answer } = await perform("check header.csv --json --map Gone=amount", { files: ofHeader })
    const columns = JSON.parse(answer).problems.map(({ code, column }: { code: string; column: unknown }) => [
      code,
      column
    ])
    expect(columns.filter(([code]: [string]) => code.endsWith("_column")).toSorted()).toEqual([
      ["duplicate_column", "clabe"],
      ["missing_column", "Gone"],
      ["unknown_column", "Ammount"],
      ["unneeded_column", "Notas"],
      ["unneeded_column", "Wages"]
    ])
  })

  it("with a file that is not there names it", async () => {
    expect(await told("check nothing.csv")).toEqual([
      { code: "unreadable_file", detail: "nothing.csv: there is no such file", source: { file: "nothing.csv" } }
    ])
  })

  it("is the proxy's own error where the proxy refuses", async () => {
    expect(await told("batches show 77", { send: makeFakeProxy({ now: () => 0 }).send })).toEqual([
      { code: "not_found", detail: "There is no batch 77." }
    ])
  })

  it("names the rows that would be paid twice, and the cures", async () => {
    const stage = await makeStage()
    const [error] = await told("pay two.csv --from ar_ars --yes", {
      ...stage,
      files: { "two.csv": `${file}B-1,Carla Núñez,mx_mxn,1.00,012180000123456782\n` }
    })
    expect(error).toMatchObject({
      code: "stopped",
      meta: {
        rows: [{ line: 2, batch_id: "1", state: "settled" }],
        cures: [expect.stringContaining("--skip-paid"), expect.any(String)]
      }
    })
  })

  it.each([
    ["pay", "missing_argument"],
    ["pay one.csv --from ar_ars", "no_terminal"],
    ["pay one.csv --from zz_zzz --yes", "unknown_port"],
    ["pay one.csv --from ar_ars --yes --max x", "not_a_total"]
  ])("in asking %s has the exit code 2", async (args, code) => {
    expect(await told(args)).toEqual([expect.objectContaining({ code, detail: expect.any(String) })])
  })

  it("without a connection has the exit code 3", async () => {
    const { line, send } = makeFakeProxy({ now: () => 0 })
    line.isDown = true
    expect(await told("batches ls", { send })).toEqual([
      {
        code: "not_connected",
        detail: expect.stringContaining("is the proxy running?"),
        source: { url: "http://127.0.0.1:8787" }
      }
    ])
  })
})

describe("help and version", () => {
  it.each([
    ["help", "--help"],
    ["help batches show", "batches show --help"],
    ["version", "--version"]
  ])("%s says what %s says", async (command, flag) => {
    const said = await perform(command)
    expect(said).toEqual(await perform(flag))
    expect(said.exit).toBe(0)
  })

  it.each(["help pay --json", "pay --help --json"])("%s is one JSON document", async (args) => {
    const { answer, exit } = await perform(args)
    expect(exit).toBe(0)
    expect(JSON.parse(answer)).toMatchObject({
      usage: expect.stringContaining("./concierge pay"),
      arguments: [{ name: "file", required: true }],
      flags: expect.arrayContaining([expect.objectContaining({ name: "max", required: false })]),
      commands: []
    })
    expect(JSON.parse((await perform("--help --json")).answer).commands).toContainEqual({
      name: "pay",
      description: expect.any(String)
    })
  })
})
