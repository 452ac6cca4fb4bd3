export { addProduct, layerNorm, linear, maxPieces, maxout, scoreMoves } from './matrix';
export { addRow, hashEmbed, stringId, vectorRow } from './features';
