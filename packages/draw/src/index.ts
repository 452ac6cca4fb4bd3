export { dayDistance, daysBetween, showDay, showDayShort, showMoment, showRange } from './encode/dates.js';
export { groupBy } from './encode/group-by.js';
export { isSymmetric, kindOf } from './encode/kinds.js';
export {
  lineWidth,
  lineWidths,
  NODE_CLASSES,
  NODE_SHAPES,
  type NodeClass,
  nodeClassOf,
  nodeRadius,
  type NodeShape,
  nodeShapeOf,
} from './encode/node-class.js';
export { SAID, type Said, saidOf } from './encode/said.js';
export { actWords, baseForm, shortName, type Told } from './encode/words.js';
export { nodeColour } from './drawing/nodes.js';
export { captionOf, type Drawn } from './drawing/caption.js';
export { type Caption, type Picture, pictureOf, placesOf } from './drawing/picture.js';
export { type Font, type Measure, type Shape } from './drawing/shapes.js';
export { escapeXml, svgOf } from './drawing/svg.js';
export { overShapes, underShapes } from './drawing/words.js';
export { type Box, boxAround, grow, holds, inside, overlaps } from './graph/box.js';
export { type Curve, distanceTo, loopReach, type Point } from './graph/curve.js';
export { frameOf, type FrameTools } from './graph/frame.js';
export { type DrawnLine, type DrawnNode, type Frame } from './graph/labels.js';
export { focusOf, taskOf } from './graph/layout-task.js';
export { layOut, type LayoutTask, type Positions } from './graph/layout.js';
export { type Side } from './graph/place-labels.js';
export { pairOf, type Scene, type SceneLine, type SceneNode, sceneOf, withinSteps } from './graph/scene.js';
export * as MARKS from './marks.js';
export { measureText } from './measure.js';
export { CLASS_NAMES, KIND_NAMES, plural, SAID_NAMES, show } from './names.js';
export { type Palette, pictureTheme, THEMES } from './theme.js';
