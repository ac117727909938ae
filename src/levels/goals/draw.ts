// Goal `draw`: the player changes what goes in until the layer's shares are as wanted.
import { depth, isInput, type RoundsCircuit } from '../../core/circuit.ts';
import { createState, type State } from '../../core/state.ts';
import type { Attempt } from '../attempt.ts';
import { grant } from '../badges.ts';
import type { DrawGoal, RoundsLevel } from '../level.ts';
import type { Verdict } from '../verdict.ts';
import { measure, runCasesOn } from './run.ts';

export function judgeDraw(level: RoundsLevel, goal: DrawGoal, { circuit, inputs }: Attempt): Verdict {
  const drawn: Record<string, number> = {};
  let ink = 0;
  let changes = 0;
  for (const { id, value } of level.circuit.cells.filter(isInput)) {
    const now = inputs?.get(id) ?? value;
    drawn[id] = now;
    ink += now;
    if (now !== value) changes++;
  }
  const [shown] = runCasesOn(stateFor(circuit), [{ in: drawn, out: goal.shares }], depth(circuit));
  const isSmall = goal.changes === undefined || changes <= goal.changes;
  const isInked = !goal.ink || (ink >= goal.ink.min && ink <= goal.ink.max);
  const solved = shown!.pass && isSmall && isInked;
  const measures = { ...measure(circuit, [shown!]), changes, ink };
  return { solved, cases: [shown!], measures, badges: grant(solved, level.par, changes, measures.margin) };
}

/** Every point of a pen is judged, always on the same circuit: it is laid out once, and reset for each case. */
const states = new WeakMap<RoundsCircuit, State>();

function stateFor(circuit: RoundsCircuit): State {
  let state = states.get(circuit);
  if (!state) states.set(circuit, (state = createState(circuit)));
  return state;
}
