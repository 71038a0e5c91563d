import { expect, test } from "vitest"
import { clBank } from "../../src/identifiers/clBank.ts"
import { mxBank } from "../../src/identifiers/mxBank.ts"
import { uyBank } from "../../src/identifiers/uyBank.ts"

test.each([
  ["Banco Estado", "012 (BancoEstado)"],
  ["BCI", "016 (BCI)"],
  ["Santander", "037 (Banco Santander)"],
  ["ITAU", "039 (Itaú Chile)"],
  ["Banco de Chile", "001 (Banco de Chile)"]
])("a bank's name is told with its code, and not taken for it: %s", (name, meant) => {
  expect(clBank.is(name)).toBe(false)
  expect(clBank.explain(name)).toBe(`bank code: bank code is a name, should be its code: did you mean ${meant}?`)
})

test("a name that is not in our list is told as one", () => {
  for (const bank of [clBank, mxBank, uyBank])
    expect(bank.explain("Banco Inventado")).toBe("bank code: bank code is a name, should be its code, of digits")
})
