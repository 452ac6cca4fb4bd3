import type { Format, FormatGroup } from '@tripletail/formats';
import { type ReactElement, useEffect, useState } from 'react';

import { complain } from '../data/open.js';
import { announce, useApp } from '../state/store.js';
import { T } from '../strings.js';
import { download, exportFile } from './export-file.js';

/** Every format, what it does not keep, and the file. */
export function ExportList(): ReactElement {
  const { source, server, drawn } = useApp();
  const [groups, setGroups] = useState<readonly (readonly [FormatGroup, readonly Format[]])[]>([]);
  const [onlyDrawn, setOnlyDrawn] = useState(false);
  useEffect(() => {
    let open = true;
    import('@tripletail/formats').then(
      ({ formatsByGroup }) => {
        if (open) setGroups(formatsByGroup());
      },
      (cause: unknown) => complain(cause),
    );
    return () => {
      open = false;
    };
  }, []);
  const save = async (format: Format): Promise<void> => {
    announce(T.exportMaking);
    try {
      await exportFile(format, onlyDrawn ? drawn : undefined);
    } catch (cause) {
      complain(cause);
    }
  };
  const canChoose = source.kind === 'page' && drawn.length > 0;
  const offered = ({ id }: Format): boolean => source.kind === 'page' || server?.exports.includes(id) === true;
  const shown = groups
    .map(([group, formats]) => [group, formats.filter(offered)] as const)
    .filter(([, formats]) => formats.length > 0);
  return (
    <>
      {canChoose && (
        <fieldset className="what">
          <legend className="eyebrow">{T.exportWhat}</legend>
          {[false, true].map((value) => (
            <label key={String(value)}>
              <input type="radio" name="what" checked={onlyDrawn === value} onChange={() => setOnlyDrawn(value)} />
              {value ? T.exportDrawn(drawn.length) : T.exportAll}
            </label>
          ))}
        </fieldset>
      )}
      {shown.map(([group, formats]) => (
        <section key={group} aria-label={T.formatGroup(group)}>
          <h3 className="eyebrow">{T.formatGroup(group)}</h3>
          <ul className="formats">
            {formats.map((format) => (
              <li key={format.id}>
                <button
                  type="button"
                  onClick={() =>
                    source.kind === 'page' ? void save(format) : download(`/api/export/${format.id}`, '')
                  }
                >
                  <b className="md">{format.label}</b>
                  <span className="s m3">{format.loses === '' ? T.exportKeeps : T.exportLoses(format.loses)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
