import { FieldApi, FormApi } from "@tanstack/form-core"
import type { StandardSchemaV1 } from "@standard-schema/spec"
import { expect, test } from "vitest"
import { cbu } from "../src/identifiers/cbu.ts"
import { cuit } from "../src/identifiers/cuit.ts"

test("an identifier is a validator of a form library, as it is", async () => {
  const form = new FormApi({ defaultValues: { cbu: "", cuit: "20-30123456-3" } })
  form.mount()
  const fields = {
    cbu: new FieldApi({ form, name: "cbu", validators: { onChange: cbu } }),
    cuit: new FieldApi({ form, name: "cuit", validators: { onChange: cuit } })
  }
  for (const field of Object.values(fields)) field.mount()

  fields.cbu.handleChange("01701230-00000123456785")
  expect(fields.cbu.state.meta.errors).toMatchObject([{ message: "CBU: check digit of the account is 5, should be 4" }])
  await form.handleSubmit()
  expect(form.state.isSubmitted).toBe(false)

  fields.cbu.handleChange("01701230-00000123456784")
  expect(form.state.canSubmit).toBe(true)
  await form.handleSubmit()
  expect(form.state.isSubmitted).toBe(true)
})

test("a library infers that text comes in, and text comes out", () => {
  const given: StandardSchemaV1.InferInput<typeof cbu> = "01701230-00000123456784"
  const taken: StandardSchemaV1.InferOutput<typeof cbu> = cbu.normalise(given)
  expect(cbu["~standard"].validate(given)).toEqual({ value: taken })
})
