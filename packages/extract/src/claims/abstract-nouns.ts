import { at, lemmaAt, lowerAt } from '../syntax/index.js';
import type { ArticleDoc } from '../doc.js';
import { wordSet } from './word-set.js';

/** Endings of nouns made of verbs and adjectives. */
const ENDING =
  /(?:tion|sion|ment|ance|ence|ancy|ency|ity|ness|ship|ism|ude|dom|hood|acy|ure|age|al|ling|ring|ning|ting|ding|ving)$/u;

/** Nouns with such an ending that one can touch, live in or belong to. */
const CONCRETE = wordSet(
  `message document instrument apartment monument equipment ammunition station plantation city community university facility locality municipality
  government parliament department regiment detachment settlement ship battleship warship township basement cement garment pavement
  organization organisation institution association federation administration corporation delegation coalition congregation commission
  foundation confederation population nation generation audience ambulance residence intelligence-agency agency embassy furniture sculpture
  picture creature structure vehicle cottage village garage package luggage sausage image page hospital capital animal mineral metal
  journal festival canal cardinal general admiral criminal professional official rival individual signal material manual terminal
  ring king string wing building spring thing ceiling clothing wedding sibling painting kingdom airing television mansion pension section
  tension-rod mission-control ministry opening testament fraternity entity celebrity security-force beverage cabbage bandage passage stage
  military literature temperature manufacture medication prescription publication exhibition
  fragment pigment element ornament implement compartment tournament constituency majority minority authority dignitary`,
);

/** Abstract nouns that no ending gives away. */
const LISTED = wordSet(
  `access account action advantage advice aid aim alarm alert anger answer anxiety apology appeal approach attempt attention attitude authority
  awareness backing balance ban bargain barb basis battle behavior behaviour belief benefit bid blame blow boost break breath burden business call campaign
  care case cause challenge chance change chaos charge charm choice claim clash clout comeback comfort command comment compromise concern
  congratulation confidence consent consequence contact context contract control cost counsel courage course courtesy cover credibility credit crime
  crisis criticism cry cut damage danger deal death debate decade defeat defense defence delay demand denial desire despair detail dialog dialogue
  difference difficulty dignity disaster dispute distress distrust doubt dream drive duty ease edge effect effort emphasis end energy escape event evidence example
  excuse exercise experience expertise fact failure faith fame fate favor favour fear feeling fight fire focus force foothold freedom friend-ship fuel
  fury future gain game gap glimpse glory goal good grief grip ground grudge guess guidance guilt guarantee habit halt hand harm haste hatred headway health heart heed
  help hint history hold honor honour hope horror hostility idea impact impression incentive influence initiative injury insight inspiration interest
  issue jeopardy job joy judgment judgement justice kind knowledge labor labour lack law-suit lead leave legacy lesson level liberty lie life light limit line link loss
  love luck majority-rule mark matter meaning means measure memory mercy mind misery mistake mood move nature need neglect note notice objection
  oath objective offense opinion opposition option order ordeal outcome outrage pace pain panic part patience pause peace penalty permission perspective picture-sense place plan plea
  pleasure pledge point poverty power practice praise prayer preference premise presence pressure prestige pride priority privilege problem process
  profile profit progress promise proof proposal prospect protest purpose push query question race racism sexism rage rapport rate reach reason rebuke recess recession
  record recourse refuge regard regret relation relations relief remark remedy remorse reply request resolve respect response rest result return revenge reward
  right rise risk role rule ruin rush sacrifice safety sake sanction scene sense shame shape share shelter shift shock shot side sight sign significance silence
  situation skill solace sorrow speech speed spirit spotlight stability stake stance stand standard start statement status stay step story-line strain
  strength stress stride strike struggle success suggestion support surprise suspicion sway sympathy talk task taste tendency terror test-imony thanks
  theme theory thought threat tie time tone toll topic touch trauma treatment trend trial trick trouble trust truth turn turmoil uncertainty unity uproar urge use value
  venom verdict view violence virtue visit voice vote vow wake war warmth warning way weakness weight welfare will win wisdom wish word work worry wrath wrong year`,
);

/** Is the noun one of those that say what is done, felt or thought, and not a thing or a being? By its form alone. */
export function isAbstractNoun(doc: ArticleDoc, n: number): boolean {
  if (at(doc, n).pos !== 'NOUN') return false;
  const word = lemmaAt(doc, n);
  const form = lowerAt(doc, n);
  if (CONCRETE.has(word) || CONCRETE.has(form)) return false;
  return LISTED.has(word) || LISTED.has(form) || (word.length > 5 && ENDING.test(word));
}
