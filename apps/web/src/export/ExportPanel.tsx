import type { Palette } from '@tripletail/draw';
import type { Format, FormatGroup } from '@tripletail/formats';
import { type ReactElement, useEffect, useState } from 'react';

import { formatGroups } from '../data/formats.js';
import { announce, useApp } from '../state/store.js';
import { showBytes, T } from '../strings.js';
import { type Choice, CHOICES, pickedRelations } from './choice.js';
import { type Exportable, exportFile, type Made } from './export-file.js';

/** One row of the list. */
interface Offer {
  readonly format: Exportable;
  readonly name: string;
  /** Which programs open it. */
  readonly opens: string;
  readonly loses: string;
  /** Said in place of what it loses. */
  readonly keeps?: string;
}

/** What becomes of the last press. */
type Progress =
  | { readonly state: 'making' | 'failed'; readonly id: string; readonly words: string }
  | ({ readonly state: 'made'; readonly id: string } & Made);

/** What is handed over, as which file, what that file is for and what it does not keep. */
export function ExportPanel(): ReactElement {
  const { source, server, seen, handout, view, picked } = useApp();
  const onCanvas = view.page === 'explore' && seen !== undefined && seen.relations.length > 0;
  const counts = {
    seen: onCanvas ? seen.relations.length : 0,
    picked: onCanvas ? pickedRelations(seen, picked, view.relation).length : 0,
  };
  const [choice, setChoice] = useState<Choice>(picked.size > 0 ? 'picked' : 'all');
  const now: Choice = choice !== 'all' && counts[choice] === 0 ? 'all' : choice;
  const [theme, setTheme] = useState<Palette['theme']>('light');
  const [library, setLibrary] = useState<readonly (readonly [FormatGroup, readonly Format[]])[]>([]);
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    let open = true;
    formatGroups().then(
      (groups) => {
        if (open) setLibrary(groups);
      },
      (cause: unknown) => setProgress({ state: 'failed', id: '', words: wordsOf(cause) }),
    );
    return () => {
      open = false;
    };
  }, []);
  const written = ({ id }: Format): boolean => source.kind === 'page' || server?.exports.includes(id) === true;
  const sections = sectionsOf(
    library.map(([group, formats]) => [group, formats.filter(written)]),
    onCanvas,
    handout === undefined,
  );
  const total = source.kind === 'page' ? source.graph.claims.length : undefined;

  const make = async ({ format, name }: Offer): Promise<void> => {
    setProgress({ state: 'making', id: format.id, words: T.exportMaking(name) });
    announce(T.exportMaking(name));
    try {
      // The row must say so before the page is busy.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const made = await exportFile(format, now, theme);
      setProgress({ state: 'made', id: format.id, ...made });
      announce(T.exportMade(made.name));
    } catch (cause) {
      setProgress({ state: 'failed', id: format.id, words: wordsOf(cause) });
    }
  };
  return (
    <div className="export">
      <div className="export-what">
        <fieldset className="what">
          <legend className="eyebrow">{T.exportWhat}</legend>
          {CHOICES.map((one) => (
            <label key={one} className={one !== 'all' && counts[one] === 0 ? 'm3' : ''}>
              <input
                type="radio"
                name="what"
                checked={now === one}
                disabled={one !== 'all' && counts[one] === 0}
                onChange={() => setChoice(one)}
              />
              <span>
                {one === 'all' ? T.exportAll : one === 'seen' ? T.exportSeen : T.exportSelection}
                <small className="s m3">
                  {one === 'all'
                    ? total === undefined
                      ? T.exportAllServer
                      : T.claims(total)
                    : counts[one] > 0
                      ? T.relations(counts[one])
                      : one === 'seen'
                        ? T.exportNoneSeen
                        : T.exportNonePicked}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
        {onCanvas && (
          <fieldset className="what">
            <legend className="eyebrow">{T.exportPictures}</legend>
            {(['light', 'dark'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="theme" checked={theme === one} onChange={() => setTheme(one)} />
                {one === 'light' ? T.exportOnWhite : T.exportOnDark}
              </label>
            ))}
          </fieldset>
        )}
        <p className="s m3">{T.exportKeepsPlaces}</p>
      </div>
      <div className="export-list">
        {sections.map(([heading, offers]) => (
          <section key={heading} aria-label={heading}>
            <h3 className="eyebrow">{heading}</h3>
            <ul className="formats">
              {offers.map((offer) => (
                <li key={offer.format.id}>
                  <button
                    type="button"
                    disabled={progress?.state === 'making'}
                    aria-busy={progress?.state === 'making' && progress.id === offer.format.id}
                    onClick={() => void make(offer)}
                  >
                    <span className="row">
                      <b className="md">{offer.name}</b>
                      {offer.opens !== '' && <span className="m2 opens">{offer.opens}</span>}
                      <code className="r m3 s">{offer.format.extension}</code>
                    </span>
                    <span className="s m3">
                      {offer.keeps ?? (offer.loses === '' ? T.exportKeeps : T.exportLoses(offer.loses))}
                    </span>
                  </button>
                  {progress?.id === offer.format.id && <ProgressLine progress={progress} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function ProgressLine({ progress }: { readonly progress: Progress }): ReactElement {
  return (
    <p
      className={`made s ${progress.state}`}
      role={progress.state === 'failed' ? 'alert' : undefined}
      data-testid="export-progress"
    >
      {progress.state === 'made' ? `${progress.name}, ${showBytes(progress.bytes)}` : progress.words}
    </p>
  );
}

/** `GEXF 1.3 (Gephi)`: what it is called, and what opens it. */
function offerOf(format: Format): Offer {
  const [, name = format.label, opens = ''] = /^(.*?) \((.*)\)$/.exec(format.label) ?? [];
  return { format, name, opens, loses: format.loses };
}

/** First what keeps all, then pictures, then what other programs read: what most people look for stands above what few do. */
function sectionsOf(
  library: readonly (readonly [FormatGroup, readonly Format[]])[],
  onCanvas: boolean,
  mayHandOver: boolean,
): readonly (readonly [heading: string, offers: readonly Offer[]])[] {
  const of = (group: FormatGroup): readonly Offer[] =>
    (library.find(([name]) => name === group)?.[1] ?? []).filter(({ id }) => id !== 'json').map(offerOf);
  const json = library.flatMap(([, formats]) => formats).find(({ id }) => id === 'json');
  const sections: readonly (readonly [string, readonly Offer[]])[] = [
    [T.exportKeep, [...(mayHandOver ? [HANDOUT] : []), ...(json === undefined ? [] : [offerOf(json)])]],
    [T.formatGroup('images'), [...(onCanvas ? PICTURES : []), ...of('images')]],
    ...ORDER.map((group) => [T.formatGroup(group), of(group)] as const),
  ];
  return sections.filter(([, offers]) => offers.length > 0);
}

const ORDER = [
  'documents',
  'tables',
  'graph tools',
  'databases',
  'web & RDF',
] as const satisfies readonly FormatGroup[];

/** The explorer itself with the graph inside. */
const HANDOUT: Offer = {
  format: { id: 'html', extension: '.html' },
  name: T.handoutName,
  opens: T.opensHandout,
  loses: '',
  keeps: T.keepsHandout,
};

/** Pictures of the canvas. */
const PICTURES: readonly Offer[] = [
  { format: { id: 'png', extension: '.png' }, name: 'PNG', opens: T.opensPng, loses: T.losesPicture },
  { format: { id: 'svg', extension: '.svg' }, name: 'SVG', opens: T.opensSvg, loses: T.losesPicture },
];

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : T.askFailed;
}
