import { at, lemmaAt, lowerAt } from '../syntax/index.js';
import { type Argument, type Context, typeOf } from './context.js';
import { seriesOf } from './series.js';
import { wordSet } from './word-set.js';

/** Nouns of events that harm by themselves. A march, an election or a wedding is only where and when harm is done. */
const HARMS = wordSet(
  `attack assault ambush airstrike strike raid bombing bombardment shelling barrage explosion blast detonation shooting gunfire crossfire gunfight
  firefight shootout shoot-out stabbing beating lynching killing murder massacre slaughter genocide pogrom execution assassination clash clashes
  battle fighting combat skirmish war warfare offensive invasion incursion siege violence unrest riot rioting insurgency uprising mutiny coup
  crackdown purge operation crash collision wreck derailment sinking capsizing collapse accident disaster catastrophe tragedy incident stampede
  crush fire blaze inferno wildfire arson earthquake quake tremor aftershock tsunami flood flooding storm hurricane cyclone typhoon tornado
  blizzard avalanche landslide mudslide eruption heatwave drought famine epidemic pandemic outbreak conflict hostilities meltdown leak spill
  bloodshed carnage atrocity brawl scuffle confrontation exchange hit-and-run rampage standoff`,
);

/**
 * Is it an event that harms by itself? "killed in a bombing", "in a series of raids", "in Hurricane Irma", but not "killed in a protest".
 */
export function isHarmful(context: Context, argument: Argument): boolean {
  if ([argument.head, ...seriesOf(context, argument.head)].some((n) => saysHarm(context, n))) return true;
  // "the September 11 attacks", "World War II", "the Battle of Kursk"
  return (
    typeOf(argument) === 'Event' &&
    argument.kind === 'name' &&
    argument.entity.entity.name.split(/[\s-]+/u).some((word) => HARMS.has(singular(word.toLowerCase())))
  );
}

function saysHarm({ doc }: Context, n: number): boolean {
  return at(doc, n).pos !== 'VERB' && (HARMS.has(lemmaAt(doc, n)) || HARMS.has(lowerAt(doc, n)));
}

function singular(word: string): string {
  return word.replace(/(?<=sh|ch|s)es$|s$/u, '');
}
