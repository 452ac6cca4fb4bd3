export {
  type ExportInput,
  type Format,
  FORMAT_GROUPS,
  type FormatFile,
  type FormatGroup,
  FORMAT_IDS,
  type FormatId,
  piecesOf,
  type Written,
} from './format.js';
export { formatOf, FORMATS, formatsByGroup } from './formats.js';
export { HANDOUT_FACTS, HANDOUT_GRAPH, type HandoutFacts, writeHandout } from './handout.js';
export { parseDocument, readDocument, writeDocument } from './json.js';
export { type EdgeRow, type GraphRows, type Group, type NodeRow, rowsOf } from './rows.js';
export { subgraph } from './subgraph.js';
export { decodeView, encodeView, type LinkedView } from './url.js';
