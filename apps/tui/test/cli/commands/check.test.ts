import { readPayoutFile } from "@concierge/api/PayoutFile"
import { reasons } from "@concierge/domain/Problem"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { perform } from "../../support/terminal.ts"

const examples = join(import.meta.dirname, "../../../../../examples")
const payouts = join(examples, "payouts.csv")
const broken = join(examples, "broken.csv")

/** What a row of a CSV file cannot get wrong, or not together with everything else. */
const notInOneFile: { readonly [code: string]: string } = {
  wrong_type: "cells are text, types are a document's",
  read_as: "a file in which decimals follow both marks settles none",
  costs_eat_budget: "what is left of a budget, the quote tells",
  port_mismatch: "an instruction's port is the provider's to know",
  not_text: "what is not text has no lines",
  damaged_file: "nothing is kept of what is only checked",
  assumed_encoding: "the example is in UTF-8",
  two_encodings: "what is in two encodings is not read further",
  other_format: "what is no CSV has no lines",
  missing_column: "what columns mean is said beside a file",
  too_many_columns: "nothing else is read then",
  repeated_header: "two files were joined",
  cut_off: "the example is whole",
  file_too_large: "what is too large is not read",
  no_rows: "a file without payments has nothing else wrong",
  ...Object.fromEntries(
    (
      "count_mismatch declared_encoding not_debited not_due not_passed_on not_possible out_of_order past_date " +
      "repeated_element sum_mismatch unknown_element"
    )
      .split(" ")
      .map((code) => [code, "a message alone can say so"])
  ),
  malformed: "cells have no form of their own",
  too_many_rows: "a file of more than 1,000 payments is not read further"
}

describe("check", () => {
  it("finds nothing wrong with the example, and adds it up by port", async () => {
    const { answer, exit, told } = await perform(`check ${payouts}`)
    expect(exit).toBe(0)
    expect(told).toBe("")
    expect(answer).toBe(
      [
        "port       payments         amounts  budgets (ARS)",
        "ar_ars            2  514,750.50 ARS",
        "cl_clp            2   1,730,000 CLP",
        "mx_mxn            2   20,750.75 MXN",
        "uy_uyu            1   28,500.00 UYU",
        "uy_usd            1      640.00 USD",
        "py_pyg            2   5,375,000 PYG",
        "us_usd            1    1,200.00 USD",
        "other_eur         2      950.00 EUR     260,000.00",
        "other_usd         1    1,480.00 USD",
        "",
        "14 payments in order, 0 errors, 0 warnings"
      ].join("\n")
    )
  })

  it("reads the same payments in a message of ISO 20022 and in rows of JSON", async () => {
    const totals = async (...args: ReadonlyArray<string>) => {
      const { answer } = await perform(args.join(" "))
      return (JSON.parse(answer) as { readonly totals: unknown }).totals
    }
    const sheet = await totals("check", payouts, "--json")
    expect(await totals("check", join(examples, "payouts.xml"), "--json")).toEqual(sheet)
    expect(await totals("check", join(examples, "payouts.jsonl"), "--json")).toEqual(sheet)
  })

  it("tells by line and path what is wrong with a message", async () => {
    const whole = readFileSync(join(examples, "payouts.xml"), "utf8").replace("<Dt>2026-11-28", "<Dt>1970-01-01")
    const files = {
      "november.xml": whole
        .replace("DE23370400440532012345", "DE24370400440532012345")
        .replace("<NbOfTxs>14", "<NbOfTxs>15")
    }
    const { answer, exit } = await perform("check november.xml", { files })
    expect(exit).toBe(1)
    expect(answer.split("\n").filter((line) => !line.includes("warning: "))).toEqual([
      'november.xml:7: /Document/CstmrCdtTrfInitn/GrpHdr/NbOfTxs: is "15", 14 payments were counted: is the file complete? (count_mismatch)',
      expect.stringMatching(
        /^november\.xml:\d+: \/Document\/CstmrCdtTrfInitn\/PmtInf\[1\]\/CdtTrfTxInf\[12\]\/CdtrAcct\/Id\/IBAN: check digit is 24, should be 23 \(bad_identifier\)$/
      ),
      "",
      "13 payments in order, 2 errors, 1 warning"
    ])
  })

  it("tells every mistake of a broken file, a line a mistake", async () => {
    const { answer, exit } = await perform(`check ${broken}`)
    expect(exit).toBe(1)
    expect(answer.replaceAll(`${examples}/`, "")).toMatchSnapshot()
  })

  it("shows in the broken example every mistake that a file can have", async () => {
    const { answer } = await perform(`check ${broken} --json`)
    const { problems } = JSON.parse(answer) as { readonly problems: ReadonlyArray<{ readonly code: string }> }
    const shown = new Set(problems.map(({ code }) => code))
    const all = Object.values(reasons).map(({ code }) => code)
    expect([...shown].toSorted()).toEqual(all.filter((code) => !(code in notInOneFile)).toSorted())
  })

  it("makes every mistake of the broken example once", async () => {
    const { answer } = await perform(`check ${broken}`)
    const codes = [...answer.matchAll(/\((\w+)\)$/gm)].map(([, code]) => code)
    expect(codes).toHaveLength(new Set(codes).size)
  })

  it("says that a file without payments has none, and no more", async () => {
    const { answer, exit } = await perform("check empty.csv", {
      files: { "empty.csv": "payee_name,port_code,amount\n" }
    })
    expect(exit).toBe(1)
    expect(answer).toContain(
      "empty.csv:1: there is no payment: give at least one (no_rows)\n\n0 payments in order, 1 error, 0 warnings"
    )
  })

  it("tells every problem of a long file, in the order of its lines", async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `Ana,mx_mxn,${i % 2 === 0 ? i + 1 : "x"},012180000123456782`)
    const { answer } = await perform("check big.csv", {
      files: { "big.csv": ["payee_name,port_code,amount,clabe", ...rows].join("\n") }
    })
    const lines = [...answer.matchAll(/^big\.csv:(\d+): amount: /gm)].map(([, line]) => Number(line))
    expect(lines).toEqual(Array.from({ length: 1_500 }, (_, i) => 2 * i + 3))
    expect(answer).toContain("1,500 payments in order, 1,500 errors, 0 warnings")
  })

  it("keeps refused rows with the reasons, which are read again alone once they are mended", async () => {
    const pay =
      "payee_name;port_code;amount;clabe;note\nAna;mx_mxn;10,50;012180000123456782;x\nBo;mx_mxn;;012180000123456782;=1+1\n"
    const { exit, told, written } = await perform("check pay.csv --rejects bad.csv", { files: { "pay.csv": pay } })
    expect([exit, told]).toEqual([1, "kept in bad.csv: 1 row with the reasons"])
    const kept = written["bad.csv"] ?? ""
    expect(kept.split("\r\n")).toEqual([
      "\ufeffpayee_name;port_code;amount;clabe;note;concierge_line;concierge_column;concierge_code;concierge_problem",
      "Bo;mx_mxn;;012180000123456782;'=1+1;3;amount;amount_missing;neither amount nor budget is given: give exactly one",
      ""
    ])
    const mended = kept.replace("mx_mxn;;", "mx_mxn;7;")
    const again = await perform("check bad.csv", { files: { "bad.csv": mended } })
    expect(again.answer).toContain("1 payment in order, 0 errors, 1 warning")
  })

  it("writes rejected rows over nothing but rejected rows", async () => {
    const files = { "pay.csv": "payee_name,port_code,amount,clabe\n", "other.csv": "payee_name,port_code\n" }
    const { told, written } = await perform("check pay.csv --rejects other.csv", { files })
    expect(told).toContain("other.csv: it is there already, and holds no rejected rows: name another")
    expect(written).toEqual({})
  })

  it("does not read what is no text, or has a line longer than any payment's", async () => {
    const files = { "sheet.xlsx": "PK\0\0", "long.csv": "x".repeat(1024 * 1024 + 1) }
    expect((await perform("check sheet.xlsx", { files })).answer).toContain("(not_text)")
    expect((await perform("check long.csv", { files })).answer).toContain("(too_long)")
  })

  it("asks once for ports that no row can say", async () => {
    const files = {
      "a.csv": "Beneficiario,Monto\nAna,1\nBob,2\n",
      "b.csv": "name,amount,moneda\nAna,1,PESOS\nBob,2,USD\n"
    }
    const told = async (file: string) =>
      [...(await perform(`check ${file}`, { files })).answer.matchAll(/^(\S+): (port_code|currency|country): /gm)].map(
        ([, where, column]) => `${where} ${column}`
      )
    expect(await told("a.csv")).toEqual(["a.csv:1 port_code"])
    expect(await told("b.csv")).toEqual(["b.csv:2 currency", "b.csv:3 country"])
  })

  it("reads budgets in the currency of --from", async () => {
    const files = { "b.csv": "payee_name,port_code,budget,clabe\nAna,mx_mxn,10.50,012180000123456782\n" }
    expect((await perform("check b.csv", { files })).exit).toBe(0)
    expect((await perform("check b.csv --from cl_clp", { files })).answer).toContain(
      "has 1 decimal, CLP has no decimals"
    )
  })

  it("says of a message in which currency it is paid only what somebody has said", async () => {
    const whole = readFileSync(join(examples, "payouts.xml"), "utf8")
    const files = {
      "plain.xml": whole.replace("<Ccy>ARS</Ccy>", ""),
      "pesos.xml": whole.replace("<Ccy>ARS", "<Ccy>CLP")
    }
    const told = async (args: string) => (await perform(`check ${args}`, { files })).answer
    expect(await told("plain.xml")).toContain("from the balance in the payer's currency at the provider")
    expect(await told("plain.xml --from cl_clp")).toContain("from the balance in CLP at the provider")
    expect(await told("pesos.xml")).toContain("from the balance in CLP at the provider")
    expect(await told("pesos.xml --from ar_ars")).toContain("(currency_mismatch)")
  })

  it("notes which payments are too large to arrive at once, and finds nothing wrong with them", async () => {
    const account = "001,0012345678,checking,12.345.678-5"
    const rows = ["7000000", "7000001", "9000000"].map((amount) => `Ana,cl_clp,${amount},${account}`)
    const header = "payee_name,port_code,amount,bank_code,account_number,account_type,rut"
    const files = { "large.csv": [header, ...rows].join("\n") }
    const { answer, exit } = await perform("check large.csv", { files })
    expect(exit).toBe(0)
    expect(answer).toContain(
      "\n\nnote: 2 payments to cl_clp above 7,000,000 CLP (TEF) will arrive by LBTR, in bank hours: line 3, 4\n\n" +
        "3 payments in order, 0 errors, 0 warnings"
    )
    expect(JSON.parse((await perform("check large.csv --json", { files })).answer)).toMatchObject({
      slower: [{ port_code: "cl_clp", lines: [3, 4], by: "LBTR", arrives: "in bank hours" }]
    })
  })

  it("shows nothing that a terminal would obey", async () => {
    const files = { "evil.csv": "payee_name,port_code,amount,clabe\nAna,\u001b[2Jmx,1,012180000123456782\n" }
    const { answer } = await perform("check evil.csv", { files })
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(answer).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  it("needs a file that is there and a port that is known", async () => {
    expect(await perform("check nowhere.csv")).toMatchObject({
      exit: 2,
      told: "concierge: nowhere.csv: there is no such file"
    })
    expect(await perform(`check ${payouts} --from xx_yyy`)).toMatchObject({ exit: 2 })
  })
})

describe("columns by other names", () => {
  const clabe = "012180000123456782"
  const files = {
    "sueldos.csv": `Empleado;Correo;Neto;Moneda;CLABE;Legajo\nAna Pérez;ana@example.com;12.300,00;MXN;${clabe};7\n`,
    "kept.json": '{"Empleado":"payee_name","Neto":"amount","Legajo":null}',
    "list.json": "[]"
  }

  it("are asked about, with a command to paste, where they have several meanings", async () => {
    const { answer, exit } = await perform("check sueldos.csv", { files })
    expect(exit).toBe(1)
    expect(answer.split("\n")).toEqual([
      'sueldos.csv:1: column "Empleado" can be payee_name or payee_id: say which, by that name (ambiguous_column)',
      'sueldos.csv:1: column "Neto" can be amount or budget: say which, by that name (ambiguous_column)',
      'sueldos.csv:1: warning: column "Legajo" is not known or not needed, and is not read (unneeded_column)',
      "",
      'note: "Correo" is read as payee_email, "Moneda" as currency',
      "to say what columns mean: ./concierge check sueldos.csv --from ar_ars --map Empleado=payee_name --map Neto=amount",
      "to leave one out, give it no meaning: --map NAME=",
      "",
      "1 payment in order, 2 errors, 1 warning"
    ])
  })

  it("mean what is said beside the file, or was kept", async () => {
    const said = await perform(
      'check sueldos.csv --map Empleado=payee_name --map "neto=Amount" --map Legajo= --save-mapping kept.json --strict',
      { files }
    )
    expect(said.exit).toBe(0)
    expect(said.answer).toContain("1 payment in order, 0 errors, 0 warnings")
    expect(JSON.parse(said.written["kept.json"] ?? "")).toEqual({
      Empleado: "payee_name",
      Correo: "payee_email",
      Neto: "amount",
      Moneda: "currency",
      Legajo: null
    })
    expect((await perform("check sueldos.csv --mapping kept.json --strict", { files })).exit).toBe(0)
  })

  it("are proposed beside what is said already, so that the next command goes on", async () => {
    const args = "check sueldos.csv --from cl_clp --decimal , --map Empleado=payee_name --strict"
    const { answer } = await perform(args, { files })
    expect(answer).toContain(
      "to say what columns mean: ./concierge check sueldos.csv --from cl_clp --decimal , --map Empleado=payee_name --strict --map Neto=amount\n"
    )
  })

  it("are kept as they were said or read, not what nobody looked at", async () => {
    const args = "check sueldos.csv --map Empleado=payee_name --map Neto=amount --save-mapping kept.json"
    const { written } = await perform(args, { files: { "sueldos.csv": files["sueldos.csv"] } })
    expect(JSON.parse(written["kept.json"] ?? "")).not.toHaveProperty("Legajo")
  })

  it("are not kept over a payroll, nor while one is open", async () => {
    for (const path of ["sueldos.csv", "other.csv"]) {
      const said = `check sueldos.csv --map Empleado=payee_name --map Neto=amount --save-mapping ${path}`
      const { exit, told, written } = await perform(said, { files: { ...files, "other.csv": "payee_name\nAna\n" } })
      expect({ exit, written }).toEqual({ exit: 2, written: {} })
      expect(told).toContain("is no mapping, and is not written over")
    }
    const { told, written } = await perform("check sueldos.csv --save-mapping kept.json", { files })
    expect(written).toEqual({})
    expect(told).toContain("not kept in kept.json: first say what all columns mean")
  })

  it("are named beside what is wrong with them, in --json, too", async () => {
    const { answer } = await perform("check sueldos.csv --json", { files })
    const { problems } = JSON.parse(answer) as { problems: ReadonlyArray<{ column: string }> }
    expect(problems.map(({ column }) => column)).toEqual(["Empleado", "Neto", "Legajo"])
  })

  it("that are not needed are errors with --strict", async () => {
    const { answer } = await perform("check sueldos.csv --map Empleado=payee_name --map Neto=amount --strict", {
      files
    })
    expect(answer).toContain(
      'sueldos.csv:1: column "Legajo" is not known or not needed, and is not read (unneeded_column)'
    )
  })

  it.each([
    ["--map Neto=amuont", '--map "Neto=amuont": "amuont" is no column of ours: did you mean amount?'],
    ["--map Neto", '--map "Neto": should be NAME=COLUMN, e.g. "Importe=amount"'],
    ["--mapping list.json", 'list.json: should be a JSON object, e.g. {"Importe": "amount", "Notas": null}']
  ])("cannot be said like this: %s", async (args, told) => {
    expect(await perform(`check sueldos.csv ${args}`, { files })).toMatchObject({ exit: 2, told: `concierge: ${told}` })
  })

  it("make a payroll of another system payable", async () => {
    const { answer, exit } = await perform(
      `check ${join(examples, "nomina.csv")} --map Empleado=payee_name --map Neto=amount --map Legajo= --strict`
    )
    expect(exit).toBe(0)
    expect(answer).toContain('note: read as the port of each row asks: "Banco", "Cuenta", "Documento"')
    expect(answer).toContain("4 payments in order, 0 errors, 0 warnings")
  })

  it("stand in standard input, too", async () => {
    const { answer } = await perform("check - --mapping kept.json", { files: { ...files, "-": files["sueldos.csv"] } })
    expect(answer).toContain("1 payment in order, 0 errors, 0 warnings")
    expect((await perform("check -", { files: { "-": "payee_name,port\nAna,xx" } })).answer).toContain(
      "stdin:2: port_code"
    )
  })
})

describe("the example", () => {
  it("goes through at least six ports, and one payment is by budget", () => {
    const { drafts } = readPayoutFile(readFileSync(payouts))
    expect(new Set(drafts.map(({ port_code }) => port_code)).size).toBeGreaterThanOrEqual(6)
    expect(drafts.filter(({ budget }) => budget !== undefined)).toHaveLength(1)
  })
})
