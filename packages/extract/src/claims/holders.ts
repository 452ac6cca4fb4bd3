import { at, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import type { Truth } from '../truth/index.js';
import { PLAIN } from '../truth/index.js';
import { type Argument, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import type { Office } from './office.js';
import { mint, mintLocal, shownBy } from './mint.js';
import * as roles from './role-words.js';

/** What follows from somebody holding an office: the post itself, what it leads, represents, belongs to. */
export function officeClaims(
  context: Context,
  person: Argument,
  office: Office,
  rule: string,
  truth: Truth = PLAIN,
): readonly Draft[] {
  const has = (set: ReadonlySet<string>): boolean => [...office.words].some((word) => set.has(word));
  const state: Truth =
    truth.modality !== 'asserted' || truth.polarity === 'denied'
      ? truth
      : office.past
        ? { ...truth, modality: 'ended', rules: [...truth.rules, 'former'] }
        : office.future
          ? { ...truth, modality: 'planned', rules: [...truth.rules, 'elect'] }
          : truth;
  const give = (predicate: string, object: Argument | undefined, so: Truth = state): readonly Draft[] =>
    object === undefined
      ? []
      : draft(context, {
          subject: person,
          predicate,
          object,
          trigger: office.role,
          at: office.role.at(-1)!,
          rule,
          truth: so,
        });
  const always = truth.polarity === 'denied' || truth.modality !== 'asserted' ? truth : PLAIN;
  const found: Draft[] = [...give('MEMBER_OF_PARTY', office.party, always)];
  if (has(roles.RESIDENT)) return [...found, ...give('LIVES_IN', office.country, always)];
  const official = has(roles.OF_STATE) || has(roles.SPEAKING) || has(roles.LEADING);
  if (
    office.demonym &&
    office.country !== undefined &&
    typeOf(office.country) === 'Country' &&
    !official &&
    !has(OFFICIAL)
  ) {
    found.push(...give('CITIZEN_OF', office.country, always));
  }
  // "gunman X", "student X": what kind of person it is.
  if (isKind(context, office)) {
    const kind = shownBy(
      context,
      mintLocal(
        context,
        'Concept',
        office.position.entity.entity.name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
      ),
      office.role,
    );
    found.push(...give('INSTANCE_OF', kind));
    if (office.body !== undefined && has(roles.LEARNING)) found.push(...give('EDUCATED_AT', office.body));
    return found;
  }
  found.push(...give('HOLDS_POSITION', office.position));
  if (has(CANDIDATE) && (office.words.has('presidential') || office.words.has('president'))) {
    const presidency = shownBy(
      context,
      mint(
        'Position',
        office.country === undefined ? 'President' : `President of ${office.country.entity.entity.name}`,
      ),
      office.role,
    );
    found.push(...give('RUNS_FOR', presidency));
  }
  if (has(CANDIDATE)) return found;
  const deputy = has(roles.DEPUTY);
  if (
    office.country !== undefined &&
    typeOf(office.country) === 'Country' &&
    has(roles.OF_HEAD) &&
    !deputy &&
    office.body === undefined
  )
    found.push(...give('LEADS', office.country));
  if (office.body !== undefined) found.push(...give(toBody(has, deputy, leadsPart(context, office)), office.body));
  else if (office.country !== undefined && has(roles.SPEAKING)) found.push(...give('REPRESENTS', office.country));
  return found;
}

/** Is the last word of the role no office but a kind of person? */
function isKind({ doc }: Context, { role }: Office): boolean {
  const last = role.at(-1);
  return last !== undefined && (roles.NO_OFFICE.has(lowerAt(doc, last)) || roles.NO_OFFICE.has(lemmaAt(doc, last)));
}

const OFFICIAL: ReadonlySet<string> = new Set([
  'lawmaker',
  'official',
  'general',
  'officer',
  'diplomat',
  'judge',
  'minister',
  'police',
  'soldier',
  'military',
  'parliamentarian',
  'legislator',
]);
const CANDIDATE: ReadonlySet<string> = new Set(['candidate', 'nominee', 'contender', 'hopeful']);

/** "Middle East director at Amnesty": a director, head or chief of a part works for the whole. */
function leadsPart(context: Context, office: Office): boolean {
  const { doc } = context;
  const last = office.role.at(-1)!;
  // Before the last word is looked at: of "chief of staff at Pfizer" the role ends behind its "of".
  if (office.role.some((k) => leadsFunction(context, office, k))) return true;
  if (!/^(?:director|head|chief|manager|leader|president|boss|executive)$/.test(lowerAt(doc, last))) return false;
  if (isOfPart(doc, last, office.body?.head)) return true;
  if (!/^(?:director|head|chief|manager)$/.test(lowerAt(doc, last))) return false;
  return office.role.some(
    (k) =>
      k !== last &&
      k !== office.body?.head &&
      /^\p{L}{3,}$/u.test(lowerAt(doc, k)) &&
      !/^(?:executive|managing|general|founding|artistic|the|and|co|former|then|current)$/.test(lowerAt(doc, k)),
  );
}

const PART = new Set(
  `mission section department delegation division unit branch bureau office desk team wing faction chapter programme program operation project
  group caucus committee arm subsidiary`.split(/\s+/),
);

/** "head of mission for Oxfam", "head of the press section of Siemens": what is led stands between the office and the body. */
function isOfPart(doc: Context['doc'], last: number, body: number | undefined): boolean {
  if (body === undefined || body <= last || lowerAt(doc, last + 1) !== 'of') return false;
  for (let k = last + 2; k < body; k++) {
    const { pos, head, text } = at(doc, k);
    const link = ['of', 'for', 'in', 'at', 'with', 'to'].includes(lowerAt(doc, k + 1)) || head !== body;
    if (pos === 'NOUN' && PART.has(lemmaAt(doc, k)) && /^\p{Ll}/u.test(text) && link) {
      for (let n = k + 1; n < body; n++) if (at(doc, n).pos === 'ADP') return true;
      return false;
    }
  }
  return false;
}

/** "director of marketing for Siemens", "head of research at Pfizer": what is led is a task, the body is whom it is done for. */
function leadsFunction({ doc, resolution }: Context, { body }: Office, head: number): boolean {
  if (body === undefined || !/^(?:director|head|chief|manager)$/.test(lowerAt(doc, head))) return false;
  return kids(doc, head, 'prep')
    .filter((p) => lowerAt(doc, p) === 'of' && p === head + 1)
    .flatMap((p) => kids(doc, p, 'pobj'))
    .some(
      (o) =>
        o !== body.head &&
        at(doc, o).pos === 'NOUN' &&
        kids(doc, o, 'det', 'appos').length === 0 &&
        !/^(?:board|company|group|firm|party|union|government|state|council|committee)$/.test(lemmaAt(doc, o)) &&
        resolution.mentionAt(o)?.kind !== 'name',
    );
}

function toBody(has: (set: ReadonlySet<string>) => boolean, deputy: boolean, partial: boolean): string {
  if (has(roles.LEARNING)) return 'EDUCATED_AT';
  if (has(roles.SPEAKING)) return 'REPRESENTS';
  if (has(roles.CHAIRING) && !deputy) return 'CHAIRS';
  if (has(roles.LEADING) && !deputy && !partial) return 'LEADS';
  if (has(roles.BELONGING)) return 'MEMBER_OF';
  return 'WORKS_FOR';
}
