/** The chosen values with one of them switched, in the order of the whole list; the last one cannot be switched off: that hides everything. */
export function toggle<T>(all: readonly T[], chosen: readonly T[], one: T): readonly T[] {
  const next = all.filter((value) => (value === one ? !chosen.includes(one) : chosen.includes(value)));
  return next.length === 0 ? chosen : next;
}
