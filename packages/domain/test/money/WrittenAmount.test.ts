import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { equals, format, fromMinorUnits, toDecimal } from "../../src/money/Money.ts"
import {
  type AmountCell,
  parseWrittenAmount,
  readWrittenAmount,
  type Settled,
  makeMarks
} from "../../src/money/WrittenAmount.ts"
import type { PayoutDraft } from "../../src/payouts/Payout.ts"
import { checkPayouts } from "../../src/payouts/PayoutCheck.ts"
import { ports } from "../../src/ports/Port.ts"
import { explain, isError } from "../../src/Problem.ts"

type Code = keyof typeof ports

const read = (input: string, code: Code, settled?: Settled): string => {
  const result = readWrittenAmount(input, ports[code], settled)
  if (Result.isFailure(result)) return result.failure._tag
  return toDecimal(result.success.money) + (result.success.doubt === undefined ? "" : " ?")
}

const marksIn = (...cells: ReadonlyArray<AmountCell>) => {
  const marks = makeMarks()
  for (const cell of cells) marks.add(cell)
  return marks.settled()
}

describe("an amount that a person wrote", () => {
  test.each([
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1.234.567", "1234567"],
    ["1,234,567", "1234567"],
    ["1 234 567", "1234567"],
    ["1 234,56", "1234.56"],
    ["1\u00a0234.5", "1234.5"],
    ["1\u202f234", "1234"],
    ["1'234.50", "1234.5"],
    ["1’234’567", "1234567"],
    ["12,50", "12.5"],
    ["1234,5", "1234.5"],
    ["1000.500", "1000.5"],
    ["0.500", "0.5"],
    [" 100 ", "100"],
    ["1000\u200b", "1000"],
    ["\u200e200", "200"],
    ["0,5", "0.5"],
    [".5", "0.5"],
    [",5", "0.5"],
    ["１，２３４．５０", "1234.5"]
  ])("%j is %s", (input, decimal) => {
    expect(read(input, "ar_ars")).toBe(decimal)
  })

  test.each(
    [
      ["groups that are not of three", "1,23,4", "12.345.67", "12 34", "1,00,000", "1 23", "12345.67.89"],
      ["a first group that is too long", "1000 500", "2026 123", "1234 567", "1234.567.890", "1234'567"],
      ["a first group that begins with zero", "0 500", "0,500,000", "01 234"],
      ["groups behind the decimal mark", "10.5 000", "1.5 000", "10,500 000", "1.234,567,8"],
      [
        "two marks between groups",
        "1 234.567 890",
        "1 234.567",
        "1'234.500",
        "1 000,000",
        "1'234’567",
        "1.234 567",
        "1 234'567,00"
      ],
      ["a line break", "1\n000", "10\r\n000", "1\t000"],
      ["zeros in front, as account numbers have", "0500", "007", "00.5", "012180000123456782"],
      ["a mark at the end", "100.", "100,", "1.000.-"],
      ["another way of counting", "10%", "1/2", "½", "1e3", "1E+06", "1,5E+06", "10²", "0x10", "Infinity"],
      ["digits of another script", "٢٠٠", "२००"],
      ["a plus, as phones have", "+100", "+595981123456"],
      ["something else", "ten", "100 kg", "a", "$", "MXN", "-", "", "100 200 kg"]
    ].flatMap(([why, ...inputs]) => inputs.map((input) => [input, why] as const))
  )("%j is none: %s", (input) => {
    expect(read(input, "ar_ars")).toBe("NotANumber")
  })

  test.each(["-5.00", "(1,234.50)", "100-", "−5", "- 5", "-$ 5", "$ -5", "($ 5)", "0", "0,00", ".0"])(
    "%j is not more than nothing",
    (input) => {
      expect(read(input, "ar_ars")).toBe("NotPositive")
    }
  )
})

describe("an amount that can be read in two ways", () => {
  test.each([
    ["1.200", "ar_ars", ["1200", "1.2"]],
    ["1,230", "us_usd", ["1230", "1.23"]],
    ["999,000", "mx_mxn", ["999000", "999"]],
    ["$ 1.200", "ar_ars", ["1200", "1.2"]]
  ] as const)("is refused with both, %j of %s, and both can be paid", (input, code, readings) => {
    expect(readWrittenAmount(input, ports[code])).toEqual(
      Result.fail({ _tag: "AmbiguousNumber", found: input, readings })
    )
    for (const reading of readings) expect(read(reading, code)).toBe(reading)
  })

  test("is not offered a reading that its currency cannot pay", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{0,2}[.,]\d{3}$/),
        fc.constantFrom<string>("ARS", "CLP", "PYG", "USD", "KWD"),
        (input, currency) => {
          const result = parseWrittenAmount(input, currency)
          if (Result.isSuccess(result)) return
          expect(result.failure._tag).toBe("AmbiguousNumber")
          if (result.failure._tag !== "AmbiguousNumber") return
          for (const reading of result.failure.readings)
            expect(Result.isSuccess(parseWrittenAmount(reading, currency))).toBe(true)
        }
      )
    )
  })

  test.each(["1000.000", "1000,000", "1,000.000", "1.000,000"])(
    "is refused where a million may be grouped wrongly, in a currency without decimals: %s",
    (input) => {
      expect(read(input, "cl_clp")).toBe("AmbiguousNumber")
      expect(read(input, "ar_ars")).toBe("1000")
      const mark = input.at(-4) === "," ? "," : "."
      expect(read(input, "cl_clp", { mark })).toBe("1000")
    }
  )

  test("is read when the other reading has more decimals than the currency", () => {
    expect(read("450.000", "cl_clp")).toBe("450000")
    expect(read("450,000", "py_pyg")).toBe("450000")
    expect(read("1.234", "ar_ars")).toBe("1234 ?")
    expect(Result.getOrThrow(readWrittenAmount("1.234", ports.ar_ars)).doubt).toEqual({
      _tag: "ReadWhole",
      found: "1.234",
      read: "1234",
      currency: "ARS",
      decimals: 2
    })
  })
})

test("what we show can be read back", () => {
  const amount = fc
    .record({
      currency: fc.constantFrom("ARS", "CLP", "PYG", "USD"),
      units: fc.bigInt({ min: 1n, max: 10n ** 17n })
    })
    .map(({ currency, units }) => fromMinorUnits(units, currency))
  fc.assert(
    fc.property(amount, (given) => {
      for (const shown of [format(given), `${format(given)} ${given.currency}`, toDecimal(given)]) {
        expect(equals(Result.getOrThrow(parseWrittenAmount(shown, given.currency)), given)).toBe(true)
      }
    })
  )
})

describe("a currency beside the number", () => {
  test.each<[string, Code, string]>([
    ["$ 1,234.50", "mx_mxn", "1234.5"],
    ["$1,234.50 M.N.", "mx_mxn", "1234.5"],
    ["$ 100 MXN", "mx_mxn", "100"],
    ["MXN 100", "mx_mxn", "100"],
    ["100 mxn", "mx_mxn", "100"],
    ["MX$100", "mx_mxn", "100"],
    ["€ 950", "other_eur", "950"],
    ["1.234,56 €", "other_eur", "1234.56"],
    ["950 EUR", "other_eur", "950"],
    ["$10", "us_usd", "10"],
    ["US$ 10", "us_usd", "10"],
    ["US$ 10", "other_usd", "10"],
    ["U$S 10,50", "uy_usd", "10.5"],
    ["10 USD", "ar_usd", "10"],
    ["$ 10", "uy_uyu", "10"],
    ["$U 10", "uy_uyu", "10"],
    ["AR$ 10,50", "ar_ars", "10.5"],
    ["$ 450.000", "cl_clp", "450000"],
    ["CLP$ 450.000", "cl_clp", "450000"],
    ["450.000 pesos", "cl_clp", "450000"],
    ["Gs. 1.500.000", "py_pyg", "1500000"],
    ["₲1.500.000", "py_pyg", "1500000"],
    ["1.500.000 Gs", "py_pyg", "1500000"]
  ])("that is its own is read: %s to %s", (input, code, decimal) => {
    expect(read(input, code)).toBe(decimal)
  })

  test.each<[string, Code, string]>([
    ["USD 100", "mx_mxn", "is in USD, should be in MXN"],
    ["US$ 100", "cl_clp", "is in USD, should be in CLP"],
    ["$ 100 USD", "mx_mxn", "is in USD, should be in MXN"],
    ["MXN 100", "us_usd", "is in MXN, should be in USD"],
    ["€ 100", "us_usd", "is in EUR, should be in USD"],
    ["R$ 100", "mx_mxn", "is in BRL, should be in MXN"],
    ["UF 35,5", "cl_clp", "is in CLF, should be in CLP"],
    ["CHF 100", "other_eur", "is in CHF, should be in EUR"],
    ["$ 100", "uy_usd", '"$" may mean something else than USD there: write USD or US$'],
    ["$ 100", "ar_usd", '"$" may mean something else than USD there: write USD or US$'],
    ["$ 100", "py_usd", '"$" may mean something else than USD there: write USD or US$'],
    ["$ 100", "other_usd", '"$" may mean something else than USD there: write USD or US$'],
    ["$ 100", "py_pyg", '"$" may mean something else than PYG there: write PYG or ₲'],
    ["100 pesos", "us_usd", '"pesos" may mean something else than USD there: write USD or US$']
  ])("that is another, or may be, is refused: %s to %s", (input, code, sentence) => {
    const result = readWrittenAmount(input, ports[code])
    expect(Result.isFailure(result) && explain(result.failure)).toBe(sentence)
  })
})

describe("the decimal mark of a file", () => {
  const rows = (...amounts: ReadonlyArray<string | readonly [Code, string]>): ReadonlyArray<PayoutDraft> =>
    amounts.map((given, index) => {
      const [port_code, amount] = typeof given === "string" ? (["ar_ars", given] as const) : given
      return { line: index + 2, payee_id: String(index), instruction_id: `${index}`, port_code, amount, account: {} }
    })
  const checked = (drafts: ReadonlyArray<PayoutDraft>, decimalMark?: "." | ",") => {
    const { payouts, problems } = checkPayouts(drafts, ports.ar_ars, { decimalMark })
    return [
      ...payouts.map(({ howMuch, line }) => `${line}: ${toDecimal(howMuch.money)}`),
      ...problems.map((problem) => `${problem.line}: ${isError(problem) ? "" : "? "}${explain(problem.reason)}`)
    ]
  }

  test("is settled by another line, and what is ambiguous follows it with a warning that names the line", () => {
    expect(checked(rows("1.200", "10,50"))).toEqual([
      "2: 1200",
      "3: 10.5",
      '2: ? "1.200" is read as 1200, since line 3 has "," before its decimals'
    ])
    expect(checked(rows("1.200", "10.50"))).toEqual([
      "2: 1.2",
      "3: 10.5",
      '2: ? "1.200" is read as 1.2, since line 3 has "." before its decimals'
    ])
    expect(checked(rows("1.234", "10,50"))).toContain(
      '2: ? "1.234" is read as 1234, since line 3 has "," before its decimals'
    )
  })

  test("refuses decimals that its currency does not have, though grouping would be a way out", () => {
    expect(checked(rows("1.234", "10.50"))).toEqual(["3: 10.5", "2: has 3 decimals, ARS has 2 decimals"])
  })

  test.each([
    ["1.234.567", ","],
    ["1,234,567", "."],
    ["1.234,5", ","],
    ["0,500", ","],
    ["1234.500", "."],
    [".5", "."],
    ["$ 10,50", ","],
    // by what cannot be paid as well: how it is written is how the file is written
    ["1234.567", "."],
    ["-1,50", ","],
    ["US$ 1,50", ","]
  ])("is told by %s", (text, mark) => {
    expect(marksIn({ line: 2, text })).toMatchObject([{ mark, line: 2 }])
  })

  test.each(["1.234", "1.200", "1 234", "100", "10,5 000"])(
    "is not told by %s, which is ambiguous, plain or no amount",
    (text) => {
      expect(marksIn({ line: 2, text })).toEqual([])
    }
  )

  test("is told by an amount that has too many decimals, so that none beside it is read as a thousand times what it is", () => {
    expect(checked(rows(["us_usd", "1.234"], ["us_usd", "1234.567"]))).toEqual([
      "2: has 3 decimals, USD has 2 decimals",
      "3: has 3 decimals, USD has 2 decimals"
    ])
  })

  test("is none where both are found: what is ambiguous stays so, and the line that brings the other in is doubted", () => {
    expect(checked(rows("10,50", "1.200", "10.50"))).toEqual([
      "2: 10.5",
      "4: 10.5",
      '3: "1.200" can be read as 1200 or as 1.2: write one of these',
      '4: ? has "." before its decimals, line 2 has ",": is each amount what was meant?'
    ])
  })

  test("counts budgets as it counts amounts", () => {
    const [first, second] = rows("1.200", "")
    expect(first && second && checked([first, { ...second, amount: undefined, budget: "10,50" }])).toContain("2: 1200")
  })

  test("reads the sign beside a budget as the payer's, whatever the port", () => {
    const [row] = rows(["us_usd", ""])
    expect(row && checked([{ ...row, amount: undefined, budget: "$ 10,50" }])).toEqual(["2: 10.5"])
    expect(row && checked([{ ...row, amount: undefined, budget: "US$ 10" }])).toEqual([
      "2: is in USD, should be in ARS"
    ])
  })

  test("leaves the groups of a currency without decimals alone, unless programs wrote three decimals", () => {
    expect(checked(rows(["cl_clp", "450.000"], "10,50"))).toEqual(["2: 450000", "3: 10.5"])
    expect(checked(rows(["cl_clp", "450.000"], ".5"))).toEqual([
      "2: 450000",
      "3: 0.5",
      '2: ? "450.000" is read as 450000, since CLP has no decimals'
    ])
    expect(checked(rows(["cl_clp", "450.000"], "10.50", "1234.500"))).toContain(
      '2: "450.000" can be read as 450000 or as 450: write one of these'
    )
  })

  test("is what a person says it is: nothing is doubted that follows, and nothing else is read", () => {
    expect(checked(rows("1.234", "1.200", "10,50", ["cl_clp", "450.000"]), ",")).toEqual([
      "2: 1234",
      "3: 1200",
      "4: 10.5",
      "5: 450000"
    ])
    expect(checked(rows("1.200", "10,50", ["cl_clp", "450.000"]), ".")).toEqual([
      "2: 1.2",
      '3: "10,50" is not an amount with "." before its decimals: write digits 0 to 9, without zeros in front, and at most one decimal point',
      '4: "450.000" can be read as 450000 or as 450: write one of these'
    ])
  })
})
