// What each badge asks for, in a sentence.
import { show } from '../i18n/numbers.ts';
import { percent } from '../i18n/shares.ts';
import { words } from '../i18n/words.ts';
import type { BadgeName, Measures } from '../levels/verdict.ts';
import type { CasesGoal, ImpossibleGoal, Par, RoundsLevel, TeachGoal } from '../levels/level.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';
import type { SpikingMeasures } from '../levels/spiking/verdict.ts';

export function challenge(level: RoundsLevel, name: BadgeName, measures: Measures): string {
  const { badgeHow } = words();
  const { par } = level;
  if (name === 'solved' || !par) return solvedHow(level);
  const how = name === 'frugal' ? frugalHow(level, par, measures) : sturdyHow(level, par, measures);
  return par.proven ? how : `${how} (${badgeHow.bestKnown})`;
}

function frugalHow({ goal }: RoundsLevel, par: Par, measures: Measures): string {
  const { badgeHow, layers } = words();
  switch (goal.kind) {
    case 'predict':
      return badgeHow.frugalPredict;
    case 'draw':
      return layers.badgeHow.frugalDraw(show(par.frugal), show(measures.changes ?? 0));
    case 'assemble':
      return layers.badgeHow.frugalAssemble(show(par.frugal));
    case 'teach':
      return goal.by === 'race'
        ? badgeHow.frugal(show(par.frugal), show(measures.strength))
        : layers.badgeHow.frugalTeach(par.frugal, measures.updates ?? 0);
    case 'cases':
    case 'impossible':
    case 'labels':
    case 'distribution':
      return badgeHow.frugal(show(par.frugal), show(measures.strength));
  }
}

function sturdyHow({ goal }: RoundsLevel, par: Par, measures: Measures): string {
  const { badgeHow, layers } = words();
  switch (goal.kind) {
    case 'predict':
      return badgeHow.sturdyPredict(par.sturdy);
    case 'assemble':
      return layers.badgeHow.sturdyAssemble;
    case 'teach':
      return sturdyTeachHow(goal, par, measures);
    case 'labels':
      return layers.badgeHow.sturdyLabels(`${percent(par.sturdy)} %`, `${percent(measures.margin)} %`);
    case 'distribution':
    case 'draw':
      return layers.badgeHow.sturdyShare(`${percent(par.sturdy)} %`, `${percent(measures.margin)} %`);
    case 'cases':
    case 'impossible':
      if (par.sturdy === 0) return isExact(goal) ? layers.badgeHow.sturdyExact : badgeHow.sturdyZero;
      return goal.cases.some(({ out }) => Object.values(out).some((want) => typeof want === 'object'))
        ? layers.badgeHow.sturdyShare(show(par.sturdy), show(measures.margin))
        : badgeHow.sturdy(show(par.sturdy), show(measures.margin));
  }
}

/** Numbers are wanted that are no firing or silence. */
function isExact({ cases }: CasesGoal | ImpossibleGoal): boolean {
  return cases.some(({ out }) => Object.values(out).some((want) => typeof want === 'number' && want !== 0 && want !== 1));
}

function solvedHow({ goal }: RoundsLevel): string {
  const { badgeHow, layers } = words();
  switch (goal.kind) {
    case 'cases':
      return badgeHow.solved;
    case 'impossible':
      return badgeHow.solvedClaim;
    case 'predict':
      return badgeHow.solvedPredict(goal.streak);
    case 'labels':
      return layers.badgeHow.labels(`${percent(goal.accuracy)} %`);
    case 'distribution':
      return layers.badgeHow.distribution;
    case 'draw':
      return layers.badgeHow.draw;
    case 'assemble':
      return layers.badgeHow.assemble;
    case 'teach':
      return teachHow(goal);
  }
}

function teachHow({ by, never, loss, hiddenAccuracy }: TeachGoal): string {
  const { teach } = words().layers.badgeHow;
  if (never) return teach.never;
  if (by === 'race') return teach.race;
  if (hiddenAccuracy !== undefined) return teach.unseen(`${percent(hiddenAccuracy)} %`);
  return loss === undefined ? teach.all : teach.loss(show(loss));
}

function sturdyTeachHow({ by, never, hidden, data, examples }: TeachGoal, par: Par, measures: Measures): string {
  const { badgeHow, layers } = words();
  const { teach } = layers.badgeHow;
  if (by === 'hand') return teach.noSlips(measures.slips ?? 0);
  if (by === 'race') return teach.lead(show(par.sturdy), show((measures.rivalLoss ?? 0) - (measures.loss ?? 0)));
  if (never) return teach.bestMoment(Math.round(par.sturdy * examples.length));
  if (hidden?.length || data) return layers.badgeHow.sturdyLabels(`${percent(par.sturdy)} %`, `${percent(measures.hiddenAccuracy ?? 0)} %`);
  return badgeHow.sturdy(show(par.sturdy), show(measures.margin));
}

export function livingChallenge(level: SpikingLevel, name: BadgeName, measures: SpikingMeasures): string {
  const { badgeHow, living } = words();
  const { par, goal } = level;
  if (name === 'solved' || !par) return solvedLivingHow(level);
  const how =
    goal.kind === 'predict'
      ? name === 'frugal'
        ? badgeHow.frugalPredict
        : badgeHow.sturdyPredict(par.sturdy)
      : name === 'sturdy'
        ? living.badgeHow.sturdy(show(par.sturdy), show(goal.jitter.trials), show(measures.steady))
        : goal.kind === 'live'
          ? living.badgeHow.frugalTouches(show(par.frugal), show(measures.touches))
          : living.badgeHow.frugal(show(par.frugal), show(measures.spikes));
  return par.proven ? how : `${how} (${badgeHow.bestKnown})`;
}

function solvedLivingHow({ goal }: SpikingLevel): string {
  const { badgeHow, living } = words();
  switch (goal.kind) {
    case 'spikes':
      return living.badgeHow.solved;
    case 'live':
      return living.badgeHow.solvedLive;
    case 'impossible':
      return badgeHow.solvedClaim;
    case 'predict':
      return badgeHow.solvedPredict(goal.streak);
  }
}
