import { type ReactElement, useLayoutEffect, useRef } from 'react';

import { type MarkedSpan, markText } from './highlights.js';

/** Words of an article, as one text node, with some of them marked. */
export function MarkedText({
  text,
  marks,
  className,
}: {
  readonly text: string;
  readonly marks: readonly MarkedSpan[];
  readonly className?: string;
}): ReactElement {
  const ref = useRef<HTMLSpanElement>(null);
  const key = JSON.stringify(marks);
  useLayoutEffect(() => {
    const node = ref.current?.firstChild;
    return node instanceof Text && node.data === text
      ? markText(node, JSON.parse(key) as readonly MarkedSpan[])
      : undefined;
  }, [text, key]);
  return (
    <span ref={ref} className={className}>
      {text}
    </span>
  );
}
