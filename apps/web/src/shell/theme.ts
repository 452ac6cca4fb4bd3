import { useEffect, useState } from 'react';

const KEY = 'tripletail:theme';

/** Which theme is in force; `system` follows the machine. */
export function themeNow(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Turns to the other theme, and remembers it where the browser lets us. */
export function toggleTheme(): void {
  const next = themeNow() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A page without storage forgets the choice; nothing else changes.
  }
  dispatchEvent(new Event('tripletail:theme'));
}

/** The theme, as state that follows both the button and the machine. */
export function useTheme(): 'light' | 'dark' {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => {
    const follow = (): void => setTheme(themeNow());
    const media = matchMedia('(prefers-color-scheme: dark)');
    media.addEventListener('change', follow);
    addEventListener('tripletail:theme', follow);
    return () => {
      media.removeEventListener('change', follow);
      removeEventListener('tripletail:theme', follow);
    };
  }, []);
  return theme;
}

/** Does the media query hold? */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = (): void => setHolds(media.matches);
    media.addEventListener('change', follow);
    follow();
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return holds;
}

/** Below this the rail shows its samples only, until it is unfolded. */
export const TIGHT = '(max-width: 1359px)';

/** Below this the page is one column; chosen by eye with the look of the explorer. */
export const NARROW = '(max-width: 767px)';
