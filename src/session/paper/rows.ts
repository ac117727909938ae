// Cases and questions as rows of a table on paper: few enough for a page, and the columns that can be worked out by hand.
import { depth, isInput, isNeuron, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { createState, outputOf } from '../../core/state.ts';
import { asCases } from '../../levels/goals/distribution.ts';
import { applyQuestion, askedCell } from '../../levels/goals/predict.ts';
import { settle } from '../../levels/goals/run.ts';
import type { Case, Example, Goal, PredictGoal, RoundsLevel } from '../../levels/level.ts';
import { isGrowing } from './places.ts';
import type { CaseTask, Inputs, QuestionTask, Row, ScreenTask } from './task.ts';

/** Rows that fit on a page beside the circuit; pictures are taller. */
const MOST_ROWS = 12;
const MOST_PICTURES = 8;
const MOST_QUESTIONS = 10;
/** More inputs than this are drawn as a picture. */
const MOST_INPUTS = 6;
/** Columns of neurons, and of votes of the only one. */
const MOST_NEURONS = 4;
const MOST_VOTES = 4;

type CaseGoal = Extract<Goal, { readonly kind: 'cases' | 'impossible' | 'labels' | 'distribution' | 'teach' }>;

export function casesOf({ circuit, kit }: RoundsLevel, goal: CaseGoal): CaseTask | ScreenTask {
  // Hundreds of pictures are learned from on a screen only.
  if (goal.kind === 'teach' && goal.data) return { kind: 'screen' };
  const inputs = circuit.cells.filter(isInput);
  const isPicture = inputs.length > MOST_INPUTS;
  const shown = spread(rowsOf(goal), isPicture ? MOST_PICTURES : MOST_ROWS);
  const held = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
  const asked = askedOf(circuit, shown, isGrowing(kit));
  const voters = circuit.synapses.filter(({ to }) => to === asked[0]);
  return {
    kind: 'cases',
    inputs: inputs.map(({ id }) => id),
    pixelColumns: isPicture ? Math.round(Math.sqrt(inputs.length)) : undefined,
    asked,
    hasVotes:
      asked.length === 1 &&
      voters.every(({ from }) => inputs.some(({ id }) => id === from)) &&
      voters.length <= MOST_VOTES &&
      inputs.length <= MOST_VOTES,
    rounds: ('rounds' in goal ? goal.rounds : undefined) ?? depth(circuit),
    rows: shown.map((row) => ({ ...row, in: Object.assign({}, held, ...row.before, row.in) as Inputs })),
  };
}

function rowsOf(goal: CaseGoal): Row[] {
  const plain = ({ before = [], in: inputs, out }: Case): Row => ({ before, in: inputs, want: out });
  switch (goal.kind) {
    case 'cases':
    case 'impossible':
      return goal.cases.map(plain);
    case 'distribution':
      return asCases(goal).cases.map(plain);
    case 'labels':
      return goal.examples.map(({ in: inputs, label }: Example) => ({ before: [], in: inputs, want: { [label]: 'most' } }));
    case 'teach':
      return goal.examples.map(({ in: inputs, out }) => ({ before: [], in: inputs, want: out }));
  }
}

/** From the whole list, the first and the last with it. */
function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, place) => all[Math.round((place * (all.length - 1)) / (most - 1))]!);
}

/** All neurons where they are few, otherwise those that are wanted, with all of their layer. */
function askedOf(circuit: RoundsCircuit, rows: readonly Row[], isHiddenNew: boolean): Id[] {
  const neurons = circuit.cells.filter(isNeuron).map(({ id }) => id);
  if (neurons.length <= MOST_NEURONS && !isHiddenNew) return neurons;
  const wanted = new Set(rows.flatMap(({ want }) => Object.keys(want)));
  const layers = circuit.layers.filter(({ cells }) => cells.some((id) => wanted.has(id)));
  const beside = new Set([...wanted, ...layers.flatMap(({ cells }) => cells)]);
  return neurons.filter((id) => beside.has(id));
}

export function questionsOf(circuit: RoundsCircuit, goal: PredictGoal): QuestionTask {
  const questions = goal.questions.slice(0, MOST_QUESTIONS);
  const given = questions.map((question) => {
    if (goal.ask !== 'activator') return undefined;
    const asked = applyQuestion(circuit, goal, question);
    const state = createState(asked);
    settle(state, question.in, depth(asked));
    return outputOf(state, askedCell(goal, question));
  });
  return { kind: 'questions', questions, given };
}
