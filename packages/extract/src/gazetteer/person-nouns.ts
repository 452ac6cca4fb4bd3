import { PERSON_NOUNS } from './words.js';

/** Nouns in -er, -or, -ist, -ian, -ant and the like that are no persons. */
const NO_PERSONS: ReadonlySet<string> = new Set(
  `power border number paper letter order matter computer corner quarter center tower river water weather offer answer barrier character chapter
  cover danger dollar error factor favor finger flower floor fever filter gender hammer helicopter labor layer ladder meter motor poster rumor
  scanner sector sensor server shoulder silver sticker summer winter tender terror theater timber trailer tractor transfer trigger tumor vapor
  vector wonder shelter reactor corridor color mirror anger banner disaster encounter folder hunger launcher liter lever locker marker newsletter
  container carrier printer router razor register semester shower slider spider sweater thriller tiger timer transistor voucher wafer behavior
  indicator harbor elevator generator monitor processor projector radiator refrigerator simulator calculator counter bunker crater cluster cylinder
  diameter dinner discover exposure fiber gutter hanger headquarter holder hover interior exterior laser leather litter lumber manner master murder
  nuclear oyster pepper perimeter pillar plaster platter pointer polymer powder prayer quiver rubber rudder saucer scooter screwdriver shutter
  skyscraper slipper sneaker stopper stroller supper tanker tether thunder topper tracker trawler freighter cruiser destroyer liner steamer chopper
  bulldozer digger loader mixer heater cooler freezer boiler burner dryer washer cooker toaster blender dispenser detector resistor transmitter
  receiver amplifier adapter connector converter inverter charger starter propeller rotor stator fender bumper buffer header footer browser compiler
  parser explorer filler binder cutter grinder anchor armor arbor ardor candor clamor decor door fervor flavor glamor honor horror humor liquor
  manor minor odor parlor pallor rigor savor splendor squalor stupor tremor valor vigor metaphor list twist mist gist fist wrist heist checklist
  shortlist waitlist cyst exist assist resist insist persist consist grant plant restaurant variant want pant elephant constant pendant hydrant
  implant transplant covenant remnant quadrant determinant pollutant deterrent brilliant relevant significant median meridian obsidian`.split(
    /\s+/u,
  ),
);
const SUFFIX = /(?:[^aeiou]er|or|ist|cian|rian|eer|keeper|maker|goer|holder|worker|man|woman|people)$/u;

/** Is it a noun for a person by the lists? Lemma. */
export function isPersonNoun(lemma: string): boolean {
  return PERSON_NOUNS.has(lemma) || (lemma.length > 5 && /(?:ist|man|woman)$/u.test(lemma) && !NO_PERSONS.has(lemma));
}

/** Is the plural of this lemma people, by the lists or by how it is made ("marchers", "vendors", "electricians")? */
export function areMany(lemma: string): boolean {
  const last = lemma.split('-').at(-1) ?? lemma;
  return isPersonNoun(lemma) || (last.length > 5 && SUFFIX.test(last) && !NO_PERSONS.has(last));
}

/** More nouns for several people at once, whatever their number. */
export const CROWDS: ReadonlySet<string> = new Set(
  `troop troops minority minorities youth clergy staff personnel crew crowd guards unit units reinforcement reinforcements relative relatives
  kin household households tribe tribes contingent gang gangs mob mobs delegation delegations entourage leadership populace diaspora
  generation electorate audience congregation workforce caravan elite elites militia militias brethren folk folks population family families community
  communities couple gay lesbian evangelical conservative liberal moderate republican democrat alawite sunni shiite kurd muslim christian jew hindu buddhist dead wounded
  injured displaced homeless elderly poor unemployed disabled faithful`.split(/\s+/u),
);
