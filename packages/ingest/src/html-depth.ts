/** Elements without content, and those that the next of their kind closes: they add no depth. */
const FLAT = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr tbody thead tfoot option optgroup colgroup rp rt'
  ).split(' '),
);
/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

/**
 * How deep the elements of a page are nested, at most; in one pass, without building anything. Parsers and Readability recurse, and
 * take minutes over what people write only to that end: 5,000 open `div` in 25 kB took linkedom 114 s.
 */
export function htmlDepth(page: string): number {
  const source = page.toLowerCase();
  let depth = 0;
  let deepest = 0;
  let at = source.indexOf('<');
  while (at >= 0) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      if (end < 0) break;
      at = source.indexOf('<', end);
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9:-]*)/.exec(source.slice(at, at + 40))?.[1];
    if (name !== undefined && !FLAT.has(name)) {
      const closes = source[at + 1] === '/';
      depth = Math.max(0, depth + (closes ? -1 : 1));
      deepest = Math.max(deepest, depth);
      if (!closes && RAW.has(name)) {
        const end = source.indexOf(`</${name}`, at);
        if (end >= 0) {
          at = end;
          continue;
        }
      }
    }
    at = source.indexOf('<', at + 1);
  }
  return deepest;
}
