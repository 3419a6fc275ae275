import {
  type Asset,
  type BrandLinks,
  defineRule,
  type Edit,
  editAddress,
  isHostAmong,
  isWeb,
  OPAQUE,
  parametersOf,
  type QueryParameter,
  type Report,
  rangeOf,
  type UtmParameter,
} from 'brandlint/rule';
import { type Link, linksOf } from '../links.ts';
import { comesFromOutside, isService } from './exempt.ts';
import { type Expected, expectedOn, isAskedOn } from './values.ts';

const NAMES: readonly string[] = ['source', 'medium', 'campaign', 'term', 'content', 'id'];

export default defineRule<Record<string, never>, BrandLinks>({
  name: 'link/utm',
  summary: "Links to the brand's hosts carry the UTM parameters of the guide.",
  severity: 'error',
  fixable: true,
  needs: ['links.hosts', 'links.utm'],
  looksAt: ['links'],
  messages: {
    missing: { text: 'This link has no {actual}. Add {expected}.' },
    value: { text: '{name} is "{actual}" here. Write "{expected}".' },
    name: { text: '"{actual}" is not counted: the name of a parameter is written {expected}.' },
    empty: { text: '{actual} has no value. Give it one.' },
    repeated: { text: '{actual} stands twice in this address. Keep one of them.' },
    question: { text: 'A second "?" hides what follows it from the count. Write "&" there.' },
    unique: {
      text: '{name} is "{actual}" for another link here, too. Give each link its own, so that they can be told apart.',
      severity: 'warning',
    },
  },
  prepare: ({ links }) =>
    links.hosts.length > 0 &&
    (links.utm.required.length > 0 || links.utm.values.length > 0 || links.utm.unique)
      ? links
      : null,
  *check(asset, { prepared: { hosts, utm } }) {
    const own = linksOf(asset).filter(
      ({ address }) => isWeb(address) && isHostAmong(address.host!.text, hosts),
    );
    const expected = expectedOn(utm, asset.channel);
    const required = isAskedOn(utm, asset.channel) ? utm.required : [];
    for (const link of own) {
      const parameters = parametersOf(link.address);
      const faults = [...slips(link, parameters), ...wrongValues(link, parameters, expected, asset)];
      yield* faults;
      const missing = missingFrom(link, parameters, required, expected, asset);
      // Names that are mended are there.
      if (missing && !faults.some(({ messageId }) => messageId === 'name' || messageId === 'question'))
        yield missing;
    }
    if (utm.unique) yield* repeatedAcross(own, utm.unique);
  },
});

/** The parameter that a name is meant to be: `UTM_Source` and `utm-source` are `source`. */
function parameterOf(name: string): UtmParameter | null {
  const meant = /^utm[ _-]?(\w+)$/i.exec(name.trim())?.[1]?.toLowerCase();
  return meant !== undefined && NAMES.includes(meant) ? (meant as UtmParameter) : null;
}

const written = (parameter: UtmParameter): string => `utm_${parameter}`;

function* slips({ href, address }: Link, parameters: readonly QueryParameter[]): Generator<Report> {
  const seen = new Set<UtmParameter>();
  for (const { name, value, start, nameEnd, end, valueStart } of parameters) {
    const parameter = parameterOf(name);
    if (!parameter) continue;
    const right = written(parameter);
    const raw = href.text.slice(start, nameEnd);
    if (raw !== right) {
      const edit = editAddress(href, start, nameEnd, right);
      yield { ...at(href, start, nameEnd), messageId: 'name', actual: raw, expected: right, fix: safe(edit) };
    }
    if (seen.has(parameter)) yield { ...at(href, start, end), messageId: 'repeated', actual: right };
    else if (value === '' && valueStart === end)
      yield { ...at(href, start, end), messageId: 'empty', actual: right };
    seen.add(parameter);
  }
  const second = address.query?.text.search(/\?(?=utm[_-])/i) ?? -1;
  if (second !== -1) {
    const start = address.query!.start + second;
    const edit = editAddress(href, start, start + 1, '&');
    yield { ...at(href, start, start + 1), messageId: 'question', fix: safe(edit) };
  }
}

function at(href: Link['href'], start: number, end: number): Pick<Report, 'range'> {
  return { range: rangeOf(href, start, end) };
}

function safe(edit: Edit | null): Report['fix'] {
  return edit && { safety: 'safe', edits: [edit] };
}

function* wrongValues(
  { href }: Link,
  parameters: readonly QueryParameter[],
  expected: ReadonlyMap<UtmParameter, Expected>,
  asset: Asset,
): Generator<Report> {
  // On the site itself such a value may stand for where a shared link is to be used.
  if (!comesFromOutside(asset)) return;
  for (const { name, value, valueStart, end } of parameters) {
    const parameter = parameterOf(name);
    const right = parameter && expected.get(parameter);
    // What follows a second question mark is not part of the value.
    const actual = value.replace(/\?utm[_-][\s\S]*$/i, '');
    if (!parameter || !right || actual === '' || actual === right.value || actual.includes(OPAQUE)) continue;
    const stop = end - (value.length - actual.length);
    yield {
      ...at(href, valueStart, stop),
      messageId: 'value',
      actual,
      expected: right.value,
      data: { name: written(parameter) },
      source: right.source,
      fix: safe(editAddress(href, valueStart, stop, encodeURIComponent(right.value))),
    };
  }
}

function missingFrom(
  { href, address }: Link,
  parameters: readonly QueryParameter[],
  required: readonly UtmParameter[],
  expected: ReadonlyMap<UtmParameter, Expected>,
  asset: Asset,
): Report | null {
  if (!comesFromOutside(asset) || isService(address)) return null;
  // A tag in the query, or one that is the end of the address, may bring the parameters.
  const tail = address.query?.text ?? address.path.text;
  if ((address.query?.text ?? '').includes(OPAQUE) && !isInValueOnly(parameters)) return null;
  if (!address.query && tail.endsWith(OPAQUE)) return null;
  const there = new Set(parameters.map(({ name }) => parameterOf(name)));
  const missing = required.filter((parameter) => !there.has(parameter));
  if (missing.length === 0) return null;
  const shown = missing.map((parameter) => `${written(parameter)}=${expected.get(parameter)?.value ?? '…'}`);
  return {
    ...at(href, 0, href.text.length),
    messageId: 'missing',
    actual: missing.map(written).join(', '),
    expected: shown.join('&'),
    source: 'links.utm.required',
    fix: safe(
      missing.every((parameter) => expected.has(parameter)) ? addTo(href, address, missing, expected) : null,
    ),
  };
}

function isInValueOnly(parameters: readonly QueryParameter[]): boolean {
  return parameters.every(
    ({ name, value }) => !name.includes(OPAQUE) && (!value.includes(OPAQUE) || value.trim() !== ''),
  );
}

/** Puts the parameters behind the last character of the query, or of what stands before the `#`. */
function addTo(
  href: Link['href'],
  { host, path, query }: Link['address'],
  missing: readonly UtmParameter[],
  expected: ReadonlyMap<UtmParameter, Expected>,
): Edit | null {
  const added = missing.map(
    (parameter) => `${written(parameter)}=${encodeURIComponent(expected.get(parameter)!.value)}`,
  );
  const end = query ? query.end : Math.max(path.end, host!.end);
  const last = href.text[end - 1]!;
  const mark = !query ? '?' : query.text === '' || last === '&' ? '' : '&';
  return editAddress(href, end - 1, end, `${last}${mark}${added.join('&')}`);
}

/** Links that the parameter does not tell apart. Outlook's own copy of a button is the same link. */
function* repeatedAcross(links: readonly Link[], unique: UtmParameter): Generator<Report> {
  const seen = new Set<string>();
  for (const link of links) {
    if (link.condition !== null) continue;
    const found = parametersOf(link.address).find(({ name }) => parameterOf(name) === unique);
    if (!found || found.value === '' || found.value.includes(OPAQUE)) continue;
    if (seen.has(found.value)) {
      yield {
        ...at(link.href, found.valueStart, found.end),
        messageId: 'unique',
        actual: found.value,
        data: { name: written(unique) },
        source: 'links.utm.unique',
      };
    }
    seen.add(found.value);
  }
}
