import type { Modality, Polarity } from '@tripletail/core';

/** What the words around a clause or noun make of it. */
export interface Truth {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Rules that changed something, in order of application, for people who ask why. */
  readonly rules: readonly string[];
}

/** A truth that nothing has touched. */
export const PLAIN: Truth = { polarity: 'affirmed', modality: 'asserted', rules: [] };

/** Effects of words: the modality that they give, or a change of polarity. */
export type Effect = Exclude<Modality, 'asserted'> | 'denied';

/** Rules of a bare future ("will", "would"): what stands above them says more ("hopes that X will", "threatened that it would"). */
const BARE_FUTURE: ReadonlySet<string> = new Set(['modal will', "modal 'll", 'modal ’ll', 'modal wo', 'would']);

/**
 * The walk goes from the clause upwards, so the first modality met is the one nearest to the act; an outer one does not replace it
 * ("plans to threaten to attack": threatened), unless it is a bare future: "believes that X will attack" leaves it open. Two denials do not
 * affirm ("did not refuse to sign" leaves open whether it was signed): the second turns an asserted denial into a mere possibility.
 */
export function apply(truth: Truth, effect: Effect, rule: string): Truth {
  const rules = [...truth.rules, rule];
  if (effect !== 'denied') {
    const open = truth.modality === 'asserted' || (truth.modality === 'planned' && isBareFuture(truth));
    // What somebody holds to be coming is not there for anybody to allege.
    const given = effect === 'alleged' && truth.modality === 'planned' ? 'possible' : effect;
    return open ? { ...truth, modality: given, rules } : truth;
  }
  if (truth.polarity === 'affirmed') return { ...truth, polarity: 'denied', rules };
  return { polarity: 'affirmed', modality: truth.modality === 'asserted' ? 'possible' : truth.modality, rules };
}

function isBareFuture(truth: Truth): boolean {
  return truth.rules.some((rule) => BARE_FUTURE.has(rule));
}

/** Applies effects in order. */
export function applyAll(truth: Truth, effects: readonly (readonly [Effect, string])[]): Truth {
  return effects.reduce((so, [effect, rule]) => apply(so, effect, rule), truth);
}
