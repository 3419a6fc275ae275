/**
 * Compiles VarCon's table of spellings into src/language/spellings.data.ts: `tsx scripts/spellings.ts varcon.txt`.
 * The table is varcon/varcon.txt of https://github.com/en-wl/wordlist, branch v1, version 2020.12.07.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** SCOWL's sizes: up to 60 stands in a common dictionary. */
const LARGEST = 60;
const REGIONS = ['A', 'B', 'Z', 'C', 'D'] as const;
type Region = (typeof REGIONS)[number];

/**
 * Words whose spellings are not one word in copy: a drink of another country, a vulgar word beside an animal, a word
 * of the family that a brand chooses, a unit beside the verb, a name of a thing in software, a slip in the source.
 */
// biome-ignore format: a row of words
const LEFT_OUT = new Set([
  'whiskey', 'whiskeys', 'ass', 'asshole', 'mom', 'moms', 'mommy', 'mama', 'momma', 'koran', 'dialog', 'analog', 'disk',
  'disks', 'program', 'curb', 'curbs', 'tire', 'tires', 'draft', 'drafts', 'check', 'checks', 'story', 'ton', 'tons',
  'meter', 'prize', 'font', 'cache', 'costumier', 'cardie', 'ecus', 'fayer', 'groined', 'maters',
  'novene', 'patine', 'perv', 'love', 'loves', 'loved', 'cookie', 'cookies', 'night', 'nights', 'through', 'doughnut',
  'gauge', 'gauged', 'gauging', 'gauges', 'legging', 'leggings', 'negligee', 'dialogued', 'dises', 'burka', 'burqa',
  'net', 'manila', 'specialty', 'specialties', 'costumiers', 'employee', 'employees', 'doughnuts', 'vendor', 'vendors',
  'presidiums', 'esophagi', 'chilies', 'pediatrist', 'phony', 'phonies', 'hurrahs', 'hurrahed', 'thruway', 'fantasy',
  'virtuosi', 'sheikh', 'fagoted', 'moggie', 'groin', 'dolor', 'ruble', 'rubles', 'slier', 'busings', 'bus', 'ravelings',
]);

/** Accepted by current dictionaries or in a trade (skin care writes sulfate) though VarCon has them for another region. */
// biome-ignore format: a row of words
const ALSO_ACCEPTED: Readonly<Record<string, string>> = {
  judgement: 'A', judgements: 'A', worshipped: 'A', worshipping: 'A', worshipper: 'A', worshippers: 'A', queueing: 'A',
  yoghurt: 'A', yoghurts: 'A', moustache: 'A', moustaches: 'A', lasagne: 'A', artefact: 'A', artefacts: 'A', hiccupped: 'A',
  omelette: 'A', binging: 'BZCD', tidbit: 'BZCD', tidbits: 'BZCD', sulfate: 'BZCD', sulfates: 'BZCD',
  sulfide: 'BZCD', sulfides: 'BZCD', sulfuric: 'BZCD', sulfurous: 'BZCD', sulfur: 'BZCD', glycerin: 'BZCD', livable: 'BZCD',
  likability: 'BZCD', likable: 'BZCD', salable: 'BZCD', acknowledgment: 'BZCD', acknowledgments: 'BZCD', blamable: 'BZCD',
  kindergartner: 'BZCD', homeopathy: 'BZCD', fetus: 'BZCD', fetal: 'BZCD', math: 'C',
  theatre: 'A', theatres: 'A',
};

interface Spelling {
  readonly text: string;
  readonly best: ReadonlySet<Region>;
  readonly accepted: ReadonlySet<Region>;
}
interface Line {
  readonly sense: string;
  readonly spellings: readonly Spelling[];
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: tsx scripts/spellings.ts varcon.txt');

const clusters = readFileSync(file, 'latin1')
  .split(/^(?=# )/m)
  .map(clusterOf)
  .filter((cluster) => cluster !== null);

function clusterOf(text: string): { word: string; size: number; lines: readonly Line[] } | null {
  const [, word, size] = /^# (.+?)(?: <verified>)? \(level (\d+)\)/.exec(text) ?? [];
  if (!word || !size) return null;
  const lines = text
    .split('\n')
    .slice(1)
    .filter((line) => line && !line.startsWith('##'))
    .map((line) => lineOf(line.replace(/\s#.*$/, '')));
  return { word, size: Number(size), lines: lines.filter((line) => line !== null) };
}

function lineOf(line: string): Line | null {
  const [table = '', ...notes] = line.split(' | ');
  // Rare or archaic senses do not make a spelling right.
  if (notes.some((note) => note.includes('(-)')) || /'s?\b/.test(table) || /^_/.test(table)) return null;
  const parts = table.split(' / ').map((part) => {
    const [, tags = '', text = ''] = /^(.*?): (.*)$/.exec(part.trim()) ?? [];
    return { tags: tags.split(' '), text };
  });
  const levels = parts.map(({ tags }) => new Map(tags.map((tag) => [tag[0]!, tag.slice(1)])));
  // README of VarCon: without a tag for it, Z is as B, C as Z, and D as B.
  for (const [region, like] of [
    ['Z', 'B'],
    ['C', 'Z'],
    ['D', 'B'],
  ] as const) {
    if (levels.some((of) => of.has(region))) continue;
    for (const of of levels) if (of.has(like)) of.set(region, of.get(like)!);
  }
  return {
    sense: notes.filter((note) => !note.startsWith('--')).join(' '),
    spellings: parts.map(({ text }, i) => {
      const regions = (allowed: (level: string, region: Region) => boolean) =>
        new Set(
          REGIONS.filter((region) => levels[i]!.has(region) && allowed(levels[i]!.get(region)!, region)),
        );
      return {
        text,
        best: regions((level) => level === '' || level === '.'),
        // Of Australian English, V marks what is "chiefly US": not accepted there.
        accepted: regions(
          (level, region) => /^(?:[.v]?|V)$/.test(level) && !(region === 'D' && level === 'V'),
        ),
      };
    }),
  };
}

/** Where a spelling is accepted in any sense it is never wrong; one of several senses says nothing of the word. */
const accepted = new Map<string, Set<Region>>();
const senses = new Map<string, Set<string>>();
for (const { word, lines } of clusters) {
  for (const { sense, spellings } of lines) {
    for (const { text, accepted: regions } of spellings) {
      accepted.set(text, new Set([...(accepted.get(text) ?? []), ...regions]));
      senses.set(text, (senses.get(text) ?? new Set()).add(`${word} ${sense}`));
    }
  }
}

for (const [text, regions] of Object.entries(ALSO_ACCEPTED)) {
  if (!accepted.has(text)) throw new Error(`VarCon does not have "${text}"`);
  for (const region of regions) accepted.get(text)!.add(region as Region);
}

const families = new Map<string, string[]>();
for (const { word, size, lines } of clusters) {
  if (size > LARGEST || LEFT_OUT.has(word.toLowerCase())) continue;
  const own = new Map<string, string[]>();
  for (const { sense, spellings } of lines) {
    const texts = spellings.map(({ text }) => text);
    const isPlain = texts.every(
      (text) => /^[a-z]{3,}$/.test(text) && senses.get(text)!.size === 1 && !LEFT_OUT.has(text),
    );
    if (spellings.length < 2 || !isPlain || new Set(texts).size < texts.length) continue;
    const marks = spellings.map(({ text, best }) =>
      REGIONS.map((region) =>
        best.has(region) ? region : accepted.get(text)!.has(region) ? region.toLowerCase() : '',
      ).join(''),
    );
    const key = `${marks.join('/')}|${sense}`;
    const [first = '', second = ''] = texts;
    const isPair = texts.length === 2 && first.includes('z') && first.replace(/z(?!.*z)/, 's') === second;
    own.set(key, [...(own.get(key) ?? []), isPair ? first : texts.join('/')]);
  }
  for (const [key, forms] of own) {
    const marks = key.split('|')[0]!;
    families.set(marks, [...(families.get(marks) ?? []), forms.join(' ')]);
  }
}

const table = [...families]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([marks, rows]) => `=${marks}\n${[...new Set(rows)].join('\n')}`)
  .join('\n');

writeFileSync(
  new URL('../src/language/spellings.data.ts', import.meta.url),
  `/**
 * Spellings of one word that differ by region. Written by scripts/spellings.ts; a change belongs there.
 *
 * A line that starts with \`=\` says of the spellings below it, column by column, where each is the first choice (a
 * capital letter) or accepted (a small one): A American, B British with -ise, Z British with -ize, C Canadian, D
 * Australian. Then a line is a word: its forms, each with its spellings between slashes. A form with one spelling has
 * its last z as s in the second column.
 *
 * Source: VarCon 2020.12.07 (http://wordlist.aspell.net), sizes up to ${LARGEST}, modified: senses that are rare, words with
 * several senses, possessives and names are left out, and the table is written in another form.
 *
 * Copyright 2000-2020 by Kevin Atkinson and Benjamin Titze. Permission to use, copy, modify, distribute and sell this
 * array, the associated software, and its documentation for any purpose is hereby granted without fee, provided that
 * the above copyright notice appears in all copies and that both that copyright notice and this permission notice
 * appear in supporting documentation. Kevin Atkinson and Benjamin Titze make no representations about the suitability
 * of this array for any purpose. It is provided "as is" without express or implied warranty.
 *
 * The original word lists come from the Ispell distribution: Copyright 1993, Geoff Kuenning, Granada Hills, CA. All
 * rights reserved. Redistribution and use in source and binary forms, with or without modification, are permitted
 * provided that the following conditions are met: 1. Redistributions of source code must retain the above copyright
 * notice, this list of conditions and the following disclaimer. 2. Redistributions in binary form must reproduce the
 * above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other
 * materials provided with the distribution. 3. All modifications to the source code must be clearly marked as such.
 * Binary redistributions based on modified source code must be clearly marked as modified versions in the
 * documentation and/or other materials provided with the distribution. (Clause 4 removed with permission from Geoff
 * Kuenning.) 5. The name of Geoff Kuenning may not be used to endorse or promote products derived from this software
 * without specific prior written permission.
 * THIS SOFTWARE IS PROVIDED BY GEOFF KUENNING AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING,
 * BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN
 * NO EVENT SHALL GEOFF KUENNING OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA,
 * OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT
 * LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF
 * ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
export const SPELLINGS = \`
${table}
\`;
`,
);
