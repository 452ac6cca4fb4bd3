/**
 * Builds `fixtures/talks.graph.json`: a GraphDocument for tests and for looking at the explorer.
 * The outlets, headlines and sentences are written for this file (CC0); they retell in other words public events of spring 2025.
 * A claim names the words of its spans; their offsets are looked up here, and `problems()` refuses the file when one is wrong.
 */
import { writeFileSync } from 'node:fs';
import { claimId, documentOf, entityId, countryId, articleId, normalize, problems } from '@tripletail/core';
import { ARTICLES, ENTITIES } from './fixture-data.mjs';

const ids = new Map();
const entities = ENTITIES.map(([key, type, name, extra = {}]) => {
  const { iso, names = [], named = true, ...rest } = extra;
  const id = iso === undefined ? entityId(type, name) : countryId(iso);
  ids.set(key, id);
  return { id, type, name, names: [name, ...names], named, ...(iso === undefined ? {} : { country: iso }), ...rest };
});
const entity = (key) => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`no entity ${key}`);
  return id;
};

const articles = [];
const claims = [];
const mentions = new Map();
for (const { outlet, title, date, author, url, sentences } of ARTICLES) {
  let text = '';
  const spans = sentences.map(([sentence], i) => {
    if (i > 0) text += sentences[i][2] === 'para' ? '\n\n' : ' ';
    const start = text.length;
    text += sentence;
    return { start, end: text.length };
  });
  const id = articleId({ url, text });
  articles.push({ id, title, text, url, outlet, author, publishedAt: date, language: 'en', sentences: spans });
  const at = (words, within) => {
    const [needle, nth = '1'] = words.split('#');
    let start = -1;
    for (let n = 0; n < Number(nth); n++) start = text.indexOf(needle, start + 1 || within.start);
    if (start < within.start || start + needle.length > within.end)
      throw new Error(`"${words}" is not in "${text.slice(within.start, within.end)}"`);
    return { start, end: start + needle.length };
  };
  const mention = (key, span) => {
    const words = text.slice(span.start, span.end);
    const kind = /^(he|she|it|they|his|her)$/i.test(words) ? 'pronoun' : /^[A-Z]/.test(words) ? 'name' : 'nominal';
    mentions.set(`${id}${span.start}${key}`, { article: id, entity: entity(key), span, kind });
  };
  sentences.forEach(([, made = []], i) => {
    const sentence = spans[i];
    for (const one of made) {
      const [subject, subjectWords, predicate, trigger, object, objectWords, more = {}] = one;
      const {
        pol = 'affirmed',
        mod = 'asserted',
        sp,
        spw,
        conf = 0.86,
        time,
        timeWords,
        rules = ['verb'],
        open,
      } = more;
      const claim = {
        article: id,
        sentence,
        subject: entity(subject),
        predicate,
        ...(open ? { open: true } : {}),
        object: entity(object),
        subjectSpan: at(subjectWords, sentence),
        trigger: at(trigger, sentence),
        objectSpan: at(objectWords, sentence),
        polarity: pol,
        modality: mod,
        ...(sp === undefined ? {} : { speaker: entity(sp), speakerSpan: at(spw, sentence) }),
        ...(time === undefined
          ? {}
          : {
              time: {
                from: time,
                to: time,
                granularity: 'day',
                certainty: 'exact',
                timex: time,
                ...(timeWords ? { span: at(timeWords, sentence) } : {}),
              },
            }),
        qualifiers: [],
        confidence: conf,
        producer: 'rules/0.1.0',
        rules,
      };
      claims.push({ id: claimId(claim), ...claim });
      mention(subject, claim.subjectSpan);
      mention(object, claim.objectSpan);
      if (sp !== undefined) mention(sp, claim.speakerSpan);
    }
  });
}
const used = new Set(claims.flatMap((c) => [c.subject, c.object, c.speaker]));
const graph = normalize({
  articles,
  entities: entities.filter((e) => used.has(e.id)),
  mentions: [...mentions.values()],
  claims,
});
const wrong = problems(graph);
if (wrong.length > 0) throw new Error(wrong.join('\n'));
writeFileSync(
  new URL('../fixtures/talks.graph.json', import.meta.url),
  `${JSON.stringify(documentOf(graph), null, 1)}\n`,
);
console.log(`${graph.articles.length} articles, ${graph.entities.length} entities, ${graph.claims.length} claims`);
