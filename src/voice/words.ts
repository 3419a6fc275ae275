/**
 * The words that features of voice count, lower case. Closed classes are those of any English grammar (Quirk et al.,
 * A Comprehensive Grammar of the English Language, 1985); the open ones were chosen by hand for marketing copy.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const WORD_LISTS = {
  we: words('we us our ours ourselves'),
  you: words('you your yours yourself yourselves'),
  i: words('i me my mine myself'),
  they: words('he him his she her hers they them their theirs it its itself themselves'),
  the: words('the'),
  a: words('a an'),
  of: words('of'),
  prepositions: words(
    'in on at by for from with to into onto upon within without between among through during under over after before against about across towards toward beyond throughout',
  ),
  and: words('and'),
  joining: words(
    'which whom whose whereby wherein although though whereas because since while if unless whether when',
  ),
  that: words('that'),
  possibility: words('can could may might would'),
  duty: words('must shall should need needs ought required'),
  future: words('will'),
  negation: words('not no never nothing none nobody nowhere neither nor without cannot'),
  being: words('is are was were be been being am'),
  pointing: words('this these those such'),
  boosting: words(
    'really very so just totally absolutely super truly always ever completely utterly simply literally definitely certainly actually even all every everything',
  ),
  casual: words(
    'hey hi hello okay ok yeah yep nope stuff folks guys gonna wanna kinda sorta bit lot lots get gets got getting thing things pretty cool awesome fun wow oh well anyway maybe cheers thanks big little kids grab pop nice plus sure',
  ),
  praise: words(
    'love loved loves amazing great best beautiful perfect incredible awesome fantastic wonderful brilliant excited exciting thrilled happy delighted favourite favorite gorgeous stunning extraordinary unforgettable unbeatable',
  ),
  formal: words(
    'utilise utilize utilised utilized facilitate facilitates ensure ensures ensuring provide provides provided providing enable enables require requires regarding pursuant hereby herein thereof therefore thus hence however furthermore moreover additionally accordingly consequently commence commences implement leverage demonstrate demonstrates obtain purchase purchased subsequent subsequently prior via per upon respective applicable appropriate sufficient numerous assist assistance request inquire inquiries notify concerning advise permitted regard offer offers select selected maintain maintains remain remains receive received comprises constitute',
  ),
} as const;

/** Base forms that open a sentence as a call to do something. Words that are as often a noun or a name are left out. */
export const IMPERATIVES = words(
  'add ask be become begin book bring browse build buy call catch check choose click come compare consider contact cook create cut discover do don’t download drop eat email enjoy enter expect explore feel find fill follow forget get give go grab have hear help imagine join keep know learn leave let let’s listen look make measure meet move mix note open order pack pay pick plan please pop pour press pull push put reach read remember remove reply request ride run save say search see select sell send set share shop show sign sit skip sleep slip slow spend start stay stop submit subscribe switch take talk taste tell think throw toss treat try turn type use visit wait walk warm wash watch wear welcome work write',
);

/** Two words that a relaxed writer makes one: `do not`, `we are`. */
export const SPELLED_OUT =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had|could|would|should|will) not|cannot|(?:it|that|there|what|here) is|(?:we|you|they) (?:are|have|will)|i (?:am|have|will)|let us)\b(?! to\b)/giu;

export const CONTRACTION =
  /(?:n['’]t|['’](?:re|ve|ll|m|d)|(?:\b(?:it|that|there|here|what|who|how|where|he|she|let|everyone|everything|one)['’]s))$/iu;
