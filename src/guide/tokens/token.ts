/** What token files hold for a guide: colours with names, and faults. */
import type { Color, GuideFault, GuidePlace } from '../../model/index.ts';

export interface Token {
  /** Groups and name with dots between: `brand.primary.500`; of CSS, without the dashes. */
  readonly name: string;
  /** Other ways to write its name: `--brand-primary`. */
  readonly alsoNamed: readonly string[];
  /** As written; hex for a value that is no text. An alias has what it stands for. */
  readonly css: string;
  readonly color: Color;
  /** Where its name is written. The path is absolute. */
  readonly place: GuidePlace;
  readonly isAlias: boolean;
  readonly isDeprecated: boolean;
}

/** A fault of a token file. The path of its place is absolute. */
export type TokenFault = Omit<GuideFault, 'at'> & { readonly at: GuidePlace };

export interface TokenResult {
  readonly tokens: readonly Token[];
  readonly faults: readonly TokenFault[];
}

/** No sensible alias leads through more than this. */
export const DEEPEST = 100;

/** More broken aliases in one file than this have one cause: the file that defines them is not listed. */
const LISTED_ALIASES = 5;

export interface BrokenAlias {
  readonly alias: string;
  readonly at: GuidePlace;
  readonly hint: string;
  /** `undefined` where it may not be a colour's, or may be set elsewhere. */
  readonly messageId: 'broken' | 'undefined';
}

/** One fault for each alias that leads nowhere, or one for all of them. */
export function brokenAliases(broken: readonly BrokenAlias[]): TokenFault[] {
  const [first] = broken;
  if (first && broken.length > LISTED_ALIASES) {
    const names = new Set(broken.map(({ alias }) => alias)).size;
    const data = { count: broken.length, names };
    return [{ rule: 'guide/token-alias', messageId: 'elsewhere', at: first.at, actual: first.alias, data }];
  }
  return broken.map(({ alias, at, hint, messageId }) => ({
    rule: 'guide/token-alias',
    messageId,
    at,
    actual: alias,
    data: { hint },
  }));
}

export function circle(alias: string, at: GuidePlace, trail: readonly string[]): TokenFault {
  return {
    rule: 'guide/token-alias',
    messageId: 'circle',
    at,
    actual: alias,
    data: { circle: trail.join(' → ') },
  };
}

/** Where nothing says what a value is, its name may. */
export function namesColor(name: string): boolean {
  return /colou?r/i.test(name);
}
