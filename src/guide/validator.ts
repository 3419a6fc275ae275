/**
 * Holds data to a schema: the part of JSON Schema (draft-07) that the schemas of the guide and of briefs are written in.
 * The code that ajv generates says the same, and takes longer to load than a guide to check; the tests hold this to it.
 */

type Schema = Readonly<Record<string, any>>;
type Key = string | number;

/** One keyword that data breaks, in ajv's names. */
export interface SchemaError {
  /** The keys from the guide's top to what breaks it. */
  readonly instancePath: readonly Key[];
  /** The keys from the schema's top to the keyword, through the definition that holds it. */
  readonly schemaPath: readonly Key[];
  readonly keyword: string;
  readonly params: Readonly<Record<string, any>>;
}

interface Place {
  /** Where references lead. */
  readonly root: Schema;
  readonly instance: readonly Key[];
  readonly schema: readonly Key[];
}

type Check = (value: any, schema: Schema, at: Place) => readonly SchemaError[];

/** Every way in which data breaks a schema; empty when it is valid. */
export function validate(data: unknown, schema: Schema): readonly SchemaError[] {
  return errorsOf(data, schema, { root: schema, instance: [], schema: [] });
}

function errorsOf(value: unknown, schema: Schema, at: Place): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  for (const keyword in schema) {
    const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined;
    if (check) for (const error of check(value, schema, at)) errors.push(error);
  }
  return errors;
}

const CHECKS: Readonly<Record<string, Check>> = {
  $ref(value, { $ref }, { root, instance }) {
    const keys: readonly string[] = $ref.split('/').slice(1);
    const schema = keys.reduce((part, key) => part[key], root);
    return errorsOf(value, schema, { root, instance, schema: keys });
  },
  type(value, { type }, at) {
    const fits = [type].flat().some((name: string) => isOfType(value, name));
    return fits ? [] : [broken(at, 'type', { type })];
  },
  enum: (value, { enum: allowedValues }, at) =>
    allowedValues.includes(value) ? [] : [broken(at, 'enum', { allowedValues })],
  anyOf(value, { anyOf }, at) {
    const branches: readonly (readonly SchemaError[])[] = anyOf.map((branch: Schema, i: number) =>
      errorsOf(value, branch, into(at, [], ['anyOf', i])),
    );
    return branches.some((errors) => errors.length === 0)
      ? []
      : [...branches.flat(), broken(at, 'anyOf', {})];
  },

  minimum: (value, { minimum: limit }, at) =>
    typeof value !== 'number' || value >= limit ? [] : [broken(at, 'minimum', { limit })],
  exclusiveMinimum: (value, { exclusiveMinimum: limit }, at) =>
    typeof value !== 'number' || value > limit ? [] : [broken(at, 'exclusiveMinimum', { limit })],
  maximum: (value, { maximum: limit }, at) =>
    typeof value !== 'number' || value <= limit ? [] : [broken(at, 'maximum', { limit })],
  pattern: (value, { pattern }, at) =>
    typeof value !== 'string' || new RegExp(pattern).test(value) ? [] : [broken(at, 'pattern', { pattern })],

  items(value, { items }, at) {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, i) => {
      if (!Array.isArray(items)) return errorsOf(item, items, into(at, [i], ['items']));
      return i < items.length ? errorsOf(item, items[i], into(at, [i], ['items', i])) : [];
    });
  },
  additionalItems: (value, { items }, at) =>
    Array.isArray(value) && value.length > items.length
      ? [broken(at, 'additionalItems', { limit: items.length })]
      : [],
  minItems: (value, { minItems: limit }, at) =>
    Array.isArray(value) && value.length < limit ? [broken(at, 'minItems', { limit })] : [],
  maxItems: (value, { maxItems: limit }, at) =>
    Array.isArray(value) && value.length > limit ? [broken(at, 'maxItems', { limit })] : [],

  properties(value, { properties }, at) {
    const known = keysOf(value).filter((key) => Object.hasOwn(properties, key));
    return known.flatMap((key) =>
      errorsOf(value[key], properties[key], into(at, [key], ['properties', key])),
    );
  },
  patternProperties: (value, { patternProperties }, at) =>
    Object.entries<Schema>(patternProperties).flatMap(([pattern, schema]) =>
      keysOf(value)
        .filter((key) => new RegExp(pattern).test(key))
        .flatMap((key) => errorsOf(value[key], schema, into(at, [key], ['patternProperties', pattern]))),
    ),
  additionalProperties(value, { additionalProperties: schema, properties = {}, patternProperties = {} }, at) {
    const others = keysOf(value).filter(
      (key) =>
        !Object.hasOwn(properties, key) &&
        !Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(key)),
    );
    return others.flatMap((key) => {
      if (schema === false) return [broken(at, 'additionalProperties', { additionalProperty: key })];
      return schema === true ? [] : errorsOf(value[key], schema, into(at, [key], ['additionalProperties']));
    });
  },
  minProperties: (value, { minProperties: limit }, at) =>
    isObject(value) && keysOf(value).length < limit ? [broken(at, 'minProperties', { limit })] : [],
  required: (value, { required }, at) =>
    missingIn(value, required).map((missingProperty) => broken(at, 'required', { missingProperty })),
  dependencies: (value, { dependencies }, at) =>
    Object.entries<readonly string[]>(dependencies)
      .filter(([property]) => isObject(value) && Object.hasOwn(value, property))
      .flatMap(([property, wanted]) =>
        missingIn(value, wanted).map((missingProperty) =>
          broken(at, 'dependencies', { property, missingProperty }),
        ),
      ),
};

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type && (type !== 'number' || Number.isFinite(value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(value: unknown): string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function missingIn(value: unknown, wanted: readonly string[]): string[] {
  return isObject(value)
    ? wanted.filter((key) => value[key] === undefined || !Object.hasOwn(value, key))
    : [];
}

function into({ root, instance, schema }: Place, value: readonly Key[], keywords: readonly Key[]): Place {
  return { root, instance: [...instance, ...value], schema: [...schema, ...keywords] };
}

function broken({ instance, schema }: Place, keyword: string, params: SchemaError['params']): SchemaError {
  return { instancePath: instance, schemaPath: [...schema, keyword], keyword, params };
}
