import { parseArgs } from 'node:util';

import { COMMANDS } from './commands.js';

/** `npm run bench -- COMMAND`: each prints what it measured, and with `--report` writes it where reports are committed. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    report: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    set: { type: 'string', default: 'train-news' },
    kind: { type: 'string' },
    predicate: { type: 'string' },
    claims: { type: 'boolean', default: false },
    count: { type: 'string', default: '30' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const [name] = positionals;
const command = name === undefined ? undefined : COMMANDS[name];
if (command === undefined || values.help) {
  console.error(
    [
      'npm run bench -- COMMAND [--data FOLDER] [--report] [--peers]',
      '',
      ...Object.entries(COMMANDS).map(([key, { what }]) => `  ${key.padEnd(14)} ${what}`),
      '',
      'The data folder is --data or TRIPLETAIL_DATA.',
    ].join('\n'),
  );
  process.exit(values.help ? 0 : 2);
}

const data = values.data ?? process.env['TRIPLETAIL_DATA'];
if (data === undefined) {
  console.error('Where is the data? Give --data FOLDER, or set TRIPLETAIL_DATA to it.');
  process.exit(2);
}
const count = Number(values.count);
if (!Number.isInteger(count) || count < 1) {
  console.error(`--count takes a whole number from 1, not "${values.count}".`);
  process.exit(2);
}
const { report, peers, set, kind, predicate, claims } = values;
await command.run({
  ...{ data, report, peers, set, claims, count },
  ...(kind === undefined ? {} : { kind }),
  ...(predicate === undefined ? {} : { predicate }),
});
