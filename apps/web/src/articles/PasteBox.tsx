import { type ReactElement, useState } from 'react';

import { T } from '../strings.js';
import { addArticleText } from './jobs.js';

/** A field for the text of an article. */
export function PasteBox({ onAdded }: { readonly onAdded?: () => void }): ReactElement {
  const [text, setText] = useState('');
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        addArticleText(text);
        setText('');
        onAdded?.();
      }}
    >
      <h2>
        <label htmlFor="paste">{T.pasteText}</label>
      </h2>
      <p className="s m3">{T.pasteNote}</p>
      <textarea id="paste" rows={5} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="submit" className="btn pri" disabled={text.trim() === ''}>
        {T.add}
      </button>
    </form>
  );
}
