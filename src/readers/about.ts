/** What a file says of an asset beside its copy, from columns, keys and front matter alike. */
import {
  type AboutKey,
  type Asset,
  type AssetKind,
  type MappedText,
  MappedTextBuilder,
  rangeOf,
} from '../model/index.ts';
import { isAbout, type PostField } from './fields.ts';
import { trimmed } from './trim.ts';

/** A value under the name that the file gives it. */
export interface NamedValue {
  readonly field: PostField;
  /** The key or column as written. */
  readonly name: string;
  readonly content: MappedText;
}

/** Words that say one kind and no other. A newsletter may be any. */
const KINDS: Readonly<Record<AssetKind, RegExp>> = {
  promotional:
    /^(?:promo|promos|promotion|promotional|marketing|commercial|advertising|advertorial|sales|offer)$/,
  transactional:
    /^(?:transaction|transactional|receipt|invoice|order confirmation|shipping confirmation|password reset|operational)$/,
  editorial: /^(?:editorial|article|informational|educational)$/,
};

/** `Promo`, `transactional_email` → the kind; null for a word that says none for certain. */
export function kindOf(text: string): AssetKind | null {
  const word = text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/ (?:e-?mail|message|post|content|copy)$/, '')
    .trim();
  return (Object.keys(KINDS) as AssetKind[]).find((kind) => KINDS[kind].test(word)) ?? null;
}

/** A time of day, with nothing else. */
const TIME = /^\d{1,2}(?:[:.h]\d{2}(?::\d{2})?)?\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,5}|\s*[+-]\d{2}:?\d{2})?$/i;

/** Names that say that something goes out then. A plain `date` may be any, and counts where none of these is there. */
const GOES_OUT = /sched|post|publi|send|queue/i;

/**
 * @param source The file's text.
 * @param values In file order.
 */
export function aboutOf(source: string, values: readonly NamedValue[]): Pick<Asset, 'kind' | 'about'> {
  const about: Partial<Record<AboutKey, MappedText>> = {};
  let kind: AssetKind | null = null;
  const times: NamedValue[] = [];
  for (const value of values) {
    const { field } = value;
    const content = trimmed(value.content);
    if (content.text === '') continue;
    if (field === 'kind') kind ??= kindOf(content.text);
    else if (field === 'scheduled') times.push({ ...value, content });
    else if (isAbout(field)) about[field] ??= content;
  }
  const scheduled = scheduledIn(source, times);
  return { kind, about: scheduled ? { ...about, scheduled } : about };
}

/** A date and the time in a column or key of its own are one text, as they follow each other in the file. */
function scheduledIn(source: string, values: readonly NamedValue[]): MappedText | null {
  const explicit = values.filter(({ name }) => GOES_OUT.test(name));
  const isTime = ({ content }: NamedValue) => TIME.test(content.text);
  const day = explicit.find((value) => !isTime(value)) ?? values.find((value) => !isTime(value));
  const time = explicit.find(isTime) ?? values.find(isTime);
  if (!day || !time || /\d:\d\d/.test(day.content.text)) return (day ?? time)?.content ?? null;
  const [first, second] = [day.content, time.content].sort((a, b) => rangeOf(a).start - rangeOf(b).start);
  return new MappedTextBuilder(source, first!.notation)
    .append(first!)
    .atom(' ', rangeOf(first!).end, rangeOf(second!).start)
    .append(second!)
    .build();
}
