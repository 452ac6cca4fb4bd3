import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import {
  articleId,
  claimId,
  contentHash,
  countryId,
  entityId,
  isClaimId,
  normalizeUrl,
  relationKey,
  slug,
} from './ids.js';

describe('ids', () => {
  it('are SHA-256 of the content', () => {
    const expected = createHash('sha256').update('a\u001fß').digest('hex').slice(0, 16);
    expect(contentHash('a', 'ß')).toBe(expected);
  });

  it('keep an article the same when its text is corrected at the same address', () => {
    const url = 'https://Example.org/a?utm_source=x&id=1#top';
    expect(articleId({ url, text: 'one' })).toBe(articleId({ url: 'https://example.org/a?id=1', text: 'two' }));
    expect(articleId({ text: 'one' })).not.toBe(articleId({ text: 'two' }));
  });

  it('read as what they name', () => {
    expect(entityId('Person', 'José Raúl Mulino')).toBe('person:jose-raul-mulino');
    expect(entityId('Event', 'the meeting', 'article:12' as never)).toBe('event:the-meeting~12');
    expect(countryId('ru')).toBe('country:RU');
  });

  it('exist for names without letters, and stay apart', () => {
    expect(entityId('Organization', '***')).toMatch(/^organization:[0-9a-f]{16}$/);
    expect(entityId('Organization', '***')).not.toBe(entityId('Organization', '!!!'));
  });

  it('take no markup, quote or separator over from a hostile name', () => {
    expect(slug('<img onerror="x">`; MATCH (n)|')).toBe('img-onerror-x-match-n');
    expect(slug('東京 2025')).toBe('東京-2025');
  });

  it('change when what is said changes, not when its confidence does', () => {
    const claim = {
      article: 'article:a' as never,
      sentence: { start: 0, end: 9 },
      subject: 'person:a' as never,
      predicate: 'KILLS',
      object: 'person:b' as never,
      trigger: { start: 2, end: 4 },
      polarity: 'affirmed',
      modality: 'asserted',
    } as const;
    expect(claimId({ ...claim, polarity: 'denied' })).not.toBe(claimId(claim));
    expect(claimId({ ...claim, speaker: 'person:c' as never })).not.toBe(claimId(claim));
    expect(isClaimId(claimId(claim))).toBe(true);
    expect(isClaimId('person:claim')).toBe(false);
    expect(relationKey({ ...claim, object: 'person:b' as never })).toBe('person:a|KILLS|person:b|affirmed|asserted|');
  });

  it('leave what is no URL alone', () => {
    expect(normalizeUrl(' not a url ')).toBe('not a url');
  });
});
