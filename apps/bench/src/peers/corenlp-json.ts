import type { NamedClaim } from '../facts-match.js';

interface Triple {
  readonly subject: string;
  readonly subjectSpan: readonly [number, number];
  readonly relation: string;
  readonly object: string;
  readonly objectSpan: readonly [number, number];
}

interface CorefMention {
  readonly text: string;
  readonly sentNum: number;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly headIndex: number;
  readonly type: string;
}

interface Output {
  readonly sentences: readonly { readonly openie?: readonly Triple[]; readonly kbp?: readonly Triple[] }[];
  readonly corefs?: Readonly<Record<string, readonly CorefMention[]>>;
}

/** Relations of TAC KBP as the vocabulary calls them; `^` where subject and object change places. Those left out have no counterpart. */
const KBP: Readonly<Record<string, string>> = {
  'per:title': 'HOLDS_POSITION',
  'per:employee_or_member_of': 'WORKS_FOR',
  'per:origin': 'CITIZEN_OF',
  'per:spouse': 'SPOUSE_OF',
  'per:children': 'PARENT_OF',
  'per:parents': 'PARENT_OF^',
  'per:siblings': 'RELATIVE_OF',
  'per:other_family': 'RELATIVE_OF',
  'per:alternate_names': 'SAME_AS',
  'per:city_of_birth': 'BORN_IN',
  'per:stateorprovince_of_birth': 'BORN_IN',
  'per:country_of_birth': 'BORN_IN',
  'per:cities_of_residence': 'LIVES_IN',
  'per:stateorprovinces_of_residence': 'LIVES_IN',
  'per:countries_of_residence': 'LIVES_IN',
  'per:schools_attended': 'ATTENDS',
  'org:top_members_employees': 'LEADS^',
  'org:alternate_names': 'SAME_AS',
  'org:member_of': 'MEMBER_OF',
  'org:members': 'MEMBER_OF^',
  'org:parents': 'PART_OF',
  'org:subsidiaries': 'PART_OF^',
  'org:founded_by': 'CREATED^',
  'org:city_of_headquarters': 'HEADQUARTERED_IN',
  'org:stateorprovince_of_headquarters': 'HEADQUARTERED_IN',
  'org:country_of_headquarters': 'HEADQUARTERED_IN',
  'org:shareholders': 'OWNS^',
};

/**
 * The triples of CoreNLP's JSON as claims: KBP under the vocabulary's names, OpenIE under its own words. A thing is known by its words and by every
 * other mention of its coreference chain, which is generous. The same triple is counted once.
 *
 * @throws SyntaxError if the text is not JSON
 */
export function parseCoreNlp(json: string): readonly NamedClaim[] {
  const output = JSON.parse(json) as Output;
  const chains = Object.values(output.corefs ?? {});
  const claims = new Map<string, NamedClaim>();
  output.sentences.forEach((sentence, k) => {
    const names = (text: string, [start, end]: readonly [number, number]): readonly string[] => [
      text,
      ...chains
        .filter((chain) =>
          chain.some(
            (one) => one.sentNum === k + 1 && one.headIndex > start && one.headIndex <= end && one.endIndex <= end + 2,
          ),
        )
        .flatMap((chain) => chain.filter(({ type }) => type !== 'PRONOMINAL').map((one) => one.text)),
    ];
    const add = (triple: Triple, predicate: string, open: boolean): void => {
      const turned = predicate.endsWith('^');
      const subject = names(triple.subject, triple.subjectSpan);
      const object = names(triple.object, triple.objectSpan);
      const key = [triple.subject, predicate, triple.object].join('\t');
      claims.set(key, {
        subject: turned ? object : subject,
        predicate: turned ? predicate.slice(0, -1) : predicate,
        open,
        trigger: triple.relation,
        object: turned ? subject : object,
        qualifiers: [],
        polarity: 'affirmed',
        modality: 'asserted',
        speaker: '',
        confidence: 1,
        words: { subject: triple.subject, object: triple.object },
      });
    };
    for (const triple of sentence.kbp ?? []) {
      const predicate = KBP[triple.relation];
      if (predicate !== undefined) add(triple, predicate, false);
    }
    for (const triple of sentence.openie ?? [])
      add(triple, triple.relation.trim().toUpperCase().replace(/\s+/g, '_'), true);
  });
  return [...claims.values()];
}
