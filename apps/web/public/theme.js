// Before the first paint, so that a dark page does not flash white. A file of its own: the page's policy allows no inline script.
try {
  const theme = localStorage.getItem('tripletail:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's choice stands.
}
