/** Hosts that are nearly the brand's. */
import { isHostAmong } from 'brandlint/rule';

export interface LookAlike {
  readonly messageId: 'typo' | 'ending';
  /** The host as it should be, with what stands before it. */
  readonly right: string;
}

/** Shorter names are one letter away from too many others. */
const SHORTEST = 6;

/** Suffixes of two labels: `co.uk`, `com.au`. */
const TWO_LABELS = /\.(?:co|com|org|net|gov|ac|edu|or|ne)\.[a-z]{2}$/;

/** Name and ending of the part of a host that is registered: `shop.tideline.co.uk` → `tideline`, `co.uk`. */
function registered(host: string): { name: string; ending: string; before: string } | null {
  const labels = host.split('.');
  const count = TWO_LABELS.test(host) ? 2 : 1;
  const name = labels.at(-1 - count);
  if (name === undefined) return null;
  return { name, ending: labels.slice(-count).join('.'), before: labels.slice(0, -1 - count).join('.') };
}

/** Null: the host is the brand's, or clearly another. */
export function lookAlikeOf(host: string, hosts: readonly string[]): LookAlike | null {
  if (hosts.length === 0 || isHostAmong(host, hosts)) return null;
  const found = registered(host);
  if (!found) return null;
  for (const own of hosts) {
    const known = registered(own.replace(/^(?:\*\.)?/, ''));
    if (!known || known.name.length < SHORTEST) continue;
    const right = [found.before, known.name, known.ending].filter((label) => label !== '').join('.');
    if (!isHostAmong(right, hosts)) continue;
    if (found.name === known.name) return { messageId: 'ending', right };
    const isNear = isOneEdit(found.name, known.name) || bare(found.name) === bare(known.name);
    if (isNear && (found.ending === known.ending || isOneEdit(found.ending, known.ending)))
      return { messageId: 'typo', right };
  }
  return null;
}

const bare = (name: string): string => name.replaceAll('-', '');

/** One letter more, less or other, or two that have changed places. */
function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
