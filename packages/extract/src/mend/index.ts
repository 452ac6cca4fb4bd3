import type { Token } from '@tripletail/english';
import { mendArguments } from './arguments.js';
import { mendClauses } from './clauses.js';
import { draftOf } from './draft.js';
import { mendGaps } from './gaps.js';
import { mendHyphens } from './hyphens.js';
import { mendLemmas } from './lemmas.js';
import { mendLists } from './lists.js';
import { mendRelatives } from './relatives.js';
import { mendReports } from './reports.js';
import { mendSharedRelatives } from './shared-relatives.js';
import { mendSubjects } from './subjects.js';

/** The parse of a piece of text with what is surely wrong in it put right; see the files of this folder. Token boundaries never change. */
export function mend(tokens: readonly Token[]): readonly Token[] {
  const draft = draftOf(mendLemmas(mendHyphens(tokens)));
  mendSubjects(draft);
  mendReports(draft);
  mendArguments(draft);
  mendClauses(draft);
  mendLists(draft);
  mendGaps(draft);
  mendRelatives(draft);
  mendSharedRelatives(draft);
  return draft.tokens;
}
