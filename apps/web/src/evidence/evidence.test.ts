import { readFileSync } from 'node:fs';

import { type GraphDocument, quote } from '@tripletail/core';
import { describe, expect, it } from 'vitest';

import { citation, safeLink } from './cite.js';
import { marksOf, marksWithin, sentenceContext } from './context.js';

const { graph } = JSON.parse(
  readFileSync(new URL('../../fixtures/talks.graph.json', import.meta.url), 'utf8'),
) as GraphDocument;
const articles = new Map(graph.articles.map((article) => [article.id, article]));

describe('the sentence in its article', () => {
  it('shows exactly the words that the claim is made of, wherever the piece begins', () => {
    for (const claim of graph.claims) {
      const article = articles.get(claim.article)!;
      const { offset, before, sentence, after } = sentenceContext(article, claim.sentence);
      const shown = before + sentence + after;
      expect(article.text.slice(offset, offset + shown.length)).toBe(shown);
      for (const { mark, span } of marksWithin(marksOf(claim, 'conflict'), {
        start: offset,
        end: offset + shown.length,
      })) {
        const original = {
          subject: claim.subjectSpan,
          object: claim.objectSpan,
          speaker: claim.speakerSpan,
          'trigger-conflict': claim.trigger,
        }[mark as 'subject']!;
        expect(shown.slice(span.start, span.end)).toBe(quote(article.text, original));
      }
    }
  });

  it('does not cross a blank line', () => {
    const claim = graph.claims.find((one) =>
      quote(articles.get(one.article)!.text, one.sentence).startsWith('Lammy called out'),
    )!;
    expect(sentenceContext(articles.get(claim.article)!, claim.sentence).before).toBe('');
  });
});

describe('citation', () => {
  it('names who printed it, when, and where it stands', () => {
    const claim = graph.claims.find((one) => one.rules.includes('keep shelling → attacks'))!;
    expect(citation(claim, articles.get(claim.article)!)).toMatch(
      /^“Lammy told reporters .*” Ida Holm, “Ministers press Moscow for an answer”, Northline, 4 Apr 2025, https:\/\/northline.example\/ministers-press-moscow\. \[\d+–\d+\]$/,
    );
  });
});

describe('safeLink', () => {
  it('is no link unless a browser may follow it', () => {
    expect(safeLink('https://a.example/x')).toBe('https://a.example/x');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no url', undefined]) {
      expect(safeLink(url)).toBeUndefined();
    }
  });
});
