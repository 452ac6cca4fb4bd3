import type { ClaimId, EntityId } from '@tripletail/core';
import { describe, expect, it } from 'vitest';

import { decodeView, DEFAULT_VIEW, encodeView, type View } from './view.js';

describe('the view in a link', () => {
  it('is short while nothing is chosen', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('#/start');
    expect(decodeView('#/start')).toEqual({
      ...DEFAULT_VIEW,
      filters: { ...DEFAULT_VIEW.filters, from: undefined, to: undefined },
      relation: undefined,
      claim: undefined,
    });
    expect(decodeView('')).toEqual(decodeView('#/start'));
  });

  it('comes back whole', () => {
    const view: View = {
      page: 'explore',
      focus: ['person:david-lammy' as EntityId],
      expanded: ['country:UA' as EntityId, 'organization:nato' as EntityId],
      hidden: ['person:ä&b=c' as EntityId],
      steps: 2,
      limit: 48,
      filters: {
        kinds: ['conflict'],
        said: ['asserted', 'denied'],
        classes: ['person', 'described'],
        speakers: [null, 'person:x' as EntityId],
        outlets: ['A, B & C', '…'],
        minOutlets: 2,
        minConfidence: 0.35,
        from: '2025-03-01',
        to: '2025-04-06',
      },
      fanned: ['a|b'],
      relation: 'a|ATTACKS|b|affirmed|alleged|c',
      claim: 'claim:0123456789abcdef' as ClaimId,
      look: 'table',
    };
    expect(decodeView(encodeView(view))).toEqual(view);
  });

  it('is by default what nobody understands', () => {
    const view = decodeView('#/nowhere?steps=99&limit=-3&kinds=x&said=denied,y&from=yesterday&confidence=abc&look=3d');
    expect(view.page).toBe('start');
    expect(view.steps).toBe(3);
    expect(view.limit).toBe(1);
    expect(view.filters.kinds).toEqual([]);
    expect(view.filters.said).toEqual(['denied']);
    expect(view.filters.from).toBeUndefined();
    expect(view.filters.minConfidence).toBe(0.5);
    expect(view.look).toBe('graph');
  });
});
