/** Holds one guide file to the schema and says in plain words what does not fit, each at its key. */
import type { GuideProblem } from './guide-error.ts';
import { dataOf, type GuideNode, isList, isMap, pathOf } from './node.ts';
import { SCHEMA } from './schema.generated.ts';
import { anyOf, didYouMean } from './suggest.ts';
import { type SchemaError, validate } from './validator.ts';

export async function validateGuide(guide: GuideNode): Promise<readonly GuideProblem[]> {
  const errors = validate(dataOf(guide), JSON.parse(SCHEMA));
  if (errors.length === 0) return [];
  // The schema in full is needed only for words.
  const { default: schema } = await import('../../brand.schema.json', { with: { type: 'json' } });
  return explainAll(errors, guide, schema, 'The guide');
}

/**
 * In plain words, each at its key.
 * @param whole What the file is, as a message starts with it.
 */
export function explainAll(
  errors: readonly SchemaError[],
  node: GuideNode,
  schema: unknown,
  whole: string,
): readonly GuideProblem[] {
  const problems = withoutRepeats(settleAlternatives(errors)).map((error) =>
    explain(error, node, schema, whole),
  );
  // Two keywords may refuse one thing in the same words.
  return problems.filter(
    ({ message, place }, i) =>
      problems.findIndex((other) => other.message === message && other.place === place) === i,
  );
}

/**
 * Of alternatives (`anyOf`), the one whose type fits the value is the one that was meant. When none fits, the types
 * of all were possible.
 */
function settleAlternatives(errors: readonly SchemaError[]): SchemaError[] {
  return errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .reduce(
      (rest, { instancePath, schemaPath }) => {
        const inside = rest.filter(
          (error) =>
            error.schemaPath.length > schemaPath.length &&
            startsWith(error.schemaPath, schemaPath) &&
            startsWith(error.instancePath, instancePath),
        );
        const branchOf = (error: SchemaError) => error.schemaPath[schemaPath.length];
        const mistyped = inside.filter(
          (error) => error.keyword === 'type' && error.instancePath.length === instancePath.length,
        );
        const wrongBranches = new Set(mistyped.map(branchOf));
        const meant = inside.filter((error) => !wrongBranches.has(branchOf(error)));
        const type = mistyped.flatMap(({ params }) => params.type);
        const kept =
          meant.length > 0 ? meant : [{ instancePath, schemaPath, keyword: 'type', params: { type } }];
        return [...rest.filter((error) => !inside.includes(error)), ...kept];
      },
      errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if'),
    );
}

function startsWith(path: readonly unknown[], start: readonly unknown[]): boolean {
  return start.every((key, i) => key === path[i]);
}

/** A value of the wrong type breaks other keywords too; that is one mistake. */
function withoutRepeats(errors: readonly SchemaError[]): SchemaError[] {
  const name = ({ instancePath }: SchemaError) => JSON.stringify(instancePath);
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(name));
  return errors.filter(
    (error) =>
      error.keyword === 'type' || error.keyword === 'additionalProperties' || !mistyped.has(name(error)),
  );
}

function explain(
  { instancePath, schemaPath, keyword, params }: SchemaError,
  guide: GuideNode,
  schema: unknown,
  whole: string,
): GuideProblem {
  const { node, path, parent } = follow(guide, instancePath);
  const name = path === '' ? whole : `"${path}"`;
  const parentSchema = at(schema, schemaPath.slice(0, -1));
  const problem = (message: string, hint: string | null = null, place = node.place): GuideProblem => ({
    message,
    hint,
    place,
  });
  switch (keyword) {
    case 'additionalProperties': {
      const key: string = params.additionalProperty;
      const known = Object.keys(parentSchema.properties ?? {});
      const home = homeOf(key, schema);
      const child = isMap(node.value) ? node.value.get(key) : undefined;
      const otherwise = home !== null ? `It belongs under "${home}".` : `Known here: ${known.join(', ')}.`;
      // `{because: we show, we never boast}` ends the text at the comma.
      const cut = child?.value === null && key.includes(' ');
      const hint = cut
        ? 'In {…} a comma starts a new key: put text with a comma in quotes.'
        : didYouMean(key, known, otherwise);
      return problem(`Unknown key "${key}"${path === '' ? '' : ` in "${path}"`}.`, hint, child?.place);
    }
    case 'type':
      return problem(
        `${name} should be ${expectedType(params.type)}, but is ${shown(node)}.`,
        typeHint(node, path),
      );
    case 'enum': {
      const values: readonly unknown[] = params.allowedValues;
      const hint = didYouMean(String(node.value), values.map(String));
      return problem(`${name} should be ${anyOf(values)}, but is ${shown(node)}.`, hint);
    }
    case 'required':
      return problem(
        `${name} lacks "${params.missingProperty}".`,
        descriptionOf(parentSchema, params.missingProperty),
      );
    case 'dependencies':
      return problem(
        `${name} has "${params.property}" without "${params.missingProperty}".`,
        descriptionOf(parentSchema, params.missingProperty),
        isMap(node.value) ? node.value.get(params.property)?.place : undefined,
      );
    case 'pattern':
      return problem(
        `${name} should look like ${parentSchema.examples?.[0] ?? params.pattern}, but is ${shown(node)}.`,
      );
    case 'exclusiveMinimum':
      return problem(`${name} should be more than ${params.limit}, but is ${shown(node)}.`);
    case 'minimum':
      return problem(`${name} should be ${params.limit} or more, but is ${shown(node)}.`);
    case 'maximum':
      return problem(`${name} should be ${params.limit} or less, but is ${shown(node)}.`);
    case 'minItems':
    case 'minProperties':
      return problem(`${name} should hold at least ${params.limit}.`, 'Fill it in or delete the key.');
    case 'maxItems':
    case 'additionalItems':
      return problem(`${name} should hold at most ${params.limit}.`, maxItemsHint(parent));
    default:
      return problem(`${name} does not fit: ${keyword} ${JSON.stringify(params)}.`);
  }
}

function maxItemsHint(parent: string): string | null {
  return /(^|\.)rules$/.test(parent) ? 'A rule takes a severity, or [severity, {options}].' : null;
}

/** The node at these keys, its path in our notation and that of what holds it. */
function follow(
  guide: GuideNode,
  keys: SchemaError['instancePath'],
): { node: GuideNode; path: string; parent: string } {
  let found = { node: guide, path: '', parent: '' };
  for (const key of keys) {
    const { value } = found.node;
    const child = isMap(value) ? value.get(String(key)) : isList(value) ? value[Number(key)] : undefined;
    if (!child) break;
    found = { node: child, path: pathOf(found.path, key), parent: found.path };
  }
  return found;
}

function at(schema: unknown, keys: SchemaError['schemaPath']): any {
  return keys.reduce<any>((part, key) => part?.[key], schema);
}

function descriptionOf(schema: any, property: string): string | null {
  return schema?.properties?.[property]?.description ?? null;
}

/** The key under which the schema knows this one: someone wrote `palette:` at the top. */
function homeOf(key: string, schema: any): string | null {
  const search = (part: any, path: string): string | null => {
    for (const [name, child] of Object.entries<any>(part.properties ?? {})) {
      if (Object.hasOwn(child.properties ?? {}, key)) return pathOf(path, name);
      const deeper = search(child, pathOf(path, name));
      if (deeper !== null) return deeper;
    }
    return null;
  };
  return search({ properties: schema.definitions }, '');
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'empty',
};

function expectedType(type: string | readonly string[]): string {
  return anyOf([type].flat().map((name) => TYPE_WORDS[name] ?? name));
}

/** What stands there, in a few words. */
export function shown({ value }: Pick<GuideNode, 'value'>): string {
  if (value === null) return 'empty';
  if (isMap(value)) return 'a group of keys';
  if (isList(value)) return 'a list';
  return typeof value === 'string'
    ? `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`
    : String(value);
}

function typeHint({ value }: GuideNode, path: string): string | null {
  const ofColor = /^(color|typography)\b/.test(path);
  // `pine: #0B4F3C` is a key without a value: YAML takes the rest of the line for a comment.
  if (value === null && ofColor)
    return 'Put a colour that starts with "#" in quotes: without them it is a comment.';
  if (value === null) return 'Fill it in or delete the key.';
  if (typeof value === 'number' && ofColor) return 'Put the colour in quotes, with its "#".';
  if (typeof value === 'number' || typeof value === 'boolean')
    return 'If it is meant as text, put it in quotes.';
  return null;
}
