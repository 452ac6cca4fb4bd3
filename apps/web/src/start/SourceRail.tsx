import { showMoment } from '@tripletail/draw';
import type { HandoutFacts } from '@tripletail/formats';
import { type ReactElement, useEffect, useRef } from 'react';

import { openFile, openSample, connectServer } from '../data/open.js';
import { Icon, type IconName } from '../shell/icons.js';
import { goTo, useApp } from '../state/store.js';
import { T } from '../strings.js';

/** Where the graph comes from, and the ways to bring another. */
export function SourceRail(): ReactElement {
  const { source, server, handout } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pick = (): void => picker.current?.click();
    addEventListener('tripletail:open', pick);
    return () => removeEventListener('tripletail:open', pick);
  }, []);
  if (handout !== undefined) return <HandoutRail facts={handout} />;
  return (
    <aside className="rail" aria-label={T.sources}>
      <section>
        <h3 className="eyebrow">{T.source}</h3>
        <Row
          icon="folder"
          name={source.kind === 'page' ? source.name : T.thisBrowser}
          note={source.kind === 'page' ? T.claims(source.graph.claims.length) : T.nothingYet}
          on={source.kind === 'page'}
          dot={source.kind === 'page'}
          onPress={() => {
            if (source.kind !== 'page') goTo('articles');
          }}
        />
        <Row
          icon="server"
          name={T.server}
          note={server !== undefined ? location.host : `${T.serverOff}, ${T.tryAgain.toLowerCase()}`}
          on={source.kind === 'server'}
          dot={server !== undefined}
          onPress={() => void connectServer()}
        />
        <Row icon="star" name={T.sample} note={T.sampleNote} onPress={() => void openSample()} />
      </section>
      <section>
        <h3 className="eyebrow">{T.open}</h3>
        <Row icon="file" name={T.savedGraph} onPress={() => picker.current?.click()} />
        <Row icon="plus" name={T.addArticles} hint="N" onPress={() => goTo('articles')} />
        <input
          ref={picker}
          className="hidden"
          type="file"
          tabIndex={-1}
          aria-label={T.openGraph}
          accept=".json,application/json"
          onChange={(event) => {
            for (const file of event.target.files ?? []) void openFile(file);
            event.target.value = '';
          }}
        />
      </section>
      <p className="leaves xs m3">
        {T.nothingLeaves}
        {source.kind === 'page' && ` ${T.keptHere}`}
      </p>
    </aside>
  );
}

/** In a file that was handed over: what it is, when it was made, and what it does not do. */
function HandoutRail({ facts }: { readonly facts: HandoutFacts }): ReactElement {
  return (
    <aside className="rail handout" aria-label={T.source}>
      <section>
        <h3 className="eyebrow">{T.handoutTitle}</h3>
        <p>
          <b className="md">{facts.title}</b>
          {facts.part !== undefined && <span className="m2">{facts.part}</span>}
          <span className="m2">{T.handoutMade(showMoment(facts.made))}</span>
        </p>
      </section>
      <p className="leaves xs m3">{T.handoutNote}</p>
    </aside>
  );
}

function Row({
  icon,
  name,
  note,
  hint,
  on = false,
  dot,
  onPress,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly note?: string;
  readonly hint?: string;
  readonly on?: boolean;
  readonly dot?: boolean;
  readonly onPress: () => void;
}): ReactElement {
  return (
    <button type="button" className={`src${on ? ' on' : ''}`} aria-pressed={on} onClick={onPress}>
      <Icon name={icon} />
      <span className="min">
        <span className="ell">{name}</span>
        {note !== undefined && <small>{note}</small>}
      </span>
      {hint !== undefined && <kbd aria-hidden="true">{hint}</kbd>}
      {dot !== undefined && <i className={`dot${dot ? '' : ' no'}`} />}
    </button>
  );
}
