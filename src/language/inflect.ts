/** Regular and the common irregular inflections of English words, so that one entry of a list finds them all. */

export type Inflection = 'noun' | 'verb';

/** One inflected form: which it is, so that a replacement can be put in the same form. */
export interface InflectedForm {
  readonly text: string;
  readonly kind: 'base' | 'plural' | 'third-person' | 'ing' | 'past' | 'participle';
}

// biome-ignore format: rows of words
const PLURALS: Readonly<Record<string, string>> = {
  man: 'men', woman: 'women', person: 'people', child: 'children', foot: 'feet', tooth: 'teeth', goose: 'geese',
  mouse: 'mice', life: 'lives', wife: 'wives', knife: 'knives', leaf: 'leaves', loaf: 'loaves', half: 'halves',
  shelf: 'shelves', self: 'selves', wolf: 'wolves', thief: 'thieves', calf: 'calves', ox: 'oxen', die: 'dice',
  criterion: 'criteria', phenomenon: 'phenomena', analysis: 'analyses', basis: 'bases', crisis: 'crises',
  hypothesis: 'hypotheses', thesis: 'theses', hero: 'heroes', potato: 'potatoes', tomato: 'tomatoes', echo: 'echoes',
  veto: 'vetoes', quiz: 'quizzes', series: 'series', species: 'species', sheep: 'sheep', fish: 'fish', deer: 'deer',
  aircraft: 'aircraft', staff: 'staff', information: 'information', equipment: 'equipment', software: 'software',
};
/** Past tense and participle. */
// biome-ignore format: rows of words
const PASTS: Readonly<Record<string, readonly [string, string]>> = {
  be: ['was', 'been'], become: ['became', 'become'], begin: ['began', 'begun'], bend: ['bent', 'bent'],
  bet: ['bet', 'bet'], bite: ['bit', 'bitten'], blow: ['blew', 'blown'], break: ['broke', 'broken'],
  bring: ['brought', 'brought'], build: ['built', 'built'], burn: ['burned', 'burned'], buy: ['bought', 'bought'],
  catch: ['caught', 'caught'], choose: ['chose', 'chosen'], come: ['came', 'come'], cost: ['cost', 'cost'],
  cut: ['cut', 'cut'], deal: ['dealt', 'dealt'], dig: ['dug', 'dug'], do: ['did', 'done'], draw: ['drew', 'drawn'],
  drink: ['drank', 'drunk'], drive: ['drove', 'driven'], eat: ['ate', 'eaten'], fall: ['fell', 'fallen'],
  feed: ['fed', 'fed'], feel: ['felt', 'felt'], fight: ['fought', 'fought'], find: ['found', 'found'],
  fly: ['flew', 'flown'], forget: ['forgot', 'forgotten'], get: ['got', 'got'], give: ['gave', 'given'],
  go: ['went', 'gone'], grow: ['grew', 'grown'], hang: ['hung', 'hung'], have: ['had', 'had'],
  hear: ['heard', 'heard'], hide: ['hid', 'hidden'], hit: ['hit', 'hit'], hold: ['held', 'held'],
  hurt: ['hurt', 'hurt'], keep: ['kept', 'kept'], know: ['knew', 'known'], lay: ['laid', 'laid'],
  lead: ['led', 'led'], leave: ['left', 'left'], lend: ['lent', 'lent'], let: ['let', 'let'], lie: ['lay', 'lain'],
  lose: ['lost', 'lost'], make: ['made', 'made'], mean: ['meant', 'meant'], meet: ['met', 'met'],
  pay: ['paid', 'paid'], put: ['put', 'put'], quit: ['quit', 'quit'], read: ['read', 'read'], ride: ['rode', 'ridden'],
  ring: ['rang', 'rung'], rise: ['rose', 'risen'], run: ['ran', 'run'], say: ['said', 'said'], see: ['saw', 'seen'],
  seek: ['sought', 'sought'], sell: ['sold', 'sold'], send: ['sent', 'sent'], set: ['set', 'set'],
  shine: ['shone', 'shone'], shoot: ['shot', 'shot'], show: ['showed', 'shown'], shut: ['shut', 'shut'],
  sing: ['sang', 'sung'], sit: ['sat', 'sat'], sleep: ['slept', 'slept'], speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'], spin: ['spun', 'spun'], split: ['split', 'split'], spread: ['spread', 'spread'],
  stand: ['stood', 'stood'], steal: ['stole', 'stolen'], stick: ['stuck', 'stuck'], swim: ['swam', 'swum'],
  take: ['took', 'taken'], teach: ['taught', 'taught'], tell: ['told', 'told'], think: ['thought', 'thought'],
  throw: ['threw', 'thrown'], understand: ['understood', 'understood'], wake: ['woke', 'woken'],
  wear: ['wore', 'worn'], win: ['won', 'won'], write: ['wrote', 'written'],
};
/** Verbs of several syllables whose last one is stressed: they double their consonant, as those of one syllable do. */
const STRESSED_END =
  /(?:admit|begin|commit|compel|control|defer|deter|equip|excel|expel|forget|incur|infer|occur|omit|patrol|permit|prefer|propel|rebut|recur|refer|regret|submit|transfer|transmit|upset)$/;
/** `travelled` in British English, `traveled` in American: both are found. */
const EITHER_WAY =
  /(?:cancel|channel|counsel|fuel|label|level|marvel|model|panel|signal|total|travel|tunnel)$/;

/**
 * All forms of a word or phrase, the base form first. Of a noun phrase the last word is inflected, of a verb phrase the
 * first: `reach out` → `reached out`. Possessives are no forms of their own: they end a word by themselves.
 */
export function inflectionsOf(phrase: string, as: Inflection): readonly InflectedForm[] {
  if (as === 'noun') {
    const [, head = '', last = phrase] = /^(.*[\s-])(\S+?)$/s.exec(phrase) ?? [];
    return [form(phrase, 'base'), form(head + pluralOf(last), 'plural')];
  }
  const [, verb = phrase, rest = ''] = /^([\p{L}']+)(.*)$/su.exec(phrase) ?? [];
  return [
    form(phrase, 'base'),
    form(sibilantS(verb) + rest, 'third-person'),
    ...endings(verb, 'ing').map((text) => form(text + rest, 'ing')),
    ...pastsOf(verb).flatMap(([past, participle]) => [
      form(past + rest, 'past'),
      ...(participle === past ? [] : [form(participle + rest, 'participle')]),
    ]),
  ];
}

/**
 * A replacement in the form in which the word it replaces stands: `use` for `utilised` is `used`. Null where that form
 * stands for two, and the replacement has one for each: `took` or `taken`.
 */
export function inflectLike(right: string, as: Inflection, kind: InflectedForm['kind']): string | null {
  const forms = inflectionsOf(right, as);
  if (kind === 'past' && forms.some((other) => other.kind === 'participle')) return null;
  const found = forms.find((other) => other.kind === kind);
  return (found ?? forms.find((other) => kind === 'participle' && other.kind === 'past'))?.text ?? null;
}

function form(text: string, kind: InflectedForm['kind']): InflectedForm {
  return { text, kind };
}

function pluralOf(word: string): string {
  const lower = word.toLowerCase();
  const irregular = Object.entries(PLURALS).find(
    ([one]) =>
      lower === one ||
      (one.length > 2 && /^(?:man|woman|person|child|wife)$/.test(one) && lower.endsWith(one)),
  );
  if (irregular && !/(?:human|german|roman|talisman)$/.test(lower))
    return word.slice(0, word.length - irregular[0].length) + irregular[1];
  return sibilantS(word);
}

function sibilantS(word: string): string {
  if (word === 'be') return 'is';
  if (word === 'have') return 'has';
  if (/(?:[sxz]|[cs]h|^(?:do|go)|(?:^|[^aeiou])(?:under)?(?:go))$/i.test(word)) return `${word}es`;
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function pastsOf(verb: string): readonly (readonly [string, string])[] {
  const irregular = Object.entries(PASTS).find(
    ([base]) =>
      verb === base ||
      (/^(?:over|under|out|re|up|with|un)/.test(verb) &&
        verb.replace(/^(?:over|under|out|re|up|with|un)/, '') === base),
  );
  if (irregular) {
    const prefix = verb.slice(0, verb.length - irregular[0].length);
    return [[prefix + irregular[1][0], prefix + irregular[1][1]]];
  }
  return endings(verb, 'ed').map((past) => [past, past] as const);
}

function endings(verb: string, ending: 'ing' | 'ed'): readonly string[] {
  if (ending === 'ing' && /ie$/.test(verb)) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb) && verb !== 'be') return [verb.slice(0, -1) + ending];
  if (/[eoy]e$/.test(verb)) return [ending === 'ed' ? `${verb}d` : `${verb}ing`];
  if (ending === 'ed' && /[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  const doubled = verb + verb.slice(-1) + ending;
  if (EITHER_WAY.test(verb)) return [doubled, verb + ending];
  const isShort = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(verb);
  return isShort || STRESSED_END.test(verb) ? [doubled] : [verb + ending];
}
