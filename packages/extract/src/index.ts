export { openTriples, type OpenOptions, type OpenTriple } from './openie/index.js';
export { EXTRACTOR_VERSION, extractArticle, type ExtractOptions } from './pipeline.js';
