import { slips } from '../slip.ts';

/** A letter or two wrong, or the year of another campaign; other numbers tell hashtags apart. */
export function isNearTag(a: string, b: string): boolean {
  const [one, other] = [a.replaceAll('_', ''), b.replaceAll('_', '')];
  if (one === other) return a !== b;
  if (one.replace(/\d+/g, '0') === other.replace(/\d+/g, '0'))
    return /20\d\d/.test(one) && /20\d\d/.test(other);
  if (one.replace(/\d/g, '') === other.replace(/\d/g, '')) return false;
  const length = Math.min(one.length, other.length);
  return length >= 6 && slips(one, other, 2) <= (length >= 10 ? 2 : 1);
}
