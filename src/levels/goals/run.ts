// Runs cases one after the other on one compiled circuit; every case starts at round 0.
import { depth, type RoundsCircuit, type Id } from '../../core/circuit.ts';
import { step } from '../../core/rounds/step.ts';
import { createState, outputOf, resetState, stateOf, type State } from '../../core/state.ts';
import type { Case, Expected } from '../level.ts';
import { strength, type CaseVerdict, type Measures } from '../verdict.ts';

/** `at` numbers the cases within their own list, shown or hidden. */
export function runCases(circuit: RoundsCircuit, cases: readonly Case[], rounds = depth(circuit), hidden = false): CaseVerdict[] {
  const state = createState(circuit);
  return cases.map(({ in: inputs, out: want }, index) => {
    settle(state, inputs, rounds);
    const got: Record<Id, number> = {};
    const states: Record<Id, number> = {};
    let pass = true;
    for (const [cell, expected] of Object.entries(want)) {
      got[cell] = outputOf(state, cell);
      states[cell] = stateOf(state, cell);
      pass &&= isMet(expected, got[cell], states[cell]);
    }
    return { index, hidden, pass, got, want, states };
  });
}

/** From round 0 with these inputs, `rounds` rounds on. */
export function settle(state: State, inputs: Readonly<Record<Id, number>>, rounds: number): void {
  resetState(state, new Map(Object.entries(inputs)));
  for (let round = 0; round < rounds; round++) step(state);
}

function isMet(expected: Expected, output: number, state: number): boolean {
  if (expected === 'fires') return state > 0;
  if (expected === 'silent') return state <= 0;
  if (typeof expected === 'number') return output === expected;
  return output >= expected.min && output <= expected.max;
}

export function measure(circuit: RoundsCircuit, verdicts: readonly CaseVerdict[]): Measures {
  let margin = Infinity;
  for (const { pass, states } of verdicts) {
    if (!pass) continue;
    for (const state of Object.values(states)) margin = Math.min(margin, Math.abs(state));
  }
  return {
    strength: strength(circuit),
    margin: margin === Infinity ? 0 : margin,
    cells: circuit.cells.length,
    synapses: circuit.synapses.length,
  };
}
