import type { AssetFacts } from './fact.ts';
import type { Range } from './range.ts';

/** A value of the brief with the place that says it. */
export interface Briefed<Value> {
  readonly value: Value;
  /** In the brief's file. */
  readonly range: Range;
  /** `offer.percent`, `variants.sms.code` */
  readonly key: string;
}

export interface BriefOffer {
  readonly id: string | null;
  readonly percent: Briefed<number> | null;
  readonly amount: Briefed<number> | null;
  /** ISO 4217 */
  readonly currency: string | null;
  readonly upTo: boolean;
  /** What is free: `delivery`. */
  readonly free: Briefed<string> | null;
  /** `3 for 2` */
  readonly deal: Briefed<string> | null;
  /** Money to spend for it. */
  readonly minimum: Briefed<number> | null;
  readonly codes: readonly Briefed<string>[];
  readonly starts: Briefed<Moment> | null;
  readonly ends: Briefed<Moment> | null;
  /** IANA name; null: not said. */
  readonly timezone: string | null;
  /** What it is for; empty: everything. */
  readonly products: readonly string[];
}

/** A day, maybe with a time. */
export interface Moment {
  /** ISO */
  readonly day: string;
  /** `23:59`; null: not said. */
  readonly time: string | null;
}

export interface BriefProduct {
  readonly name: Briefed<string>;
  /** Other names of it. */
  readonly also: readonly string[];
  readonly price: Briefed<number> | null;
  readonly was: Briefed<number> | null;
  /** ISO 4217; null: not said. */
  readonly currency: string | null;
  /** `month`, `night` … */
  readonly per: string | null;
  /** Its price is the least one: "from $249". */
  readonly from: boolean;
}

/** A day or period that copy may speak of beside the offer's. */
export interface BriefDate {
  readonly name: string;
  readonly first: Moment;
  readonly last: Moment;
  readonly range: Range;
}

/** A sentence that must stand word for word. */
export interface BriefLegal {
  readonly id: string | null;
  readonly text: string;
  /** Names or globs; empty: every channel. */
  readonly channels: readonly string[];
  readonly range: Range;
}

/** What a campaign says, for one asset: its market's and its channel's own values are in place. */
export interface Brief {
  readonly path: string;
  readonly name: string;
  readonly offers: readonly BriefOffer[];
  readonly dates: readonly BriefDate[];
  readonly products: readonly BriefProduct[];
  /** ISO 4217; null: not said. */
  readonly currency: string | null;
  readonly ctas: readonly Briefed<string>[];
  readonly destinations: readonly Briefed<string>[];
  /** Without scheme: short address to the one it leads to. */
  readonly shortLinks: Readonly<Record<string, string>>;
  readonly hashtags: readonly Briefed<string>[];
  readonly claims: readonly Briefed<string>[];
  readonly phones: readonly Briefed<string>[];
  readonly legal: readonly BriefLegal[];
  /** Where the campaign goes out. */
  readonly channels: readonly Briefed<string>[];
  /** By channel (a name or glob), what must be said there. */
  readonly required: readonly { readonly channel: string; readonly facts: readonly Briefed<string>[] }[];
}

/** What a rule sees of a campaign: facts, and never assets. */
export interface Campaign {
  readonly name: string;
  /** By path, then in the order of the file. */
  readonly assets: readonly AssetFacts[];
  /** Whether there is a brief. */
  readonly brief: {
    readonly path: string;
    /** What it says in general, without variants and markets. */
    readonly base: Brief;
    /** What each market and variant says by itself. */
    readonly layers: readonly Brief[];
    /** What it says for one asset. */
    for(asset: AssetFacts): Brief;
  } | null;
  /** Whether the run has read all that belongs to it, so that something can be said to be missing. */
  readonly isComplete: boolean;
}
