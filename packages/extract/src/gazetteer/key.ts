const PLAIN = /^[ -~]*$/u;

/** Lower case without accents and with straight apostrophes: two spellings of one word fold to one form. */
export function fold(text: string): string {
  // normalising costs more than all that is done with the result
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[’‘]/gu, "'")
    .toLowerCase();
}

/** "U.S." → "US"; other texts as they are. */
export function undotted(text: string): string {
  return /^(?:\p{L}\.)+\p{L}?\.?$/u.test(text) ? text.replaceAll('.', '') : text;
}

/** Normal form under which a name is looked up: folded, without leading article, possessive ending, quotation marks and points of an acronym. */
export function nameKey(text: string): string {
  const bare = fold(text)
    .replace(/^[\s"'“”.,;:-]+|[\s"“”,;:-]+$/gu, '')
    .replace(/(?:'s|')$/u, '')
    .replace(/^(?:the|an?) (?=\S)/u, '')
    .replace(/\s+/gu, ' ');
  return undotted(bare);
}

/** A short form in capitals: "UN", "RFE/RL", "G-7". It means its body only where it is written in capitals: "who" is not "WHO". */
export function isAcronym(text: string): boolean {
  return /^[A-Z][A-Z0-9/+-]{0,6}$/u.test(undotted(text));
}
