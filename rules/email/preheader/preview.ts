/** What an inbox shows after the subject: the beginning of the text, hidden or not. */
import { type Asset, fieldOf, OPAQUE, type TextRun } from 'brandlint/rule';
import { bodyRuns } from '../mail.ts';
import { saysUnsubscribe } from '../unsubscribe/signs.ts';

/** Where an email starts with something that is for no inbox. */
export type LeakKind = 'browser' | 'unsubscribe' | 'navigation' | 'alt';

export interface Leak {
  readonly kind: LeakKind;
  readonly run: TextRun;
}

const VIEW_IN_BROWSER =
  /\b(?:view|read|open|see|show|display|click here to view)\b[^.!?\n]{0,40}\b(?:in|on|with|as|through) (?:your |a |the |an )?(?:web ?|internet )?(?:browser|web ?page|web)\b|\b(?:view|read|see|open) (?:it |this |the |this e-?mail |this message )?online\b|\b(?:online|web|browser|hosted) version\b|\btrouble (?:viewing|reading|seeing)\b|\b(?:can.?t|cannot|can not|unable to) (?:see|view|read) (?:this|the e-?mail|the message|the images?|images?)\b|\b(?:not|isn.?t|is not) display(?:ing|ed)? (?:correctly|properly)\b|\bview as (?:a )?web ?page\b|\b(?:im|in ihrem|in deinem) browser (?:ansehen|anzeigen|öffnen|lesen)\b|\b(?:online|web)-?(?:version|ansicht)\b|\bversion (?:en ligne|web)\b|\bdans (?:votre|un) navigateur\b|\b(?:en|in|no) (?:el |tu |su |seu |il )?(?:navegador|browser)\b|\bversi[oó]n (?:web|online|en l[ií]nea)\b|\bwebversie\b|\bvers(?:ão|ione) (?:web|online)\b/i;

/** Longer texts are sentences, in which such words are copy. Characters. */
const LONGEST = 110;

/** What follows the preheader, or stands where one should be; null where it is text for readers, or not known. */
export function leakAtStart(asset: Asset): Leak | null {
  const runs = bodyRuns(asset);
  const preheader = fieldOf(asset, 'preheader');
  const first = runs.find(({ content, hidden }) => !hidden && content.text.trim() !== '');
  if (!first || (!preheader && runs[0]!.hidden)) return null;
  const { text } = first.content;
  if (text.includes(OPAQUE) && text.replaceAll(OPAQUE, '').trim() === '') return null;
  if (first.role === 'alt') return { kind: 'alt', run: first };
  if (text.length > LONGEST) return null;
  if (VIEW_IN_BROWSER.test(text)) return { kind: 'browser', run: first };
  if (saysUnsubscribe(text)) return { kind: 'unsubscribe', run: first };
  return isNavigation(first, runs) ? { kind: 'navigation', run: first } : null;
}

/** Three links or more in a row, of a word or two each. */
function isNavigation(first: TextRun, runs: readonly TextRun[]): boolean {
  const links = first.spans.filter(({ kind }) => kind === 'link');
  const linked = links.reduce((sum, { start, end }) => sum + end - start, 0);
  const isShort = (text: string): boolean => text.trim().split(/\s+/).length <= 3;
  if (links.length >= 3)
    return (
      linked >= first.content.text.replace(/[\s|·•/]+/g, '').length * 0.8 &&
      links.every(({ start, end }) => isShort(first.content.text.slice(start, end)))
    );
  const at = runs.indexOf(first);
  const next = runs.slice(at, at + 3);
  return next.length === 3 && next.every(({ role, content }) => role === 'link' && isShort(content.text));
}

/** Characters of a preheader that take no place and keep what follows out of the inbox, and how many stand there. */
export function paddingIn(text: string): number {
  return text.match(/[\u00A0\u00AD\u200B-\u200F\u2007\u2060\uFEFF]|\u034F/g)?.length ?? 0;
}
