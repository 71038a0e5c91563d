import { FormApi } from "@tanstack/form-core"
import { describe, expect, test } from "vitest"
import { accountSchema, amountSchema, fieldSchema } from "../src/Form.ts"
import { money } from "../src/money/Money.ts"
import { payoutFields } from "../src/payouts/PayoutField.ts"
import { fieldsOf, ports } from "../src/ports/Port.ts"
import { exampleOf } from "../src/ports/Rail.ts"

const rails = Object.values(ports).flatMap((port) => port.rails.map((rail) => ({ port, rail, at: port.code })))

describe("an account in a form", () => {
  test.each(rails)("of $at is taken as its rail's example has it ($rail.label)", ({ port, rail }) => {
    const checked = accountSchema(port)["~standard"].validate(exampleOf(rail))
    expect(checked.issues).toBeUndefined()
  })

  test.each(rails)("of $at that is empty has an issue, each at a field ($rail.label)", ({ port }) => {
    const names = fieldsOf(port).map(({ name }) => name)
    const { issues = [] } = accountSchema(port)["~standard"].validate(
      Object.fromEntries(names.map((name) => [name, ""]))
    )
    expect(issues.length).toBeGreaterThan(0)
    for (const { path } of issues) expect(names).toContain(path?.[0])
  })

  test("is refused as a whole when it is none, and at a field that is no text", () => {
    const { validate } = accountSchema(ports.ar_ars)["~standard"]
    for (const input of [undefined, null, "0170123000000123456784", 17]) {
      expect(validate(input)).toEqual({ issues: [{ message: "should be an object of the account's fields" }] })
    }
    expect(validate({ cbu: 17 })).toEqual({ issues: [{ message: "cbu: should be text", path: ["cbu"] }] })
    expect(validate(JSON.parse('{"__proto__":"x","constructor":"y"}')).issues).not.toBeUndefined()
  })

  test("is validated by a form library, each sentence at its field", async () => {
    const form = new FormApi({
      defaultValues: { cbu: "0170123", cuit: "20-30123456-3" },
      validators: { onChange: accountSchema<{ cbu: string; cuit: string }>(ports.ar_ars) }
    })
    form.mount()
    await form.validate("change")
    expect(form.state.errors).toMatchObject([{ cbu: [{ message: "CBU: 7 digits, a CBU has 22" }] }])
    form.setFieldValue("cbu", "01701230-00000123456784")
    await form.validate("change")
    expect(form.state.errors).toEqual([])
  })
})

test("every field of every port and payment takes its own example", () => {
  for (const field of [...Object.values(ports).flatMap(fieldsOf), ...Object.values(payoutFields)]) {
    expect([field.name, fieldSchema(field)["~standard"].validate(field.example).issues]).toEqual([
      field.name,
      undefined
    ])
    expect(fieldSchema(field)["~standard"].validate(undefined).issues === undefined).toBe(field.required !== true)
    expect(fieldSchema(field)["~standard"].validate(17).issues).toHaveLength(1)
  }
})

test("an amount in a form is text as people write it, or a number as programs do", () => {
  const { validate } = amountSchema("ARS")["~standard"]
  expect([validate("1.234,56"), validate(1234.56)]).toEqual(
    Array.from({ length: 2 }, () => ({ value: money("1234.56", "ARS") }))
  )
  for (const input of [undefined, null, {}, "ten", "", Number.NaN, -1, "1.234"])
    expect(validate(input).issues).toHaveLength(1)
})
