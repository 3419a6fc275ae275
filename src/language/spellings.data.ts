/**
 * Spellings of one word that differ by region. Written by scripts/spellings.ts; a change belongs there.
 *
 * A line that starts with `=` says of the spellings below it, column by column, where each is the first choice (a
 * capital letter) or accepted (a small one): A American, B British with -ise, Z British with -ize, C Canadian, D
 * Australian. Then a line is a word: its forms, each with its spellings between slashes. A form with one spelling has
 * its last z as s in the second column.
 *
 * Source: VarCon 2020.12.07 (http://wordlist.aspell.net), sizes up to 60, modified: senses that are rare, words with
 * several senses, possessives and names are left out, and the table is written in another form.
 *
 * Copyright 2000-2020 by Kevin Atkinson and Benjamin Titze. Permission to use, copy, modify, distribute and sell this
 * array, the associated software, and its documentation for any purpose is hereby granted without fee, provided that
 * the above copyright notice appears in all copies and that both that copyright notice and this permission notice
 * appear in supporting documentation. Kevin Atkinson and Benjamin Titze make no representations about the suitability
 * of this array for any purpose. It is provided "as is" without express or implied warranty.
 *
 * The original word lists come from the Ispell distribution: Copyright 1993, Geoff Kuenning, Granada Hills, CA. All
 * rights reserved. Redistribution and use in source and binary forms, with or without modification, are permitted
 * provided that the following conditions are met: 1. Redistributions of source code must retain the above copyright
 * notice, this list of conditions and the following disclaimer. 2. Redistributions in binary form must reproduce the
 * above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other
 * materials provided with the distribution. 3. All modifications to the source code must be clearly marked as such.
 * Binary redistributions based on modified source code must be clearly marked as modified versions in the
 * documentation and/or other materials provided with the distribution. (Clause 4 removed with permission from Geoff
 * Kuenning.) 5. The name of Geoff Kuenning may not be used to endorse or promote products derived from this software
 * without specific prior written permission.
 * THIS SOFTWARE IS PROVIDED BY GEOFF KUENNING AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING,
 * BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN
 * NO EVENT SHALL GEOFF KUENNING OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA,
 * OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT
 * LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF
 * ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
export const SPELLINGS = `
=A/
tasseled/tasselled tasseling/tasselling
=A/BD/ZC
colorization/colourisation/colourization colorizations/colourisations/colourizations
colorize/colourise/colourize colorized/colourised/colourized colorizing/colourising/colourizing colorizes/colourises/colourizes
=A/BD/ZC/d
anesthetization/anaesthetisation/anaesthetization/anesthetisation anesthetizations/anaesthetisations/anaesthetizations/anesthetisations
=A/BZCD
antilabor/antilabour antilabors/antilabours
appareled/apparelled appareling/apparelling
backpedaled/backpedalled backpedaling/backpedalling
bedeviled/bedevilled bedeviling/bedevilling
bejeweled/bejewelled bejeweling/bejewelling
breathalyzer breathalyzers
busheled/bushelled busheling/bushelling bushelings/bushellings
caliber/calibre calibers/calibres
canceler/canceller cancelers/cancellers
caroled/carolled caroling/carolling
caroler/caroller carolers/carollers
cataloger/cataloguer catalogers/cataloguers
caviler/caviller cavilers/cavillers
centerboard/centreboard centerboards/centreboards
centerfold/centrefold centerfolds/centrefolds
centerpiece/centrepiece centerpieces/centrepieces
channeled/channelled channeling/channelling
checkbook/chequebook checkbooks/chequebooks
checkerboard/chequerboard checkerboards/chequerboards
councilor/councillor councilors/councillors
counseled/counselled counseling/counselling
cudgeled/cudgelled cudgeling/cudgelling cudgelings/cudgellings
deciliter/decilitre deciliters/decilitres
defenseless/defenceless defenselesser/defencelesser defenselessest/defencelessest
defenselessly/defencelessly defenselesslier/defencelesslier defenselessliest/defencelessliest
defenselessness/defencelessness defenselessnesses/defencelessnesses
deviled/devilled deviling/devilling
disemboweled/disembowelled disemboweling/disembowelling
disheveled/dishevelled disheveling/dishevelling
doweled/dowelled doweling/dowelling
driveled/drivelled driveling/drivelling
driveler/driveller drivelers/drivellers
dueled/duelled dueling/duelling duelings/duellings
dueler/dueller duelers/duellers
duelist/duellist duelists/duellists
enameler/enameller enamelers/enamellers
epicenter/epicentre epicenters/epicentres
equaled/equalled equaling/equalling
eviler/eviller evilest/evillest
fiber/fibre fibers/fibres
fiberboard/fibreboard fiberboards/fibreboards
fiberfill/fibrefill fiberfills/fibrefills
fiberglass/fibreglass fiberglasses/fibreglasses
fueled/fuelled fueling/fuelling
funneled/funnelled funneling/funnelling
gamboled/gambolled gamboling/gambolling
goiter/goitre goiters/goitres
graveled/gravelled graveling/gravelling
grayish/greyish
grayness/greyness
groveler/groveller grovelers/grovellers
gruelingly/gruellingly
imperiled/imperilled imperiling/imperilling
jeweled/jewelled jeweling/jewelling
jeweler/jeweller jewelers/jewellers
kenneled/kennelled kenneling/kennelling
labeled/labelled labeling/labelling
lackluster/lacklustre lacklusterrer/lacklustrer lacklusterrest/lacklustrest lacklusters/lacklustres
leveled/levelled leveler/leveller levelers/levellers levelest/levellest leveling/levelling
libeled/libelled libeling/libelling
libeler/libeller libelers/libellers
lusterless/lustreless lusterlesser/lustrelesser lusterlessest/lustrelessest
maneuverability/manoeuvrability maneuverabilities/manoeuvrabilities
maneuverable/manoeuvrable maneuverabler/manoeuvrabler maneuverablest/manoeuvrablest
marveled/marvelled marveling/marvelling
marvelous/marvellous marvelouser/marvellouser marvelousest/marvellousest
marvelously/marvellously marvelouslier/marvellouslier marvelousliest/marvellousliest
medalist/medallist medalists/medallists
milliliter/millilitre milliliters/millilitres
misbehavior/misbehaviour misbehaviors/misbehaviours
mislabeled/mislabelled mislabeling/mislabelling
miter/mitre mitered/mitred mitering/mitring miters/mitres
modeled/modelled modeler/modeller modelers/modellers modeling/modelling modelings/modellings
molder/moulder moldered/mouldered moldering/mouldering molders/moulders
molt/moult molted/moulted molting/moulting molts/moults
multicolored/multicoloured multicoloredder/multicolouredder multicoloreddest/multicoloureddest
mustached/moustached
neighborliness/neighbourliness neighborlinesses/neighbourlinesses
niter/nitre niters/nitres
ocher/ochre ochered/ochred ochering/ochring ocherrer/ochrer ocherrest/ochrest ochers/ochres
paneled/panelled paneling/panelling panelings/panellings
panelist/panellist panelists/panellists
paralyzingly paralyzinglies
parceled/parcelled parceling/parcelling
penciled/pencilled penciling/pencilling pencilings/pencillings
periled/perilled periling/perilling
petaled/petalled
philter/philtre philters/philtres
piaster/piastre piasters/piastres
pommeled/pommelled pommeling/pommelling
pummeled/pummelled pummeling/pummelling
quarreled/quarrelled quarreling/quarrelling
quarreler/quarreller quarrelers/quarrellers
raveled/ravelled
recolor/recolour recolored/recoloured recoloring/recolouring recolors/recolours
refueled/refuelled refueling/refuelling
relabeled/relabelled relabeling/relabelling
remodeled/remodelled remodeling/remodelling
reveled/revelled reveling/revelling revelings/revellings
reveler/reveller revelers/revellers
rivaled/rivalled rivaling/rivalling
rumormonger/rumourmonger rumormongers/rumourmongers
saltpeter/saltpetre saltpeters/saltpetres
scepter/sceptre sceptered/sceptred sceptering/sceptring scepters/sceptres
sepulcher/sepulchre sepulchered/sepulchred sepulchering/sepulchring sepulchers/sepulchres
shoveled/shovelled shoveling/shovelling
shriveled/shrivelled shriveling/shrivelling
signaled/signalled signaler/signaller signalers/signallers signaling/signalling
skillful/skilful
skillfully/skilfully
skillfulness/skilfulness
sniveled/snivelled sniveling/snivelling snivelings/snivellings
sniveler/sniveller snivelers/snivellers
specter/spectre specters/spectres
stenciled/stencilled stenciling/stencilling
subtotaled/subtotalled subtotaling/subtotalling
succor/succour succored/succoured succoring/succouring succors/succours
swiveled/swivelled swiveling/swivelling
teetotaler/teetotaller teetotalers/teetotallers
theatergoer/theatregoer theatergoers/theatregoers
totaled/totalled totaling/totalling
totalizator totalizators
toweled/towelled toweling/towelling towelings/towellings
traveled/travelled traveler/traveller travelers/travellers traveling/travelling travelings/travellings
trialed/trialled trialing/trialling
tricolor/tricolour tricolors/tricolours
troweled/trowelled troweling/trowelling
tunneled/tunnelled tunneling/tunnelling tunnelings/tunnellings
tunneler/tunneller tunnelers/tunnellers
unarmored/unarmoured unarmoredder/unarmouredder unarmoreddest/unarmoureddest
unequaled/unequalled unequaledder/unequalledder unequaleddest/unequalleddest
unlabeled/unlabelled unlabeledder/unlabelledder unlabeleddest/unlabelleddest
unraveled/unravelled unraveling/unravelling
unrivaled/unrivalled unrivaledder/unrivalledder unrivaleddest/unrivalleddest
untrammeled/untrammelled untrammeledder/untrammelledder untrammeleddest/untrammelleddest
vapory/vapoury vaporier/vapourier vaporiest/vapouriest
victualed/victualled victualing/victualling
willfully/wilfully willfullier/wilfullier willfulliest/wilfulliest
virtualization
=A/BZCD/bzc
carburetor/carburettor/carburetter carburetors/carburettors/carburetters
=A/a/BZcD/bzCd
impaneled/empaneled/impanelled/empanelled impaneling/empaneling/impanelling/empanelling
=A/aBZCD
accouter/accoutre accoutered/accoutred accoutering/accoutring accouters/accoutres
accouterment/accoutrement accouterments/accoutrements
barreled/barrelled barreling/barrelling
canceled/cancelled canceling/cancelling
catalog/catalogue cataloged/catalogued cataloging/cataloguing catalogs/catalogues
centiliter/centilitre centiliters/centilitres
chiseled/chiselled chiseling/chiselling
chiseler/chiseller chiselers/chisellers
dentin/dentine dentins/dentines
fontanel/fontanelle fontanels/fontanelles
glycerins/glycerines
liter/litre liters/litres
luster/lustre lustered/lustred lustering/lustring lusters/lustres
marshaled/marshalled marshaling/marshalling
mollusk/mollusc mollusks/molluscs
naughts/noughts
saber/sabre sabered/sabred sabering/sabring sabers/sabres
salabler/saleabler salablest/saleablest
sliest/slyest
somber/sombre somberer/sombrer somberest/sombrest
somberly/sombrely
somberness/sombreness sombernesses/sombrenesses
willfulness/wilfulness
worshiped/worshipped worshiping/worshipping
worshiper/worshipper worshipers/worshippers
=ABCD/aZc
exorcise/exorcize exorcised/exorcized exorcising/exorcizing exorcises/exorcizes
=ABZCD/
advertise/advertize advertised/advertized advertising/advertizing advertises/advertizes
advertisement/advertizement advertisements/advertizements
cicatrices/cicatrixes
draughtboard/draftboard draughtboards/draftboards
ecumenism/oecumenism
aesthetically/esthetically
glamorous/glamourous
jailbird/gaolbird jailbirds/gaolbirds
jailbreak/gaolbreak jailbreaks/gaolbreaks
pederast/paederast pederasts/paederasts
speleological/spelaeological
tassels/tassells
videodisc/videodisk videodiscs/videodisks
=ABZCD/ABZCD
leaped/leapt
=ABZCD/AbzCd
adviser/advisor advisers/advisors
=ABZCD/Abzcd
amok/amuck amoks/amucks
=ABZCD/Abzd
cauldron/caldron cauldrons/caldrons
=ABZCD/Ac
afterwards/afterward
=ABZCD/BZcD
coloration/colouration colorations/colourations
discoloration/discolouration discolorations/discolourations
=ABZCD/BcD
inquire/enquire inquired/enquired inquiring/enquiring inquires/enquires
inquiry/enquiry inquiries/enquiries
=ABZCD/BzCD
dreamed/dreamt
=ABZCD/BzD
inflection/inflexion inflections/inflexions
=ABZCD/BzcD
learned/learnt
spelled/spelt
spoiled/spoilt
unlearned/unlearnt
=ABZCD/a
accursed/accurst
adze/adz
aegis/egis aegises/egises
aesthete/esthete aesthetes/esthetes
align/aline aligned/alined aligning/alining aligns/alines
alignment/alinement alignments/alinements
although/altho
battleaxe/battleax
boulder/bowlder boulders/bowlders
cancellation/cancelation
cigarette/cigaret cigarettes/cigarets
connectable/connectible
connector/connecter connectors/connecters
demagogue/demagog demagogued/demagoged demagoguing/demagoging demagogues/demagogs
demagoguery/demagogry
dependence/dependance dependences/dependances
descendants/descendents
dialoguing/dialogging dialogues/dialogs
enclose/inclose enclosed/inclosed enclosing/inclosing encloses/incloses
epilogue/epilog epilogues/epilogs
extol/extoll extols/extolls
fetish/fetich fetishes/fetiches
flannelette/flannelet
goodbye/goodby goodbyes/goodbys
kidnapped/kidnaped kidnapping/kidnaping
kidnapper/kidnaper kidnappers/kidnapers
lovableness/loveableness
lovably/loveably
marshal/marshall
minibuses/minibusses
molluscan/molluskan
monologue/monolog monologues/monologs
pedagogue/pedagog pedagogues/pedagogs
programmer/programer programmers/programers
prologue/prolog prologues/prologs
reinforce/reenforce reinforced/reenforced reinforcing/reenforcing reinforces/reenforces
symmetrically/symmetricly
syrup/sirup syrups/sirups
teaselings/teasellings
teaseled/teaselled
travelogue/travelog travelogues/travelogs
usability/useability
=ABZCD/aBZcD
spilled/spilt
=ABZCD/aBZcd
encyclopedia/encyclopaedia encyclopedias/encyclopaedias
encyclopedic/encyclopaedic
=ABZCD/aBzcD
among/amongst
=ABZCD/abz
extrovert/extravert extroverted/extraverted extroverts/extraverts
=ABZCD/abzc
drought/drouth droughts/drouthes
=ABZCD/abzcd
auntie/aunty
banister/bannister banisters/bannisters
barbecue/barbeque barbecued/barbequed barbecuing/barbequing barbecues/barbeques
bingeing/binging
cagey/cagy
caginess/cageyness caginesses/cageynesses
chimera/chimaera chimeras/chimaeras
curtsy/curtsey curtsied/curtseyed curtsying/curtseying curtsies/curtseys
cyclopedia/cyclopaedia cyclopedias/cyclopaedias
dietitian/dietician dietitians/dieticians
dis/diss
embed/imbed embedded/imbedded embedding/imbedding embeds/imbeds
eyeing/eying
faerie/faery
filterable/filtrable
focused/focussed focusing/focussing
frowzy frowzier frowziest
gelatin/gelatine gelatins/gelatines
gluing/glueing
goody/goodie
launderette/laundrette launderettes/laundrettes
liquefy/liquify liquefied/liquified liquefying/liquifying liquefies/liquifies
lovable/loveable
mackintosh/macintosh mackintoshes/macintoshes
monologist/monologuist monologists/monologuists
movable/moveable movables/moveables
multiplexer/multiplexor multiplexers/multiplexors
postilion/postillion postilions/postillions
premises/premisses
presidium/praesidium
protester/protestor protesters/protestors
queuing/queueing
raccoon/racoon raccoons/racoons
straitjacket/straightjacket straitjacketed/straightjacketed straitjacketing/straightjacketing straitjackets/straightjackets
sync/synch synced/synched syncing/synching syncs/synches
tempos/tempi
unfocused/unfocussed
usable/useable
veld/veldt velds/veldts
volcanism/vulcanism volcanisms/vulcanisms
eukaryote/eucaryote eukaryotes/eucaryotes eukaryotic/eucaryotic
prokaryote/procaryote prokaryotes/procaryotes prokaryotic/procaryotic
=ABZCD/abzcd/
tyro/tiro/tyreo tyros/tiros/tyreos
=ABZCD/abzcd/abzcd
hurrahing/hooraying/hurraying
=ABZCD/abzcd/ac/abzcd
smidgen/smidgeon/smidge/smidgin smidgens/smidgeons/smidges/smidgins
=ABZCD/abzcd/ad/ad
amoebas/amoebae/amebas/amebae
=ABZCD/abzd
ascendant/ascendent ascendants/ascendents
biased/biassed biasing/biassing
caviar/caviare caviars/caviares
dispatch/despatch dispatched/despatched dispatching/despatching dispatches/despatches
fledgling/fledgeling fledglings/fledgelings
gasoline/gasolene gasolines/gasolenes
jokey/joky
kerosene/kerosine kerosenes/kerosines
medieval/mediaeval medievals/mediaevals
slyly/slily
visor/vizor visors/vizors
=ABZCD/ac
ascendancy/ascendency
cantaloupe/cantaloup cantaloupes/cantaloups
glamour/glamor glamours/glamors glamoured/glamored glamouring/glamoring
hiccuped/hiccupped
trolley/trolly trolleyed/trollied trolleying/trollying trolleys/trollies
=ABZCD/ac/bzd
jailer/jailor/gaoler jailers/jailors/gaolers
=ABZCD/acd
archaeologist/archeologist archaeologists/archeologists
archaeology/archeology archaeologies/archeologies
archaeological/archeological
aesthetic/esthetic aesthetics/esthetics
=ABZCD/ad
amoeba/ameba
amoebic/amebic
amoeboid/ameboid
=ABZCD/bd
ionizer ionizers
=ABZCD/bz
licensed/licenced licensing/licencing
=ABZCD/bzc
technicolor/technicolour
=ABZCD/bzcd
aeries/eyries
caliper/calliper calipered/callipered calipering/callipering calipers/callipers
cipher/cypher ciphered/cyphered ciphering/cyphering ciphers/cyphers
homeostasis/homoeostasis homeostases/homoeostases
homeostatic/homoeostatic
install/instal installs/instals
jail/gaol jails/gaols jailed/gaoled jailing/gaoling
milligram/milligramme milligrams/milligrammes
nosy/nosey nosies/noseys
primeval/primaeval
reprogram/reprogramme reprograms/reprogrammes
synthesizer synthesizers
=ABZCD/bzd
almanac/almanack almanacs/almanacks
centigram/centigramme centigrams/centigrammes
connection/connexion connections/connexions
fetal/foetal
fetid/foetid
fetus/foetus fetuses/foetuses
hectogram/hectogramme hectograms/hectogrammes
homeopath/homoeopath homeopaths/homoeopaths
homeopathic/homoeopathic homeopathicer/homoeopathicer homeopathicest/homoeopathicest
homeopathy/homoeopathy homeopathies/homoeopathies
kilogram/kilogramme kilograms/kilogrammes
siphon/syphon siphoned/syphoned siphoning/syphoning siphons/syphons
wagon/waggon wagoned/waggoned wagoning/waggoning wagons/waggons
wagoner/waggoner wagoners/waggoners
megagram/megagramme megagrams/megagrammes
gigagram/gigagramme gigagrams/gigagrammes
microgram/microgramme
=ABZCD/c
hiccuping/hiccupping
=ABZCd/abzcD
guerrilla/guerilla guerrillas/guerillas
veranda/verandah verandas/verandahs
=ABZcD/abzCd
bandanna/bandana bandannas/bandanas
cicatrix/cicatrice
impanel/empanel impanels/empanels
impostor/imposter impostors/imposters
wainscoted/wainscotted wainscoting/wainscotting wainscotings/wainscottings
=ABZcD/abzCd/abzcd/a
sheikhs/sheiks/shaykhs/shaikhs
=ABZcd/abzcD/bz/C
yogurt/yoghurt/yoghourt/yogourt yogurts/yoghurts/yoghourts/yogourts
=AC/BZCD
flutist/flautist flutists/flautists
=AC/BZD
airfoil/aerofoil airfoils/aerofoils
airplane/aeroplane airplanes/aeroplanes
analyzable analyzabler analyzablest
analyzer analyzers
behoove/behove behooved/behoved behooving/behoving behooves/behoves behoovings/behovings
cozily
coziness
dialyze dialyzed dialyzing
downdraft/downdraught
draftily/draughtily draftilier/draughtilier draftiliest/draughtiliest
draftiness/draughtiness draftinesses/draughtinesses
draftsman/draughtsman draftsmen/draughtsmen
draftsmanship/draughtsmanship draftsmanships/draughtsmanships
draftswoman/draughtswoman draftswomen/draughtswomen
drafty/draughty draftier/draughtier draftiest/draughtiest
estrous/oestrous
estrus/oestrus estruses/oestruses
math/maths
psychoanalyze psychoanalyzed psychoanalyzing
pyorrhea/pyorrhoea pyorrheas/pyorrhoeas
reanalyze reanalyzed reanalyzing
reprized
seborrhea/seborrhoea seborrheas/seborrhoeas
septicemia/septicaemia septicemias/septicaemias
septicemic/septicaemic
spirochete/spirochaete spirochetes/spirochaetes
uremia/uraemia uremias/uraemias
uremic/uraemic
weaseled/weaselled weaseling/weaselling
=AC/BZcD
analyze analyzed analyzing
breathalyze breathalyzed breathalyzing breathalyzes
calisthenic/callisthenic calisthenics/callisthenics
catalyze catalyzed catalyzing
cozy cozied cozier coziest cozying cozies
dialed/dialled dialing/dialling dialings/diallings
enthrall/enthral enthralls/enthrals
enthrallment/enthralment enthrallments/enthralments
fulfillment/fulfilment fulfillments/fulfilments
hydrolyze hydrolyzed hydrolyzing
paralyze paralyzed paralyzing
plow/plough plowed/ploughed plowing/ploughing plows/ploughs
pretense/pretence pretenses/pretences
redialed/redialled redialing/redialling
skeptic/sceptic skepticer/scepticer skepticest/scepticest skeptics/sceptics
skeptical/sceptical skepticaler/scepticaler skepticalest/scepticalest
skeptically/sceptically
skepticism/scepticism skepticisms/scepticisms
snowplow/snowplough snowplows/snowploughs
tularemia/tularaemia tularemias/tularaemias
updraft/updraught updrafts/updraughts
=AC/aBZD
clarinetist/clarinettist clarinetists/clarinettists
gemology/gemmology gemologies/gemmologies
kindergartners/kindergarteners
organdy/organdie
=AC/aBZcD
aluminum/aluminium aluminums/aluminiums
analyzes
catalyzes
dialyzes
distill/distil distills/distils
hydrolyzes
lupines/lupins
paralyzes
peddler/pedlar peddlers/pedlars
psychoanalyzes
reanalyzes
spirea/spiraea spireas/spiraeas
=AC/aZc/BcD
tranquilize/tranquillize/tranquillise tranquilized/tranquillized/tranquillised tranquilizing/tranquillizing/tranquillising tranquilizes/tranquillizes/tranquillises
tranquilizer/tranquillizer/tranquilliser tranquilizers/tranquillizers/tranquillisers
=AC/ac/aBZD
chili/chile/chilli
=ACD/BZd
licorice/liquorice
=ACd/BZD
anemia/anaemia anemias/anaemias
anemic/anaemic anemicer/anaemicer anemicest/anaemicest anemics/anaemics
anemically/anaemically
anesthesiologist/anaesthesiologist anesthesiologists/anaesthesiologists
anesthesiology/anaesthesiology anesthesiologies/anaesthesiologies
diarrhea/diarrhoea diarrheas/diarrhoeas
edema/oedema edemas/oedemas
esophagus/oesophagus
estrogen/oestrogen estrogens/oestrogens
etiology/aetiology
fecal/faecal
furor/furore furors/furores
gonorrhea/gonorrhoea gonorrheas/gonorrhoeas
gonorrheal/gonorrhoeal gonorrhealer/gonorrhoealer gonorrhealest/gonorrhoealest
gynecological/gynaecological gynecologicaler/gynaecologicaler gynecologicalest/gynaecologicalest gynecologicals/gynaecologicals
gynecologist/gynaecologist gynecologists/gynaecologists
hematite/haematite hematites/haematites
hematologic/haematologic
hematological/haematological
hematologist/haematologist hematologists/haematologists
hematology/haematology hematologies/haematologies
hemoglobin/haemoglobin
hemophilia/haemophilia
hemophiliac/haemophiliac hemophiliacs/haemophiliacs
hemorrhage/haemorrhage hemorrhaged/haemorrhaged hemorrhaging/haemorrhaging hemorrhages/haemorrhages
hemorrhoid/haemorrhoid hemorrhoids/haemorrhoids
leukemia/leukaemia leukemias/leukaemias
paleolithic/palaeolithic
paleontologist/palaeontologist paleontologists/palaeontologists
paleontology/palaeontology
pediatric/paediatric pediatrics/paediatrics
pedophile/paedophile pedophiles/paedophiles
toxemia/toxaemia toxemias/toxaemias
=ACd/BZcD
appall/appal appalls/appals
feces/faeces
fulfill/fulfil fulfills/fulfils
gynecology/gynaecology gynecologies/gynaecologies
=ACd/a/BZD
pediatricians/pediatrists/paediatricians
=ACd/aBZcD
artifact/artefact artifacts/artefacts
cesium/caesium cesiums/caesiums
=AZC/BD
accessorize accessorized accessorizing accessorizes
acclimatization
acclimatize acclimatized acclimatizing acclimatizes
actualization actualizations
actualize actualized actualizing actualizes
aggrandize aggrandized aggrandizing aggrandizes
aggrandizement aggrandizements
agonize agonized agonizing agonizes
agonizingly agonizinglier agonizingliest
alkalize alkalized alkalizing alkalizes
alphabetization alphabetizations
alphabetize alphabetized alphabetizing alphabetizes
alphabetizer alphabetizers
americanization
americanized
amortizable amortizabler amortizables amortizablest
amortization amortizations
amortize amortized amortizing amortizes
analogize analogized analogizing analogizes
anathematize anathematized anathematizing anathematizes
anatomize anatomized anatomizing anatomizes
anglicize anglicized anglicizing anglicizes
annualize annualized annualizing annualizes
anodize anodized anodizing anodizes
antagonize antagonized antagonizing antagonizes
anthologize anthologized anthologizing anthologizes
apologize apologized apologizing apologizes
apostatize apostatized apostatizing apostatizes
apotheosize apotheosized apotheosizing apotheosizes
appetize appetized appetizing appetizes
appetizer appetizers
appetizingly
atomize atomized atomizing atomizes
atomizer atomizers
attitudinize attitudinized attitudinizing attitudinizes attitudinizings
authorization authorizations
authorize authorized authorizing authorizes
automatize automatized automatizing automatizes
baptize baptized baptizing baptizes
baptizer baptizers
barbarize barbarized barbarizing barbarizes
bastardization bastardizations
bastardize bastardized bastardizing bastardizes
bowdlerization bowdlerizations
bowdlerize bowdlerized bowdlerizing bowdlerizes
brutalization brutalizations
brutalize brutalized brutalizing brutalizes
bureaucratization bureaucratizations
bureaucratize bureaucratized bureaucratizing bureaucratizes
burglarize burglarized burglarizing burglarizes
canalization canalizations
canalize canalized canalizing canalizes
cannibalization cannibalizations
cannibalize cannibalized cannibalizing cannibalizes
canonization canonizations
canonize canonized canonizing canonizes
capitalization capitalizations
capitalize capitalized capitalizing capitalizes
capsulize capsulized capsulizing capsulizes
caramelize caramelized caramelizing caramelizes
carbonize carbonized carbonizing carbonizes
catechize catechized catechizing catechizes catechizings
categorization categorizations
categorize categorized categorizing categorizes
catheterize catheterized catheterizing catheterizes
cauterization cauterizations
cauterize cauterized cauterizing cauterizes
centralization centralizations
centralize centralized centralizing centralizes
centralizer centralizers
channelization channelizations
channelize channelized channelizing channelizes
characterization characterizations
characterize characterized characterizing characterizes
christianize christianized christianizing christianizes
circularize circularized circularizing circularizes
civilization civilizations
civilize civilized civilizing civilizes
cognizable cognizabler cognizablest
cognizance cognizances
cognizant cognizanter cognizantest
collateralize
collectivization collectivizations
collectivize collectivized collectivizing collectivizes
colonization colonizations
colonize colonized colonizing colonizes
colonizer colonizers
commercialization commercializations
commercialize commercialized commercializing commercializes
compartmentalization compartmentalizations
compartmentalize compartmentalized compartmentalizing compartmentalizes
computerization computerizations
computerize computerized computerizing computerizes
conceptualization conceptualizations
conceptualize conceptualized conceptualizing conceptualizes
concertize concertized concertizing concertizes
containerization containerizations
containerize containerized containerizing containerizes
contextualization contextualizations
contextualize contextualized contextualizing contextualizes
conventionalize conventionalized conventionalizing conventionalizes
criminalize criminalized criminalizing criminalizes
criticize criticized criticizing criticizes
criticizer criticizers
crystallization crystallizations
customization customizations
customize customized customizing customizes
decentralization decentralizations
decentralize decentralized decentralizing decentralizes
decimalization decimalizations
decolonization decolonizations
decolonize decolonized decolonizing decolonizes
decriminalization decriminalizations
decriminalize decriminalized decriminalizing decriminalizes
dehumanization dehumanizations
dehumanize dehumanized dehumanizing dehumanizes
demagnetization demagnetizations
demagnetize demagnetized demagnetizing demagnetizes
demilitarization demilitarizations
demilitarize demilitarized demilitarizing demilitarizes
demobilization demobilizations
demobilize demobilized demobilizing demobilizes
democratization democratizations
democratize democratized democratizing democratizes
demonetization demonetizations
demonetize demonetized demonetizing demonetizes
demonize demonized demonizing demonizes
demoralization demoralizations
demoralize demoralized demoralizing demoralizes
denationalization denationalizations
denationalize denationalized denationalizing denationalizes
denuclearize denuclearized denuclearizing denuclearizes
deodorization deodorizations
deodorize deodorized deodorizing deodorizes
deodorizer deodorizers
departmentalization departmentalizations
departmentalize departmentalized departmentalizing departmentalizes
depersonalize depersonalized depersonalizing depersonalizes
depolarization depolarizations
depolarize depolarized depolarizing depolarizes
depoliticize depoliticized depoliticizing depoliticizes
depressurization depressurizations
depressurize depressurized depressurizing depressurizes
deputize deputized deputizing deputizes
desalinization desalinizations
desalinize desalinized desalinizing desalinizes
desensitization desensitizations
desensitize desensitized desensitizing desensitizes
destabilization
destabilize destabilized destabilizing destabilizes
devitalize devitalized devitalizing devitalizes
digitization digitizations
digitize digitized digitizing digitizes
disorganization disorganizations
disorganize disorganized disorganizing disorganizes
dramatization dramatizations
dramatize dramatized dramatizing dramatizes
economize economized economizing economizes
economizer economizers
editorialize editorialized editorializing editorializes
elasticize elasticized elasticizing elasticizes
emotionalize emotionalized emotionalizing emotionalizes
empathize empathized empathizing empathizes
emphasize emphasized emphasizing emphasizes
energize energized energizing energizes
energizer energizers
epitomize epitomized epitomizing epitomizes
equalization equalizations
equalize equalized equalizing equalizes equalizings
equalizer equalizers
eulogize eulogized eulogizing eulogizes
eulogizer eulogizers
evangelize evangelized evangelizing evangelizes
extemporization extemporizations
extemporize extemporized extemporizing extemporizes
externalization externalizations
externalize externalized externalizing externalizes
factorization factorizations
factorize factorized factorizing factorizes
familiarization familiarizations
familiarize familiarized familiarizing familiarizes
fantasize fantasized fantasizing fantasizes
faradize faradized faradizing faradizes
federalization federalizations
federalize federalized federalizing federalizes
feminize feminized feminizing feminizes
fertilization fertilizations
fertilize fertilized fertilizing fertilizes
fertilizer fertilizers
fictionalization fictionalizations
fictionalize fictionalized fictionalizing fictionalizes
finalization finalizations
finalize finalized finalizing finalizes
formalization formalizations
formalize formalized formalizing formalizes
fossilization fossilizations
fossilize fossilized fossilizing fossilizes
fraternization fraternizations
fraternize fraternized fraternizing fraternizes
fraternizer fraternizers
galvanization galvanizations
galvanize galvanized galvanizing galvanizes
generalization generalizations
generalize generalized generalizing generalizes
ghettoize ghettoized ghettoizing ghettoizes
globalization globalizations
globalize globalized globalizing globalizes
gormandize gormandized gormandizing gormandizes gormandizings
gormandizer gormandizers
harmonization harmonizations
harmonize harmonized harmonizing harmonizes
harmonizer harmonizers
hellenize hellenized hellenizing hellenizes
homogenization homogenizations
homogenize homogenized homogenizing homogenizes
hospitalization hospitalizations
hospitalize hospitalized hospitalizing hospitalizes
humanization humanizations
humanize humanized humanizing humanizes
humanizer humanizers
hybridization hybridizations
hybridize hybridized hybridizing hybridizes
hypnotize hypnotized hypnotizing hypnotizes
hypothesize hypothesized hypothesizing hypothesizes
idealization idealizations
idealize idealized idealizing idealizes
idolization idolizations
idolize idolized idolizing idolizes
immobilization immobilizations
immobilize immobilized immobilizing immobilizes
immobilizer immobilizers
immortalize immortalized immortalizing immortalizes
immunization immunizations
immunize immunized immunizing immunizes
individualization individualizations
individualize individualized individualizing individualizes
industrialization industrializations
industrialize industrialized industrializing industrializes
initialization initializations
initialize initialized initializing initializes
institutionalization institutionalizations
institutionalize institutionalized institutionalizing institutionalizes
intellectualize intellectualized intellectualizing intellectualizes
internalization internalizations
internalize internalized internalizing internalizes
internationalization internationalizations
internationalize internationalized internationalizing internationalizes
iodize iodized iodizing iodizes
ionization ionizations
ionize ionized ionizing ionizes ionizings
italicization italicizations
italicize italicized italicizing italicizes
itemization itemizations
itemize itemized itemizing itemizes
jeopardize jeopardized jeopardizing jeopardizes
legalization legalizations
legalize legalized legalizing legalizes
legitimatize legitimatized legitimatizing legitimatizes
legitimization legitimizations
legitimize legitimized legitimizing legitimizes
liberalization liberalizations
liberalize liberalized liberalizing liberalizes
lionization lionizations
lionize lionized lionizing lionizes
liquidizer liquidizers
lobotomize lobotomized lobotomizing lobotomizes
localization localizations
localize localized localizing localizes
macadamize macadamized macadamizing macadamizes
magnetizable magnetizables
magnetization magnetizations
magnetize magnetized magnetizing magnetizes
marbleize marbleized marbleizing marbleizes
marginalization
marginalize marginalized marginalizing marginalizes
materialization materializations
materialize materialized materializing materializes
maximization maximizations
maximize maximized maximizing maximizes
mechanization mechanizations
mechanize mechanized mechanizing mechanizes
memorialize memorialized memorializing memorializes
memorization memorizations
memorize memorized memorizing memorizes
mercerize mercerized mercerizing mercerizes
mesmerize mesmerized mesmerizing mesmerizes
mesmerizer mesmerizers
metabolize metabolized metabolizing metabolizes
metastasize metastasized metastasizing metastasizes
metathesize metathesized metathesizing metathesizes
metricize metricized metricizing metricizes
militarization militarizations
militarize militarized militarizing militarizes
miniaturization miniaturizations
miniaturize miniaturized miniaturizing miniaturizes
minimization minimizations
minimize minimized minimizing minimizes
mobilization mobilizations
mobilize mobilized mobilizing mobilizes
mobilizer mobilizers
modernization modernizations
modernize modernized modernizing modernizes
modernizer modernizers
moisturize moisturized moisturizing moisturizes
moisturizer moisturizers
monetize monetized monetizing monetizes
monopolization monopolizations
monopolize monopolized monopolizing monopolizes
monopolizer monopolizers
moralization moralizations
moralize moralized moralizing moralizes
moralizer moralizers
motorization motorizations
motorize motorized motorizing motorizes
mythologize mythologized mythologizing mythologizes
narcotization narcotizations
narcotize narcotized narcotizing narcotizes
nasalization nasalizations
nasalize nasalized nasalizing nasalizes
nationalization nationalizations
nationalize nationalized nationalizing nationalizes
naturalization naturalizations
naturalize naturalized naturalizing naturalizes
neutralization neutralizations
neutralize neutralized neutralizing neutralizes
neutralizer neutralizers
nonsympathizer nonsympathizers
normalization normalizations
normalize normalized normalizing normalizes
notarization notarizations
novelization novelizations
novelize novelized novelizing novelizes
optimization optimizations
optimize optimized optimizing optimizes
optimizer optimizers
organization organizations
organizational organizationaler organizationalest organizationals
organizationally organizationallier organizationalliest
organize organized organizing organizes
organizer organizers
ostracize ostracized ostracizing ostracizes
overcapitalize overcapitalized overcapitalizing overcapitalizes
overemphasize overemphasized overemphasizing overemphasizes
overgeneralize overgeneralized overgeneralizing overgeneralizes
overspecialization overspecializations
overspecialize overspecialized overspecializing overspecializes
oxidization oxidizations
oxidize oxidized oxidizing oxidizes oxidizings
oxidizer oxidizers
palatalization palatalizations
palatalize palatalized palatalizing palatalizes
parenthesize parenthesized parenthesizing parenthesizes
particularization particularizations
particularize particularized particularizing particularizes
passivization
pasteurization pasteurizations
pasteurize pasteurized pasteurizing pasteurizes
pasteurizer pasteurizers
patronize patronized patronizing patronizes patronizings
patronizer patronizers
patronizingly patronizinglier patronizingliest
pauperize pauperized pauperizing pauperizes
pedestrianization pedestrianizations
pedestrianize pedestrianized pedestrianizing pedestrianizes
penalization penalizations
penalize penalized penalizing penalizes
personalize personalized personalizing personalizes
philosophize philosophized philosophizing philosophizes
philosophizer philosophizers
photosynthesize photosynthesized photosynthesizing photosynthesizes
plagiarize plagiarized plagiarizing plagiarizes
plagiarizer plagiarizers
plasticize plasticized plasticizing plasticizes
pluralization pluralizations
pluralize pluralized pluralizing pluralizes
polarization polarizations
polarize polarized polarizing polarizes
politicization politicizations
politicize politicized politicizing politicizes
polymerization polymerizations
polymerize polymerized polymerizing polymerizes
popularization popularizations
popularize popularized popularizing popularizes
pressurization pressurizations
pressurize pressurized pressurizing pressurizes
pressurizer pressurizers
prioritization prioritizations
prioritize prioritized prioritizing prioritizes prioritizings
privatization privatizations
privatize privatized privatizing privatizes
professionalization professionalizations
professionalize professionalized professionalizing professionalizes
propagandize propagandized propagandizing propagandizes
proselytize proselytized proselytizing proselytizes
proselytizer proselytizers
publicize publicized publicizing publicizes
pulverization pulverizations
pulverize pulverized pulverizing pulverizes
radicalization radicalizations
radicalize radicalized radicalizing radicalizes
randomization randomizations
randomize randomized randomizing randomizes
rationalization rationalizations
rationalize rationalized rationalizing rationalizes
realizable realizabler realizables realizablest
realization realizations
realize realized realizing realizes realizings
reauthorize reauthorizes
recapitalization recapitalizations
recapitalize recapitalized recapitalizing recapitalizes
recognizable recognizabler recognizablest
recognizably
recognizance recognizances
recognize recognized recognizing recognizes
recognizer recognizers
recolonization recolonizations
recolonize recolonized recolonizing recolonizes
recrystallize recrystallized recrystallizing recrystallizes
reemphasize reemphasized reemphasizing reemphasizes
regularization regularizations
regularize regularized regularizing regularizes
reinitialize reinitialized reinitializing reinitializes
reorganization reorganizations
reorganize reorganized reorganizing reorganizes
revitalization revitalizations
revitalize revitalized revitalizing revitalizes
revolutionize revolutionized revolutionizing revolutionizes
rhapsodize rhapsodized rhapsodizing rhapsodizes
ritualize ritualized ritualizing ritualizes
robotize robotized robotizing robotizes
romanticize romanticized romanticizing romanticizes
routinize routinized routinizing routinizes
rubberize rubberized rubberizing rubberizes
sanitize sanitized sanitizing sanitizes
satirize satirized satirizing satirizes
scandalize scandalized scandalizing scandalizes
schematize schematized schematizing schematizes
scrutinize scrutinized scrutinizing scrutinizes
secularization secularizations
secularize secularized secularizing secularizes
sensationalize sensationalized sensationalizing sensationalizes
sensitization sensitizations
sensitize sensitized sensitizing sensitizes
sentimentalization sentimentalizations
sentimentalize sentimentalized sentimentalizing sentimentalizes
serialization serializations
serialize serialized serializing serializes
sermonize sermonized sermonizing sermonizes
signalization
signalize signalized signalizing signalizes
simonize
slenderize slenderized slenderizing slenderizes
socialization socializations
socialize socialized socializing socializes
sodomize sodomized sodomizing sodomizes
solemnization solemnizations
solemnize solemnized solemnizing solemnizes
soliloquize soliloquized soliloquizing soliloquizes soliloquizings
specialization specializations
specialize specialized specializing specializes
stabilization stabilizations
stabilize stabilized stabilizing stabilizes
stabilizer stabilizers
standardization standardizations
standardize standardized standardizing standardizes
sterilization sterilizations
sterilize sterilized sterilizing sterilizes
sterilizer sterilizers
stigmatization stigmatizations
stigmatize stigmatized stigmatizing stigmatizes
stylize stylized stylizing stylizes
subsidization subsidizations
subsidize subsidized subsidizing subsidizes
subsidizer subsidizers
summarize summarized summarizing summarizes
symbolization symbolizations
symbolize symbolized symbolizing symbolizes
sympathize sympathized sympathizing sympathizes sympathizings
sympathizer sympathizers
synchronization synchronizations
synchronize synchronized synchronizing synchronizes
synopsize synopsized synopsizing synopsizes
systematization systematizations
systematize systematized systematizing systematizes
tantalization tantalizations
tantalize tantalized tantalizing tantalizes tantalizings
tantalizer tantalizers
tantalizingly tantalizinglier tantalizinglies tantalizingliest
temporize temporized temporizing temporizes temporizings
temporizer temporizers
tenderize tenderized tenderizing tenderizes
tenderizer tenderizers
terrorize terrorized terrorizing terrorizes
theorize theorized theorizing theorizes
transistorize transistorized transistorizing transistorizes
traumatize traumatized traumatizing traumatizes
trivialization trivializations
trivialize trivialized trivializing trivializes
tyrannize tyrannized tyrannizing tyrannizes tyrannizings
unappetizing unappetizinger unappetizingest
unauthorized unauthorizedder unauthorizeddest
unbaptize unbaptized unbaptizing unbaptizes
uncivilized
underutilize underutilized underutilizing underutilizes
unfertilized unfertilizedder unfertilizeddest
uninitialized
unionization unionizations
unionize unionized unionizing unionizes
unitize unitized unitizing unitizes
universalize universalized universalizing universalizes
unorganized
unpasteurized
unrealize unrealized unrealizing unrealizes unrealizings
unrecognizable unrecognizabler unrecognizablest
unrecognized
urbanization urbanizations
urbanize urbanized urbanizing urbanizes
utilizable utilizables
utilization utilizations
utilize utilized utilizing utilizes
vandalize vandalized vandalizing vandalizes
vaporization vaporizations
vaporize vaporized vaporizing vaporizes
vaporizer vaporizers
verbalization verbalizations
verbalize verbalized verbalizing verbalizes
victimization victimizations
victimize victimized victimizing victimizes
visualization visualizations
visualize visualized visualizing visualizes
visualizer visualizers
vitalization vitalizations
vitalize vitalized vitalizing vitalizes vitalizings
vocalization vocalizations
vocalize vocalized vocalizing vocalizes
volatilize volatilized volatilizing volatilizes
vulcanization vulcanizations
vulcanize vulcanized vulcanizing vulcanizes
vulgarization vulgarizations
vulgarize vulgarized vulgarizing vulgarizes
vulgarizer vulgarizers
weatherize weatherized weatherizing weatherizes
westernization westernizations
westernize westernized westernizing westernizes
winterize winterized winterizing winterizes
womanize womanized womanizing womanizes
womanizer womanizers
=AZC/BD/zc
synthesize/synthesise/synthetize synthesized/synthesised/synthetized synthesizing/synthesising/synthetizing synthesizes/synthesises/synthetizes
=AZC/BcD
liquidize liquidized liquidizing liquidizes
notarize notarized notarizing notarizes
=AZC/a/BD
crystallize/crystalize/crystallise crystallized/crystalized/crystallised crystallizing/crystalizing/crystallising crystallizes/crystalizes/crystallises
glamorization/glamourization/glamorisation
=AZC/azc/BD
glamorize/glamourize/glamorise glamorized/glamourized/glamorised glamorizing/glamourizing/glamorising glamorizes/glamourizes/glamorises
=AbzC/BZD
balk/baulk balked/baulked balking/baulking balks/baulks
=AbzCD/aBZcd
livable/liveable
=AbzCd/ABZcD
unbeknownst/unbeknown
=AbzCd/BZD
prejudgment/prejudgement prejudgments/prejudgements
=AbzCd/BZcD
cenobite/coenobite cenobites/coenobites
cenobitic/coenobitic
instill/instil instills/instils
misjudgment/misjudgement misjudgments/misjudgements
=AbzCd/aBZD
abettor/abetter abettors/abetters
collectible/collectable collectibles/collectables
kindergartner/kindergartener
meow/miaow meowed/miaowed meowing/miaowing meows/miaows
tidbit/titbit tidbits/titbits
tranquility/tranquillity tranquilities/tranquillities
=AbzCd/aBZcD
adapter/adaptor adapters/adaptors
aging/ageing agings/ageings
brier/briar briers/briars
caftan/kaftan caftans/kaftans
diked/dyked diking/dyking
dryly/drily
eon/aeon eons/aeons
gobbledygook/gobbledegook gobbledygooks/gobbledegooks
judgment/judgement judgments/judgements
judgmental/judgemental judgmentaler/judgementaler judgmentalest/judgementalest
lissome/lissom
myna/mynah mynas/mynahes
sizable/sizeable
thralldom/thraldom thralldoms/thraldoms
tumbrel/tumbril tumbrels/tumbrils
unshakable/unshakeable
whir/whirr whirs/whirrs
=AbzCd/abzd/aBZcD
czar/tzar/tsar czars/tzars/tsars
=Abzcd/ABZCD
ambiance/ambience ambiances/ambiences
hankie/hanky
=Abzcd/BZCD
abridgment/abridgement abridgments/abridgements
crenelate/crenellate crenelated/crenellated crenelater/crenellater crenelates/crenellates crenelatest/crenellatest crenelating/crenellating
crenelation/crenellation crenelations/crenellations
dependents/dependants
fogy/fogey fogies/fogeys
lasagnas/lasagnes
sulfate/sulphate sulfates/sulphates
sulfide/sulphide sulfides/sulphides
sulfur/sulphur sulfured/sulphured sulfuring/sulphuring sulfurs/sulphurs
sulfuric/sulphuric
sulfurous/sulphurous
=Abzcd/aBZCD
acknowledgment/acknowledgement acknowledgments/acknowledgements
blamable/blameable
blowzy blowzier blowziest
chaperon/chaperone chaperons/chaperones
chocolaty/chocolatey
crosier/crozier crosiers/croziers
flier/flyer fliers/flyers
forgather/foregather forgathered/foregathered forgathering/foregathering forgathers/foregathers
glycerin/glycerine
lasagna/lasagne
likability/likeability
likable/likeable
numskull/numbskull numskulls/numbskulls
oversize/oversized
salable/saleable
=Ac/BD/ZC/d
anesthetize/anaesthetise/anaesthetize/anesthetise anesthetized/anaesthetised/anaesthetized/anesthetised anesthetizing/anaesthetising/anaesthetizing/anesthetising anesthetizes/anaesthetises/anaesthetizes/anesthetises
=Ac/BZCD
amphitheater/amphitheatre amphitheaters/amphitheatres
arbor/arbour arbors/arbours arbores/arboures
ardor/ardour ardors/ardours
armor/armour armored/armoured armoring/armouring armors/armours
armorer/armourer armorers/armourers
armory/armoury armories/armouries
behavior/behaviour behaviors/behaviours
behavioral/behavioural behavioraler/behaviouraler behavioralest/behaviouralest
behaviorally/behaviourally
behaviorism/behaviourism behaviorisms/behaviourisms
behaviorist/behaviourist behaviorists/behaviourists
belabor/belabour belabored/belaboured belaboring/belabouring belabors/belabours
beveled/bevelled beveler/beveller bevelers/bevellers beveling/bevelling bevelings/bevellings
candor/candour candors/candours
caviled/cavilled caviling/cavilling cavilings/cavillings
center/centre centered/centred centering/centring centerings/centrings centers/centres
clamor/clamour clamored/clamoured clamoring/clamouring clamors/clamours
clangor/clangour clangored/clangoured clangoring/clangouring clangors/clangours
color/colour colored/coloured colorer/colourer coloreds/coloureds colorers/colourers coloring/colouring colorings/colourings colorrest/colourest colors/colours
colorant/colourant colorants/colourants
colorblind/colourblind
colorblindness/colourblindness colorblindnesses/colourblindnesses
colorfast/colourfast
colorfastness/colourfastness colorfastnesses/colourfastnesses
colorful/colourful colorfuler/colourfuler colorfulest/colourfulest
colorfully/colourfully colorfullier/colourfullier colorfulliest/colourfulliest
colorfulness/colourfulness colorfulnesses/colourfulnesses
colorist/colourist colorists/colourists
colorless/colourless colorlesser/colourlesser colorlessest/colourlessest
colorlessly/colourlessly colorlesslier/colourlesslier colorlessliest/colourlessliest
colorlessness/colourlessness colorlessnesses/colourlessnesses
colorway/colourway colorways/colourways
counselor/counsellor counselors/counsellors
crueler/crueller cruelest/cruellest
decimeter/decimetre decimeters/decimetres
defense/defence defensed/defenced defensing/defencing defenses/defences
demeanor/demeanour demeanors/demeanours
discolor/discolour discolored/discoloured discoloreds/discoloureds discoloring/discolouring discolors/discolours
disfavor/disfavour disfavored/disfavoured disfavoring/disfavouring disfavors/disfavours
dishonor/dishonour dishonored/dishonoured dishonoring/dishonouring dishonors/dishonours
dishonorable/dishonourable dishonorabler/dishonourabler dishonorables/dishonourables dishonorablest/dishonourablest
dishonorably/dishonourably dishonorablier/dishonourablier dishonorablies/dishonourablies dishonorabliest/dishonourabliest
enameled/enamelled enameling/enamelling enamelings/enamellings
enamor/enamour enamored/enamoured enamoreds/enamoureds enamoring/enamouring enamors/enamours
endeavor/endeavour endeavored/endeavoured endeavoring/endeavouring endeavors/endeavours
enroll/enrol enrolls/enrols
enrollment/enrolment enrollments/enrolments
favor/favour favored/favoured favoreds/favoureds favoring/favouring favorings/favourings favors/favours
favorable/favourable favorabler/favourabler favorables/favourables favorablest/favourablest
favorably/favourably favorablier/favourablier favorabliest/favourabliest
favorite/favourite favoriter/favouriter favorites/favourites favoritest/favouritest
favoritism/favouritism favoritisms/favouritisms
fervor/fervour fervors/fervours
flanneled/flannelled flanneling/flannelling
flavor/flavour flavored/flavoured flavoring/flavouring flavorings/flavourings flavors/flavours
flavorful/flavourful flavorfuler/flavourfuler flavorfulest/flavourfulest
flavorless/flavourless flavorlesser/flavourlesser flavorlessest/flavourlessest
flavorsome/flavoursome flavorsomer/flavoursomer flavorsomest/flavoursomest
groveled/grovelled groveling/grovelling
grueled/gruelled grueling/gruelling gruelings/gruellings
harbor/harbour harbored/harboured harboring/harbouring harbors/harbours
hectometer/hectometre hectometers/hectometres
honor/honour honored/honoured honoring/honouring honors/honours
honorable/honourable honorabler/honourabler honorables/honourables honorablest/honourablest
honorableness/honourableness honorablenesses/honourablenesses
honorably/honourably honorablier/honourablier honorablies/honourablies honorabliest/honourabliest
honoree/honouree honorees/honourees
honorer/honourer honorers/honourers
humor/humour humored/humoured humoring/humouring humors/humours
humorless/humourless humorlesser/humourlesser humorlessest/humourlessest
humorlessness/humourlessness humorlessnesses/humourlessnesses
initialed/initialled initialing/initialling
installment/instalment installments/instalments
jewelry/jewellery
kiloliter/kilolitre kiloliters/kilolitres
kilometer/kilometre kilometers/kilometres
labor/labour labored/laboured laboring/labouring laborings/labourings labors/labours
laborer/labourer laborers/labourers
laborsaving/laboursaving
libelous/libellous libelouser/libellouser libelousest/libellousest
louver/louvre louvered/louvred louvers/louvres
meager/meagre meagerrer/meagrer meagerrest/meagrest
meagerly/meagrely
meagerness/meagreness meagernesses/meagrenesses
metaled/metalled metaling/metalling
millimeter/millimetre millimeters/millimetres
misdemeanor/misdemeanour misdemeanors/misdemeanours
mold/mould molded/moulded molding/moulding moldings/mouldings molds/moulds
moldy/mouldy moldier/mouldier moldiest/mouldiest
neighbor/neighbour neighbored/neighboured neighboring/neighbouring neighborings/neighbourings neighbors/neighbours
neighborhood/neighbourhood neighborhoods/neighbourhoods
neighborly/neighbourly neighborlier/neighbourlier neighborliest/neighbourliest
odor/odour odors/odours
odored/odoured
odorless/odourless odorlesser/odourlesser odorlessest/odourlessest
offense/offence offenses/offences
outmaneuver/outmanoeuvre outmaneuvered/outmanoeuvred outmaneuvering/outmanoeuvring outmaneuvers/outmanoeuvres
pajama/pyjama pajamas/pyjamas
parlor/parlour parlors/parlours
pedaled/pedalled pedaler/pedaller pedalers/pedallers pedaling/pedalling
plowman/ploughman plowmen/ploughmen
plowshare/ploughshare plowshares/ploughshares
rancor/rancour rancors/rancours
reconnoiter/reconnoitre reconnoitered/reconnoitred reconnoitering/reconnoitring reconnoiters/reconnoitres
remold/remould remolded/remoulded remolding/remoulding remolds/remoulds
rigor/rigour rigors/rigours
roweled/rowelled roweling/rowelling
rumor/rumour rumored/rumoured rumoring/rumouring rumors/rumours
savior/saviour saviors/saviours
savor/savour savored/savoured savoring/savouring savors/savours
savoriness/savouriness savorinesses/savourinesses
savory/savoury savorier/savourier savories/savouries savoriest/savouriest
snorkeled/snorkelled snorkeling/snorkelling
spiraled/spiralled spiraling/spiralling
splendor/splendour splendors/splendours
squirreled/squirrelled squirreling/squirrelling
tinseled/tinselled tinseling/tinselling
trammeled/trammelled trammeling/trammelling
tumor/tumour tumors/tumours
uncolored/uncoloured uncoloredder/uncolouredder uncoloreddest/uncoloureddest uncoloreds/uncoloureds
unfavorable/unfavourable unfavorabler/unfavourabler unfavorables/unfavourables unfavorablest/unfavourablest
unfavorably/unfavourably unfavorablier/unfavourablier unfavorabliest/unfavourabliest
unflavored/unflavoured unflavoredder/unflavouredder unflavoreddest/unflavoureddest
unpracticed/unpractised unpracticedder/unpractisedder unpracticeddest/unpractiseddest
unsavory/unsavoury unsavorier/unsavourier unsavories/unsavouries unsavoriest/unsavouriest
valor/valour valors/valours
vapor/vapour vapored/vapoured vaporing/vapouring vaporings/vapourings vapors/vapours
vaporware/vapourware
varicolored/varicoloured varicoloredder/varicolouredder varicoloreddest/varicoloureddest varicoloreds/varicoloureds
vigor/vigour vigors/vigours
watercolor/watercolour watercolored/watercoloured watercoloring/watercolouring watercolors/watercolours
woolen/woollen woolenner/woollenner woolennest/woollennest woolens/woollens
yodeled/yodelled yodeling/yodelling
yodeler/yodeller yodelers/yodellers
gigameter/gigametre gigameters/gigametres
=Ac/BZCD/c
maneuver/manoeuvre/manoeuver maneuvered/manoeuvred/manoeuvered maneuvering/manoeuvring/manoeuvering maneuverings/manoeuvrings/manoeuverings maneuvers/manoeuvres/manoeuvers
=Ac/aBZCD
centimeter/centimetre centimeters/centimetres
epaulet/epaulette epaulets/epaulettes
fagoting/faggoting
gray/grey grayed/greyed grayer/greyer grayest/greyest graying/greying grays/greys
mustache/moustache mustaches/moustaches
nitroglycerin/nitroglycerine nitroglycerins/nitroglycerines
omelet/omelette omelets/omelettes
practiced/practised practicing/practising
preterit/preterite preterits/preterites
smolder/smoulder smoldered/smouldered smoldering/smouldering smolders/smoulders
theater/theatre theaters/theatres
willful/wilful willfuler/wilfuler willfulest/wilfulest
=Acd/BZCD
anesthesia/anaesthesia anesthesias/anaesthesias
anesthetic/anaesthetic anestheticer/anaestheticer anestheticest/anaestheticest anesthetics/anaesthetics
anesthetist/anaesthetist anesthetists/anaesthetists
orthopedic/orthopaedic orthopedicer/orthopaedicer orthopedicest/orthopaedicest orthopedics/orthopaedics
=Ad/BZCD
gynecologic/gynaecologic gynecologicer/gynaecologicer gynecologicest/gynaecologicest gynecologics/gynaecologics
heme/haem
orthopedist/orthopaedist orthopedists/orthopaedists
pedophilia/paedophilia pedophilias/paedophilias
=Ad/aBZCD
likabilities/likeabilities
likableness/likeableness likablenesses/likeablenesses
=aZC/BD
glamorizations
`;
