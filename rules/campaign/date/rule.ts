import { dayInWords, defineRule, isNearDay, isSameTime } from 'brandlint/rule';
import { type Comparison, compare } from '../compare.ts';
import { byCompany } from './company.ts';
import { dayBriefing, dayOf, isSameMoment } from './days.ts';
import { amongOthers } from './others.ts';
import { timeBriefing } from './times.ts';

const days: Comparison = {
  kind: 'date',
  subjects: ['ends', 'starts', 'on'],
  briefing: dayBriefing,
  isSame: isSameMoment,
  isNear: (a, b) => isNearDay(dayOf(a), dayOf(b)),
  say: (fact) => dayInWords(dayOf(fact)),
};

/** What a brief says nothing of is told apart too little to be held to other assets. */
const ofOffer: Comparison = { ...days, subjects: ['ends', 'starts'] };

const times: Comparison = {
  kind: 'date',
  subjects: ['ends time', 'starts time', 'on time'],
  briefing: timeBriefing,
  isSame: (a, b) => isSameTime(a.value, b.value, a.qualifier ?? ''),
};

export default defineRule({
  name: 'campaign/date',
  summary: 'Every asset of a campaign names the same days and hours.',
  severity: 'error',
  messages: {
    brief: { text: 'This says {actual}; the brief says {expected}. Correct the date.' },
    near: {
      text: 'This says {actual}; the brief has {expected}. Correct the date if it is meant to be that day.',
      severity: 'warning',
    },
    time: { text: 'The time here is {actual}; the brief says {expected}.' },
    lone: { text: 'This says {actual}; {others} others of the campaign say {expected}.' },
    split: {
      text: 'The campaign does not agree on its days: {actual} here, {values} elsewhere. Write a brief, or make them one.',
      severity: 'warning',
    },
  },
  *campaign(campaign) {
    yield* campaign.brief ? compare(campaign, days) : byCompany(campaign, ofOffer);
    yield* compare(campaign, campaign.brief ? times : { ...times, subjects: ['ends time'] });
    if (!campaign.brief) yield* amongOthers(campaign);
  },
});
