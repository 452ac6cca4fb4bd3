import { readFile } from 'node:fs/promises';

import { type GraphDocument, type KnowledgeGraph } from '@tripletail/core';

export async function readDocuments(
  paths: readonly string[],
): Promise<{ readonly graphs: readonly KnowledgeGraph[]; readonly others: readonly string[] }> {
  const graphs: KnowledgeGraph[] = [];
  const others: string[] = [];
  for (const path of paths) {
    if (!/\.json$/i.test(path)) others.push(path);
    else graphs.push((JSON.parse(await readFile(path, 'utf8')) as GraphDocument).graph);
  }
  return { graphs, others };
}
