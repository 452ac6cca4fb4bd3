import type { Picture } from './picture.js';
import { px, type Shape, type TextShape } from './shapes.js';

/**
 * A picture as SVG 1.1 that browsers, Inkscape, Illustrator and librsvg draw alike: presentation attributes only (no style sheet, no script, no link), text as
 * text on alphabetic baselines, its rim as texts of their own below it (`paint-order` is known to few). The same picture gives the same bytes.
 */
export function svgOf(picture: Picture): string {
  const { width, height, background, groups, title, description, font } = picture;
  const size = `width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"`;
  let fades = 0;
  const defs: string[] = [];
  const draw = (shape: Shape): string => {
    if (shape.kind !== 'path' || shape.fade === undefined) return element(shape);
    const id = `fade${++fades}`;
    const { start, end, colour, from, to, share } = shape.fade;
    const ends = `x1="${px(start[0])}" y1="${px(start[1])}" x2="${px(end[0])}" y2="${px(end[1])}"`;
    defs.push(
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}><stop offset="${from}" stop-color="${colour}"/><stop offset="${to}" stop-color="${colour}" stop-opacity="${share}"/></linearGradient>`,
    );
    return element({ ...shape, stroke: `url(#${id})` });
  };
  const body = groups.map(({ id, shapes }) => {
    const rims = shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.halo !== undefined ? [rim(shape, shape.halo)] : [],
    );
    const under =
      rims.length === 0
        ? ''
        : `<g aria-hidden="true" stroke-width="4" stroke-linejoin="round">\n${rims.join('\n')}\n</g>\n`;
    return `<g id="${id}">\n${under}${shapes.map(draw).join('\n')}\n</g>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title description" font-family="${escapeXml(font)}" fill="none">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    ...(defs.length === 0 ? [] : [`<defs>\n${defs.join('\n')}\n</defs>`]),
    `<rect width="100%" height="100%" fill="${background}"/>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'path':
      return `<path d="${shape.d}"${ink(shape)}${shape.stroke !== undefined && shape.butt !== true ? ' stroke-linecap="round"' : ''}/>`;
    case 'rect': {
      const round = shape.round === undefined || shape.round === 0 ? '' : ` rx="${px(shape.round)}"`;
      return `<rect x="${px(shape.x)}" y="${px(shape.y)}" width="${px(shape.wide)}" height="${px(shape.high)}"${round}${ink(shape)}/>`;
    }
    case 'circle':
      return `<circle cx="${px(shape.x)}" cy="${px(shape.y)}" r="${px(shape.radius)}"${ink(shape)}/>`;
    case 'text': {
      // A plain space at the beginning of a span is kept by browsers, but not by all programs.
      const after =
        shape.after === undefined
          ? ''
          : `<tspan fill="${shape.after.fill}">${escapeXml(shape.after.text.replace(/^ /, '\u00a0'))}</tspan>`;
      return `<text${textPlace(shape)} fill="${shape.fill}">${escapeXml(shape.text)}${after}</text>`;
    }
    default:
      return shape satisfies never;
  }
}

function rim(shape: TextShape, colour: string): string {
  return `<text${textPlace(shape)} stroke="${colour}">${escapeXml(shape.text)}</text>`;
}

function textPlace({ x, y, font, anchor }: TextShape): string {
  return ` x="${px(x)}" y="${px(y)}" font-size="${font.size}" font-weight="${font.weight}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
}

function ink({ fill, stroke, width, dash, opacity }: Exclude<Shape, TextShape>): string {
  return [
    fill === undefined ? '' : ` fill="${fill}"`,
    stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${px(width ?? 1)}"`,
    dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`,
    opacity === undefined || opacity === 1 ? '' : ` opacity="${opacity}"`,
  ].join('');
}

/** Text as XML holds it: what XML 1.0 allows in no form (control characters, halves of surrogate pairs) is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
