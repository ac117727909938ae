// Any circuit, any activator: every setting is tried where they can be counted; otherwise a seeded search from the stored solution,
// whose pars are the best known.
import { createStream, type RandomStream } from '../../core/random.ts';
import type { RoundsCircuit } from '../../core/circuit.ts';
import type { Par, RoundsLevel } from '../level.ts';
import { positionsIn } from './dials.ts';
import { Unprovable } from './model.ts';
import { Tryout, type Outcome } from './tryout.ts';

/** Runs of a circuit that are tried one by one at most. */
const MOST_RUNS = 1_000_000;
const MOST_SETTINGS = 200_000;
/** Runs that a search may spend, on the draws and on each of its two climbs. */
const SEARCH_RUNS = 300_000;
const MOST_DRAWS = 20_000;

export interface Surveyed {
  readonly par: Par;
  readonly hiddenBites: boolean;
}

interface Best {
  most: number;
  solutions: number;
  frugal: number;
  sturdy: number;
  distance: number;
  bites: boolean;
}

export function surveyAll(level: RoundsLevel, solution: RoundsCircuit, cases: number): Surveyed {
  const tryout = new Tryout(level);
  const isCounted = tryout.count <= MOST_SETTINGS && tryout.count * cases <= MOST_RUNS;
  return isCounted ? countAll(level, tryout) : search(level, tryout, solution, cases);
}

function countAll({ goal }: RoundsLevel, tryout: Tryout): Surveyed {
  const ks = new Int32Array(tryout.dials.length);
  const best = nothingYet();
  const isImpossible = goal.kind === 'impossible';
  do {
    const outcome = tryout.measure(ks);
    if (outcome.meetsShown && !outcome.meetsAll) best.bites = true;
    if (isImpossible && outcome.right > best.most) Object.assign(best, { ...nothingYet(), most: outcome.right });
    if (isImpossible ? outcome.right === best.most : outcome.meetsAll) take(best, outcome);
  } while (advance(ks, tryout));
  if (best.solutions === 0) throw new Unprovable('no allowed setting solves it');
  return {
    par: parOf(best, { proven: true, method: 'exhaustive', density: best.solutions / tryout.count, densityBy: 'enumeration' }),
    hiddenBites: best.bites,
  };
}

function search(level: RoundsLevel, tryout: Tryout, solution: RoundsCircuit, cases: number): Surveyed {
  const known = positionsIn(tryout.dials, solution);
  const first = known && tryout.measure(known);
  if (!known || !first || (level.goal.kind !== 'impossible' && !first.meetsAll))
    throw new Unprovable('its stored solution is off the kit’s steps or does not solve it, and there are too many settings to try');
  const isAnswer = ({ right, meetsAll }: Outcome): boolean => (level.goal.kind === 'impossible' ? right >= first.right : meetsAll);
  const random = createStream(level.id, 'search');
  const best = nothingYet();
  take(best, first);
  const draws = Math.min(MOST_DRAWS, Math.floor(SEARCH_RUNS / cases));
  let solutions = 0;
  const ks = new Int32Array(known.length);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < ks.length; i++) ks[i] = Math.floor(random.next() * (tryout.dials[i]!.top + 1));
    const outcome = tryout.measure(ks);
    if (outcome.meetsShown && !outcome.meetsAll) best.bites = true;
    if (isAnswer(outcome)) {
      solutions++;
      take(best, outcome);
    }
  }
  for (const better of [({ strength }: Outcome) => -strength, ({ margin }: Outcome) => margin, ({ changes }: Outcome) => -changes]) {
    climb(tryout, known, random, isAnswer, better, best, Math.floor(SEARCH_RUNS / cases));
  }
  best.solutions = solutions;
  return {
    par: parOf(best, { proven: false, method: 'search', density: Math.max(solutions, 3) / draws, densityBy: 'sampling' }),
    hiddenBites: best.bites,
  };
}

/** Seeded steps of one dial, sometimes of two; a step that is no worse is kept. */
function climb(
  tryout: Tryout,
  from: Int32Array,
  random: RandomStream,
  isAnswer: (outcome: Outcome) => boolean,
  goodness: (outcome: Outcome) => number,
  best: Best,
  steps: number,
): void {
  const here = from.slice();
  let value = goodness(tryout.measure(here));
  for (let step = 0; step < steps; step++) {
    const next = here.slice();
    const turns = random.next() < 0.6 ? 1 : 2;
    for (let turn = 0; turn < turns; turn++) {
      const i = Math.floor(random.next() * next.length);
      const { top, start } = tryout.dials[i]!;
      const chance = random.next();
      // Back to the start, one step, or anywhere.
      if (chance < 0.2 && Number.isInteger(start) && start >= 0) next[i] = start;
      else if (chance < 0.8) next[i] = Math.min(top, Math.max(0, next[i]! + (random.next() < 0.5 ? -1 : 1)));
      else next[i] = Math.floor(random.next() * (top + 1));
    }
    const outcome = tryout.measure(next);
    if (outcome.meetsShown && !outcome.meetsAll) best.bites = true;
    if (!isAnswer(outcome)) continue;
    take(best, outcome);
    const reached = goodness(outcome);
    if (reached < value) continue;
    value = reached;
    here.set(next);
  }
}

function nothingYet(): Best {
  return { most: -1, solutions: 0, frugal: Infinity, sturdy: 0, distance: Infinity, bites: false };
}

function take(best: Best, { right, margin, strength, changes }: Outcome): void {
  best.solutions++;
  best.most = Math.max(best.most, right);
  best.frugal = Math.min(best.frugal, strength);
  best.sturdy = Math.max(best.sturdy, margin);
  best.distance = Math.min(best.distance, changes);
}

function parOf({ most, frugal, sturdy, distance }: Best, how: Pick<Par, 'proven' | 'method' | 'density' | 'densityBy'>): Par {
  return { frugal, sturdy, best: most, proven: how.proven, method: how.method, density: how.density, densityBy: how.densityBy, distance };
}

function advance(ks: Int32Array, { dials }: Tryout): boolean {
  for (let i = 0; i < ks.length; i++) {
    if (ks[i]! < dials[i]!.top) {
      ks[i]!++;
      return true;
    }
    ks[i] = 0;
  }
  return false;
}
