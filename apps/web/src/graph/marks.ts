import { lineWidths, MARKS, type NodeShape, type Said } from '@tripletail/draw';

import {
  type EdgeLayer,
  type EdgePath,
  type FragmentLayer,
  extremityArrow,
  pathCurved,
  pathLoop,
} from 'sigma/rendering';
import { sdfCircle, sdfDiamond, sdfRectangle, sdfSquare, sdfTriangle } from 'sigma/rendering';

/** The number that tells the shader how a line is said. Denied lines are full; their X is drawn over them. */
export const SAID_CODE: Readonly<Record<Said, number>> = { asserted: 0, denied: 0, planned: 1, alleged: 2, ended: 3 };

const {
  CAPSULE_ASPECT,
  CORNER,
  DASH,
  DOT_GAP,
  ENDED_AT,
  FADE_FROM,
  FADE_TO,
  HEAD_BREADTH,
  HEAD_MARGIN,
  LEAST_DOT,
  LOOP_ANGLE,
  LOOP_SPREAD,
} = MARKS;
/** A number as the shader language writes it. */
const glsl = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

/**
 * One layer for all ways of saying: solid; 9-5 dashes; round dots, one width and 3 px apart; a fade from the subject that stops short.
 * Sigma's own dashes cannot stand beside solid lines in one program without painting the gaps.
 */
export function saidLayer(): EdgeLayer {
  return {
    name: 'said',
    uniforms: [],
    attributes: [
      { name: 'a_lineColor', size: 4, type: WebGL2RenderingContext.UNSIGNED_BYTE, normalized: true, source: 'color' },
      { name: 'a_saidCode', size: 1, type: WebGL2RenderingContext.FLOAT, source: 'saidCode' },
    ],
    glsl: /* glsl */ `
vec4 layer_said(EdgeContext ctx) {
  vec4 color = v_lineColor;
  float code = floor(v_saidCode + 0.5);
  if (code < 0.5 || v_zone > 1.5) return color;
  float px = u_correctionRatio / u_sizeRatio;
  if (code < 1.5) {
    float at = mod(ctx.distanceFromSource, ${glsl(DASH[0] + DASH[1])} * px);
    float inside = min(at, ${glsl(DASH[0])} * px - at);
    return vec4(color.rgb, color.a * smoothstep(-ctx.aaWidth, ctx.aaWidth, inside));
  }
  if (code < 2.5) {
    float dot_ = max(ctx.thickness, ${glsl(LEAST_DOT)} * px);
    float period = dot_ + ${glsl(DOT_GAP)} * px;
    float along = mod(ctx.distanceFromSource, period) - period * 0.5;
    float across = ctx.sdf + ctx.thickness * 0.5;
    float inside = dot_ * 0.5 - length(vec2(along, across));
    return vec4(color.rgb, color.a * smoothstep(-ctx.aaWidth, ctx.aaWidth, inside));
  }
  float fade = 1.0 - smoothstep(${glsl(FADE_FROM)}, ${glsl(ENDED_AT)}, ctx.t) * ${glsl(1 - FADE_TO)};
  return vec4(color.rgb, ctx.t > ${glsl(ENDED_AT)} ? 0.0 : color.a * fade);
}
`,
  };
}

/** A disc with a rim: filled things have a rim of the canvas's colour that parts them from lines; hollow ones are the other way round. */
export function rimLayer(): FragmentLayer {
  return {
    name: 'rim',
    uniforms: [],
    attributes: [
      { name: 'fillColor', size: 4, type: WebGL2RenderingContext.UNSIGNED_BYTE, normalized: true, source: 'color' },
      { name: 'rimColor', size: 4, type: WebGL2RenderingContext.UNSIGNED_BYTE, normalized: true, source: 'rimColor' },
      { name: 'rimWidth', size: 1, type: WebGL2RenderingContext.FLOAT, source: 'rimWidth' },
    ],
    glsl: /* glsl */ `
vec4 layer_rim(vec4 v_fillColor, vec4 v_rimColor, float v_rimWidth) {
  float edge = -v_rimWidth * context.pixelToUV;
  return mix(v_fillColor, v_rimColor, smoothstep(edge - context.aaWidth, edge + context.aaWidth, context.sdf));
}
`,
  };
}

/** Sigma's name of a shape. */
export const SHAPE_NAME: Readonly<Record<NodeShape, string>> = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle',
  capsule: 'rectangle',
};

/** All shapes, as sigma draws them. */
export function shapes() {
  return [
    sdfCircle(),
    sdfSquare({ cornerRadius: CORNER.square }),
    sdfDiamond({ cornerRadius: CORNER.diamond }),
    sdfTriangle({ cornerRadius: CORNER.triangle }),
    sdfRectangle({ aspectRatio: CAPSULE_ASPECT, cornerRadius: CORNER.capsule }),
  ];
}

/** One head for each width, as a head is 6 + 1.3 × width long and sigma knows lengths only as multiples of the width. */
export function heads() {
  return lineWidths().map((width) => {
    const length = MARKS.headLength(width) / width;
    return {
      ...extremityArrow({ lengthRatio: length, widthRatio: length * HEAD_BREADTH, margin: HEAD_MARGIN / width }),
      name: headName(width),
      glsl: extremityArrow().glsl.replaceAll('extremity_arrow', `extremity_${headName(width)}`),
    };
  });
}

/** The name of the head for a line of this width. */
export function headName(width: number): string {
  return `head${Math.round(width * 100)}`;
}

/**
 * The ways a line goes. Sigma would spread lines of one pair itself, in the order in which they came, over the bend that the scene gives
 * them: then the X of a denial lies on the line of the assertion. So its spreading is taken away.
 */
export function paths(): EdgePath[] {
  const { spread: _, ...curved } = pathCurved({ segments: 28 });
  const { spread: _nested, variables, ...loop } = pathLoop();
  const fixed = {
    loopAngle: { type: 'number', default: LOOP_ANGLE },
    loopSpread: { type: 'number', default: LOOP_SPREAD },
  } as const;
  return [curved, { ...loop, variables: { ...variables, ...fixed } }];
}
