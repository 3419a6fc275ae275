/** The schema that editors read and the one the validator was made of. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/registry.generated.ts';
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
    expect(validate({ rules: { 'acme/no-shouting': ['error', { longest: 4 }] } })).toEqual([]);
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
