// One good file of each kind, to start from in tests.
import type { RoundsCircuit } from '../../src/core/circuit.ts';
import type { Recording } from '../../src/core/recording.ts';
import type { Goal, RoundsLevel } from '../../src/levels/level.ts';
import type { Progress } from '../../src/files/progress.ts';
import { school } from '../../src/levels/teach/school.ts';
import { createSession, dispatch, record } from '../../src/session/session.ts';
import { seekRun } from '../../src/session/run.ts';
import { circuit } from './circuit.ts';
import { everything } from './living.ts';

export const and: RoundsCircuit = circuit('a:1 b -> out(-1.5); a>out 1; b>out 1');

/** Every feature of the circuit format at once. */
export const rich: RoundsCircuit = {
  ...circuit(
    'a:0.1 b:-2 -> h(0.25 tanh) k(-0.125 softplus) p(0 relu) q(1e-7); a>h 1; a>h 2 d3; b>k -0; h>p 1.5 d2; k>q 3; q>h -1; softmax(0.5) p q',
  ),
  probes: ['h', 'p'],
  notes: [{ id: 'n', x: 1, y: -2.5, text: 'a "note"\n火花' }],
  chips: [
    { id: 'inner', x: 5, y: 5, name: 'inside', members: ['h'], pins: [{ cell: 'h', name: 'out' }] },
    { id: 'outer', x: 0, y: 0, name: 'チップ', members: ['inner', 'k'], pins: [], isOpen: true },
  ],
  instruments: [
    { id: 'lamp', kind: 'lamp', cell: 'h' },
    { id: 'sound', kind: 'speaker', cell: 'k', step: 3 },
    { id: 'key', kind: 'key', cell: 'a', key: 'x' },
    { id: 'eye', kind: 'retina', columns: 2, cells: ['a', 'b'] },
  ],
};

const words = { title: 'And', story: 'Both must vote.', goal: 'Fire when both are on.', learned: 'A bias is a hurdle.' };
const teacher = { aim: 'aim', ask: 'ask', misconception: 'misconception', next: 'next' };
const hint = { en: 'Look.', ja: '見る' };
const half = { min: -2, max: 2, step: 0.5 };

const goals = {
  cases: {
    kind: 'cases',
    rounds: 1,
    cases: [0, 1, 2].map((n) => ({ in: { a: n & 1, b: n >> 1 }, out: { out: 0 } })),
    hidden: [{ in: { a: 1, b: 1 }, out: { out: 'fires' } }],
  },
  impossible: {
    kind: 'impossible',
    cases: [
      { in: { a: 1, b: 1 }, out: { out: 'fires' } },
      { in: { a: 1, b: 1 }, out: { out: { min: 0, max: 0.5 } } },
    ],
  },
  predict: {
    kind: 'predict',
    ask: 'state',
    cell: 'out',
    streak: 1,
    questions: [{ in: { a: 1, b: 1 }, weights: { 'a>out': 2 }, biases: { out: -1 } }, { in: {} }],
  },
  labels: {
    kind: 'labels',
    layer: 'answer',
    accuracy: 0.5,
    examples: [
      { in: { a: 1, b: 1 }, label: 'out' },
      { in: { a: 1 }, label: 'out' },
    ],
    hidden: [{ in: { b: 2 }, label: 'out' }],
  },
  distribution: {
    kind: 'distribution',
    layer: 'answer',
    tolerance: 0.25,
    cases: [{ in: { a: 1, b: 0 }, shares: { out: 1 } }],
    hidden: [{ in: { a: 1, b: 1 }, shares: { out: { min: 0.5, max: 1 } } }],
  },
  draw: { kind: 'draw', layer: 'answer', shares: { out: { min: 0.5, max: 1 } }, ink: { min: 1, max: 2 }, changes: 2 },
  assemble: {
    kind: 'assemble',
    picture: 'equation',
    slots: [
      { id: 's1', tile: 'two', synapse: 'a>out' },
      { id: 's2', tile: 'one', cell: 'out' },
    ],
    tiles: [
      { id: 'one', text: '1' },
      { id: 'two', text: '2' },
    ],
  },
  teach: {
    kind: 'teach',
    by: 'rule',
    settings: { rule: 'perceptron', rate: 1, momentum: 0.5, decay: 0.25, batch: 1, order: 'given', seed: 's' },
    examples: [
      { in: { a: 1, b: 1 }, out: { out: 1 } },
      { in: { a: 1, b: 0 }, out: { out: 0 } },
    ],
    hidden: [{ in: { b: 2 }, out: { out: 1 } }],
    accuracy: 0.5,
    hiddenAccuracy: 0.5,
    loss: 10,
    updates: 20,
    each: 3,
    never: false,
    watch: ['curve'],
  },
} as const satisfies Record<Goal['kind'], Goal>;

/** The AND level with a goal of the given kind. */
export function level(kind: Goal['kind'] = 'cases'): RoundsLevel {
  const plain = circuit('a b -> out; a>out 1; b>out 1');
  const softmax = kind === 'distribution' || kind === 'draw' ? { softmax: { temperature: 1 } } : {};
  const start = 'layer' in goals[kind] ? { ...plain, layers: [{ id: 'answer', cells: ['out'], ...softmax }] } : plain;
  const unsolved: Omit<RoundsLevel, 'solution'> = {
    format: 'hibana.level',
    version: 1,
    id: `test-${kind}`,
    chapter: 'one',
    order: 1,
    text: { en: words, ja: words },
    hints: [hint, hint, hint],
    circuit: start,
    kit: { weights: half, bias: half, inputs: { b: { min: 0, max: 2, step: 0.25 } }, claim: kind === 'impossible' },
    goal: goals[kind],
    ...(kind === 'assemble'
      ? {
          sheet: [
            [
              {
                name: 'W',
                matrix: [
                  [{ slot: 's1' }, 'x'],
                  [1, { slot: 's2' }],
                ],
              },
              { text: '=' },
            ],
          ],
        }
      : {}),
    par: { frugal: 3.5, sturdy: 0.5, best: 1, proven: true, method: 'exhaustive', density: 0.125, densityBy: 'enumeration', distance: 1 },
    teacher: { en: teacher, ja: teacher },
  };
  return { ...unsolved, solution: solve({ ...unsolved, solution: emptyRecording }) };
}

/** A circuit as a level that lets every weight and bias go from −10 to 10 in halves, and asks that all its neurons are silent. */
export function asLevel(own: RoundsCircuit): RoundsLevel {
  const wide = { min: -10, max: 10, step: 0.5 };
  const neurons = own.cells.filter(({ kind }) => kind === 'neuron');
  const given = Object.fromEntries(own.cells.flatMap((cell) => (cell.kind === 'input' ? [[cell.id, cell.value]] : [])));
  return {
    ...level('cases'),
    id: 'test-circuit',
    circuit: own,
    kit: { weights: wide, bias: wide },
    goal: { kind: 'cases', cases: [{ in: given, out: Object.fromEntries(neurons.map(({ id }) => [id, 'silent'])) }] },
    par: undefined,
    solution: { ...emptyRecording, level: 'test-circuit' },
  };
}

const emptyRecording: Recording = {
  format: 'hibana.recording',
  version: 1,
  level: 'x',
  seed: '',
  commands: [],
  ticks: 0,
  hash: '0'.repeat(16),
};

function solve(unsolved: RoundsLevel): Recording {
  const session = createSession(unsolved, unsolved.circuit, school);
  if (unsolved.goal.kind === 'teach') dispatch(session, { type: 'train', updates: 3 });
  else if (unsolved.goal.kind === 'predict') dispatch(session, { type: 'predict', says: 2 });
  else dispatch(session, { type: 'setBias', cell: 'out', bias: -1.5 });
  if (unsolved.goal.kind === 'impossible') dispatch(session, { type: 'claim' });
  seekRun(session.run, 2);
  return record(session);
}

/** An attempt without a level: edits, inputs, undo and redo, and a step back. */
export function attempt(): Recording {
  const session = createSession(undefined, rich);
  dispatch(session, { type: 'setWeight', synapse: 'a>h', weight: 0.7 });
  seekRun(session.run, 4);
  dispatch(session, { type: 'setInput', cell: 'b', value: 0.3 });
  seekRun(session.run, 9);
  dispatch(session, { type: 'setBias', cell: 'k', bias: 1.25 });
  dispatch(session, { type: 'undo' });
  dispatch(session, { type: 'redo' });
  seekRun(session.run, 6);
  dispatch(session, { type: 'setInput', cell: 'a', value: -1.5 });
  seekRun(session.run, 3);
  dispatch(session, { type: 'setInput', cell: 'a', value: 2 });
  seekRun(session.run, 25);
  return record(session);
}

export const progress: Progress = {
  format: 'hibana.progress',
  version: 1,
  levels: {
    'vote-and': {
      solved: true,
      frugal: false,
      sturdy: true,
      updatedAt: 1_700_000_000_000,
      circuit: and,
      hints: 2,
      predictions: [1, 0, -0.5],
    },
    'alive-leak': { solved: true, frugal: true, sturdy: false, updatedAt: 12, circuit: everything },
    'one-fire': { solved: false, frugal: false, sturdy: false, skipped: true, updatedAt: 0 },
  },
  settings: {
    language: 'ja',
    volume: 0.25,
    muted: false,
    speed: 0.25,
    livingSpeed: 0.05,
    motion: 'reduced',
    textSize: 1.25,
    contrast: 'high',
  },
};
