import { type Canonical, canonicalAddress, phoneDigits } from 'brandlint/rule';
import { slips } from '../slip.ts';

/** An address leads where another does: to the same page or one below it, with all that the other asks for. */
export function leadsTo(link: Canonical, destination: Canonical): boolean {
  return (
    link.host === destination.host &&
    (link.path === destination.path || link.path.startsWith(`${destination.path}/`)) &&
    destination.query.every((parameter) => link.query.includes(parameter))
  );
}

/** What keeps one address from being another that it was meant to be. */
export type Slip = 'host' | 'ending' | 'path';

/** Null: the two are one, or have nothing to do with one another. */
export function slipBetween(link: Canonical, destination: Canonical): Slip | null {
  if (link.host !== destination.host)
    return isNearHost(link.host, destination.host)
      ? 'host'
      : isOtherEnding(link, destination)
        ? 'ending'
        : null;
  return link.path !== destination.path && isNearPath(link.path, destination.path) ? 'path' : null;
}

function isNearHost(a: string, b: string): boolean {
  if (a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return false;
  const plain = (host: string) => host.replaceAll('-', '');
  // `shop1.` and `shop2.` are two hosts.
  if (a.replace(/\d/g, '') === b.replace(/\d/g, '')) return false;
  // `.com` and `.co` are two endings, `.example` and `.examp1e` one.
  if (nameIn(a) === nameIn(b)) return endingOf(a).length > 5 && slips(a, b, 1) === 1;
  if (endingOf(a) !== endingOf(b) && slips(endingOf(a), endingOf(b), 2) > 2) return false;
  return plain(a) === plain(b) || slips(a, b, 2) <= (Math.min(a.length, b.length) >= 12 ? 2 : 1);
}

const nameIn = (host: string): string => host.split('.')[0]!;
const endingOf = (host: string): string => host.slice(nameIn(host).length);

/** The brand's name under another ending counts where it is the campaign's page that is meant. */
function isOtherEnding(link: Canonical, destination: Canonical): boolean {
  return (
    nameIn(link.host) === nameIn(destination.host) && link.path === destination.path && link.path.length > 1
  );
}

/** One part of the path has a slip. Numbers tell pages apart, unless they are years: last year's page. */
function isNearPath(a: string, b: string): boolean {
  const [parts, others] = [a.toLowerCase().split('/'), b.toLowerCase().split('/')];
  if (parts.length !== others.length) return false;
  const at = parts.findIndex((part, i) => part !== others[i]);
  const [part, other] = [parts[at], others[at]];
  if (part === undefined || other === undefined) return a !== b && a.toLowerCase() !== b.toLowerCase();
  if (parts.slice(at + 1).join('/') !== others.slice(at + 1).join('/')) return false;
  if (part.replace(/\d+/g, '0') === other.replace(/\d+/g, '0')) return /20\d\d/.test(part);
  const length = Math.min(part.length, other.length);
  return length >= 4 && slips(part, other, 2) <= (length >= 8 ? 2 : 1);
}

/** Two ways to write one number: with and without the country. */
export function isSameNumber(a: string, b: string): boolean {
  const [one, other] = [national(a), national(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 6 && long.endsWith(short) && long.length - short.length <= 3;
}

export type NumberSlip = 'swapped' | 'wrong';

export function numberSlip(a: string, b: string): NumberSlip | null {
  const [one, other] = [national(a), national(b)];
  const length = Math.min(one.length, other.length);
  if (length < 7 || isSameNumber(a, b)) return null;
  const [x, y] =
    a.startsWith('+') === b.startsWith('+') ? [one, other] : [one.slice(-length), other.slice(-length)];
  if (x.length === y.length) {
    const wrong = [...x].filter((digit, i) => digit !== y[i]).length;
    if (slips(x, y, 1) === 1) return wrong === 2 || !/\d\d$/.test(x) ? 'swapped' : 'wrong';
    return wrong === 2 ? 'wrong' : null;
  }
  return slips(x, y, 1) === 1 ? 'swapped' : null;
}

const national = (digits: string): string => phoneDigits(digits).replace(/^\+/, '').replace(/^0+/, '');

/** Of an address as a brief or a fact has it, with or without scheme. */
export const pageOf = (value: string): Canonical | null =>
  canonicalAddress(/^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `https://${value}`);
