/**
 * Nouns that are written as one word or as two, where both ways mean the same and the two words are nothing else beside
 * each other. Checked one by one: of two words that are also a verb and its adverb (`sign up`, `set up`) or a
 * preposition and its noun (`on site`) no one can tell what is meant by the spelling alone.
 */
// biome-ignore format: a row of words
export const OPEN_COMPOUNDS: readonly string[] = [
  'web site', 'web page', 'web master', 'home page', 'data set', 'data base', 'time frame', 'time line', 'health care',
  'child care', 'skin care', 'smart phone', 'voice mail', 'user name', 'white paper', 'life cycle', 'work flow',
  'screen shot', 'per cent', 'road map', 'touch point', 'cyber security', 'cyber attack', 'code base', 'file name',
  'wish list', 'book store', 'lip gloss', 'eye shadow', 'news feed', 'blog post', 'tool kit', 'tool box', 'head count',
  'hash tag', 'pod cast', 'web cast', 'work place', 'work space', 'work force', 'fund raiser', 'fund raising', 'crowd funding',
  'sun screen', 'bed room', 'bath room', 'key word', 'land line', 'news letter', 'note book', 'air fare', 'gift wrap',
];

/** Of these the hyphen is only the mark of an adjective: `the back end`, `a back-end team`. The word in one piece is another way. */
export const LOOSE_COMPOUNDS: readonly string[] = ['back end', 'front end', 'real time'];

/** With a hyphen another word than without. */
// biome-ignore format: a row of words
export const DIFFERENT: readonly string[] = [
  'resign', 'resent', 'recover', 'recreate', 'recreation', 'reform', 'relay', 'release', 'remark', 'represent', 'repress',
  'resort', 'restore', 'retreat', 'return', 'resound', 'recollect', 'reserve', 'research', 'reaction', 'react', 'recount',
  'recede', 'review', 'reply', 'report', 'coop', 'coax', 'multiply', 'prefix', 'checkout', 'pickup', 'unionized', 'present',
  'everyday', 'anyone', 'everyone', 'someone', 'anyway', 'maybe', 'into', 'onto', 'upon', 'within', 'without', 'altogether',
  'already', 'become', 'therefore', 'today', 'inform', 'instep', 'together', 'forever', 'nobody', 'takeoff', 'overall',
  'uptake', 'layout', 'lookup', 'outlook', 'income', 'onset', 'sidebyside', 'also', 'another', 'forward', 'redress',
];
