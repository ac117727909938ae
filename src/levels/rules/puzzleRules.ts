// Rules about the puzzle itself.
import { isInput, isNeuron } from '../../core/circuit.ts';
import { isSpikingLevel, type Level, type Par, type RoundsLevel } from '../level.ts';
import { circuitOfCase, circuitOfQuestion } from '../spiking/case.ts';
import type { SpikingLevel } from '../spiking/level.ts';
import { hiddenOf, shownOf, type Given } from '../goals/given.ts';
import { offGrid } from './grid.ts';
import { isLate, isOpening, type Check } from './subject.ts';

const RARE = 0.05;
const RARE_LATE = 0.01;

export const puzzleRules = {
  dyadic: ({ level }) => offGrid(level),

  notSolvedAtStart: ({ proof }) => (proof.startSolved ? 'the start already solves it' : undefined),

  solutionSolves: ({ proof }) =>
    proof.solutionSolves ? undefined : 'the stored solution does not replay to its hash or does not solve it',

  shownAndHiddenConsistent: ({ level }) => {
    // Two measured flowers may be alike, and so may two lessons.
    if (level.goal.kind === 'teach' || (level.goal.kind === 'labels' && level.goal.data)) return undefined;
    const seen = new Map<string, number>();
    for (const [index, key] of (isSpikingLevel(level) ? givenInTime(level) : givenInRounds(level)).entries()) {
      const before = seen.get(key);
      if (before !== undefined) return `cases ${before + 1} and ${index + 1} have the same inputs`;
      seen.set(key, index);
    }
    return undefined;
  },

  hiddenBites: ({ level: { goal }, proof }) =>
    'hidden' in goal && goal.hidden?.length && !proof.hiddenBites ? 'whatever meets the shown cases meets the hidden ones too' : undefined,

  sheet: ({ level }) => {
    if (isSpikingLevel(level) || level.goal.kind !== 'assemble') return undefined;
    const { circuit, goal } = level;
    for (const { id, tile, synapse, cell } of goal.slots) {
      const number = synapse
        ? circuit.synapses.find((other) => other.id === synapse)?.weight
        : circuit.cells.filter(isNeuron).find((other) => other.id === cell)?.bias;
      if (number === undefined) continue;
      const said = goal.tiles.find((other) => other.id === tile)!.text.replace('−', '-');
      if (Number(said) !== number) return `the slot ${id} takes ${said}, the circuit has ${number}`;
    }
    return undefined;
  },

  rare: ({ level, proof: { par }, place }) => {
    if (isOpening(place)) return undefined;
    // Guessing five answers in a row is hard enough anywhere; a predict level has no settings to be rare among.
    const limit = isLate(place) && level.goal.kind !== 'predict' && level.goal.kind !== 'assemble' ? RARE_LATE : RARE;
    return par.density < limit ? undefined : `${percent(par.density)} of the settings solve it, ${percent(limit)} is too many`;
  },

  far: ({ proof: { par }, place }) =>
    isOpening(place) || par.distance >= 2 ? undefined : `the nearest solution is ${par.distance} change away from the start`,

  proven: ({ level, proof: { par } }) => {
    if (!par.proven && !isBestKnown(level, par)) return 'its pars could not be proven';
    if (!level.par) return 'its file has no pars; prove --write puts them there';
    const other = differing(level.par, par);
    return other && `the file says ${other} ${JSON.stringify(level.par[other])}, prove says ${JSON.stringify(par[other])}`;
  },
} satisfies Record<string, Check>;

/** In time, with data, and with outputs that are no steps there may be too many settings to try; then the file says so, and the game calls the par the best known. */
function isBestKnown({ goal }: Level, { method }: Par): boolean {
  return goal.kind !== 'impossible' && method === 'search';
}

/** What each case gives, shown ones first, as text that is the same for the same inputs. */
function givenInRounds({ goal, circuit }: RoundsLevel): string[] {
  const inputs = circuit.cells.filter(isInput);
  const held = ({ in: given }: Given): number[] => inputs.map(({ id, value }) => given[id] ?? value);
  if (goal.kind === 'predict') return goal.questions.map(({ in: given, ...other }) => JSON.stringify([held({ in: given }), other]));
  return [...shownOf(goal), ...hiddenOf(goal)].map((one) => JSON.stringify([one.before, held(one)]));
}

function givenInTime({ goal, circuit }: SpikingLevel): string[] {
  if (goal.kind === 'live') return [];
  if (goal.kind === 'predict') return goal.questions.map((question) => JSON.stringify(circuitOfQuestion(circuit, question)));
  const cases = [...goal.cases, ...(goal.kind === 'spikes' ? (goal.hidden ?? []) : [])];
  // What cannot all be had at once may be asked of the same run.
  return cases.map((one) => JSON.stringify([one.ms, circuitOfCase(circuit, one), goal.kind === 'impossible' ? one.wants : []]));
}

function differing(stored: Par, computed: Par): keyof Par | undefined {
  const keys = ['frugal', 'sturdy', 'best', 'proven', 'method', 'density', 'densityBy', 'distance', 'certificate'] as const;
  return keys.find((key) => JSON.stringify(stored[key]) !== JSON.stringify(computed[key]));
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))} %`;
}
