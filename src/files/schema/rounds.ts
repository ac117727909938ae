// The rounds clock: circuits of inputs and neurons, and the kit and goal of a level on it.
import * as v from 'valibot';
import { activatorNames } from '../../core/circuit.ts';
import { LIMIT } from '../../core/edit.ts';
import {
  amount, byName, finite, flag, head, id, list, marks, MOST_CASES, MOST_CELLS, MOST_ROUNDS, MOST_SYNAPSES, place, range, text, watched, whole,
} from './parts.ts'; // prettier-ignore

const cell = v.variant('kind', [
  v.strictObject({ id, kind: v.literal('input'), ...place, value: amount, ...marks }),
  v.strictObject({ id, kind: v.literal('neuron'), ...place, bias: amount, activator: v.picklist(activatorNames), ...marks }),
]);

const synapse = v.strictObject({ id, from: id, to: id, weight: amount, delay: v.optional(whole(1, MOST_ROUNDS)), locked: flag });

const layer = v.strictObject({
  id,
  cells: list(id, MOST_CELLS),
  softmax: v.optional(v.strictObject({ temperature: v.pipe(v.number(), v.gtValue(0), v.maxValue(LIMIT)) })),
});

export const roundsCircuit = v.strictObject({
  ...head,
  clock: v.literal('rounds'),
  seed: text(200),
  cells: list(cell, MOST_CELLS),
  synapses: list(synapse, MOST_SYNAPSES),
  layers: list(layer, MOST_CELLS),
  ...watched,
});

const expected = v.union(
  [finite, v.literal('fires'), v.literal('silent'), v.strictObject({ min: finite, max: finite })],
  'an expected output is a number, "fires", "silent" or an interval with min and max',
);
const cases = list(v.strictObject({ in: byName(amount), out: byName(expected) }), MOST_CASES);
const rounds = v.optional(whole(1, MOST_ROUNDS));
const question = v.strictObject({ in: byName(amount), weights: v.optional(byName(amount)), biases: v.optional(byName(amount)) });

export const roundsGoal = v.variant('kind', [
  v.strictObject({ kind: v.literal('cases'), rounds, cases, hidden: v.optional(cases) }),
  v.strictObject({ kind: v.literal('impossible'), rounds, cases }),
  v.strictObject({
    kind: v.literal('predict'),
    ask: v.picklist(['fires', 'state']),
    cell: id,
    streak: whole(1, MOST_CASES),
    questions: v.pipe(list(question, MOST_CASES), v.minLength(1, 'a goal that asks needs a question')),
  }),
]);

export const roundsKit = v.strictObject({
  weights: v.optional(range),
  bias: v.optional(range),
  inputs: v.optional(byName(range)),
  claim: flag,
});
