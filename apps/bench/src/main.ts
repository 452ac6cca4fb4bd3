import { parseArgs } from 'node:util';

import { COMMANDS } from './commands.js';

/** `npm run bench -- COMMAND`: each prints what it measured, and with `--report` writes it where reports are committed. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const [name] = positionals;
const command = name === undefined ? undefined : COMMANDS[name];
if (command === undefined || values.help) {
  console.error(
    [
      'npm run bench -- COMMAND [--data FOLDER] [--report]',
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
await command.run({ data, report: values.report });
