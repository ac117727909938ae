// Rules about the puzzle itself.
import { isInput } from '../../core/circuit.ts';
import type { Par } from '../level.ts';
import { offGrid } from './grid.ts';
import { isLate, isOpening, type Check } from './subject.ts';

const RARE = 0.05;
const RARE_LATE = 0.01;

export const puzzleRules = {
  dyadic: ({ level }) => offGrid(level),

  notSolvedAtStart: ({ proof }) => (proof.startSolved ? 'the start already solves it' : undefined),

  solutionSolves: ({ proof }) =>
    proof.solutionSolves ? undefined : 'the stored solution does not replay to its hash or does not solve it',

  shownAndHiddenConsistent: ({ level: { goal, circuit } }) => {
    const inputs = circuit.cells.filter(isInput);
    const asked = goal.kind === 'predict' ? goal.questions : [...goal.cases, ...(goal.kind === 'cases' ? (goal.hidden ?? []) : [])];
    const seen = new Map<string, number>();
    for (const [index, one] of asked.entries()) {
      const held = inputs.map(({ id, value }) => one.in[id] ?? value);
      const key = JSON.stringify('out' in one ? held : [held, one.weights, one.biases]);
      const before = seen.get(key);
      if (before !== undefined) return `cases ${before + 1} and ${index + 1} have the same inputs`;
      seen.set(key, index);
    }
    return undefined;
  },

  hiddenBites: ({ level: { goal }, proof }) =>
    goal.kind === 'cases' && goal.hidden?.length && !proof.hiddenBites
      ? 'whatever meets the shown cases meets the hidden ones too'
      : undefined,

  rare: ({ level, proof: { par }, place }) => {
    if (isOpening(place)) return undefined;
    // Guessing five answers in a row is hard enough anywhere; a predict level has no settings to be rare among.
    const limit = isLate(place) && level.goal.kind !== 'predict' ? RARE_LATE : RARE;
    return par.density < limit ? undefined : `${percent(par.density)} of the settings solve it, ${percent(limit)} is too many`;
  },

  far: ({ proof: { par }, place }) =>
    isOpening(place) || par.distance >= 2 ? undefined : `the nearest solution is ${par.distance} change away from the start`,

  proven: ({ level, proof: { par } }) => {
    if (!par.proven) return 'its pars could not be proven';
    if (!level.par) return 'its file has no pars; prove --write puts them there';
    const other = differing(level.par, par);
    return other && `the file says ${other} ${JSON.stringify(level.par[other])}, prove says ${JSON.stringify(par[other])}`;
  },
} satisfies Record<string, Check>;

function differing(stored: Par, computed: Par): keyof Par | undefined {
  const keys = ['frugal', 'sturdy', 'best', 'proven', 'method', 'density', 'densityBy', 'distance', 'certificate'] as const;
  return keys.find((key) => JSON.stringify(stored[key]) !== JSON.stringify(computed[key]));
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))} %`;
}
