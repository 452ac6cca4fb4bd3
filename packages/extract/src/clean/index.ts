export { isBoilerplate, isCaption, isPlayerMessage } from './boilerplate.js';
export { datelineEnd } from './dateline.js';
export { endsSentence, gluedEnd, isTitleCase } from './headline.js';
export { readLine, trim, type LineContext, type Piece } from './lines.js';
export { gluedSubhead, type GluedSubhead } from './subhead.js';
