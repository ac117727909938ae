// What each badge asks for, in a sentence.
import { show } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';
import type { BadgeName, Measures } from '../levels/judge.ts';
import type { RoundsLevel } from '../levels/level.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';
import type { SpikingMeasures } from '../levels/spiking/verdict.ts';

export function challenge(level: RoundsLevel, name: BadgeName, measures: Measures): string {
  const { badgeHow } = words();
  const { par } = level;
  if (name === 'solved' || !par) return solvedHow(level);
  const how =
    level.goal.kind === 'predict'
      ? name === 'frugal'
        ? badgeHow.frugalPredict
        : badgeHow.sturdyPredict(par.sturdy)
      : name === 'frugal'
        ? badgeHow.frugal(show(par.frugal), show(measures.strength))
        : par.sturdy === 0
          ? badgeHow.sturdyZero
          : badgeHow.sturdy(show(par.sturdy), show(measures.margin));
  return par.proven ? how : `${how} (${badgeHow.bestKnown})`;
}

function solvedHow({ goal }: RoundsLevel): string {
  const { badgeHow } = words();
  switch (goal.kind) {
    case 'cases':
      return badgeHow.solved;
    case 'impossible':
      return badgeHow.solvedClaim;
    case 'predict':
      return badgeHow.solvedPredict(goal.streak);
  }
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
