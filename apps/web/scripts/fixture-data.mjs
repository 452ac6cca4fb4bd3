/** Actors: key, type, name, more. */
export const ENTITIES = [
  ['putin', 'Person', 'Vladimir Putin', { names: ['Putin'], role: 'President of Russia', country: 'RU' }],
  ['lammy', 'Person', 'David Lammy', { names: ['Lammy'], role: 'British Foreign Minister', country: 'GB' }],
  ['trump', 'Person', 'Donald Trump', { names: ['Trump'], role: 'US President', country: 'US' }],
  ['rubio', 'Person', 'Marco Rubio', { names: ['Rubio'], role: 'US Secretary of State', country: 'US' }],
  ['rutte', 'Person', 'Mark Rutte', { names: ['Rutte'], role: 'NATO Secretary-General' }],
  ['baerbock', 'Person', 'Annalena Baerbock', { names: ['Baerbock'], role: 'German Foreign Minister', country: 'DE' }],
  ['barrot', 'Person', 'Jean-Noël Barrot', { names: ['Barrot'], role: 'French Foreign Minister', country: 'FR' }],
  ['dmitriev', 'Person', 'Kirill Dmitriev', { names: ['Dmitriev'], role: 'envoy', country: 'RU' }],
  [
    'zelenskyy',
    'Person',
    'Volodymyr Zelenskyy',
    { names: ['Zelensky', 'Zelenskyy'], role: 'President of Ukraine', country: 'UA' },
  ],
  ['russia', 'Country', 'Russia', { iso: 'RU', names: ['Moscow', 'the Kremlin'] }],
  ['ukraine', 'Country', 'Ukraine', { iso: 'UA', names: ['Kyiv'] }],
  ['us', 'Country', 'United States', { iso: 'US', names: ['Washington'] }],
  ['uk', 'Country', 'United Kingdom', { iso: 'GB', names: ['Britain', 'London'] }],
  ['nato', 'Organization', 'NATO', { names: ['the alliance'] }],
  ['nbc', 'Organization', 'NBC News', {}],
  ['ramstein', 'Organization', 'Ramstein group', {}],
  ['brussels', 'City', 'Brussels', { country: 'BE' }],
  ['plan', 'Agreement', 'US-led peace proposal', { named: false, names: ['the American plan'] }],
  ['truce', 'Agreement', '30-day cease-fire', { named: false, names: ['thirty days of quiet'] }],
  ['halt', 'Agreement', 'limited halt in strikes', { named: false, names: ['a halt to strikes on power plants'] }],
  ['diplomats', 'Group', 'European diplomats', { named: false }],
  ['transition', 'Organization', 'transitional government', { named: false }],
  ['meeting', 'Event', 'Brussels ministerial', { names: ['the Brussels meeting'] }],
];

/** Articles: sentences are [text, claims, 'para'?]; a claim is [subject, words, predicate, trigger, object, words, more]. */
export const ARTICLES = [
  {
    outlet: 'Northline',
    title: 'Ministers press Moscow for an answer',
    date: '2025-04-04T18:20:00Z',
    author: 'Ida Holm',
    url: 'https://northline.example/ministers-press-moscow',
    sentences: [
      ['The ministers met for a second day.'],
      [
        'Lammy told reporters in Brussels on Friday that a truce was within reach for Putin, yet he keeps shelling Ukraine and its power grid.',
        [
          [
            'putin',
            'he',
            'ATTACKS',
            'keeps shelling',
            'ukraine',
            'Ukraine',
            {
              mod: 'alleged',
              sp: 'lammy',
              spw: 'Lammy',
              time: '2025-04-04',
              timeWords: 'on Friday',
              rules: ['reported speech', 'pronoun=Vladimir Putin', 'keep shelling → attacks'],
            },
          ],
        ],
      ],
      ['Allies want a date by which Moscow must reply.'],
      [
        'Lammy called out Putin for playing for time.',
        [['lammy', 'Lammy', 'CRITICIZES', 'called out', 'putin', 'Putin', { conf: 0.93, time: '2025-04-04' }]],
        'para',
      ],
      [
        'Putin has not agreed to the US-led peace proposal.',
        [['putin', 'Putin', 'AGREES_TO', 'agreed to', 'plan', 'US-led peace proposal', { pol: 'denied', conf: 0.9 }]],
      ],
      [
        'European diplomats called out Putin as well, and urged NATO to hold together.',
        [
          [
            'diplomats',
            'European diplomats',
            'CRITICIZES',
            'called out',
            'putin',
            'Putin',
            { conf: 0.9, time: '2025-04-04' },
          ],
          ['diplomats', 'European diplomats', 'URGES', 'urged', 'nato', 'NATO', { conf: 0.84, time: '2025-04-04' }],
        ],
      ],
      [
        'Annalena Baerbock accused Putin of hiding behind talks.',
        [['baerbock', 'Annalena Baerbock', 'ACCUSES', 'accused', 'putin', 'Putin', { conf: 0.92, time: '2025-04-04' }]],
      ],
      [
        'Mark Rutte, who leads NATO, said the alliance stands with Ukraine.',
        [
          ['rutte', 'Mark Rutte', 'LEADS', 'leads', 'nato', 'NATO', { conf: 0.95, rules: ['relative clause'] }],
          [
            'nato',
            'the alliance',
            'SUPPORTS',
            'stands with',
            'ukraine',
            'Ukraine',
            { mod: 'asserted', sp: 'rutte', spw: 'Mark Rutte', conf: 0.82 },
          ],
        ],
      ],
    ],
  },
  {
    outlet: 'Harbour Courier',
    title: 'Bombing goes on, says Lammy',
    date: '2025-04-04T16:05:00Z',
    url: 'https://harbourcourier.example/bombing-goes-on',
    sentences: [
      [
        'Putin continues to bombard Ukraine, David Lammy said on arrival.',
        [
          [
            'putin',
            'Putin',
            'ATTACKS',
            'continues to bombard',
            'ukraine',
            'Ukraine',
            { mod: 'alleged', sp: 'lammy', spw: 'David Lammy', conf: 0.91, time: '2025-04-04' },
          ],
        ],
      ],
      [
        'He criticized Putin in plain words.',
        [
          [
            'lammy',
            'He',
            'CRITICIZES',
            'criticized',
            'putin',
            'Putin',
            { conf: 0.85, rules: ['verb', 'pronoun=David Lammy'], time: '2025-04-04' },
          ],
        ],
      ],
      [
        'Baerbock criticized Putin too.',
        [['baerbock', 'Baerbock', 'CRITICIZES', 'criticized', 'putin', 'Putin', { conf: 0.93, time: '2025-04-04' }]],
      ],
      [
        'Mark Rutte, the chief of NATO, urged Russia to answer.',
        [
          ['rutte', 'Mark Rutte', 'LEADS', 'chief of', 'nato', 'NATO', { conf: 0.93, rules: ['apposition'] }],
          ['rutte', 'Mark Rutte', 'URGES', 'urged', 'russia', 'Russia', { conf: 0.9, time: '2025-04-04' }],
        ],
      ],
    ],
  },
  {
    outlet: 'Meridian Daily',
    title: 'Trump turns on Putin in a call with NBC',
    date: '2025-03-30T21:00:00Z',
    url: 'https://meridiandaily.example/trump-turns-on-putin',
    sentences: [
      [
        'Donald Trump lashed out at Vladimir Putin on Sunday.',
        [
          [
            'trump',
            'Donald Trump',
            'CRITICIZES',
            'lashed out at',
            'putin',
            'Vladimir Putin',
            { conf: 0.96, time: '2025-03-30', timeWords: 'on Sunday' },
          ],
        ],
      ],
      [
        'He told NBC News that he was very angry with Putin.',
        [
          [
            'trump',
            'He',
            'STATES',
            'told',
            'nbc',
            'NBC News',
            { conf: 0.9, rules: ['verb', 'pronoun=Donald Trump'], time: '2025-03-30' },
          ],
          [
            'trump',
            'he#1',
            'CRITICIZES',
            'was very angry with',
            'putin',
            'Putin',
            { conf: 0.8, rules: ['reported speech', 'pronoun=Donald Trump'], time: '2025-03-30' },
          ],
        ],
      ],
      [
        'Trump threatened Russia with tariffs on oil if it blocks a deal.',
        [
          [
            'trump',
            'Trump',
            'THREATENS',
            'threatened',
            'russia',
            'Russia',
            { mod: 'threatened', conf: 0.9, time: '2025-03-30' },
          ],
        ],
      ],
      [
        'Putin had called for a transitional government in Ukraine.',
        [
          [
            'putin',
            'Putin',
            'DEMANDS',
            'called for',
            'transition',
            'transitional government',
            { conf: 0.83, time: '2025-03-28' },
          ],
        ],
      ],
      [
        'Putin questions the right of Zelenskyy to sign a peace, Trump said, and he pressured Putin to call.',
        [
          [
            'putin',
            'Putin',
            'CRITICIZES',
            'questions the right of',
            'zelenskyy',
            'Zelenskyy',
            { mod: 'asserted', sp: 'trump', spw: 'Trump', conf: 0.74, time: '2025-03-30' },
          ],
          [
            'trump',
            'he',
            'PRESSURES',
            'pressured',
            'putin',
            'Putin#2',
            { conf: 0.7, rules: ['verb', 'pronoun=Donald Trump'], time: '2025-03-30' },
          ],
        ],
      ],
      [
        'Volodymyr Zelenskyy, the president of Ukraine, agreed to the 30-day cease-fire.',
        [
          [
            'zelenskyy',
            'Volodymyr Zelenskyy',
            'LEADS',
            'president of',
            'ukraine',
            'Ukraine',
            { conf: 0.97, rules: ['apposition'] },
          ],
          ['zelenskyy', 'Volodymyr Zelenskyy', 'AGREES_TO', 'agreed to', 'truce', '30-day cease-fire', { conf: 0.88 }],
        ],
      ],
    ],
  },
  {
    outlet: 'Eastgate Wire',
    title: 'Moscow turns down thirty days of quiet',
    date: '2025-03-13T09:30:00Z',
    url: 'https://eastgatewire.example/moscow-turns-down',
    sentences: [
      [
        'Russia rejected the 30-day cease-fire on Thursday.',
        [
          [
            'russia',
            'Russia',
            'REJECTS',
            'rejected',
            'truce',
            '30-day cease-fire',
            { conf: 0.95, time: '2025-03-13', timeWords: 'on Thursday' },
          ],
        ],
      ],
      [
        'The United States had proposed thirty days of quiet.',
        [
          [
            'us',
            'United States',
            'PROPOSES',
            'proposed',
            'truce',
            'thirty days of quiet',
            { conf: 0.9, time: '2025-03-11' },
          ],
        ],
      ],
      [
        'Vladimir Putin, the president of Russia, stalled the US-led peace proposal.',
        [
          [
            'putin',
            'Vladimir Putin',
            'LEADS',
            'president of',
            'russia',
            'Russia',
            { conf: 0.98, rules: ['apposition'] },
          ],
          [
            'putin',
            'Vladimir Putin',
            'STALLS',
            'stalled',
            'plan',
            'US-led peace proposal',
            { conf: 0.71, time: '2025-03-13' },
          ],
        ],
      ],
      [
        'Russia invaded Ukraine three years ago.',
        [['russia', 'Russia', 'INVADES', 'invaded', 'ukraine', 'Ukraine', { conf: 0.97 }]],
        'para',
      ],
      [
        'Ukraine is not a member of NATO.',
        [['ukraine', 'Ukraine', 'MEMBER_OF', 'member of', 'nato', 'NATO', { pol: 'denied', conf: 0.96 }]],
      ],
    ],
  },
  {
    outlet: 'The Ledger',
    title: 'A limited halt, and what it leaves out',
    date: '2025-03-19T12:00:00Z',
    url: 'https://ledger.example/a-limited-halt',
    sentences: [
      [
        'Russia agreed to a limited halt in strikes on Tuesday.',
        [
          [
            'russia',
            'Russia',
            'AGREES_TO',
            'agreed to',
            'halt',
            'limited halt in strikes',
            { conf: 0.93, time: '2025-03-18', timeWords: 'on Tuesday' },
          ],
        ],
      ],
      [
        'Ukraine agreed to the limited halt in strikes a day later.',
        [
          [
            'ukraine',
            'Ukraine',
            'AGREES_TO',
            'agreed to',
            'halt',
            'limited halt in strikes',
            { conf: 0.92, time: '2025-03-19' },
          ],
        ],
      ],
      [
        'Putin agreed to the US-led peace proposal in part, the Kremlin said.',
        [
          [
            'putin',
            'Putin',
            'AGREES_TO',
            'agreed to',
            'plan',
            'US-led peace proposal',
            { sp: 'russia', spw: 'the Kremlin', mod: 'alleged', conf: 0.66, time: '2025-03-19' },
          ],
        ],
      ],
      [
        'Trump spoke on the phone with Putin for two hours.',
        [['trump', 'Trump', 'CALLS', 'spoke on the phone with', 'putin', 'Putin', { conf: 0.94, time: '2025-03-18' }]],
      ],
      [
        'Trump praised Putin after the call.',
        [['trump', 'Trump', 'PRAISES', 'praised', 'putin', 'Putin', { conf: 0.9, time: '2025-03-18' }]],
      ],
    ],
  },
  {
    outlet: 'Northline',
    title: 'Both sides say the other broke the halt',
    date: '2025-03-28T17:40:00Z',
    url: 'https://northline.example/both-sides-say',
    sentences: [
      [
        'Russia accused Ukraine of striking a gas station, and Ukraine accused Russia of the same.',
        [
          ['russia', 'Russia', 'ACCUSES', 'accused', 'ukraine', 'Ukraine', { conf: 0.95, time: '2025-03-28' }],
          ['ukraine', 'Ukraine#2', 'ACCUSES', 'accused#2', 'russia', 'Russia#2', { conf: 0.95, time: '2025-03-28' }],
        ],
      ],
      [
        'Russia violated the limited halt in strikes, Zelenskyy said.',
        [
          [
            'russia',
            'Russia',
            'VIOLATES',
            'violated',
            'halt',
            'limited halt in strikes',
            { sp: 'zelenskyy', spw: 'Zelenskyy', mod: 'alleged', conf: 0.88, time: '2025-03-28' },
          ],
        ],
      ],
      [
        'Ukraine violated the limited halt in strikes, Moscow said.',
        [
          [
            'ukraine',
            'Ukraine',
            'VIOLATES',
            'violated',
            'halt',
            'limited halt in strikes',
            { sp: 'russia', spw: 'Moscow', mod: 'alleged', conf: 0.87, time: '2025-03-28' },
          ],
        ],
      ],
      [
        'Ukraine did not violate the limited halt in strikes, Kyiv answered.',
        [
          [
            'ukraine',
            'Ukraine',
            'VIOLATES',
            'violate',
            'halt',
            'limited halt in strikes',
            { pol: 'denied', sp: 'ukraine', spw: 'Kyiv', conf: 0.84, time: '2025-03-28' },
          ],
        ],
      ],
    ],
  },
  {
    outlet: 'Harbour Courier',
    title: 'Envoy from Moscow flies to Washington',
    date: '2025-04-02T08:15:00Z',
    url: 'https://harbourcourier.example/envoy-flies',
    sentences: [
      [
        'Putin sent Kirill Dmitriev to Washington this week.',
        [
          [
            'putin',
            'Putin',
            'SENDS',
            'sent',
            'dmitriev',
            'Kirill Dmitriev',
            { conf: 0.94, time: '2025-04-02', timeWords: 'this week' },
          ],
        ],
      ],
      [
        'Dmitriev visited the United States for two days.',
        [['dmitriev', 'Dmitriev', 'VISITS', 'visited', 'us', 'United States', { conf: 0.92, time: '2025-04-02' }]],
      ],
      [
        'Marco Rubio set a timeline for Russia: weeks, not months.',
        [
          [
            'rubio',
            'Marco Rubio',
            'SETS_TIMELINE',
            'set a timeline for',
            'russia',
            'Russia',
            { conf: 0.86, time: '2025-04-02' },
          ],
        ],
      ],
      [
        'Rubio will meet David Lammy on Friday.',
        [
          [
            'rubio',
            'Rubio',
            'MEETS_WITH',
            'meet',
            'lammy',
            'David Lammy',
            { mod: 'planned', conf: 0.89, time: '2025-04-04', timeWords: 'on Friday' },
          ],
        ],
      ],
    ],
  },
  {
    outlet: 'Eastgate Wire',
    title: 'Who will chair the Ramstein group?',
    date: '2025-04-03T11:00:00Z',
    url: 'https://eastgatewire.example/who-will-chair',
    sentences: [
      [
        'The United States chaired the Ramstein group until February.',
        [
          [
            'us',
            'United States',
            'CHAIRS',
            'chaired',
            'ramstein',
            'Ramstein group',
            { mod: 'ended', conf: 0.9, time: '2025-02-28' },
          ],
        ],
      ],
      [
        'The United Kingdom may chair the Ramstein group on 11 April.',
        [
          [
            'uk',
            'United Kingdom',
            'CHAIRS',
            'chair',
            'ramstein',
            'Ramstein group',
            { mod: 'possible', conf: 0.85, time: '2025-04-11', timeWords: 'on 11 April' },
          ],
        ],
      ],
      [
        'David Lammy, foreign minister of the United Kingdom, will attend the Brussels meeting.',
        [
          [
            'lammy',
            'David Lammy',
            'REPRESENTS',
            'foreign minister of',
            'uk',
            'United Kingdom',
            { conf: 0.95, rules: ['apposition'] },
          ],
          [
            'lammy',
            'David Lammy',
            'ATTENDS',
            'will attend',
            'meeting',
            'the Brussels meeting',
            { mod: 'planned', conf: 0.87, time: '2025-04-04' },
          ],
        ],
      ],
      [
        'Donald Trump is the president of the United States.',
        [['trump', 'Donald Trump', 'LEADS', 'president of', 'us', 'United States', { conf: 0.98, rules: ['copula'] }]],
      ],
      [
        'The United Kingdom armed Ukraine again.',
        [['uk', 'United Kingdom', 'ARMS', 'armed', 'ukraine', 'Ukraine', { conf: 0.9, time: '2025-04-03' }]],
      ],
    ],
  },
  {
    outlet: 'Meridian Daily',
    title: 'Rutte: support does not stop',
    date: '2025-04-06T10:00:00Z',
    url: 'https://meridiandaily.example/rutte-support',
    sentences: [
      [
        'Mark Rutte supports Ukraine without a date.',
        [['rutte', 'Mark Rutte', 'SUPPORTS', 'supports', 'ukraine', 'Ukraine', { conf: 0.93, time: '2025-04-06' }]],
      ],
      [
        'Putin, Lammy said, still attacks Ukraine.',
        [
          [
            'putin',
            'Putin',
            'ATTACKS',
            'still attacks',
            'ukraine',
            'Ukraine',
            { mod: 'alleged', sp: 'lammy', spw: 'Lammy', conf: 0.84, time: '2025-04-05' },
          ],
        ],
      ],
      [
        'Jean-Noël Barrot criticized Russia on Saturday.',
        [
          [
            'barrot',
            'Jean-Noël Barrot',
            'CRITICIZES',
            'criticized',
            'russia',
            'Russia',
            { conf: 0.94, time: '2025-04-05', timeWords: 'on Saturday' },
          ],
        ],
      ],
      [
        'Putin did not attack Ukraine on Sunday.',
        [
          [
            'putin',
            'Putin',
            'ATTACKS',
            'attack',
            'ukraine',
            'Ukraine',
            { pol: 'denied', conf: 0.62, time: '2025-04-06', timeWords: 'on Sunday' },
          ],
        ],
      ],
      [
        'Donald Trump criticized Vladimir Putin again.',
        [
          [
            'trump',
            'Donald Trump',
            'CRITICIZES',
            'criticized',
            'putin',
            'Vladimir Putin',
            { conf: 0.95, time: '2025-04-05' },
          ],
        ],
      ],
      [
        'David Lammy criticized Putin in the hall.',
        [['lammy', 'David Lammy', 'CRITICIZES', 'criticized', 'putin', 'Putin', { conf: 0.94, time: '2025-04-05' }]],
      ],
    ],
  },
  {
    outlet: 'Tidewater Post',
    title: 'Europe wants a date from the Kremlin',
    date: '2025-04-05T07:50:00Z',
    url: 'https://tidewater.example/europe-wants-a-date',
    sentences: [
      [
        'Russia attacked Ukraine with drones overnight.',
        [['russia', 'Russia', 'ATTACKS', 'attacked', 'ukraine', 'Ukraine', { conf: 0.95, time: '2025-04-05' }]],
      ],
      [
        'Barrot demanded an answer from Russia.',
        [
          [
            'barrot',
            'Barrot',
            'DEMANDS',
            'demanded an answer from',
            'russia',
            'Russia',
            { conf: 0.86, time: '2025-04-05' },
          ],
        ],
      ],
      [
        'Putin rejects a quick peace, Rubio doubted, and Rubio affirmed support for NATO.',
        [['rubio', 'Rubio#2', 'SUPPORTS', 'affirmed support for', 'nato', 'NATO', { conf: 0.9, time: '2025-04-04' }]],
      ],
      [
        'Vladimir Putin leads Russia for a fifth term.',
        [['putin', 'Vladimir Putin', 'LEADS', 'leads', 'russia', 'Russia', { conf: 0.97 }]],
      ],
      [
        'David Lammy denounced Putin at the door.',
        [['lammy', 'David Lammy', 'CRITICIZES', 'denounced', 'putin', 'Putin', { conf: 0.93, time: '2025-04-05' }]],
      ],
      [
        'Putin keeps bombing Ukraine, in the words of Lammy.',
        [
          [
            'putin',
            'Putin',
            'ATTACKS',
            'keeps bombing',
            'ukraine',
            'Ukraine',
            { mod: 'alleged', sp: 'lammy', spw: 'Lammy', conf: 0.8, time: '2025-04-05' },
          ],
        ],
      ],
    ],
  },
];
