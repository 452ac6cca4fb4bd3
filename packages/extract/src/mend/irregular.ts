/** Past and participle of irregular verbs, grouped by base: those whose prefixed kin spaCy's list of exceptions lacks. */
const FORMS = `bear bore borne;beat beaten;become became;begin began begun;bend bent;bid bade bidden;bind bound;bite bit bitten;bleed bled;
blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;choose chose chosen;come came;
creep crept;deal dealt;dig dug;do did done;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;
feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown;freeze froze frozen;get got gotten;give gave given;
go went gone;grind ground;grow grew grown;hang hung;have had;hear heard;hide hid hidden;hold held;keep kept;know knew known;lay laid;
lead led;learn learnt;leave left;lend lent;light lit;lose lost;make made;mean meant;meet met;pay paid;prove proven;ride rode ridden;
ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;shake shook shaken;shine shone;shoot shot;
show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;speak spoke spoken;speed sped;spell spelt;
spend spent;spill spilt;spin spun;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;strike struck stricken;
string strung;swear swore sworn;sweep swept;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;
think thought;throw threw thrown;tread trod trodden;wake woke woken;wear wore worn;weave wove woven;weep wept;win won;wind wound;
wring wrung;write wrote written;withhold withheld`;

const BASES: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((line) => {
    const [base, ...forms] = line.trim().split(/\s+/u);
    return forms.map((form) => [form, base!] as const);
  }),
);

const PREFIXED =
  /^(over|under|out|re|mis|fore|for|un|up|in|inter|counter|co|pre|off|down|broad|short|de)-?(\p{L}{3,})$/u;
/** Forms that only look as if they had a prefix, or are verbs of their own. */
const OWN: ReadonlySet<string> = new Set(
  'rebound resent relent forbear remit unbound ingot infant upset offset undone understood inlet ungotten unbroken'.split(
    ' ',
  ),
);
const LOST_ENDING = /[^aeiou]ed$/u;

/**
 * Base form of an irregular verb with a prefix ("reshot": "reshoot", "overfed": "overfeed"), where `lemma`, the parser's own, is none: the
 * form itself, or the form less a "d" that is no ending. Nothing for other words.
 */
export function irregularBase(form: string, lemma: string = form): string | undefined {
  if (lemma !== form && !(LOST_ENDING.test(form) && lemma === form.slice(0, -1))) return undefined;
  const [, prefix, rest] = PREFIXED.exec(form) ?? [];
  const base = OWN.has(form) || rest === undefined ? undefined : BASES.get(rest);
  return base === undefined ? undefined : prefix! + base;
}
