/** The schema that editors read and the one the guide is held to. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/registry.generated.ts';
import { briefSchema } from '../../src/campaign/schema.ts';
import { guideSchema, type JsonSchema } from '../../src/guide/schema.ts';
import { validate } from '../../src/guide/validator.ts';
import { UserError } from '../../src/model/index.ts';
import { load } from './folder.ts';

const published = JSON.parse(readFileSync(new URL('../../brand.schema.json', import.meta.url), 'utf8'));

describe('brand.schema.json', () => {
  it('is what the base schema and the rules make; else run "npm run generate"', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(guideSchema(rules))));
  });

  it('is a schema ajv takes in its strict mode', () => {
    expect(() => new Ajv({ strictTuples: false, allowUnionTypes: true }).compile(published)).not.toThrow();
  });

  it('describes every key in one line', () => {
    const bare: string[] = [];
    const visit = (schema: JsonSchema, path: string) => {
      for (const [key, child] of Object.entries<JsonSchema>(schema.properties ?? {})) {
        const { description, $ref } = child;
        if ($ref === undefined && !/^[^\n]{3,}$/.test(description ?? '')) bare.push(`${path}.${key}`);
        visit(child, `${path}.${key}`);
      }
      for (const inner of [schema.items, schema.additionalProperties].flat()) {
        if (typeof inner === 'object') visit(inner, `${path}[]`);
      }
    };
    visit({ properties: published.definitions }, '');
    expect(bare).toEqual([]);
  });

  it('knows every rule with its messages and options', () => {
    for (const rule of rules) {
      expect(published.definitions.rules.properties).toHaveProperty([rule.name]);
      const { anyOf } = published.definitions[rule.name];
      const known = Object.keys(anyOf[1].items[1].properties);
      expect(known.toSorted()).toEqual(
        [...Object.keys(rule.messages), ...Object.keys(rule.options)].toSorted(),
      );
    }
  });

  it('lets a setting of a plugin through: it is checked when the plugin is there', () => {
    expect(validate({ rules: { 'acme/no-shouting': ['error', { longest: 4 }] } }, guideSchema())).toEqual([]);
  });
});

/** JSON pointers, as ajv has them. */
const pointer = (keys: readonly (string | number)[]) =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const { definitions, ...rest } = guideSchema();

describe.each<[string, JsonSchema, Record<string, object>]>([
  [
    'guide',
    // `brandlint` is lifted out of `defaults` before.
    { ...rest, definitions: { ...definitions, defaults: { type: 'object' } } },
    {
      'a wrong type': { meta: { name: 7 }, color: [], terms: 'e-bike' },
      'a key it does not know': { palette: {}, voice: { tone: 'warm', exclamations: { least: 1 } } },
      'a value out of bounds': { logo: { 'min-width': -1 }, voice: { exclamations: { max: -2 } } },
      'an alternative': { color: { contrast: 'AAAA' }, terms: [{ use: 3 }, {}, { not: ['a'] }, 4] },
      'a list that is too long': { rules: { 'tone/*': ['error'], 'tone/term': 3 }, columns: { a: 1 } },
    },
  ],
  ['brief', briefSchema(), { 'a wrong type': { name: 7, offer: 'none' } }],
])('what breaks the schema of a %s', (_, base, broken) => {
  const ajv = new Ajv({ allErrors: true, strict: false }).compile(base);
  const byAjv = (data: unknown) => {
    ajv(data);
    return (ajv.errors ?? []).map(
      ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(said(params))}`,
    );
  };
  const byUs = (data: unknown) =>
    validate(data, base).map(
      ({ instancePath, keyword, params }) =>
        `${pointer(instancePath)} ${keyword} ${JSON.stringify(said(params))}`,
    );
  const said = ({ type, limit, additionalProperty, missingProperty, allowedValues }: JsonSchema) => ({
    type,
    limit,
    additionalProperty,
    missingProperty,
    allowedValues,
  });

  it.each(Object.entries(broken))('as %s does is the same as ajv says', (_, data) => {
    expect(byUs(data).toSorted()).toEqual(byAjv(data).toSorted());
    expect(byUs(data)).not.toEqual([]);
  });

  it('is the same as ajv says, whatever is under its keys', () => {
    const keys = new Set<string>(['50%', 'a/b~c', '*']);
    const values = new Set<unknown>(['', 'AA', '#0B4F3C', '2026-03-02', 0, -1, 1.5, 2, true, null]);
    const visit = (schema: JsonSchema) => {
      for (const value of schema.enum ?? []) values.add(value);
      const { minimum = schema.exclusiveMinimum ?? 0, maximum = 0 } = schema;
      for (const value of [minimum - 1, minimum, maximum, maximum + 1]) values.add(value);
      for (const [key, child] of Object.entries<JsonSchema>({
        ...schema.properties,
        ...schema.definitions,
      })) {
        keys.add(key);
        visit(child);
      }
      for (const inner of [schema.items, schema.additionalProperties, schema.anyOf].flat())
        if (inner && typeof inner === 'object') visit(inner);
    };
    visit(base);
    /** Data of the shape that a schema asks for, with something else in some places. */
    const fitting = (schema: JsonSchema, depth: number): fc.Arbitrary<unknown> => {
      if (schema.$ref) return fitting(base.definitions[schema.$ref.split('/').at(-1)], depth);
      const scalar = fc.constantFrom(...values);
      const inner = [schema.items].flat()[0] ?? schema.additionalProperties;
      const child = typeof inner === 'object' && depth < 5 ? fitting(inner, depth + 1) : scalar;
      const known = Object.entries<JsonSchema>(depth < 5 ? (schema.properties ?? {}) : {});
      const branches = (schema.anyOf ?? []).map((branch: JsonSchema) => fitting(branch, depth + 1));
      return fc.oneof(
        scalar,
        ...branches,
        ...(schema.items ? [fc.array(child, { maxLength: 3 })] : []),
        ...(known.length > 0
          ? [
              fc.record(Object.fromEntries(known.map(([key, of]) => [key, fitting(of, depth + 1)])), {
                requiredKeys: [],
              }),
            ]
          : []),
        fc.dictionary(fc.constantFrom(...keys), child, { maxKeys: 3 }),
      );
    };
    const guide = fc.record(
      Object.fromEntries(
        Object.entries<JsonSchema>(base.properties).map(([key, of]) => [key, fitting(of, 1)]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(guide, (data) => {
        expect(byUs(data).toSorted()).toEqual(byAjv(data).toSorted());
      }),
      { numRuns: 300 },
    );
  });
});

describe('any guide at all', () => {
  it('is taken or refused in words, and never breaks the program', async () => {
    const keys = [
      ...Object.keys(published.properties),
      'palette',
      'images',
      'max',
      'constructor',
      'toString',
      'length',
    ];
    const { guide } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('guide'),
      ),
      guide: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4 }),
    }));
    await fc.assert(
      fc.asyncProperty(guide, async (data) => {
        await load(JSON.stringify(data)).catch((error) => {
          expect(error).toBeInstanceOf(UserError);
          expect(error.message).not.toMatch(/does not fit|undefined|\[object/);
        });
      }),
      { numRuns: 150 },
    );
  });
});
