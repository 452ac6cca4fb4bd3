import { isRole } from '../gazetteer/words.js';
import type { Context } from './context.js';
import { at, lemmaAt, lowerAt, textAt } from '../syntax/index.js';
import { wordSet } from './word-set.js';

/** Occupations and roles beyond those by which the resolver reads titles. */
const MORE = wordSet(
  `fellow campaigner dealer smuggler bodyguard linguist operator vendor shopkeeper herder trader carpenter mechanic cook clerk baker butcher
  bishop dean provost chancellor rector principal superintendent consul legislator minister co-founder founder head-of-state chief-of-staff
  first-lady lady ringleader mastermind translator interpreter pollster demographer sociologist anthropologist geologist climatologist
  chemist psychiatrist pediatrician epidemiologist virologist oncologist midwife pharmacist dentist electrician engineer developer
  programmer operative spy agent specialist technician guard trainer instructor chaplain deacon cleric preacher theologian pilgrim
  quarterback batsman bowler goalie skipper referee umpire rapper composer conductor violinist pianist drummer poet novelist playwright
  essayist screenwriter cartoonist illustrator curator archivist librarian skater swimmer runner cyclist boxer wrestler gymnast sprinter
  chief-executive premier-elect mayor-elect governor-elect senator-elect negotiator statesman stateswoman heir claimant front-runner frontrunner
  candidate contender challenger incumbent manager co-chair chair chairs chairmen co-chairman co-director co-author lecturer whip comptroller auditor`,
);

/** Endings of nouns for people who do something; only believed right before a name or of a person. */
const ENDING =
  /^\p{Ll}{2,}(?:ist|ician|eer|ologist|grapher|monger|woman|man|smith|keeper|maker|worker|fighter|seller|leader|holder|ologian)$/u;

/** Is this noun an office, rank or occupation? */
export function isRoleNoun(context: Context, k: number): boolean {
  const { doc } = context;
  const { pos } = at(doc, k);
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ') return false;
  const word = lowerAt(doc, k);
  return (
    isRole(textAt(doc, k)) ||
    isRole(lemmaAt(doc, k)) ||
    MORE.has(word) ||
    MORE.has(lemmaAt(doc, k)) ||
    (pos === 'NOUN' && ENDING.test(textAt(doc, k)))
  );
}

/** Bodies that have no name but employ people: "police spokesman", "army chief". */
export const PLAIN_BODIES = wordSet(
  'police army military navy government parliament congress senate pentagon opposition union court ministry university company hospital embassy cabinet coalition party militia',
);
