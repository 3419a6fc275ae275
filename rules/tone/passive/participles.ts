/**
 * Participles by how they read after a form of "be". Compiled for this rule from the participles that stand after "be"
 * in 1,400 blog posts, emails and social posts.
 */

/** Words in -ed that are no participle. */
const NONE = `red bed hundred need seed feed speed weed indeed sacred naked wicked crooked rugged ragged jagged wretched
  embed kindred biped sled shed exceed proceed succeed greed breed reed creed deed freed bred
  aged beloved blessed learned sophisticated talented skilled multifaceted unprecedented nuanced outdated
  impassioned fated gifted `;

/** How somebody feels. "We are thrilled" has no one who thrills. */
const FEELINGS = `absorbed accustomed addicted alarmed amazed amused annoyed appalled ashamed astonished astounded baffled
  bemused bored bothered bummed challenged charmed committed concerned confused contented convinced dedicated delighted
  depressed determined devastated devoted disappointed discouraged disgusted disheartened dismayed distracted distressed
  disturbed elated embarrassed encouraged energized energised enthralled enthused excited exhausted
  fascinated fatigued floored flustered focused focussed frightened frustrated fulfilled gratified gutted heartbroken heartened
  honored honoured horrified humbled impressed inclined inspired interested intimidated intrigued invested
  involved irritated jaded motivated mystified obsessed offended overjoyed overwhelmed overworked panicked
  perplexed pleased prepared psyched puzzled relaxed relieved reassured saddened satisfied scared shattered shocked
  startled stoked stressed stumped stunned surprised tempted terrified thrilled tickled tired torn touched troubled
  unconcerned unimpressed unmoved unprepared upset vexed wearied worried engaged enamored enamoured passionate
  interconnected acquainted accomplished confident stuck lost`;

/** How something is or where it stands: nobody does it now, and there is no one to name. */
const STATES = `affiliated aligned armed associated assorted attached authenticated automated backdated balanced based biased bound broken
  bundled buried busted called capped centered centred certified closed colored coloured complicated composed comprised
  concentrated concluded connected contained continued copyrighted covered crowded cursed customized damaged dated
  decentralized derived deserted designed destined detailed disabled disconnected discounted distinguished distributed divided
  divorced done doomed dressed driven educated empowered enabled enclosed endangered entitled equipped exclusive excluded expected
  expired faded featured filled finished flawed fixed focused forbidden frozen fully furnished geared gone grown headed headquartered
  heated hidden housed impaired inbound included incomplete infected inhabited insulated integrated intended isolated
  known layered licensed lined lit littered loaded located locked loved marked married matched meant minded mired mistaken
  mixed named nested nonprofit numbered opposed organized organised outfitted owned packed paired patterned placed planned
  poised positioned powered privileged qualified rated registered related relied renowned reserved restricted retired
  rooted rumored rumoured scattered seasoned seated separated set settled shaped shared sized slated spaced
  spoiled spoilt staffed stacked steeped structured styled suited supposed surrounded tailored targeted tied titled trained
  twisted tied unaffected unattached unauthorized unchanged uncluttered undecided underrated underserved understaffed
  undisputed unexpected unfinished unfounded united unlicensed unlimited unmatched unopened unparalleled unrelated
  unrestricted unsubscribed untested unused unwanted upgraded used valued varied versed vested warranted weathered
  weighted wired worn limited needed required allowed permitted invited born subscribed
  engaged understood geared primed wrapped stocked stranded tangled tasked open opened advanced insured protected reused deprecated
  siloed constrained trapped aimed faced adapted timed
  gone due left outspoken unwritten unspoken unbroken hellbent spent`;

/** What somebody does: after "be" these are passive wherever nothing else speaks against it. */
const DEEDS = `accepted accessed accompanied achieved acquired activated added addressed adjusted administered adopted
  advertised advised altered analysed analyzed announced answered applied appointed approved archived arranged asked assembled
  assessed assigned attacked audited authored awarded banned billed blamed blocked booked bought
  brewed brought built calculated cancelled canceled captured carried caught celebrated changed charged checked chosen
  cleaned cleared clicked coded collected commissioned communicated compared compiled completed computed conducted
  confirmed considered constructed consulted consumed contacted converted cooked copied corrected counted crafted created
  credited criticized cut dealt debited decided declined deducted defined delayed deleted delivered deployed described
  destroyed detected developed directed discarded disclosed discovered discussed dispatched displayed documented donated
  downloaded drafted drawn dropped earned eaten edited elected eliminated emailed employed encrypted
  enforced enhanced enrolled entered erased established estimated evaluated examined executed expanded explained explored exported
  extended extracted filmed filed finalized finalised flagged followed forced forgotten forwarded found founded funded gathered
  generated given granted guided handed handled harvested heard held hired hosted identified ignored implemented
  imported improved increased informed inspected installed instructed introduced investigated issued judged
  kept kicked killed launched lauded learnt led listed logged made mailed maintained managed manufactured measured merged
  migrated modified monitored nominated notified observed obtained offered omitted ordered outsourced overseen packaged
  paid painted passed performed picked piloted planted played polled posted postponed poured praised presented
  printed prioritized processed produced programmed promoted prompted proposed proven provided published pulled
  purchased pushed put questioned quoted raised ranked reached read received recognized recognised recommended
  recorded recovered recruited redesigned redirected redeemed reduced referred refined refunded rejected released
  relocated remembered reminded removed renamed rendered renewed renovated repaired repeated replaced reported represented requested
  rescheduled researched resolved restored retrieved returned revealed reviewed revised rewarded rewritten roasted
  said sampled saved scanned scheduled screened sealed seen selected sent served shipped shortlisted shown
  signed simplified sold solved sorted sourced sponsored staged stitched stolen stopped stored streamed
  submitted suggested summarized supplied supported surveyed suspended swapped taken taught terminated
  tested thanked thrown tightened told tracked transferred transformed translated treated triggered turned typed updated
  uploaded urged verified viewed visited voted waived warned washed weighed withdrawn won
  written`;

/** Of these even "by" names a cause or a place and no one who acts: "surrounded by gardens", "inspired by the sea". */
const STATES_BY = `surrounded inspired powered driven followed accompanied bound limited covered marked divided backed lit lined
  owned affected separated caused shaped defined run filled`;

/** Participles without -ed that the rule knows. */
const IRREGULAR = `beaten begun bent bitten blown bought broken brought built burnt caught chosen cut dealt done drawn driven eaten
  fed felt forbidden forgiven forgotten fought found frozen given grown heard held hidden hit hung kept known laid learnt led left lent lit
  lost made meant met mistaken outdone overdrawn overheard overridden overseen overtaken paid proven put read rebuilt redone
  reset resold rewritten ridden run said seen sent set sewn shaken shot shown shut sold spent spilt split spoken spread
  spun stolen struck stuck sung swept sworn taken taught thought thrown told torn undertaken understood undone unwritten upheld won
  woken worn woven withdrawn written born overlaid gone`;

/** What a participle and the word after it mean together, where neither alone does: a state. */
const PHRASES = `made of|made from|made for|made with|made in|made up|made to|built for|built to|built in|built on|built with|built around|built into|
  found in|found on|found at|found out|given that|served with|led to|printed on|set up|followed by|sold out|
  accompanied by|told you|run out|written in|applied to|put together|moved to tears|considered a|considered the|considered an|
  reported missing|dropped in|turned off|turned on|taken aback|taken with|added up|headed to|read more|compared to|compared with|
  held up|supported on|represented in|drawn to|cut out|fed up|run down|carried away|seen as|turned out|
  won over|worn out|worn in|hosted on|hosted at|hosted in|stored in|stored on|listed in|listed on|listed below|listed above|kept up|shown below|shown above|
  described in|described below|described above|documented in|documented at|displayed below|handed down|changed my|paid off|created equal|raised in|
  turned into|put off|written all|spread across|spread over|spread out|split into|split between|split across|hung up|laid out|laid down|set in|shut down`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const NO_PARTICIPLE = words(NONE);
export const ADJECTIVES: ReadonlySet<string> = new Set([...words(FEELINGS), ...words(STATES)]);
export const NO_AGENT: ReadonlySet<string> = new Set([...words(FEELINGS), ...words(STATES_BY)]);
export const VERBS = words(DEEDS);
export const IRREGULAR_PARTICIPLES = words(IRREGULAR);
export const STATE_PHRASES: ReadonlySet<string> = new Set(PHRASES.split('|').map((phrase) => phrase.trim()));
