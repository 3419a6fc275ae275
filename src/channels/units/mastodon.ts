/**
 * As Mastodon counts: graphemes, 23 for an address with its scheme, and a mention without its host
 * (app/validators/status_length_validator.rb, app/lib/extractor.rb).
 */
import { OPAQUE } from '../../model/index.ts';
import { forEachGrapheme } from './graphemes.ts';
import { linksIn } from './links.ts';
import { apartFrom, type Counter } from './span.ts';

const LINK = 23;
/** Account::MENTION_RE: a name, and a host that is not counted. */
const MENTION =
  /(?<![=/\p{L}\p{N}_])@(?:[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(@[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?(?::\d+)?)/giu;

export const mastodon: Counter = (text, visit) => {
  const links = linksIn(text, { withoutScheme: false }).map((link) => ({ ...link, cost: LINK }));
  const hosts = Array.from(text.matchAll(MENTION), ({ 0: mention, 1: host, index }) => {
    const end = index + mention.length;
    return { start: end - host!.length, end, cost: 0 };
  });
  const fixed = [...links, ...apartFrom(links, hosts)].sort((a, b) => a.start - b.start);
  let at = 0;
  const plain = (to: number) => {
    const from = at;
    forEachGrapheme(text.slice(from, to), (start, end) =>
      visit(from + end, text.startsWith(OPAQUE, from + start) ? 0 : 1),
    );
  };
  for (const { start, end, cost } of fixed) {
    plain(start);
    visit(end, cost);
    at = end;
  }
  plain(text.length);
};
