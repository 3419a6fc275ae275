import { describe, expect, it } from 'vitest';
import { withLazyRegExps } from '../scripts/lazy-regexps.ts';

/** Runs a module without imports after the change, and gives what it calls `result`. */
async function resultOf(code: string): Promise<unknown> {
  const changed = withLazyRegExps(`${code}\nexport { result };`);
  return (await import(`data:text/javascript,${encodeURIComponent(changed)}`)).result;
}

describe('regular expressions in the bundle', () => {
  it('are made when they are first used', () => {
    expect(withLazyRegExps('const WORD = /\\p{L}+/u;\nconst isWord = (text) => WORD.test(text);')).toBe(
      'let $regexp_WORD;\nconst WORD = () => $regexp_WORD ??= new RegExp("\\\\p{L}+", "u");\nconst isWord = (text) => WORD().test(text);',
    );
    expect(withLazyRegExps('const isWord = (text) => /\\p{L}/u.test(text);')).toBe(
      'let $regexp_0;\nconst isWord = (text) => ($regexp_0 ??= new RegExp("\\\\p{L}", "u")).test(text);',
    );
  });

  it('stay literals where they cost nothing', () => {
    const code = 'const isWord = (text) => /[a-z]/i.test(text);';
    expect(withLazyRegExps(code)).toBe(code);
  });

  it.each([
    [
      'in others',
      "const A = /\\p{L}/u; const B = new RegExp('^' + A.source + '$', 'u'); const result = [B.test('é'), B.test('1')];",
      [true, false],
    ],
    ['in a shorthand', "const A = /\\p{L}/u; const o = { A }; const result = o.A.test('é');", true],
    [
      'as a key, which is no use',
      "const A = /\\p{L}/u; const o = { A: 1 }; const result = [o.A, A.test('é')];",
      [1, true],
    ],
    [
      'beside another of that name',
      "const A = /\\p{L}/u; const f = (A) => A + 1; const result = [f(1), A.test('é')];",
      [2, true],
    ],
    [
      'with a slash and a quotation mark',
      'const A = /\\/"\\p{L}\\\\/u; const result = A.test(\'/"é\\\\\');',
      true,
    ],
  ])('mean the same %s', async (_, code, expected) => {
    expect(await resultOf(code)).toEqual(expected);
  });

  it('start anew in each call where they have a state', async () => {
    const code =
      "const first = (text) => /\\p{L}/gu.exec(text)?.index; const result = [first('aa'), first('aa')];";
    expect(await resultOf(code)).toEqual([0, 0]);
  });
});
