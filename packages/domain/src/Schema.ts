import type { StandardSchemaV1 } from "@standard-schema/spec"

/**
 * A check in the form of Standard Schema 1 (standardschema.dev), which form and validation libraries accept. It returns
 * the normalised value, or issues with a sentence each. It is synchronous.
 */
export interface Schema<Input = unknown, Output = Input> extends StandardSchemaV1<Input, Output> {
  readonly "~standard": Props<Input, Output>
}

interface Props<Input, Output> extends StandardSchemaV1.Props<Input, Output> {
  readonly validate: (value: unknown) => StandardSchemaV1.Result<Output>
}

/**
 * Makes a schema of a validating function.
 *
 * @example
 * toSchema((value) => ({ value: String(value).trim() }))["~standard"].validate(" a ") // => { value: "a" }
 */
export const toSchema = <Input, Output>(
  validate: (value: unknown) => StandardSchemaV1.Result<Output>
): Schema<Input, Output> => ({ "~standard": { version: 1, vendor: "concierge", validate } })
