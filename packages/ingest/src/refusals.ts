import { TripletailError } from '@tripletail/core';

/** @param why as the end of a sentence: `it is 0 bytes long` */
export function empty(name: string, why: string): TripletailError {
  return new TripletailError(
    'ARTICLE_EMPTY',
    `${name} holds no article: ${why}. Give a file with the text of the article.`,
  );
}

/** @param size and `most` in bytes */
export function tooLarge(name: string, size: number, most: number): TripletailError {
  return new TripletailError(
    'ARTICLE_TOO_LARGE',
    `${name} has ${size} bytes, and more than ${most} are not read as one article. Split it, or save the page without its pictures.`,
  );
}
