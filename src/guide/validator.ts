/** The generated validator with a type. */
// @ts-expect-error Generated JavaScript without declarations.
import generated from './validate.generated.js';

/** ajv's report, as far as it is used here. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, any>>;
}

interface Validator {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[];
}

/** Every way in which data breaks the schema of the guide; empty when it is valid. */
export function validate(data: unknown): readonly SchemaError[] {
  const validator: Validator = generated;
  return validator(data) ? [] : (validator.errors ?? []);
}
