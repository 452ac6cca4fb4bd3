import { parseHTML } from 'linkedom/worker';

import { htmlDepth } from './html-depth.js';

/** Real pages are below 100; above this Readability takes seconds, then its recursion ends the stack. */
const DEEPEST = 1000;

/** Stands for `<br>`. Readability makes paragraphs of double ones in a way that glues words; this it lets alone. */
export const LINE_BREAK_MARK = '\u2028';

/**
 * The tree of a page. linkedom builds what the tags spell out, so that what the HTML standard adds is added here: `html`, `head` and
 * `body` where a page leaves them out (as it may) or is a fragment, and lower case of attributes.
 * @throws RangeError if elements are nested beyond reason
 */
export function parsePage(source: string): Document {
  if (htmlDepth(source) > DEEPEST) throw new RangeError(`more than ${DEEPEST} elements inside one another`);
  const whole = /<html[\s>]/i.test(source) && /<body[\s>]/i.test(source);
  const { document } = parseHTML(whole ? source.replace(/^[^<]+/, '') : wrap(source)) as {
    readonly document: Document;
  };
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (/[A-Z]/.test(name)) element.setAttribute(name.toLowerCase(), value);
    }
  }
  for (const br of document.querySelectorAll('br')) br.replaceWith(document.createTextNode(LINE_BREAK_MARK));
  return document;
}

function wrap(source: string): string {
  const language = /<html[^>]{0,200}?\slang\s*=\s*["']?([\w-]+)/i.exec(source)?.[1] ?? '';
  const head = source.match(/<title(?:\s[^>]*)?>[^<]*<\/title\s*>/gi)?.[0] ?? '';
  const body = source.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '').replace(head, '');
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
}
