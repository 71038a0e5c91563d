import { checkPayouts } from "@concierge/domain/PayoutCheck"
import { ports } from "@concierge/domain/Port"
import { explain } from "@concierge/domain/Problem"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"

const read = (text: string) => readPayoutFile(new TextEncoder().encode(text))
const told = (text: string) => read(text).problems.map(({ line, reason, severity }) => [line, severity, reason])
const linesOf = (text: string) => read(text).drafts.map(({ line }) => line)

const header = "reference,payee_name,port_code,amount,clabe\n"
const first = "012180000123456782"
const second = "072320000987654326"

describe("a quote that swallows lines", () => {
  test("is told where it opens, and shows nothing of what it holds", () => {
    const text = `${header}A1,"Ana,mx_mxn,100,${first}\nA2,Bob",mx_mxn,200,${second}\n`
    const { drafts, problems } = read(text)
    expect(drafts).toEqual([])
    expect(told(text)).toEqual([[2, "error", { _tag: "LineBreak", closes: 3 }]])
    expect(problems.map(({ reason }) => explain(reason)).join()).not.toMatch(/Ana|0121/)
  })

  test("hides no other line: what stands inside and is whole by itself is read", () => {
    const inside = `A2,Bob,mx_mxn,200,${second}\nA3,,mx_mxn,200,${second}\n`
    const text = `${header}A1,"Ana,mx_mxn,100,${first}\n${inside}A4,Eva",mx_mxn,1,${first}\nA5,Ida,mx_mxn,5,${first}\n`
    expect(linesOf(text)).toEqual([3, 4, 6])
    expect(told(text)).toEqual([[2, "error", { _tag: "LineBreak", closes: 5 }]])
  })

  test("is found also where the next quote is one that stands rightly", () => {
    const text = `${header}A1,"Ana,mx_mxn,100,${first}\nA2,"Paz, Bob",mx_mxn,200,${second}\n`
    expect(linesOf(text)).toEqual([3])
    expect(told(text)).toEqual([[2, "error", { _tag: "LineBreak", closes: 3 }]])
  })

  test("is told once when a cell has lines, and what follows keeps its line", () => {
    const text = `${header}A1,"Ana\nPérez\n""La Jefa""",mx_mxn,100,${first}\nA2,Bob,mx_mxn,200,${second}\n`
    expect(linesOf(text)).toEqual([5])
    expect(told(text)).toEqual([[2, "error", { _tag: "LineBreak", closes: 4 }]])
  })

  test("is told in the line of the columns' names, which is read all the same", () => {
    const text = `reference,payee_name,port_code,"amount\n(MXN)",clabe\nA1,Ana,mx_mxn,100,${first}\n`
    expect(linesOf(text)).toEqual([3])
    expect(told(text)).toEqual([[1, "error", { _tag: "LineBreak", closes: 2 }]])
  })

  test("swallows none of any file: a line without a problem is a payment", () => {
    const row = fc.constantFrom(
      `R,Ana,mx_mxn,1,${first}`,
      `R,"Paz, Bob",mx_mxn,1,${first}`,
      `"R",Ana,"mx_mxn",1,${first}`
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (rows, which, at) => {
        const broken = rows[which % rows.length] ?? ""
        const stray: Array<string> = [...rows]
        stray[which % rows.length] = `${broken.slice(0, at % broken.length)}"${broken.slice(at % broken.length)}`
        const { drafts, problems } = read(header + stray.join("\n") + "\n")
        for (const index of rows.keys()) {
          const line = index + 2
          const isTold = problems.some(({ line: of, reason }) =>
            reason._tag === "LineBreak" ? of <= line && line <= reason.closes : of === line
          )
          expect(isTold || drafts.some((draft) => draft.line === line)).toBe(true)
        }
      })
    )
  })
})

describe("names of the columns that stand again and again", () => {
  const row = (index: number) => `A${index},Ana,mx_mxn,100,${first}\n`
  const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index)).join("")

  test("a thousand of them hide no payment", () => {
    const { drafts, problems } = read(header + header.repeat(1_000) + rows(1_000))
    expect(drafts).toHaveLength(1_000)
    expect(problems.every(({ severity }) => severity === "warning")).toBe(true)
  })

  test.each([1_001, 1_500, 3_000])("%i of them are passed over, and each is told", (count) => {
    const { drafts, problems } = read(header + header.repeat(count) + rows(1_000))
    expect(drafts).toHaveLength(1_000)
    expect(problems.map(({ reason }) => reason._tag)).toEqual(Array(count).fill("RepeatedHeader"))
  })
})

test("every error is told, however many there are, and the payments between them are read", () => {
  const wrong = "A,B,C,D,E,F\n".repeat(1_500)
  const { drafts, problems } = readPayoutFile(
    new TextEncoder().encode(`${header}A1,Ana,mx_mxn,100,${first}\n${wrong}`),
    {
      maxRows: 2_000
    }
  )
  expect(drafts).toMatchObject([{ line: 2, reference: "A1" }])
  expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: 1_500 }, (_, index) => index + 3))
})

test("a huge file of broken JSON is not told to its end", () => {
  const { drafts, problems } = read(`{"a":1}\n${"{\n".repeat(sample(20_000, 1_000_000))}`)
  expect(drafts).toEqual([])
  expect(problems.length).toBeLessThan(3_000)
})

describe("cells that are left out at the end of a line", () => {
  const long = "reference,payee_name,port_code,amount,clabe,rfc,curp\n"
  test("are blank", () => {
    const text = `${long}R1,Ana,mx_mxn,100,${first},,\nR2,Bob,mx_mxn,200,${second}\n`
    const { drafts, problems } = read(text)
    expect([...problems, ...checkPayouts(drafts, ports.ar_ars, {}).problems]).toEqual([])
    expect(drafts).toHaveLength(2)
  })

  test("are told by their columns when they are needed", () => {
    const { drafts } = read(`${long}R1,Ana,mx_mxn,100\n`)
    expect(checkPayouts(drafts, ports.ar_ars).problems).toMatchObject([
      { line: 2, at: ["account", "clabe"], reason: { _tag: "Missing" } }
    ])
  })

  test("are doubted at the end of a file that has no end of its last line: it may be cut off", () => {
    expect(told(`${long}R1,Ana,mx_mxn,100,${first}`)).toEqual([[2, "warning", { _tag: "CutOff" }]])
    expect(told(`${long}R1,Ana,mx_mxn,100,${first},,`)).toEqual([])
  })

  test("hide no number that its comma has split", () => {
    const names = "payee_name,port_code,clabe,amount,reference,city\n"
    expect(told(`${names}Ana,mx_mxn,${first},1,500\n`)).toMatchObject([[2, "error", { _tag: "WrongCellCount" }]])
    expect(told(`${names}Ana,mx_mxn,${first},1,500.00,R1,Roma,\n`)).toMatchObject([
      [2, "error", { _tag: "WrongCellCount" }]
    ])
    expect(told(`${names}Ana,mx_mxn,${first},1500,R1\n`)).toEqual([])
  })
})

describe("the line that names the separator", () => {
  test.each([
    "sep=;",
    "SEP=;",
    '"sep=;"',
    " sep = ; ",
    'sep=";"',
    "sep=;;;;;",
    "sep=;,,,,",
    "\ufeffsep=;",
    "sep=\\t",
    "sep=\t",
    "sep=tab",
    "sep=|",
    "sep=^",
    "sep=,,"
  ])("%j", (line) => {
    const said = /[=" ]+(\\t|tab|[;,|^\t])/.exec(line.slice(3))?.[1] ?? ","
    const delimiter = /^(\\t|tab)$/.test(said) ? "\t" : said
    const text = `${line}\n${header}A1,Ana,mx_mxn,100,${first}\n`.split("\n")
    const file = [text[0], ...text.slice(1).map((row) => row.replaceAll(",", delimiter))].join("\n")
    expect(read(file).drafts).toMatchObject([{ line: 3, payee_name: "Ana", account: { clabe: first } }])
    expect(told(file)).toEqual([])
  })
})

describe("what sheets put around cells", () => {
  test.each([
    [`="${first}"`],
    [`"=""${first}"""`],
    [`'${first}`],
    [`'="${first}"`],
    [`"'${first}"`],
    [`'${first}'`],
    [` =  "${first}" `],
    [`CLABE ${first}`],
    [`CLABE: ${first}`],
    [`clabe:${first}`],
    [`CLABE N° ${first}`],
    [`Cuenta CLABE: ${first}`]
  ])("%s", (cell) => {
    expect(read(`${header}A1,Ana,mx_mxn,100,${cell}\n`).drafts[0]?.account).toEqual({ clabe: first })
  })

  test.each(["'t Hooft", "'s-Gravenhage", "O'Brien", "D'Angelo, Ana", "Peso - Pluma", "CLABE"])(
    "is not taken from what is a name: %s",
    (name) => {
      expect(read(`${header}A1,"${name}",mx_mxn,100,${first}\n`).drafts[0]?.payee_name).toBe(name)
    }
  )

  test.each([
    ["iban", "IBAN DE23 3704 0044 0532 0120 45", "DE23 3704 0044 0532 0120 45"],
    ["iban", "IBANDE23370400440532012045", "DE23370400440532012045"],
    ["iban", "iban: de23370400440532012045", "de23370400440532012045"],
    ["account_number", "IBAN DE23 3704 0044", "DE23 3704 0044"],
    ["account_number", "Cta. Cte. 0012345678", "0012345678"],
    ["account_number", "Cuenta: 0012-345", "0012-345"],
    ["bic", "SWIFT: BANKDEFF", "BANKDEFF"],
    ["bic", "BIC BANKDEFF", "BANKDEFF"],
    ["bic", "BANK DE FF", "BANK DE FF"],
    ["cuit", "CUIT 20-30111222-0", "20-30111222-0"],
    ["cuit", "C.U.I.T.: 20-30111222-0", "20-30111222-0"],
    ["cuit", "CUIL 20301112220", "20301112220"],
    ["rut", "RUT 12.345.678-5", "12.345.678-5"],
    ["ci", "C.I. 4.111.222-2", "4.111.222-2"],
    ["ci", "CI: 4.111.222-2", "4.111.222-2"],
    ["rut", "CI 4.111.222-2", "CI 4.111.222-2"],
    ["alias", "alias: ana.perez", "ana.perez"],
    ["alias", "alias.ana", "alias.ana"],
    ["aba", "ABA # 026000000", "026000000"]
  ])("of %s: %s", (column, cell, value) => {
    expect(read(`payee_name,${column}\nAna,${cell}\n`).drafts[0]?.account).toEqual({ [column]: value })
  })

  test("is the .0 of ids and codes, but not of an account: there it is damage, or money", () => {
    const text =
      "reference,payee_id,instruction_id,bank_code,branch,postal_code,account_number,amount\n" +
      "1001.0,20202.0,2121.0,37.0,1.0,10115.0,385000.0,100.0\n"
    expect(read(text).drafts).toMatchObject([
      {
        reference: "1001",
        payee_id: "20202",
        instruction_id: "2121",
        amount: "100.0",
        account: { bank_code: "37", branch: "1", postal_code: "10115", account_number: "385000.0" }
      }
    ])
    expect(read("payee_id,reference\n20202.00,v1.0\n").drafts).toMatchObject([
      { payee_id: "20202.00", reference: "v1.0" }
    ])
  })

  test("is the Ctrl-Z at the end of a file from DOS", () => {
    for (const end of ["\u001a", "\r\n\u001a", "\n\u001a\n", "\u001a\u001a"]) {
      const text = `${header}A1,Ana,mx_mxn,100,${first}${end}`
      expect(linesOf(text)).toEqual([2])
      expect(told(text)).toEqual([])
    }
  })

  test("is a mark of the byte order, also where files were joined", () => {
    const text = `\ufeff\ufeff"reference",payee_name,port_code,amount,clabe\nA1,Ana,mx_mxn,100,${first}\n\ufeff"A2",Bob,mx_mxn,2,${second}\n`
    expect(read(text).drafts).toMatchObject([{ reference: "A1" }, { reference: "A2" }])
    expect(told(text)).toEqual([])
  })
})

describe("a line that adds up the others", () => {
  test.each([
    "TOTAL,,,300,",
    ",Total:,,300.00,",
    "Totales,,,300,",
    ",,,TOTAL 300.00,",
    "Total general,,MXN,300,",
    "Subtotal,2,,300,",
    ",SUMA,,300,",
    "Gesamtsumme,,,300,",
    "Sum,,,300,",
    "Total"
  ])("is called that: %s", (row) => {
    expect(told(`${header}A1,Ana,mx_mxn,100,${first}\n${row}\n`)).toEqual([[3, "error", { _tag: "TotalLine" }]])
  })

  test.each([`A1,Total,mx_mxn,1,${first}`, `A1,Total Gas SA,,1,${first}`, `,Suma SpA,,1,${first}`, `A1,Summer,,1,`])(
    "is none that pays somebody: %s",
    (row) => {
      expect(linesOf(`${header}${row}\n`)).toEqual([2])
    }
  )
})

describe("characters that nobody types, at the end of a cell", () => {
  const names = ["reference", "payee_name", "port_code", "amount", "clabe"]
  const row = ["A1", "Ana", "mx_mxn", "100", first]

  test.each(["\u000b", "\u000c", "\u0085", "\u2028", "\u2029"])(
    "%j is told in every column, not trimmed",
    (character) => {
      for (const [index, name] of names.entries()) {
        const cells = row.map((cell, column) => (column === index ? `${cell}${character}` : cell))
        const { drafts } = read(`${header}${cells.join(",")}\n`)
        const [problem] = checkPayouts(drafts, ports.ar_ars).problems
        expect([problem?.reason, problem?.at.at(-1)]).toEqual([{ _tag: "ForbiddenCharacter", character }, name])
      }
    }
  )

  test("tabs and spaces of all kinds are only around it", () => {
    const { drafts } = read(`${header}${row.map((cell) => `\t\u00a0${cell}\u3000 `).join(",")}\n`)
    expect(checkPayouts(drafts, ports.ar_ars).problems).toEqual([])
  })
})
