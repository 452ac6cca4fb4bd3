/**
 * Extracts the articles in `samples/` into `public/sample.graph.json`, which the site brings along: what "Try the sample" opens is what
 * this very version makes of them. Part of `bundle`, so that it is never older than the code.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { documentOf, merge } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { loadEnglish } from '@tripletail/english';
import { extractArticle } from '@tripletail/extract';
import { readArticle } from '@tripletail/ingest';

const folder = fileURLToPath(new URL('../../../samples', import.meta.url));
const english = await loadEnglish();
const graphs = [];
for (const name of readdirSync(folder).sort()) {
  if (!/\.(md|txt|html)$/.test(name)) continue;
  const article = await readArticle(readFileSync(join(folder, name)), { name });
  graphs.push(extractArticle(article, { english, vocabulary: DEFAULT_VOCABULARY }).graph);
}
const graph = merge(...graphs);
writeFileSync(new URL('../public/sample.graph.json', import.meta.url), `${JSON.stringify(documentOf(graph))}\n`);
console.log(`sample.graph.json: ${graph.articles.length} articles, ${graph.claims.length} claims`);
