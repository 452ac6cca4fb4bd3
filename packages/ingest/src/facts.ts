import { cleanLine } from './clean.js';
import { isoDate } from './dates.js';
import type { ArticleFacts } from './types.js';

/** Longer titles, bylines and names are text that got into the wrong field. Chosen by eye: the longest real headline seen has 190. */
const MOST_CHARACTERS = 300;

/** A fact found somewhere and not yet believed. */
export type LooseFacts = { readonly [K in keyof ArticleFacts]?: string | undefined };

/** Cleans each field, and drops those that hold nothing, an impossible date, or no web address. */
export function tidyFacts(loose: LooseFacts): ArticleFacts {
  const title = short(loose.title);
  const url = webAddress(loose.url);
  const outlet = short(loose.outlet);
  const author = short(loose.author)?.replace(/^(?:by|written by)\s+/i, '');
  const publishedAt = loose.publishedAt === undefined ? undefined : isoDate(loose.publishedAt);
  const language = languageTag(loose.language);
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(author === undefined ? {} : { author }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(language === undefined ? {} : { language }),
  };
}

function short(text: string | undefined): string | undefined {
  const clean = cleanLine(text ?? '');
  return clean === '' || clean.length > MOST_CHARACTERS ? undefined : clean;
}

/** Only the web: `javascript:` and `file:` addresses become links in the explorer, and never may. */
function webAddress(text: string | undefined): string | undefined {
  try {
    const url = new URL((text ?? '').trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** `en_GB` → `en`: the graph needs to know which engine reads it, not whose spelling it is. */
function languageTag(text: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(text ?? '')?.[1]?.toLowerCase();
}

/** The host of a web address without `www.`: what an outlet is called where nobody says its name. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
