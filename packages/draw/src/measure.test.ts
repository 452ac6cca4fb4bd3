import { describe, expect, it } from 'vitest';

import { measureText } from './measure.js';

describe('measureText', () => {
  it('knows that letters differ, that bold is wider and that size scales', () => {
    const regular = { weight: 400, size: 12 } as const;
    expect(measureText('iiii', regular)).toBeLessThan(measureText('mmmm', regular) / 2);
    expect(measureText('Panama', { weight: 600, size: 12 })).toBeGreaterThan(
      measureText('Panama', { weight: 500, size: 12 }),
    );
    expect(measureText('Panama', { weight: 500, size: 12 })).toBeGreaterThan(measureText('Panama', regular));
    expect(measureText('Panama', { weight: 400, size: 24 })).toBeCloseTo(2 * measureText('Panama', regular));
  });

  it('gives every character some room, and marks none', () => {
    expect(measureText('王毅', { weight: 400, size: 10 })).toBe(20);
    expect(measureText('Åsa', { weight: 400, size: 10 })).toBeCloseTo(
      measureText('Åsa'.normalize('NFD'), { weight: 400, size: 10 }),
      5,
    );
    expect(measureText('لبن', { weight: 400, size: 10 })).toBeGreaterThan(10);
  });
});
