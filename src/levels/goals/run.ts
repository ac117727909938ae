// Runs cases one after the other on one State; every case starts at round 0.
import { activatorNames, depth, type ActivatorName, type RoundsCircuit, type Id } from '../../core/circuit.ts';
import { applyPlay, step } from '../../core/rounds/step.ts';
import { createState, outputOf, resetState, stateOf, type State } from '../../core/state.ts';
import type { Case, Expected } from '../level.ts';
import { strength, type CaseVerdict, type Measures } from '../verdict.ts';

/** `index` numbers the cases within their own list, shown or hidden. */
export function runCases(circuit: RoundsCircuit, cases: readonly Case[], rounds = depth(circuit), hidden = false): CaseVerdict[] {
  return runCasesOn(createState(circuit), cases, rounds, hidden);
}

export function runCasesOn(state: State, cases: readonly Case[], rounds: number, hidden = false): CaseVerdict[] {
  return cases.map((one, index) => {
    playCase(state, one, rounds);
    const got: Record<Id, number> = {};
    const states: Record<Id, number> = {};
    let pass = true;
    let margin = Infinity;
    for (const [cell, expected] of Object.entries(one.out)) {
      const output = outputOf(state, cell);
      const sum = stateOf(state, cell);
      got[cell] = output;
      states[cell] = sum;
      pass &&= isMet(expected, output, sum);
      margin = Math.min(margin, marginOf(expected, output, sum, reachOf(state, cell)));
    }
    return { index, hidden, pass, got, want: one.out, states, margin };
  });
}

/** From round 0 with these inputs, `rounds` rounds on. */
export function settle(state: State, inputs: Readonly<Record<Id, number>>, rounds: number): void {
  resetState(state, new Map(Object.entries(inputs)));
  for (let round = 0; round < rounds; round++) step(state);
}

/** What was held before comes first; inputs that a later set does not name stay as they are. */
export function playCase(state: State, { before = [], in: inputs }: Pick<Case, 'before' | 'in'>, rounds: number): void {
  const [first, ...later] = [...before, inputs];
  settle(state, first, rounds);
  for (const held of later) {
    for (const [cell, value] of Object.entries(held)) applyPlay(state, { type: 'setInput', cell, value });
    for (let round = 0; round < rounds; round++) step(state);
  }
}

function isMet(expected: Expected, output: number, state: number): boolean {
  if (expected === 'fires') return state > 0;
  if (expected === 'silent') return state <= 0;
  if (typeof expected === 'number') return output === expected;
  return output >= expected.min && output <= expected.max;
}

/** An exact number of a neuron that is no step leaves nothing to spare, and nothing to be measured. */
function marginOf(expected: Expected, output: number, state: number, { low, high, isStep }: Reach): number {
  if (typeof expected === 'object') {
    // An end that the output cannot pass leaves all the room there is.
    const above = expected.min > low ? output - expected.min : Infinity;
    return Math.min(above, expected.max < high ? expected.max - output : Infinity);
  }
  if (typeof expected === 'number' && !isStep) return Infinity;
  return Math.abs(state);
}

interface Reach {
  readonly low: number;
  readonly high: number;
  readonly isStep: boolean;
}

const reaches: Readonly<Record<ActivatorName, Reach>> = {
  step: { low: 0, high: 1, isStep: true },
  identity: { low: -Infinity, high: Infinity, isStep: false },
  sigmoid: { low: 0, high: 1, isStep: false },
  tanh: { low: -1, high: 1, isStep: false },
  relu: { low: 0, high: Infinity, isStep: false },
  leakyRelu: { low: -Infinity, high: Infinity, isStep: false },
  softplus: { low: 0, high: Infinity, isStep: false },
};

/** What a cell can give out; a share is between 0 and 1 like a sigmoid. */
function reachOf({ compiled }: State, cell: Id): Reach {
  const index = compiled.indexOf.get(cell)!;
  if (compiled.softmaxLayers.some(({ cells }) => cells.includes(index))) return reaches.sigmoid;
  return reaches[activatorNames[compiled.activator[index]!]!];
}

export function measure(circuit: RoundsCircuit, verdicts: readonly CaseVerdict[]): Measures {
  let margin = Infinity;
  for (const verdict of verdicts) if (verdict.pass) margin = Math.min(margin, verdict.margin);
  return {
    strength: strength(circuit),
    margin: margin === Infinity ? 0 : margin,
    cells: circuit.cells.length,
    synapses: circuit.synapses.length,
  };
}
