import { describe, expect, it } from 'vitest';

import { packed, unpacked } from './tasks.js';
import { TripletailError } from '@tripletail/core';
import { EnglishError } from '@tripletail/english';

describe('what goes between threads', () => {
  it('comes back as it was', async () => {
    expect(unpacked(structuredClone(await packed(() => ({ a: [1] }))))).toEqual({ a: [1] });
  });

  it('keeps the code and the sentence of an error, which copying would lose', async () => {
    const thrown = async (error: Error): Promise<unknown> => {
      const outcome = await packed(() => Promise.reject(error));
      try {
        return unpacked(structuredClone(outcome));
      } catch (caught) {
        return caught;
      }
    };
    expect(await thrown(new TripletailError('ARTICLE_EMPTY', 'It is empty.'))).toMatchObject({
      name: 'TripletailError',
      code: 'ARTICLE_EMPTY',
      message: 'It is empty.',
    });
    expect(await thrown(new EnglishError('model-not-found', 'Not there.'))).toMatchObject({ code: 'MODEL_MISSING' });
    expect(await thrown(new EnglishError('model-hash', 'Damaged.'))).toMatchObject({ code: 'MODEL_CORRUPT' });
    expect(await thrown(new RangeError('odd'))).not.toHaveProperty('code');
  });
});
