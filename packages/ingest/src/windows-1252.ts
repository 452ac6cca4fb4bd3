/** What windows-1252 has at 0x80–0x9f, by the WHATWG Encoding Standard (index-windows-1252); five bytes stay control characters. */
export const WINDOWS_1252_HIGH: readonly string[] = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
