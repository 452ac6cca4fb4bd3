import { documentOf, type GraphDocument, type Vocabulary } from '@tripletail/core';
import {
  type ExportInput,
  type Format,
  FORMAT_GROUPS,
  formatOf,
  FORMATS,
  formatsByGroup,
  piecesOf,
  writeHandout,
  type Written,
} from '@tripletail/formats';

import { handoutTemplate } from './site.js';
import { type PictureOptions, pictureSvg } from './pictures.js';

/** What `export` writes besides the formats of the library: what is looked at, not read by other programs. */
export type Exporter = Pick<Format, 'label' | 'group' | 'extension' | 'loses'> & {
  readonly id: string;
  readonly write: (input: ExportInput, options: PictureOptions) => Written | Promise<Written>;
};

const VIEWS: readonly Exporter[] = [
  {
    id: 'html',
    label: 'HTML, one file with the explorer inside, opens without a network',
    group: 'documents',
    extension: '.html',
    loses: '',
    write: async ({ graph, view }, facts) =>
      writeHandout(await handoutTemplate(), documentOf(graph, view), { title: facts.title, made: facts.made }),
  },
  {
    id: 'svg',
    label: 'SVG picture (--top, --around, --theme)',
    group: 'images',
    extension: '.svg',
    loses: 'Everything but what is drawn: no sentences, no articles.',
    write: ({ graph, view, vocabulary }, options) => [pictureSvg(documentOf(graph, view), vocabulary!, options)],
  },
];

/** The view that the options of `export` mean, if they mean one. */
export function viewFor(named: string | undefined, out: string | undefined): Exporter | undefined {
  return VIEWS.find(({ id, extension }) =>
    named === undefined ? out?.toLowerCase().endsWith(extension) : named.toLowerCase() === id,
  );
}

/**
 * The format that the options mean: the one that is named, else the one of the ending of the file, else JSON.
 * @throws TripletailError `FORMAT_UNKNOWN` with the list of those that there are
 */
export function formatFor(named: string | undefined, out: string | undefined): Format {
  return formatOf(named ?? (out === undefined || out === '-' ? 'json' : out));
}

/** A document in a format, in pieces. */
export async function encoded(
  format: Format,
  { graph, view }: GraphDocument,
  vocabulary: Vocabulary,
): Promise<Iterable<string | Uint8Array>> {
  return piecesOf(await format.write({ graph, vocabulary, ...(view === undefined ? {} : { view }) }));
}

/** The formats for a help text, under the headings of their groups; with the views where a command writes them. */
export function formatList(withViews = false): string {
  const views = withViews ? VIEWS : [];
  const width = Math.max(...[...FORMATS, ...views].map(({ id }) => id.length)) + 2;
  const groups = new Map<string, readonly { readonly id: string; readonly label: string }[]>(formatsByGroup());
  return FORMAT_GROUPS.map(
    (group) => [group, [...(groups.get(group) ?? []), ...views.filter((one) => one.group === group)]] as const,
  )
    .filter(([, formats]) => formats.length > 0)
    .map(
      ([group, formats]) =>
        `  ${group}\n${formats.map(({ id, label }) => `    ${id.padEnd(width)}${label}`).join('\n')}`,
    )
    .join('\n');
}
