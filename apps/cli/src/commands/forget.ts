import type { ArticleId } from '@tripletail/core';
import { Command } from 'commander';

import { needStore, type StoreOptions } from '../stores.js';
import { FOUND, NOTHING_FOUND, say } from '../terminal.js';
import { loadVocabulary } from '../vocabulary.js';
import { neo4j, storeFile, vocabulary } from './options.js';

const HELP = `
Examples:
  tripletail forget article:3f2a9c0d11e47b58 --store graph.jsonl
  tripletail query "MATCH (a:Article) RETURN a.id, a.title" --neo4j     lists the ids`;

/** `tripletail forget`. */
export function forgetCommand(end: (code: number) => void): Command {
  return new Command('forget')
    .summary('take an article out of a kept graph')
    .description('Takes an article out, with its claims, its mentions, and the entities that nothing else refers to.')
    .argument('<article>', 'id of the article, as in the graph: article:…')
    .addOption(storeFile())
    .addOption(neo4j())
    .addOption(vocabulary())
    .addHelpText('after', HELP)
    .action(async (article: string, options: StoreOptions & { readonly vocabulary?: string }) => {
      const { store, where } = await needStore(options, await loadVocabulary(options.vocabulary));
      try {
        const forgotten = await store.forget(article as ArticleId);
        say(forgotten ? `${article} is forgotten.` : `There is no ${article} in ${where}.`);
        end(forgotten ? FOUND : NOTHING_FOUND);
      } finally {
        await store.close();
      }
    });
}
