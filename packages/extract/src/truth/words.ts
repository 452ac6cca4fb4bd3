import { wordSet } from '../claims/word-set.js';

/**
 * What governing words say about the clause or noun below them. Lists are by meaning, made by hand and corrected on annotated news;
 * whoever adds a word adds it to one list only.
 */

/** Not done: "failed to", "refused to", "denied doing". */
export const DENYING = wordSet(
  'fail refuse decline neglect avoid deny forget omit refrain abstain resist hesitate escape evade balk baulk desist recoil',
);

/** With a gerund: the subject is against the deed ("opposes leaving"). */
export const SHUNNING = wordSet('oppose reject protest resent dislike hate');
/** With a gerund: only thought of ("fears being attacked", "is mulling leaving"). */
export const WEIGHING = wordSet(
  'fear dread imagine consider mull contemplate envision envisage discuss suggest propose recommend advocate debate weigh risk anticipate favor favour entertain',
);
/** Talked or thought about, not done: "talked of leaving". */
export const TALKING = wordSet(
  'think talk dream consider worry speak fantasize fantasise muse speculate joke warn boast',
);
/** Says that it is not so: "denied that". */
export const CONTRADICTING = wordSet('deny disprove refute lie debunk pretend joke quip rebut dispute disavow');
/** "it seems that" */
export const SEEMING = wordSet('seem appear');
/** Words of a predicate about a clause: "it is false that", "it was a lie that". */
export const FALSE = wordSet(
  'unlikely impossible false untrue lie myth hoax fiction falsehood inconceivable unthinkable fabrication nonsense',
);
/** "it is not true that", "it is not the case that" */
export const TRUE = wordSet('true case fact correct accurate');
/** Nouns by which a clause is judged: "it is not the case that". */
export const JUDGEMENTS = wordSet('lie myth hoax fiction falsehood fabrication nonsense case fact');
/** "it is not clear that" */
export const CLEAR = wordSet('clear certain sure evident obvious proven known');
export const DOUBTFUL = wordSet(
  'doubtful questionable unclear uncertain debatable unsure possible conceivable plausible probable rumored rumoured',
);
/** "is afraid that", "is hopeful that": of what may come. */
export const WORRIED = wordSet('afraid fearful hopeful optimistic worried concerned confident anxious');
/** "it is important that", "it is time to" */
export const NECESSARY = wordSet(
  'necessary essential vital crucial imperative important urgent mandatory obligatory time critical duty',
);
/** With "to": in the past it was done, else it may be. */
export const ABLE = wordSet('able');
export const INCAPABLE = wordSet('unable incapable powerless unwilling loath');
/** With "to": it was done, and how: "was quick to condemn", "is proud to support". */
export const PROMPT = wordSet(
  'quick swift proud happy glad delighted pleased sorry lucky fortunate right wrong surprised shocked honored honoured privileged sad grateful brave foolish wise content',
);
/** Denied, they deny the deed: "did not try to leave", "does not want to leave". */
export const WILLING = wordSet('try attempt want seek wish care bother dare');

/** Y does not do it: "prevent Y from", "bar Y from". */
export const PREVENTING = wordSet(
  'prevent keep stop bar ban block prohibit dissuade deter discourage exclude forbid preclude restrain avert',
);

/** It is over: "stopped bombing", "used to chair". */
export const ENDING = wordSet('stop cease quit halt end use suspend discontinue');

export const THREATENING = wordSet('threaten');

/** Somebody's word for it: "accused of", "believed to". */
export const ALLEGING = wordSet(
  'accuse suspect allege blame charge claim contend purport insinuate indict arraign prosecute',
);

/** With "for" and a gerund: what somebody is held or sought for is not proven. */
export const PURSUING = wordSet('sue detain arrest try hold question seek want investigate hunt extradite');
/** With "of": cleared of a deed. */
export const CLEARING = wordSet('acquit clear absolve exonerate');
/** Praise and blame: what follows "for" is taken as done. */
export const JUDGING = wordSet(
  `call criticize criticise praise thank condemn denounce fault slam blast rebuke laud hail commend applaud honor honour convict punish
  fine sentence jail mock scold chide berate lambast castigate deride forgive reward credit target`,
);

/** Somebody's word for it in the passive only: "is said to". */
export const ALLEGING_PASSIVE = wordSet('believe think say report rumor rumour understand consider presume');

/** Found out, in the passive: "is known to", "was found to have". */
export const ESTABLISHING = wordSet('know find show see discover prove confirm reveal observe catch record');

/** To be brought about: "asked Y to ensure that". */
export const SECURING = wordSet('ensure assure guarantee insure secure');

/** Said of what others have claimed: it is so. */
export const CONFIRMING = wordSet('confirm acknowledge admit concede verify establish');

/** Nouns on what may or may not be done: "rules on tourists visiting Venice" do not say that any do. */
export const ISSUES = wordSet(
  `policy rule law regulation guideline guidance legislation ban restriction limit debate discussion question dispute vote referendum
  bill decree directive provision measure advice concern worry fear hearing talk consultation`,
);

/** Somebody wants it: "urged Y to". */
export const DEMANDING = wordSet(
  `urge ask order demand require request press push instruct command advise beg implore call encourage pressure recommend insist plead
  lobby petition appeal tell invite warn exhort counsel mandate remind need deserve oblige`,
);

/** Somebody is about to: "plans to", "scheduled to", "tried to". */
export const PLANNING = wordSet(
  `plan intend aim hope want seek try attempt vow pledge promise prepare agree decide set schedule wish look aspire propose offer commit
  undertake determine ready due slate expect mean move work strive struggle resolve swear opt bid arrange choose consider anticipate
  project predict poise bind long desire like hop prepared determined poised bound desperate eager keen anxious committed`,
);

/** It may be: "seems to", "is likely to", "allowed to". */
export const ENABLING = wordSet(
  'seem appear likely able unlikely possible impossible willing unwilling free eligible allow permit enable let authorize authorise reluctant difficult hard easy tend dare capable tempted entitled empowered',
);

/** Nothing changes: "continues to", "helped", "forced Y to". */
export const FACTUAL = wordSet(
  'continue begin start manage help go come keep proceed remain get make force compel cause lead prompt have see hear do show happen drive return spend convict resume sentence jail succeed ',
);

/** Only thought of or feared: "hopes that", "fears that", "doubts that". */
export const IMAGINING = wordSet(
  'hope hop wish doubt fear worry dread suggest speculate imagine hypothesize hypothesise suppose guess assume wonder ask question consider discuss debate dream pretend ensure',
);

/** Held to be so: "believes that". */
export const BELIEVING = wordSet('think believe feel suspect claim allege contend accuse consider reckon insinuate');

/** Foretold: "expects that". */
export const FORETELLING = wordSet('expect predict forecast anticipate project foresee');

/** Verbs of demand with a bare subjunctive: "demanded that he go". */
export const SUBJUNCTIVE = wordSet('demand insist urge recommend require propose suggest ask order request stipulate');

/** Those of them that never report: "demanded that troops leave". */
export const DEMANDED_THAT = wordSet('demand urge require request order recommend');
/** What is said below them is somebody's word, and their own modals do not touch it. */
export const SAYING = wordSet(
  `say tell report announce state add note warn argue write declare admit estimate explain confirm indicate acknowledge recall remark comment
  tweet post stress emphasize emphasise reiterate complain caution reply respond continue conclude recount describe concede reveal disclose
  testify speak maintain observe point read caution lament know realize realise learn remember find discover notice show prove hear see
  agree decide understand boast vow promise pledge assure inform`,
);

/** Verbs that say of the noun below them only that it takes place. */
export const CARRYING = wordSet(
  `launch make carry conduct stage issue hold offer express voice give take have mount undertake begin start open commit wage sign reach
  strike announce deliver hail face see declare order perform do lead yield produce bring secure clinch achieve finalize finalise broker conclude`,
);

/** Nouns that make what follows ("of", "to", "that") less than a fact. */
export const NOUN_EFFECT: ReadonlyMap<
  string,
  'threatened' | 'possible' | 'alleged' | 'planned' | 'demanded' | 'denied' | 'ended'
> = new Map([
  ...each('threat', 'threatened'),
  ...each(
    `possibility risk fear fears prospect chance danger likelihood potential opportunity ability right option permission hope hopes idea
    question notion specter spectre concern concerns worry dread hypothesis scenario suggestion freedom willingness readiness capacity capability
    power authority incentive reason warning speculation`,
    'possible',
  ),
  ...each('allegation accusation report claim suspicion charge rumor rumour assertion belief count', 'alleged'),
  ...each(
    `plan effort bid attempt decision proposal intention pledge promise vow bill legislation move deal mission desire way agreement campaign
    initiative commitment offer goal aim preparation strategy ambition wish push negotiation talk drive motion program programme bidding
    preparations`,
    'planned',
  ),
  ...each(
    'call demand order request appeal need requirement pressure petition ultimatum invitation instruction recommendation deadline mandate',
    'demanded',
  ),
  ...each('failure refusal inability lack absence denial reluctance unwillingness', 'denied'),
  ...each('end cessation halt collapse breakdown demise termination expiry cancellation dissolution', 'ended'),
]);

/** Nouns that make of a that-clause somebody's word: "the perception that", "criticism that". What they are about ("of") is left alone. */
export const THAT_NOUN_EFFECT: ReadonlyMap<string, 'alleged' | 'possible' | 'denied'> = new Map([
  ...each(
    `criticism perception complaint impression view opinion insinuation narrative insistence theory rumour rumor gossip talk conviction feeling
    argument contention word`,
    'alleged',
  ),
  ...each('assumption expectation illusion guess forecast prediction odds dream premise doubt doubts', 'possible'),
  ...each('myth lie falsehood hoax misconception denials', 'denied'),
]);
/** Adjectives and participles before a noun. */
export const MODIFIER_EFFECT: ReadonlyMap<
  string,
  'threatened' | 'possible' | 'alleged' | 'planned' | 'demanded' | 'denied' | 'ended' | 'conditional'
> = new Map([
  ...each(
    'alleged purported reported suspected supposed accused so-called rumored rumoured claimed apparent',
    'alleged',
  ),
  ...each('possible potential likely prospective hypothetical feared eventual future further', 'possible'),
  ...each(
    'planned proposed upcoming scheduled forthcoming intended expected promised impending pending would-be anticipated',
    'planned',
  ),
  ...each('threatened', 'threatened'),
  ...each('requested demanded', 'demanded'),
  ...each('failed attempted foiled thwarted unsuccessful aborted canceled cancelled averted nonexistent', 'denied'),
  ...each('former ex erstwhile onetime ended defunct then previous past', 'ended'),
]);

/** Modal auxiliaries. `would` is read by its clause. */
export const MODAL_EFFECT: ReadonlyMap<string, 'possible' | 'planned' | 'demanded'> = new Map([
  ...each('may might could can ca', 'possible'),
  ...each("will shall 'll ’ll wo", 'planned'),
  ...each('should must ought', 'demanded'),
]);

export const ADVERB_EFFECT: ReadonlyMap<string, 'alleged' | 'possible' | 'ended' | 'denied'> = new Map([
  ...each('allegedly reportedly purportedly supposedly apparently ostensibly', 'alleged'),
  ...each('perhaps possibly probably likely maybe potentially presumably conceivably', 'possible'),
  ...each('formerly previously', 'ended'),
  ...each('almost nearly', 'denied'),
]);

function each<const Effect extends string>(words: string, effect: Effect): (readonly [string, Effect])[] {
  return [...wordSet(words)].map((word) => [word, effect] as const);
}
