import type { GraphDocument } from '@tripletail/core';
import type { HandoutFacts } from '@tripletail/formats';

import { T } from '../strings.js';

/**
 * The explorer as one HTML file with a graph inside. Its template is a file of this site, made when the site was built.
 * @throws Error if the site is without it
 */
export async function handoutOf(document: GraphDocument, facts: HandoutFacts): Promise<Blob> {
  const [{ writeHandout }, response] = await Promise.all([import('@tripletail/formats'), fetch('handout.html')]);
  if (!response.ok) throw new Error(T.noTemplate);
  const template = await response.text();
  return new Blob([...writeHandout(template, document, facts)], { type: 'text/html' });
}
