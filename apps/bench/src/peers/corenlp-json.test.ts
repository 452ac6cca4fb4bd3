import { describe, expect, it } from 'vitest';

import { parseCoreNlp } from './corenlp-json.js';

const OUTPUT = JSON.stringify({
  sentences: [
    {
      openie: [
        { subject: 'She', subjectSpan: [0, 1], relation: 'lives in', object: 'Graz', objectSpan: [3, 4] },
        { subject: 'She', subjectSpan: [0, 1], relation: 'lives in', object: 'Graz', objectSpan: [3, 4] },
      ],
      kbp: [
        {
          subject: 'Acme',
          subjectSpan: [5, 6],
          relation: 'org:top_members_employees',
          object: 'She',
          objectSpan: [0, 1],
        },
        { subject: 'Acme', subjectSpan: [5, 6], relation: 'org:website', object: 'acme.test', objectSpan: [7, 8] },
      ],
    },
  ],
  corefs: {
    1: [
      { text: 'She', sentNum: 1, startIndex: 1, endIndex: 2, headIndex: 1, type: 'PRONOMINAL' },
      { text: 'Anna Weiss', sentNum: 2, startIndex: 1, endIndex: 3, headIndex: 2, type: 'PROPER' },
    ],
  },
});

describe('the output of CoreNLP', () => {
  it('becomes claims, each triple once, with the names of the coreference chain', () => {
    const claims = parseCoreNlp(OUTPUT);
    expect(claims.map(({ predicate, open }) => [predicate, open])).toEqual([
      ['LEADS', false],
      ['LIVES_IN', true],
    ]);
    expect(claims[1]).toMatchObject({ subject: ['She', 'Anna Weiss'], object: ['Graz'] });
  });

  it('turns relations of KBP round where ours goes the other way, and leaves out what has no counterpart', () => {
    const [leads] = parseCoreNlp(OUTPUT);
    expect(leads).toMatchObject({ subject: ['She', 'Anna Weiss'], object: ['Acme'] });
  });

  it('may have no coreference', () => {
    expect(parseCoreNlp('{"sentences":[{}]}')).toEqual([]);
  });
});
