import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';

import { describeStore } from './contract.js';
import { openMemoryStore } from './memory.js';

describeStore({
  name: 'the store in memory',
  open: async () => openMemoryStore({ vocabulary: DEFAULT_VOCABULARY }),
  runs: 200,
});
