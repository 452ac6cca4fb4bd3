import { TripletailError } from '@tripletail/core';
import { Command, InvalidArgumentError, Option } from 'commander';

import { type OutputFormat, rowsAs } from '../rows.js';
import { neo4jUri, openNeo4j } from '../stores.js';
import { FOUND, NOTHING_FOUND, say, warn, write } from '../terminal.js';
import { loadVocabulary } from '../vocabulary.js';
import { neo4j, vocabulary, wholeNumber } from './options.js';

interface Options {
  readonly neo4j?: string | true;
  readonly vocabulary?: string;
  readonly write?: true;
  readonly param: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly timeout: number;
  readonly json?: true;
  readonly csv?: true;
  readonly table?: true;
}

const HELP = `
The database itself refuses what writes, unless --write is given. A parameter is JSON where it can be read as JSON
(3, true, ["a"]), else a text.

Examples:
  tripletail query "MATCH (p:Person)-[r:CRITICIZES]->(o) RETURN p.name, o.name, r.count ORDER BY r.count DESC"
  tripletail query 'MATCH (e:Entity {name: $name}) RETURN e' --param name="Vladimir Putin" --json
  tripletail query "MATCH (a:Article) RETURN a.id, a.title" --csv > articles.csv`;

/** `tripletail query`. */
export function queryCommand(end: (code: number) => void): Command {
  return new Command('query')
    .summary('ask a graph in Neo4j in Cypher')
    .description('Runs one Cypher statement and prints its rows.')
    .argument('<cypher>', 'the statement')
    .addOption(neo4j())
    .addOption(vocabulary())
    .option('--write', 'let it change the database')
    .addOption(
      new Option('--param <name=value>', 'a parameter; may be given several times')
        .argParser(parameter)
        .default({}, 'none'),
    )
    .addOption(new Option('--limit <n>', 'most rows').argParser(wholeNumber(1)).default(1000))
    .addOption(new Option('--timeout <s>', 'seconds until the database stops it').argParser(wholeNumber(1)).default(30))
    .addOption(new Option('--table', 'a table for people (the default)').conflicts(['json', 'csv']))
    .addOption(new Option('--json', 'one line of JSON for each row').conflicts(['table', 'csv']))
    .addOption(new Option('--csv', 'comma-separated values with a header').conflicts(['table', 'json']))
    .addHelpText('after', HELP)
    .action(async (statement: string, options: Options) => {
      const uri = neo4jUri(options);
      if (uri === undefined) {
        throw new TripletailError(
          'STORE_UNREACHABLE',
          'Cypher needs Neo4j: give --neo4j URI or set NEO4J_URI. `npm run neo4j` starts one and says what to set.',
        );
      }
      const { store, cypher } = await openNeo4j(uri, await loadVocabulary(options.vocabulary));
      try {
        const { columns, rows, truncated, summary } = await cypher(statement, options.param, {
          write: options.write === true,
          timeoutMs: options.timeout * 1000,
          maxRows: options.limit,
        });
        const format: OutputFormat = options.json === true ? 'json' : options.csv === true ? 'csv' : 'table';
        await write(rowsAs(format, columns, rows));
        for (const notice of summary.notices) warn(notice);
        if (truncated) warn(`There are more than ${options.limit} rows; --limit shows more of them.`);
        const changed = Object.entries(summary.counters).map(([what, n]) => `${what} ${n}`);
        if (changed.length > 0) say(`Changed: ${changed.join(', ')}.`);
        end(rows.length > 0 || changed.length > 0 ? FOUND : NOTHING_FOUND);
      } finally {
        await store.close();
      }
    });
}

/** Adds `name=value` to the parameters before it. */
function parameter(text: string, before: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It has the form name=value.');
  const value = text.slice(at + 1);
  const parsed = ((): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  })();
  return { ...before, [text.slice(0, at)]: parsed };
}
