/** Nouns by which a newspaper calls one thing again; a noun may stand in several sets. */
const SETS: readonly ReadonlySet<string>[] = `
  attack bombing blast explosion
  attack shooting killing murder slaying massacre stabbing death
  massacre killing attack slaughter bloodshed
  attack assault raid ambush
  offensive operation assault battle
  crash accident disaster collision
  protest demonstration rally march
  coup putsch takeover
  war conflict fighting
  election ballot runoff
  talk negotiation discussion
  meeting summit gathering
  agreement accord deal pact treaty
  cease-fire ceasefire truce
  ruling decision verdict judgment judgement
  bill legislation measure motion
  law legislation
  earthquake quake temblor
  storm hurricane typhoon cyclone
  outbreak epidemic
  detention arrest
  visit trip
  contest competition tournament
  exhibit exhibition
  study survey
  boat ship vessel
  plane aircraft jet airliner
  firm company employer
  kid child
  worker employee
  soldier troop serviceman
  protester demonstrator protestor marcher
  gunman attacker shooter assailant
  lawmaker legislator parliamentarian
  student pupil
  conversation call`
  .trim()
  .split('\n')
  .map((line) => new Set(line.trim().split(' ')));

/** Nouns that may be said again of anything bad that has happened. */
const INCIDENTS = new Set(['incident', 'tragedy']);
const BAD = new Set(
  'attack bombing blast explosion shooting killing murder massacre stabbing assault raid crash accident collision clash fire kidnapping'.split(
    ' ',
  ),
);

const bySet = new Map<string, number[]>();
SETS.forEach((nouns, n) => {
  for (const noun of nouns) bySet.set(noun, [...(bySet.get(noun) ?? []), n]);
});

/** May a description with the noun `again` mean what was called `before`? Lemmas, in the singular. */
export function mayRename(again: string, before: string): boolean {
  if (INCIDENTS.has(again)) return BAD.has(before);
  const sets = bySet.get(again);
  return sets !== undefined && (bySet.get(before) ?? []).some((n) => sets.includes(n));
}
