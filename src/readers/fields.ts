/**
 * The names under which formats keep an asset's headers: front matter, YAML keys, JSON properties, CSV columns.
 * One list, so that `Subject line` in a sheet and `subject_line` in front matter are the same field.
 */
import type { Role } from '../model/index.ts';

/** Alias → the field's name. Aliases are written as `normaliseKey` makes them. */
export const COPY_FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  subhead: 'subtitle',
  subheading: 'subtitle',
  deck: 'subtitle',
  dek: 'subtitle',
  kicker: 'kicker',
  tagline: 'tagline',
  subject: 'subject',
  subject_line: 'subject',
  preheader: 'preheader',
  preheader_text: 'preheader',
  preview: 'preheader',
  preview_text: 'preheader',
  description: 'description',
  meta_description: 'description',
  summary: 'description',
  excerpt: 'description',
  tease: 'description',
  teaser: 'description',
  headline: 'headline',
  cta: 'cta',
  call_to_action: 'cta',
  cta_text: 'cta',
  button: 'cta',
  button_text: 'cta',
  alt: 'alt',
  alt_text: 'alt',
  image_alt: 'alt',
};

/** `Subject Line`, `subject-line`, `subjectLine` → `subject_line`. */
export function normaliseKey(key: string): string {
  return key
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
}

/** The field a key stands for; null when it is no copy we know. */
export function copyField(key: string): string | null {
  const name = normaliseKey(key);
  return Object.hasOwn(COPY_FIELDS, name) ? COPY_FIELDS[name]! : null;
}

/** An image's text has its own role wherever it is kept; any other field is `field:name`. */
export function roleOfField(field: string): Role {
  return field === 'alt' ? 'alt' : `field:${field}`;
}
