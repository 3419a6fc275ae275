/**
 * Words in capitals that do not shout though each is an English word, too. Compiled by hand from initialisms in
 * everyday copy.
 */
export const INITIALISMS = `
aids amp api apr arc arm arms asap ast atm bac bar base basic bat bath bed bid bin bios bit bogo book can cad cap caps
care cart cash cat chip cob cod cop cord core cot cross cue dad dam dare dart dash dim dip doe dot dragon dream duns
earn ebb era fab fact faq fast fed fit flops gal gap gas gem gif gin git grace gust hat hint hip hit home hope hub
ice ides imp ink ion iris jam jar jest kit lab lac lan lap laser led lid light lisp lot lube made mac mad man map mar
mas mash mask mat med mice mid mime mob mom moma mop mud nap net nib nod oar one opt orca pad pal pan pap par pass pat
path pay peg pen pet pie pig pin pip pit pix pod pop pos pot pro pub pulse race rad rag raid ram ran rap rat ray rem
rep rest rib rig rim rip rise roc rod roi rom rose rot rub rug rust sad safe sage sap sat saw scar scout sea sec set
sew shape ship sic sim sip sir sit ska ski slam sled smart snag snap snow soap soc son sops sort sot spa space spam span
spark spin spot spy star start stem step sting stir stop storm strap sub sum swat swift tab tad tag tan tap tar teach
tee ten tex thaw tic tin tip toe tom ton top tor tow trap troll tub tug twain tyre unit urn vat vet via vim vip wan war
wasp wave web wed who win wit wise yam zip nato cows
`;

/** Words that shout when they alone are in capitals: nobody abbreviates anything to them. */
export const LOUD = `
absolutely again all alert also always amazing and any anyone anything attention available awesome back before best
better big biggest bigger bonus book both brand-new but buy buying cannot cheap cheapest click come completely complete
correct crazy daily deal deals definitely different discount do does done don't down download each easy either
email ends entire epic even ever every everyone everything everywhere exactly exclusive exclusively extra extremely
fantastic fast final finally first forever forget free fresh from full fun get gift giveaway gone good great guaranteed
half hate have here hot how huge hurry immediately important incredible instant instantly
just know last latest less like limited little live look lot love low lower lowest many massive mega
miss money more most much must near need never new next nobody none not nothing now off offer official officially
once only open order our out over own perfect please plus prize promise purchase quick quickly read ready
real really register remember required right sale save saving savings see sell share should shop sold some soon special
start still stock such super sure surprise take thank thanks that their them there these they this those
today together tomorrow tonight too totally truly try twice ultimate under unlimited until
urgent very wait want warning was were what when where which whole why winner with without wonderful wow wrong yes
yesterday yet you your yours zero
`;

/** Ordinary words that the list of common words does not have: days, months, feasts. */
export const ALSO_WORDS = `
thing things something nothing anything everything morning evening during
monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
november december christmas easter halloween valentine valentines thanksgiving
`;

/** Initialisms that stay in capitals even where all words around them are. */
export const ALWAYS_CAPITALS = `aids api apr asap atm cad faq gif lan led nato pin rom roi sim swat`;
