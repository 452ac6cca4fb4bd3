/** Title case, and where a headline ends that is glued to the sentence after it. */

/** Words shorter than this may stand in lower case in a headline ("of", "with"). */
const LONG_WORD = 5;

interface Case {
  readonly words: number;
  /** Words that begin with a capital, a digit, or an opening quotation mark and a capital. */
  readonly capital: number;
  /** Long words that begin in lower case. */
  readonly plain: number;
}

function countCase(text: string): Case {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return {
    words: words.length,
    capital: words.filter((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word)).length,
    plain: words.filter((word) => /^[^\p{L}\p{N}]*\p{Ll}/u.test(word) && word.length >= LONG_WORD).length,
  };
}

/** Is a text in title case: several words, nearly all of the long ones with a capital? */
export function isTitleCase(text: string): boolean {
  const { words, capital, plain } = countCase(text);
  return words >= 2 && capital >= words / 2 && plain <= capital / 5;
}

/** A full stop, and quotation marks and brackets closed behind it, take at most so many characters. */
const LONGEST_ENDING = 20;

/** Does a line end as a sentence does? */
export function endsSentence(line: string): boolean {
  return /[.!?…][\s"'”’»)\]]*$/u.test(line.slice(-LONGEST_ENDING));
}

/** Words that open sentences and hardly ever are the second half of a name with an inner capital. */
const OPENERS = new Set(
  `A An The This That These Those In On At By For From With After Before During While When Where As Since Until Although Though But And However
  Last Next Earlier Later Meanwhile He She It They We I His Her Its Their Our There Here One Two Three Several Some Many Most All Both Also Asked
  Speaking Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
  December`.split(/\s+/u),
);

/** First halves of names with an inner capital: never cut behind them. */
const NAME_PREFIX =
  /(?:^|[^\p{L}])(?:Mc|Mac|De|Del|Di|Du|La|Le|Van|Von|Fitz|O|Al|El|Ab|You|Deep|Face|Linked|Pay|Air|Sky|Git|Open|Tik|Whats|Word|i|e|x)$/u;

/**
 * Where a headline at the start of `text` ends if the next sentence is glued to it without a space ("… The Diplomatic ShiftLast month, however,
 * …"): the offset of the first character of the sentence; nothing if there is no such place. `names` are words with an inner capital that
 * the article uses elsewhere too ("YouTube").
 *
 * Each change from lower case, digit, or closing mark to upper case is a candidate. What is before must look like a headline and what is after
 * like running text; among several, the one that divides title case from running text best is taken.
 */
export function gluedEnd(text: string, names: ReadonlySet<string>): number | undefined {
  if (!endsSentence(text)) return undefined;
  let best: number | undefined;
  let bestScore = 0;
  const head = text.slice(0, LONGEST_HEADLINE);
  for (const match of head.matchAll(/(?<=[\p{Ll}\p{N}?!"”’)])(?=["“]?\p{Lu})/gu)) {
    const score = cutScore(text, match.index, names);
    if (score > bestScore) [best, bestScore] = [match.index, score];
  }
  return best;
}

/** Headlines are shorter (characters; chosen by eye). */
const LONGEST_HEADLINE = 250;
/** Of the text after a cut so many words are looked at. */
const WORDS_AFTER = 14;

/** How well the cut divides a headline from running text; 0: not at all. */
function cutScore(text: string, cut: number, names: ReadonlySet<string>): number {
  const left = text.slice(0, cut);
  const leftWord = /[\p{L}\p{N}'’]+[^\p{L}\p{N}\s]*$/u.exec(left)?.[0] ?? '';
  const rightWord = /^["“]?([\p{L}\p{N}'’]+)/u.exec(text.slice(cut, cut + LONGEST_HEADLINE))?.[1] ?? '';
  if (names.has(leftWord + rightWord) || NAME_PREFIX.test(left)) return 0;
  const opener = OPENERS.has(rightWord);
  if (!opener && (leftWord.length < 3 || !/^\p{Lu}\p{Ll}/u.test(rightWord))) return 0;
  const before = countCase(left);
  const after = countCase(
    text
      .slice(cut, cut + LONGEST_HEADLINE)
      .split(/\s+/u)
      .slice(0, WORDS_AFTER)
      .join(' '),
  );
  const running = after.words - after.capital;
  // "talksLast": a word that begins in lower case and has a capital inside is no name, so this cut needs no title case before it.
  const broken = /^\p{Ll}{3,}$/u.test(leftWord) && opener;
  if (running < 2 || before.words < 3) return 0;
  if (!broken && (before.capital < before.words / 2 || before.plain > before.capital / 3)) return 0;
  return before.capital - 2 * before.plain + running + (opener ? 4 : 0) + (broken ? 4 : 0) + MINIMUM_SCORE;
}

/** Keeps the score of an allowed cut above 0. */
const MINIMUM_SCORE = 100;
