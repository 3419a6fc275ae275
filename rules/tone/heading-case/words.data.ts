/**
 * Which words of a heading are names, and which have a case of their own. Compiled by hand; the closed classes follow
 * Huddleston and Pullum, The Cambridge Grammar of the English Language.
 */

/** Words of closed classes, which are no part of a name unless they start it. */
export const NEVER_NAMES = `
about after all am among any anyone anything are around as because been before being better between both but can could
did do does doing done during each either every everyone everything few for from get gets getting give given go goes
going good got had has have having he her here hers him his how if in inside into is it its just keep know learn less
let like look made make makes making many may me mine more most much my need needs never no nobody nor not nothing of
off on once only or other our ours out over really see she should so some something such than that the their them then
there these they this those through to together too under until up upon us use using very want was we were what when
where whether which while who whom whose why will with within without would yet you your yours yourself
`;

/** Verbs of headings. They are part of a name only where the running text has that name: Working Group. */
export const VERBS = `
become becoming build building built buy choose create creating find finding fix grow help helping helps improve
improving join learned learning meet need plan planning ready save say send shop start started stop take tell think try
understand understanding work works working write writing
`;

/** Names that are common words, too; lower case here. Their case says nothing. */
export const NAMES = `
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december
english french german italian spanish portuguese dutch danish swedish norwegian finnish polish czech greek turkish
russian chinese japanese korean hindi arabic hebrew latin welsh irish scottish british american canadian mexican
australian african asian european indian roman christian jewish muslim
china turkey chile jordan georgia jersey guinea wales india canada america europe africa asia australia england
scotland ireland france germany italy spain britain
christmas easter hanukkah diwali ramadan halloween thanksgiving valentine god internet web earth
`;

/** Names of several common words. */
export const PHRASES = `
black friday; cyber monday; boxing day; earth day; new year; new year's day; new year's eve; mother's day; father's day;
valentine's day; labour day; labor day; memorial day; independence day; good friday; australia day; veterans day;
women's day; international women's day; world cup; super bowl; olympic games; white house; supreme court; wall street;
united states; united kingdom; united nations; european union; new york; new zealand; new orleans; new south wales;
south africa; north america; south america; los angeles; san francisco; hong kong; sri lanka; costa rica; cape town;
great britain; northern ireland; middle east; far east; west coast; east coast; gold coast; great barrier reef;
open graph; google maps; apple pay; google pay; apple watch; app store; google play; microsoft teams; visual studio;
stack overflow; creative commons; amazon web services; big ben; civil war; world war; world wide web; black lives matter;
mental health awareness week; pride month; black history month; women's history month
`;

/** Lower case in a title by the style of the Associated Press, unless first or last. */
export const SMALL = `a an the and but or nor for at by in of on per to via`;

/** Of fewer than four letters, and written either way: an adverb in one title and a preposition in the next. */
export const EITHER = `as if off out so up yet to is vs v in on by for at it its be`;

/** Ordinary words that are younger than the list of common words, or that it lacks. */
export const MODERN_WORDS = `
app apps blog blogs blogger bloggers chatbot chatbots checkout crowdfunding crowdsourced crowdsourcing dashboard
dashboards e-bike e-bikes ebook ebooks email emails emoji emojis freelancer freelancers hashtag hashtags homepage
inbox influencer influencers infographic infographics login logout meetup meetups newsletter newsletters online offline
onboarding opt-in podcast podcasts recap roadmap roadmaps selfie selfies smartphone smartphones spreadsheet
spreadsheets startup startups tech thing things toolkit tutorial tutorials update updates upgrade upgrades webinar
webinars website websites wellbeing wi-fi workflow workflows workspace workspaces sourdough loaf
`;
