import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';

import { afterAll } from 'vitest';

import { describeStore } from '../contract.js';
import { testServer, wipe } from './fixtures.js';
import { openNeo4jStore } from './store.js';

const server = testServer();
const open = () => openNeo4jStore({ ...server, vocabulary: DEFAULT_VOCABULARY });

describeStore({
  name: 'the store in Neo4j',
  open: async () => {
    await wipe(server);
    return open();
  },
  reopen: open,
  runs: 12,
});

afterAll(() => wipe(server));
