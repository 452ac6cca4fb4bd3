/** Longer names go on two lines. */
const ONE_LINE = 15;
/** What does not fit on two lines is cut; the table and the panel have it whole. */
const TWO_LINES = 40;

/** A name on one or two lines, broken where the halves are most equal. */
export function wrapName(name: string): readonly string[] {
  const whole = name.length > TWO_LINES ? `${name.slice(0, TWO_LINES - 1).trimEnd()}…` : name;
  if (whole.length <= ONE_LINE) return [whole];
  const breaks = [...whole.matchAll(/ /g)].map((match) => match.index);
  if (breaks.length === 0) return [whole];
  const middle = breaks.reduce((best, at) =>
    Math.abs(at - whole.length / 2) < Math.abs(best - whole.length / 2) ? at : best,
  );
  return [whole.slice(0, middle), whole.slice(middle + 1)];
}

/** The label of a line, cut at a word where it is very long. */
export function cutLabel(label: string, most = 34): string {
  if (label.length <= most) return label;
  const cut = label.slice(0, most).replace(/\s+\S*$/, '');
  return `${cut}…`;
}
