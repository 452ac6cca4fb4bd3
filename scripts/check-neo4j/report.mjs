import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from './places.mjs';

/** docs/reports/neo4j-faults.md */
export async function writeReport({ articles, expected, rows }) {
  const text = `# Loading into Neo4j while things go wrong

Made on ${new Date().toISOString().slice(0, 10)} by \`node scripts/check-neo4j/check.mjs\` (Neo4j Community ${expected.version}, Node ${process.versions.node}).

${articles} articles: those of \`samples/\`, and each of them cut in seven ways under other addresses and outlets, so that near-copies are among them. An undisturbed
load gives ${expected.nodes} nodes and ${expected.edges} relationships. *Equal*: the database holds exactly the same nodes, relationships and properties (SHA-256 of all of them,
sorted), and \`tripletail export\` gives the same bytes.

| what went wrong | afterwards | nodes | relationships |
|---|---|---|---|
${rows.map(({ name, equal, failed, nodes, edges }) => `| ${name} | ${equal ? 'equal' : `**not equal**${failed ? ` (${failed})` : ''}`} | ${nodes ?? '–'} | ${edges ?? '–'} |`).join('\n')}

## What people were told

${rows
  .filter(({ told }) => told?.length > 0)
  .map(({ name, told }) => `**${name}**\n\n${told.map((line) => `    ${line.replaceAll('\n', '\n    ')}`).join('\n')}`)
  .join('\n\n')}
`;
  await writeFile(
    join(ROOT, 'docs', 'reports', 'neo4j-faults.md'),
    text.replaceAll(/bolt:\/\/127\.0\.0\.1:\d+/g, 'bolt://127.0.0.1:7687'),
  );
}
