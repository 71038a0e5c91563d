import type { Fetch } from "@concierge/api/Carry"
import { respond } from "@concierge/api/JsonApi"
import { toResponse } from "@concierge/api/errors"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Requests from "@concierge/api/resources/requests"
import { type Port, ports } from "@concierge/domain/Port"
import { describe, expect, it } from "vitest"
import { makeFakeProxy } from "../../support/FakeProxy.ts"
import { output, request } from "../../support/samples.ts"
import { perform } from "../../support/terminal.ts"

const file = "payee_name,port_code,amount,clabe\nBruno Díaz,mx_mxn,12300.00,012180000123456782\n"

describe("ports", () => {
  it("lists every port", async () => {
    const { answer, exit } = await perform("ports")
    expect(exit).toBe(0)
    for (const code of Object.keys(ports)) expect(answer).toMatch(new RegExp(`^${code} `, "m"))
  })

  it("tells every field of every rail, with an example", async () => {
    for (const port of Object.values<Port>(ports)) {
      const { answer } = await perform(`ports ${port.code}`)
      const sections = answer.split(/\n\n(?=.+\(\w+_bank\)\n)/).slice(1)
      expect(sections).toHaveLength(port.rails.length)
      for (const [index, { fields }] of port.rails.entries()) {
        for (const { example, help, name } of fields) {
          const line = sections[index]?.split("\n").find((candidate) => candidate.startsWith(`${name} `)) ?? ""
          expect(line).toContain(example)
          expect(line).toContain(help)
        }
      }
    }
  })

  it("tells which limits there are, by whose word, and what is not known", async () => {
    const { answer } = await perform("ports cl_clp")
    expect(answer).toMatch(/^cl_clp: CL, CLP \(0 decimals\)$/m)
    expect(answer).toMatch(/^TEF +7,000,000 CLP +at once +round the clock +docs\.localpayment\.com/m)
    expect(answer).toMatch(/^LBTR +in bank hours +until 15:30/m)
    expect(answer).toMatch(/^- How many digits an account has at each bank/m)
  })

  it("tells what its code says of a port that we do not know, and that the rest is not known", async () => {
    const { answer, exit } = await perform("ports br_brl")
    expect(exit).toBe(0)
    expect(answer).toMatch(/^br_brl: BR, BRL \(2 decimals\)\nThis port is none of ours: ar_ars, /)
    expect(answer).toMatch(/^- By which rails it pays/m)
    expect(JSON.parse((await perform("ports br_brl --json")).answer)).toMatchObject({
      known: false,
      decimals: 2,
      rails: []
    })
  })

  it("prints JSON for programs, one port or a list, and refuses what is no port's code", async () => {
    expect(JSON.parse((await perform("ports py_pyg --json")).answer)).toMatchObject({
      code: "py_pyg",
      known: true,
      decimals: 0,
      rails: [
        {
          clearings: [
            { name: "SPI", up_to: "5000000", arrives: "at once" },
            { name: "LBTR", up_to: null }
          ]
        },
        {}
      ]
    })
    expect(JSON.parse((await perform("ports py_pyg cl_clp --json")).answer)).toHaveLength(2)
    expect(JSON.parse((await perform("ports --json")).answer)).toHaveLength(11)
    expect(await perform("ports BRL")).toMatchObject({ exit: 2, answer: "" })
  })

  it.each([...Object.keys(ports), "cl_clp mx_mxn", "CL_CLP cl_clp", ""])(
    "prints a template for %s whose lines are told to be examples, and nothing else is wrong with them",
    async (codes) => {
      const { answer, exit } = await perform(`ports ${codes} --template`)
      expect(exit).toBe(0)
      const checked = await perform("check template.csv --json", { files: { "template.csv": answer } })
      const lines = Array.from(answer.split("\n").slice(1), (_, index) => ({ line: index + 2, code: "example_row" }))
      expect(checked.exit).toBe(1)
      expect(JSON.parse(checked.answer)).toMatchObject({ problems: lines, payments: 0 })
    }
  )

  it("has no template for a port of which the fields are not known", async () => {
    expect(await perform("ports cl_clp br_brl --template")).toMatchObject({ exit: 2, answer: "" })
  })
})

describe("batches and watch", () => {
  const oneFile = () => ({ files: { "one.csv": file }, send: makeFakeProxy({ now: () => 0 }).send })

  it("list and show what was paid", async () => {
    const stage = oneFile()
    await perform("pay one.csv --from ar_ars --yes --name November", stage)
    const list = await perform("batches ls", stage)
    expect(list.answer).toMatch(/^ 1 {2}November {2}✔ finished {2}ar_ars {9}1 {4}1,000,000\.00/m)
    const shown = await perform("batches show 1", stage)
    expect(shown.answer).toContain("approved up to  1,000,000.00 ARS")
    expect(shown.answer).toContain("Bruno Díaz  mx_mxn  12,300.00")
    expect(JSON.parse((await perform("batches ls --json", stage)).answer)).toMatchObject({
      data: [{ id: "1", type: "batches" }]
    })
  })

  it("follow a batch that somebody else pays", async () => {
    const stage = oneFile()
    await perform("pay one.csv --from ar_ars --yes", { ...stage, interruptAt: 1.5 })
    const { answer, exit, told } = await perform("watch 1", stage)
    expect(exit).toBe(0)
    expect(answer).toContain("batch 1 ✔ finished: 1 payment: 1 ✔ settled")
    expect(told).toContain("batch 1: ↻ working")
  })

  it("say in a sentence that a batch is not there", async () => {
    expect(await perform("watch 77", oneFile())).toMatchObject({ exit: 1, told: "concierge: There is no batch 77." })
  })
})

describe("requests", () => {
  const included = [
    { id: "20310", type: "users", attributes: { name: "ana@example.com" } },
    { id: "2121", type: "withdrawal_instructions", attributes: { label: "A-1", body: { name: "Ana Pérez" } } }
  ]
  const send: Fetch = async (call) => {
    const { pathname } = new URL(call.url)
    if (pathname === "/api/concierge_requests/1010")
      return respond({ data: Requests.toResource(request({}), "crossborder") })
    if (pathname === "/api/concierge_request_outputs") {
      return respond({ data: [Outputs.toResource(output({}), "crossborder")], included, links: { next: null } })
    }
    if (pathname !== "/api/concierge_requests") return toResponse({ _tag: "NoSuchPath", path: pathname })
    const all = ["999", "1010", "1009"].map((id) => Requests.toResource(request({ id }), "crossborder"))
    return respond({ data: all, links: { next: null } })
  }

  it("are listed newest first", async () => {
    const { answer } = await perform("requests ls", { send })
    expect([...answer.matchAll(/^ *(\d+) /gm)].map(([, id]) => id)).toEqual(["1010", "1009", "999"])
  })

  it("are shown with their outputs, and payees by the name that the payer gave", async () => {
    const { answer } = await perform("requests show 1010", { send })
    expect(answer).toContain("total to spend  8,412,330.15 ARS")
    expect(answer).toContain("32323  A-1        Ana Pérez  cl_clp  450,000    725,310.40  ↓ settling")
  })

  it("have all their outputs, and payees from every page", async () => {
    const pages: Fetch = async (call) => {
      const { pathname, searchParams } = new URL(call.url)
      if (pathname !== "/api/concierge_request_outputs") return send(call)
      const page = Number(searchParams.get("page[number]"))
      if (page > 2) return toResponse({ _tag: "UpstreamUnavailable" })
      const given = output({ id: String(page), userId: `20${page}`, instructionId: "none" })
      return respond({
        data: [Outputs.toResource(given, "crossborder")],
        included: [
          { id: `20${page}`, type: "users", attributes: { name: `Payee ${page}` } },
          { id: "1", type: "reviews" }
        ],
        links: { next: page === 2 ? null : "/api/concierge_request_outputs?page[number]=2" }
      })
    }
    const { answer } = await perform("requests show 1010 --csv", { send: pages })
    expect(answer.split("\n").slice(1)).toEqual([
      "1,,Payee 1,cl_clp,450000,725310.4,settling",
      "2,,Payee 2,cl_clp,450000,725310.4,settling"
    ])
  })

  it("fail whole where a page of their outputs fails", async () => {
    const broken: Fetch = async (call) => {
      const url = new URL(call.url)
      if (url.searchParams.get("page[number]") === "2") return toResponse({ _tag: "UpstreamUnavailable" })
      if (url.pathname !== "/api/concierge_request_outputs") return send(call)
      return respond({ data: [Outputs.toResource(output({}), "crossborder")], links: { next: "?page[number]=2" } })
    }
    expect(await perform("requests show 1010", { send: broken })).toMatchObject({ exit: 1, answer: "" })
  })

  it("say how many outputs are missing where there are more pages than are read", async () => {
    let asked = 0
    const endless: Fetch = async (call) => {
      const { pathname } = new URL(call.url)
      if (pathname !== "/api/concierge_request_outputs") return send(call)
      const id = String(++asked)
      const next = `?page[number]=${asked + 1}`
      return respond({
        data: [Outputs.toResource(output({ id }), "crossborder")],
        links: { next },
        meta: { total: 250 }
      })
    }
    const { answer, told } = await perform("requests show 1010 --json", { send: endless })
    expect(told).toBe("only the first 100 of 250 outputs are shown")
    expect(JSON.parse(answer)).toMatchObject({ meta: { cut: told }, included: { length: 100 } })
  })

  it("are documents with --json", async () => {
    expect(JSON.parse((await perform("requests show 1010 --json", { send })).answer)).toMatchObject({
      data: { id: "1010", attributes: { total_to_spend: 8_412_330.15 } },
      included: [{ type: "concierge_request_outputs" }]
    })
  })
})

describe("a command line", () => {
  it.each([
    ["pay", "concierge: Missing required argument: file\nSee: ./concierge pay --help"],
    ["frobnicate", 'concierge: Unknown subcommand "frobnicate" for "concierge"\nSee: ./concierge --help']
  ])("%s is not understood, and standard output stays empty", async (args, told) => {
    expect(await perform(args)).toMatchObject({ exit: 2, answer: "", told })
  })

  it("without a command opens the screens, for which it needs a terminal", async () => {
    expect(await perform("")).toMatchObject({
      exit: 2,
      told: expect.stringContaining("opening the screens needs a terminal")
    })
  })

  it("prints help and version where they are asked for", async () => {
    expect((await perform("--help")).answer).toContain("pay         Pay everybody in a file")
    expect((await perform("--version")).answer).toMatch(/^concierge v\d/)
  })
})

describe("the proxy's address", () => {
  it("is not looked for while a variable is misspelt, and one of no meaning is told", async () => {
    const misspelt = await perform("batches ls --json", { env: { CONCIERGE_UPSTREM_KEY: "k" } })
    expect([misspelt.exit, misspelt.told]).toEqual([
      2,
      "concierge: CONCIERGE_UPSTREM_KEY is not a setting: did you mean CONCIERGE_UPSTREAM_KEY?"
    ])
    expect(JSON.parse(misspelt.answer).errors).toMatchObject([
      { code: "misspelt_variable", source: { variable: "CONCIERGE_UPSTREM_KEY" } }
    ])
    const unknown = await perform("version", { env: { CONCIERGE_COLOUR: "red" } })
    expect([unknown.exit, unknown.told]).toEqual([0, "concierge: CONCIERGE_COLOUR is not a setting"])
  })

  it.each([
    [
      "not an address",
      { CONCIERGE_URL: "8787" },
      'CONCIERGE_URL is "8787", should be an address such as http://127.0.0.1:8787'
    ],
    ["any free port", { CONCIERGE_PORT: "0" }, 'CONCIERGE_URL is "", should be where the proxy listens'],
    ["a port that is none", { CONCIERGE_PORT: "x" }, 'CONCIERGE_PORT is "x", should be a whole number from 0 to 65535'],
    ["a secret in it", { CONCIERGE_URL: "http://a:b@proxy" }, 'CONCIERGE_URL is "http://…@proxy", should be'],
    ["a secret behind it", { CONCIERGE_URL: "http://proxy/?key=b" }, 'CONCIERGE_URL is "http://proxy/?…", should be'],
    [
      "no token for another machine",
      { CONCIERGE_URL: "https://proxy.example.com" },
      'CONCIERGE_TOKEN is "", should be the token of the proxy at proxy.example.com'
    ]
  ])("with %s is not used", async (_, env, sentence) => {
    const { exit, told } = await perform("batches ls", { env })
    expect(exit).toBe(2)
    expect(told).toContain(sentence)
  })

  it.each([
    ["this machine unless told", {}, "http://127.0.0.1:8787"],
    ["where a proxy that is started with the same port listens", { CONCIERGE_PORT: "9001" }, "http://127.0.0.1:9001"],
    ["this machine where the proxy listens everywhere", { CONCIERGE_HOST: "::" }, "http://[::1]:8787"],
    [
      "what is said of it before all else",
      { CONCIERGE_PORT: "9001", CONCIERGE_URL: "http://localhost:1" },
      "http://localhost:1"
    ]
  ])("is %s, with the sandbox' token", async (_, env, url) => {
    const calls: Array<string> = []
    const send: Fetch = async (call) => {
      calls.push(`${call.url.split("?")[0]} ${call.headers.get("authorization")}`)
      return toResponse({ _tag: "Unauthorized" })
    }
    const { exit, told } = await perform("batches ls", { env, send })
    expect(calls).toEqual([`${url}/v1/batches your_api_key`])
    expect([exit, told]).toEqual([1, `concierge: ${url} does not know the token: set CONCIERGE_TOKEN to the proxy's`])
  })

  it.each<readonly [string, () => Response]>([
    ["a page", () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } })],
    ["a page that is not there", () => new Response("Not Found", { status: 404 })],
    ["JSON of another kind", () => Response.json({ hello: "world" })],
    ["JSON of another kind, and no", () => Response.json({ detail: "not here" }, { status: 404 })],
    ["that it wants another key", () => new Response("", { status: 401 })],
    ["that it is elsewhere", () => new Response("", { status: 302, headers: { location: "/login" } })],
    ["as the provider does, without batches", () => toResponse({ _tag: "NoSuchPath", path: "/v1/batches" })]
  ])("leads to something else, which answers %s: said before anything is done", async (_, answer) => {
    const { exit, told } = await perform("batches ls", { send: async () => answer() })
    expect(exit).not.toBe(0)
    expect(told).toBe(
      "concierge: what answers at http://127.0.0.1:8787 is no Concierge proxy: CONCIERGE_URL says where it is, or " +
        "CONCIERGE_HOST and CONCIERGE_PORT as at its start"
    )
  })
})
