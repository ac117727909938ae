// The rounds clock: circuits of inputs and neurons, and the kit and goal of a level on it.
import * as v from 'valibot';
import { activatorNames } from '../../core/circuit.ts';
import { LIMIT } from '../../core/edit.ts';
import {
  amount, byName, common, count, finite, flag, head, id, list, marks, MOST_BATCH, MOST_CASES, MOST_CELLS, MOST_HIDDEN, MOST_ROUNDS, MOST_SYNAPSES, MOST_UPDATES, place, range, text, whole, within,
} from './parts.ts'; // prettier-ignore

const activator = v.picklist(activatorNames);

export const roundsCell = v.variant('kind', [
  v.strictObject({ id, kind: v.literal('input'), ...place, value: amount, ...marks }),
  v.strictObject({ id, kind: v.literal('neuron'), ...place, bias: amount, activator, ...marks }),
]);

export const roundsSynapse = v.strictObject({
  id,
  from: id,
  to: id,
  weight: amount,
  delay: v.optional(whole(1, MOST_ROUNDS)),
  locked: flag,
});

export const roundsCircuit = v.strictObject({
  ...head,
  clock: v.literal('rounds'),
  seed: text(200),
  cells: list(roundsCell, MOST_CELLS),
  synapses: list(roundsSynapse, MOST_SYNAPSES),
  ...common,
});

const expected = v.union(
  [finite, v.literal('fires'), v.literal('silent'), v.strictObject({ min: finite, max: finite })],
  'an expected output is a number, "fires", "silent" or an interval with min and max',
);
const given = byName(amount);
const cases = list(v.strictObject({ before: v.optional(list(given, 20)), in: given, out: byName(expected) }), MOST_CASES);
const interval = v.strictObject({ min: finite, max: finite });
const shares = list(v.strictObject({ in: given, shares: byName(v.union([within(0, 1), interval])) }), MOST_CASES);
const examples = list(v.strictObject({ in: given, label: id }), MOST_CASES);
const rounds = v.optional(whole(1, MOST_ROUNDS));
const question = v.strictObject({
  in: given,
  weights: v.optional(given),
  biases: v.optional(given),
  cell: v.optional(id),
  activator: v.optional(activator),
  sizes: v.optional(v.pipe(list(whole(1, 20), 6), v.minLength(2, 'layers are at least two'))),
});

const taught = list(v.strictObject({ in: given, out: given }), MOST_CASES);
const rate = v.pipe(v.number(), v.gtValue(0), v.maxValue(1_024));
const momentum = v.pipe(v.number(), v.minValue(0), v.ltValue(1));
const decay = within(0, 1);
const batch = whole(1, MOST_BATCH);

export const trainingSettings = v.strictObject({
  rule: v.picklist(['perceptron', 'gradient']),
  rate,
  momentum,
  decay,
  batch,
  order: v.picklist(['given', 'shuffled']),
  seed: text(200),
});

export const roundsGoal = v.variant('kind', [
  v.strictObject({ kind: v.literal('cases'), rounds, cases, hidden: v.optional(cases) }),
  v.strictObject({ kind: v.literal('impossible'), rounds, cases }),
  v.strictObject({
    kind: v.literal('predict'),
    ask: v.picklist(['fires', 'state', 'output', 'share', 'synapses', 'activator']),
    cell: id,
    streak: whole(1, MOST_CASES),
    tolerance: v.optional(within(0, LIMIT)),
    choices: v.optional(list(activator, activatorNames.length)),
    batch: flag,
    questions: v.pipe(list(question, MOST_CASES), v.minLength(1, 'a goal that asks needs a question')),
  }),
  v.strictObject({
    kind: v.literal('labels'),
    layer: id,
    accuracy: within(0, 1),
    examples,
    hidden: v.optional(examples),
    data: v.optional(v.picklist(['iris'])),
  }),
  v.strictObject({
    kind: v.literal('distribution'),
    layer: id,
    tolerance: within(0, 1),
    cases: shares,
    hidden: v.optional(shares),
  }),
  v.strictObject({
    kind: v.literal('draw'),
    layer: id,
    shares: byName(interval),
    ink: v.optional(interval),
    changes: v.optional(count),
  }),
  v.strictObject({
    kind: v.literal('assemble'),
    picture: v.picklist(['equation', 'graph']),
    slots: v.pipe(
      list(v.strictObject({ id, tile: id, synapse: v.optional(id), cell: v.optional(id) }), 64),
      v.minLength(1, 'a sheet needs a slot'),
    ),
    tiles: list(v.strictObject({ id, text: text(40) }), 64),
  }),
  v.strictObject({
    kind: v.literal('teach'),
    by: v.picklist(['hand', 'examples', 'rule', 'race']),
    settings: trainingSettings,
    examples: taught,
    hidden: v.optional(taught),
    data: v.optional(v.literal('digits')),
    accuracy: v.optional(within(0, 1)),
    hiddenAccuracy: v.optional(within(0, 1)),
    loss: v.optional(within(0, LIMIT)),
    updates: whole(1, MOST_UPDATES),
    each: v.optional(whole(1, MOST_UPDATES)),
    never: flag,
    watch: list(v.picklist(['map', 'curve', 'landscape']), 3),
  }),
]);

const slot = v.strictObject({ slot: id });
export const sheet = list(
  list(
    v.union(
      [
        v.strictObject({ text: text(200) }),
        v.strictObject({ name: v.optional(text(40)), matrix: list(list(v.union([finite, text(40), slot]), 64), 64) }),
        slot,
        v.strictObject({ block: text(40) }),
      ],
      'a part of a sheet is a text, a matrix, a slot or a block',
    ),
    64,
  ),
  32,
);

export const roundsKit = v.strictObject({
  weights: v.optional(range),
  bias: v.optional(range),
  inputs: v.optional(byName(range)),
  activators: v.optional(list(activator, activatorNames.length)),
  temperature: v.optional(range),
  drawing: flag,
  claim: flag,
  training: v.optional(
    v.strictObject({
      rate: v.optional(list(rate, 32)),
      momentum: v.optional(list(momentum, 32)),
      decay: v.optional(list(decay, 32)),
      batch: v.optional(list(batch, 32)),
      hidden: v.optional(list(whole(1, MOST_HIDDEN), 32)),
      layers: v.optional(whole(0, 6)),
      seeds: v.optional(list(text(200), 64)),
    }),
  ),
});
