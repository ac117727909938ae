// Pars of a live level: the fewest touches that do it. Fewer are tried at every tick where that is affordable; then the par is proven.
import { createStream } from '../../../core/random.ts';
import { dtOf, type SpikingCircuit } from '../../../core/spiking/circuit.ts';
import type { Par } from '../../level.ts';
import type { LiveGoal, SpikingLevel } from '../../spiking/level.ts';
import { runFor } from '../../spiking/runCase.ts';
import { countSteady, judgeTrial, trialsOf, type Trial } from '../../spiking/trials.ts';
import type { TouchAt } from '../../spiking/verdict.ts';
import { changesIn, choiceOf, settingsOf } from '../../spiking/settings.ts';
import { watchFor } from './watch.ts';

/** Ticks that are run to find that fewer touches will not do. */
const SEARCH_TICKS = 25_000_000;
/** A search with fewer patterns than this is none. */
const LEAST_PATTERNS = 500;
/** Ticks that are run for the density. */
const DRAW_TICKS = 10_000_000;
const MOST_DRAWS = 2_000;

interface Known {
  readonly circuit: SpikingCircuit;
  readonly touches: readonly TouchAt[];
}

/** `known`: what the stored solution does; undefined when it does not solve the level. */
export function livePar(level: SpikingLevel, goal: LiveGoal, known: Known | undefined): Par {
  const slots = Math.round(goal.ms / dtOf(level.circuit));
  const drawn = Math.max(100, Math.min(MOST_DRAWS, Math.floor(DRAW_TICKS / slots)));
  const none: Par = {
    frugal: 0,
    sturdy: 0,
    best: 1,
    proven: false,
    method: 'search',
    // None among n drawn: the rule of three, which the true share does not exceed in 95 of 100 samples.
    density: 3 / drawn,
    densityBy: 'sampling',
    distance: 0,
  };
  const [trial] = trialsOf(goal);
  if (!known || !trial) return none;
  const settings = settingsOf(level);
  const { circuit } = known;
  const solves = (touches: readonly TouchAt[]): boolean => isSolvedBy(circuit, trial, touches);
  const keys = level.circuit.cells.filter(({ kind }) => kind === 'touch').map(({ id }) => id);
  const fewer = findFewer(drop(known.touches, solves), keys, slots, solves);
  const draws = draw(level.id, drawn, fewer.touches.length, keys, slots);
  const right = [known.touches, fewer.touches, ...draws.filter(solves)];
  const shaking = { trials: [trial], jitter: goal.jitter, level: level.id, asked: 1 };
  let sturdy = 0;
  for (const touches of right)
    if (sturdy < goal.jitter.trials) sturdy = Math.max(sturdy, countSteady(circuit, { ...shaking, touches }, sturdy + 1));
  const proven = fewer.isSure && settings.length === 0 && sturdy === goal.jitter.trials;
  return {
    ...none,
    frugal: fewer.touches.length,
    sturdy,
    proven,
    method: proven ? 'exhaustive' : 'search',
    density: right.length > 2 ? (right.length - 2) / drawn : none.density,
    distance: fewer.touches.length + changesIn(settings, choiceOf(circuit, settings)),
  };
}

function isSolvedBy(circuit: SpikingCircuit, trial: Trial, touches: readonly TouchAt[]): boolean {
  const watch = watchFor(trial.one, dtOf(circuit));
  let isLost = false;
  const run = runFor(circuit, trial.one.ms, touches, (state, tick) => (isLost = watch(state, tick)));
  return !isLost && judgeTrial(trial, run).pass;
}

/** Touches left out one after the other where it is right without them. */
function drop(touches: readonly TouchAt[], solves: (touches: readonly TouchAt[]) => boolean): readonly TouchAt[] {
  let left = touches;
  for (const touch of touches) {
    const without = left.filter((other) => other !== touch);
    if (solves(without)) left = without;
  }
  return left;
}

interface Fewest {
  readonly touches: readonly TouchAt[];
  /** Every way to touch less often was tried, at every tick. */
  readonly isSure: boolean;
}

/** Tries no touch, one, two, … at every tick, or as finely as the budget lets, until one way is right. */
function findFewer(
  known: readonly TouchAt[],
  keys: readonly string[],
  slots: number,
  solves: (touches: readonly TouchAt[]) => boolean,
): Fewest {
  let budget = Math.floor(SEARCH_TICKS / slots);
  let isSure = true;
  for (let count = 0; count < known.length; count++) {
    if (budget < LEAST_PATTERNS) return { touches: known, isSure: false };
    let grid = 1;
    while (choose(Math.ceil(slots / grid) * keys.length, count) > budget) grid *= 2;
    isSure &&= grid === 1;
    const places = Array.from({ length: Math.ceil(slots / grid) * keys.length }, (_, i): TouchAt => {
      return { tick: Math.floor(i / keys.length) * grid, cell: keys[i % keys.length]! };
    });
    budget -= choose(places.length, count);
    for (const touches of subsets(places, count)) if (solves(touches)) return { touches, isSure };
  }
  return { touches: known, isSure };
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways *= (n - i) / (i + 1);
  return ways;
}

/** All ways to take `count` of the places, in order. */
function* subsets<T>(places: readonly T[], count: number, from = 0): Generator<T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= places.length - count; i++) for (const rest of subsets(places, count - 1, i + 1)) yield [places[i]!, ...rest];
}

/** As many touches at any ticks, the same on every machine. */
function draw(level: string, draws: number, count: number, keys: readonly string[], slots: number): TouchAt[][] {
  const { next } = createStream(level, 'touches');
  return Array.from({ length: draws }, () =>
    Array.from({ length: count }, () => ({ tick: Math.floor(next() * slots), cell: keys[Math.floor(next() * keys.length)]! })).sort(
      (a, b) => a.tick - b.tick,
    ),
  );
}
