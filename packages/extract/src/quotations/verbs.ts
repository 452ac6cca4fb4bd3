import { wordSet } from '../claims/word-set.js';
import type { Doc } from '../doc.js';
import { SPEECH_VERBS } from '../gazetteer/words.js';
import { at, hasKid, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';

/** Verbs of speech that take a clause without saying it: "he continues to …", "called it …", "agreed to …". */
const NO_REPORTS = wordSet('continue call agree praise describe joke');

/** Verbs whose clause is what somebody holds, hopes or fears, or what a study found. */
const HOLDING = wordSet(
  `hope fear expect feel doubt worry suspect assume anticipate reckon guess foresee forecast project calculate imagine presume trust
  find show indicate record document signal imply conclude rule decide boast bemoan rejoice figure accept deem swear bet promise guarantee
  discover determine judge read maintain dispute warn mention notify inform assure remind convince contend profess predict speculate theorize`,
);

/** Who or what can show something in words; what is seen in a picture is the outlet's to tell, and a stance shows nothing by speaking. */
const SOURCES = wordSet(
  `poll survey study report research datum data figure statistic analysis record document letter email email test result finding census estimate paper
  review investigation inquiry autopsy evidence scientist researcher official police economist expert`,
);

/** Does the clause below the verb report the words or the mind of its subject? */
export function isReport(doc: Doc, verb: number): boolean {
  if (!isVerbal(doc, verb)) return false;
  const lemma = lemmaAt(doc, verb);
  if (lemma === 'point') return kids(doc, verb, 'prt').some((k) => lowerAt(doc, k) === 'out');
  if (['show', 'record', 'document', 'signal', 'imply'].includes(lemma)) {
    return kids(doc, verb, 'nsubj').some(
      (k) =>
        SOURCES.has(lemmaAt(doc, k)) ||
        at(doc, k).tag === 'PRP' ||
        (at(doc, k).pos === 'PROPN' && at(doc, k).entityType !== 'GPE'),
    );
  }
  if (HOLDING.has(lemma)) return true;
  return SPEECH_VERBS.has(lemma) && !NO_REPORTS.has(lemma) && !hasKid(doc, verb, 'expl');
}

/** Verbs of praise and blame: what follows "of", "for" or "over" is their subject's word. */
export const REPROACHING = wordSet(
  `accuse blame suspect charge allege criticize criticise condemn denounce fault chide slam rebuke blast lambast scold berate castigate
  praise laud thank commend applaud hail congratulate credit deride mock`,
);

/** Verbs that want somebody to do something. */
export const DEMANDING = wordSet(
  `urge ask order demand require request press push instruct command advise beg implore call encourage pressure recommend plead lobby petition
  appeal tell warn exhort counsel remind want wish prefer expect`,
);

/** Of these, verbs whose object or "for"-phrase is what is wanted: "demanded the release of Y", "called for the release of Y". */
export const DEMANDING_OBJECT = wordSet('demand request seek urge propose recommend');
export const DEMANDING_FOR = wordSet('call push press ask plead appeal lobby campaign');

/** Verbs of promise: what others are to do is the word of who promises. */
export const PROMISING = wordSet('vow promise pledge threaten swear guarantee');

/** Verbs with a gerund or "to have": "denies supporting", "claimed to have shot down". */
export const OWNING_UP = wordSet('deny admit acknowledge confirm recall report mention describe confess claim profess');

/** Nouns of speech, for "X's claim that", "a statement by X that", "a call from X for". */
export const SAYING_NOUNS = wordSet(
  `claim allegation accusation charge assertion statement announcement report warning declaration promise threat suggestion argument belief view
  conclusion prediction forecast denial insistence comment remark admission confirmation assurance complaint criticism call demand appeal request
  contention estimate fear hope concern suspicion finding revelation testimony vow pledge proposal plea`,
);

/** Texts, whose author speaks where he is named: "a statement by the army said". */
export const TEXTS = wordSet(
  'statement report letter tweet post message speech memo email e-mail declaration communique communiqué release op-ed article note affidavit complaint investigation study story paper analysis',
);

/** Who makes such a noun says it: "issued a warning that". */
export const ISSUING = wordSet(
  'issue release make publish give deliver repeat voice express level reiterate launch post write file send',
);
