import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readHeader } from "../../src/file/columns/header.ts"
import { plainRows } from "../../src/file/rows/plainRow.ts"
import { toRow } from "../../src/file/rows/row.ts"

test("rows of a header whose columns say one thing each are read as all rows are", () => {
  const name = fc.constantFrom(
    ..."reference,payee_name,Importe,budget,Puerto,cbu,CUIT,account_type,city,Notas,iban,postal_code,rut".split(",")
  )
  const cell = fc.constantFrom(
    "",
    "Ana",
    "20202.0",
    "CBU: 0170123000000123456784",
    "cl_clp",
    "zz_zzz",
    "IBAN DE19",
    "10.50"
  )
  const file = fc.record({
    names: fc.uniqueArray(name, { minLength: 1 }),
    cells: fc.array(cell, { maxLength: 10 })
  })
  fc.assert(
    fc.property(file, ({ cells, names }) => {
      const header = readHeader(names, {})
      expect(plainRows(header)?.({ line: 2, cells })).toEqual(toRow({ line: 2, cells }, header, "ARS"))
    })
  )
})

test.each([["Moneda"], ["País"], ["pays_in"], ["Apellido"], ["Importe (ARS)"], ["Cuenta"], ["banco"]])(
  "a column %s is read with what the others say",
  (name) => {
    expect(plainRows(readHeader(["Nombre", name], {}))).toBeUndefined()
  }
)
