/** Writes graph-document.schema.json from the schema in the code: `npx tsc -b packages/formats && node packages/formats/scripts/write-schema.mjs`. */
import { writeFileSync } from 'node:fs';

import { graphDocumentJsonSchema } from '../dist/schema.js';

const file = new URL('../graph-document.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(graphDocumentJsonSchema(), null, 2)}\n`);
