export { fitOpenTriples, type JudgedSentence } from './fit.js';
export { readSource, type Source } from './source.js';
export { openFrames, openTriples, type OpenFrame, type OpenOptions, type OpenTriple } from './triples.js';
