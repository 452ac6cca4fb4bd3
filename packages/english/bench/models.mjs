// Which of spaCy's English models? Measures converted models on gold news (GUM, CC BY 4.0) with this package's own engine:
//
//   TRIPLETAIL_DATA=<folder with gum-news> node bench/models.mjs sm=path/to/sm.bin md=path/to/md.bin ...
//
// GUM is annotated in Universal Dependencies and the models in ClearNLP's labels, so heads are compared for those relations only in which the
// two agree about the direction. Entities are compared by word: the type (person, organisation, place or none) of each word tagged NNP(S).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadEnglish } from '../dist/index.js';

/** UD relation → ClearNLP labels that count as the same; the head must be the same word. */
const RELATIONS = {
  nsubj: ['nsubj'],
  'nsubj:pass': ['nsubjpass'],
  obj: ['dobj'],
  iobj: ['dative'],
  det: ['det', 'predet'],
  amod: ['amod'],
  compound: ['compound', 'nmod'],
  'nmod:poss': ['poss'],
  aux: ['aux'],
  'aux:pass': ['auxpass'],
  advmod: ['advmod', 'neg'],
  nummod: ['nummod'],
  'acl:relcl': ['relcl'],
  mark: ['mark', 'aux'],
  'compound:prt': ['prt'],
};
const GOLD_TYPES = { person: 'person', organization: 'organisation', place: 'place' };
const TYPES = { PERSON: 'person', ORG: 'organisation', GPE: 'place', LOC: 'place', FAC: 'place' };

/** Sentences of a CoNLL-U file: text, and words with span, head, relation and (of words tagged NNP) entity type. */
function readSentences(path) {
  const open = new Map();
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .filter((block) => /^1\t/m.test(block))
    .map((block) => {
      const text = /^# text = (.*)$/m.exec(block)[1];
      const words = [];
      const mentions = [];
      let at = 0;
      for (const line of block.split('\n')) {
        const [id, form, , , xpos, , head, relation, , misc] = line.split('\t');
        if (!/^\d+$/.test(id)) continue;
        const found = text.indexOf(form, at);
        const start = found < 0 ? at : found;
        at = found < 0 ? at : start + form.length;
        words.push({
          start,
          end: start + form.length,
          xpos,
          head: Number(head) - 1,
          relation,
          copula: false,
          type: 'none',
        });
        for (const [, opened, type, single, closed] of (/Entity=([^|]*)/.exec(misc)?.[1] ?? '').matchAll(
          /\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)/g,
        )) {
          if (opened && single) mentions.push([words.length - 1, words.length - 1, type]);
          else if (opened) open.set(opened, [...(open.get(opened) ?? []), [words.length - 1, type]]);
          else {
            const [first, of] = open.get(closed)?.pop() ?? [];
            if (first !== undefined) mentions.push([first, words.length - 1, of]);
          }
        }
        if (relation === 'cop') words.at(-1).copula = true;
      }
      for (const word of words) if (word.copula && words[word.head]) words[word.head].copular = true;
      // Longest first, so that the innermost mention has the last word.
      for (const [first, last, type] of mentions.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))) {
        for (let i = first; i <= last; i++)
          if (words[i].xpos.startsWith('NNP')) words[i].type = GOLD_TYPES[type] ?? 'none';
      }
      return { text, words };
    });
}

const folder = join(process.env.TRIPLETAIL_DATA ?? '', 'gum-news');
const sentences = readdirSync(folder)
  .sort()
  .flatMap((file) => readSentences(join(folder, file)));
console.log(`${sentences.length} sentences, ${sentences.reduce((n, s) => n + s.words.length, 0)} words of GUM news`);
console.log(
  '| model | MB | tags | heads | heads and labels | entity F1 | precision | recall | tokens per CPU-second | load, s |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const argument of process.argv.slice(2)) {
  const [name, path] = argument.split('=');
  const bytes = readFileSync(path);
  const before = performance.now();
  const english = await loadEnglish({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  const load = (performance.now() - before) / 1000;
  const n = { words: 0, tags: 0, arcs: 0, heads: 0, labelled: 0, right: 0, ours: 0, gold: 0 };
  for (const { text, words } of sentences) {
    const { tokens } = english.parse(text);
    const byStart = new Map(tokens.map((token) => [token.start, token]));
    for (const word of words) {
      const token = byStart.get(word.start);
      if (!token || token.end !== word.end) continue;
      n.words++;
      n.tags += Number(token.tag === word.xpos);
      const labels = RELATIONS[word.relation];
      const head = words[word.head];
      if (labels && head && !head.copular) {
        n.arcs++;
        const same = tokens[token.head].start === head.start;
        n.heads += Number(same);
        n.labelled += Number(same && labels.includes(token.dep));
      }
      if (!word.xpos.startsWith('NNP')) continue;
      const type = TYPES[token.entityType] ?? 'none';
      n.gold += Number(word.type !== 'none');
      n.ours += Number(type !== 'none');
      n.right += Number(type !== 'none' && type === word.type);
    }
  }
  const cpu = process.cpuUsage();
  let parsed = 0;
  for (let pass = 0; pass < 2; pass++) for (const { text } of sentences) parsed += english.parse(text).tokens.length;
  const used = process.cpuUsage(cpu);
  const percent = (a, b) => ((100 * a) / b).toFixed(1);
  const f1 = percent(2 * n.right, n.ours + n.gold);
  console.log(
    `| ${name} | ${(bytes.length / 1e6).toFixed(1)} | ${percent(n.tags, n.words)} | ${percent(n.heads, n.arcs)} | ${percent(n.labelled, n.arcs)} | ${f1} | ${percent(n.right, n.ours)} | ${percent(n.right, n.gold)} | ${Math.round((parsed * 1e6) / (used.user + used.system))} | ${load.toFixed(2)} |`,
  );
}
