import type { StandardSchemaV1 } from "@standard-schema/spec"

/**
 * A check as form and validation libraries take it, by Standard Schema 1 (standardschema.dev): a value comes out
 * normalised, or the issues that refuse it, each with a sentence. It answers at once, never by a promise.
 */
export interface Schema<Input = unknown, Output = Input> extends StandardSchemaV1<Input, Output> {
  readonly "~standard": Props<Input, Output>
}

interface Props<Input, Output> extends StandardSchemaV1.Props<Input, Output> {
  readonly validate: (value: unknown) => StandardSchemaV1.Result<Output>
}

/**
 * The schema that validates by a function.
 *
 * @example
 * toSchema((value) => ({ value: String(value).trim() }))["~standard"].validate(" a ") // => { value: "a" }
 */
export const toSchema = <Input, Output>(
  validate: (value: unknown) => StandardSchemaV1.Result<Output>
): Schema<Input, Output> => ({ "~standard": { version: 1, vendor: "concierge", validate } })
