/** The brand and its customers as somebody else: "Tern Bank offers", "customers must". */
import {
  isRunningText,
  isSentenceStart,
  type Matcher,
  matchesIn,
  type Stretch,
  type TextRun,
} from 'brandlint/rule';

/** What a brand says of itself. "Is" and "was" are left out: "Tern Bank is a bank" says what a stranger does not know. */
const BRAND_VERB =
  /^\s+(?:(?:also |now |only |proudly |still |already )?(?:offers|believes|makes|helps|provides|brings|delivers|ships|sells|works|wants|loves|announces|launches|introduces|gives|opens|invites|thanks|recommends|guarantees|cares|creates|builds|bakes|designs|supports|celebrates|donates|plants|apologi[sz]es|hopes|aims|strives|understands|knows|takes pride|is (?:proud|pleased|happy|excited|thrilled|delighted|committed|sorry|hiring|here|offering|giving|launching|opening)|are (?:proud|pleased|happy|excited|thrilled|delighted|committed|sorry|hiring|offering|launching|opening)|has (?:launched|opened|added|introduced|announced|updated|moved|teamed|partnered)|have (?:launched|opened|added|introduced|announced|updated|moved|teamed|partnered)|will (?:never|be|offer|give|donate|open|launch|match|refund|contact|send|ship|deliver))|(?:never|always) \p{Ll}+s)\b/u;

const CUSTOMER =
  /\b(?:(?:The|Our|All|Each|Every|the|our|all|each|every) )?(?:[Cc]ustomers?|[Gg]uests?|[Ss]hoppers?|[Ss]ubscribers?|[Pp]assengers?|[Cc]ardholders?|[Tt]icket ?holders?|[Pp]atrons?|[Rr]iders?)\s+(?:must(?: not)?|should|needs? to|has to|have to|(?:is|are) (?:required|asked|advised|requested|reminded|encouraged|entitled|invited|welcome|able) to)(?![\p{L}])/gu;

/** The brand's name as the subject of what only the brand can say. */
export function brandSubjectsIn(run: TextRun, names: Matcher<null>): Stretch[] {
  if (!isRunningText(run)) return [];
  const { text } = run.content;
  return matchesIn(run, names).filter(
    ({ start, end }) => isSentenceStart(text, start) && BRAND_VERB.test(text.slice(end, end + 40)),
  );
}

/** Customers who are told something through a third person. */
export function customerSubjectsIn(run: TextRun): Stretch[] {
  if (!isRunningText(run)) return [];
  const { text } = run.content;
  if (!/(?:ustomer|uest|hopper|ubscriber|assenger|older|atron|ider)s?\s/.test(text)) return [];
  return Array.from(text.matchAll(CUSTOMER), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start }) => isSentenceStart(text, start));
}
