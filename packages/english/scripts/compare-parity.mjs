import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** spaCy's output on the parity texts, as scripts/parity_reference.py wrote it. */
export function readReference(path) {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
}

const ATTRIBUTES = ['norm', 'lemma', 'tag', 'pos', 'morph', 'dep'];

/**
 * Parses every text and counts, for each attribute, the tokens that differ from spaCy's (all of a text's tokens when it is split
 * differently), and the entities that only one of the two has. `examples` are the first few differences.
 */
export function compareParity(reference, parse) {
  const counts = Object.fromEntries(
    ['text', 'whitespace', ...ATTRIBUTES, 'head', 'sentence start', 'entity'].map((name) => [name, 0]),
  );
  const tokensByKind = {};
  const examples = [];
  let entities = 0;
  const differ = (name, example, amount = 1) => {
    counts[name] += amount;
    if (examples.length < 40) examples.push(`${name}: ${example}`);
  };
  for (const doc of reference.docs) {
    const words = doc.words.map((i) => reference.strings[i]);
    tokensByKind[doc.kind] = (tokensByKind[doc.kind] ?? 0) + words.length;
    const { tokens, sentences, entities: found } = parse(doc.text);
    const split = words.findIndex((word, i) => tokens[i]?.text !== word);
    if (split >= 0 || tokens.length !== words.length) {
      const at = Math.max(0, split - 1);
      const ours = tokens.slice(at, at + 4).map((token) => token.text);
      differ('text', `${JSON.stringify(ours)} for ${JSON.stringify(words.slice(at, at + 4))}`, words.length);
      continue;
    }
    const starts = new Set(sentences.map((sentence) => sentence.firstToken));
    tokens.forEach((token, i) => {
      const shown = `"${token.text}" in "${doc.text.slice(Math.max(0, token.start - 20), token.end + 20)}"`;
      for (const name of ATTRIBUTES) {
        const expected = reference.strings[doc[name][i]];
        if (token[name] !== expected) differ(name, `${token[name]} for ${expected}, ${shown}`);
      }
      if (token.whitespace !== (doc.spaces[i] === '1')) differ('whitespace', shown);
      if (token.head - i !== doc.head[i]) differ('head', `${token.head - i} for ${doc.head[i]}, ${shown}`);
      if (starts.has(i) !== (doc.sentenceStarts[i] === '1')) differ('sentence start', shown);
    });
    const expected = new Set(doc.entities.map(([a, b, type]) => `${a} ${b} ${reference.strings[type]}`));
    entities += expected.size;
    for (const { firstToken, endToken, type } of found) {
      if (!expected.delete(`${firstToken} ${endToken} ${type}`))
        differ('entity', `only here: ${firstToken} ${endToken} ${type}`);
    }
    for (const missing of expected) differ('entity', `only in spaCy: ${missing}`);
  }
  return { counts, tokensByKind, entities, examples };
}
