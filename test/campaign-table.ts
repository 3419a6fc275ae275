/** A campaign rule's cases as a table: the files of a campaign, each marked like a proof. */
import { type CampaignCase, testCampaign } from 'brandlint';
import type { Rule } from 'brandlint/rule';
import { it } from 'vitest';

/** One test a case. What the case leaves out, `defaults` says; its files are added to theirs. */
export function campaignTable(
  rule: Rule,
  defaults: Partial<CampaignCase>,
  cases: Readonly<Record<string, CampaignCase>>,
): void {
  it.each(Object.entries(cases))('%s', (_, own) =>
    testCampaign(rule, { ...defaults, ...own, files: { ...defaults.files, ...own.files } }),
  );
}
