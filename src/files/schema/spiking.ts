// The milliseconds clock: circuits of living cells and sources, and the kit and goal of a level on it.
import * as v from 'valibot';
import { LONGEST_DELAY_MS, LONGEST_MS, parameterBounds, parameterNames, type ParameterName } from '../../core/spiking/parameters.ts';
import {
  amount, byName, common, flag, head, id, label, list, marks, MOST_CASES, MOST_CELLS, MOST_SYNAPSES, MOST_TIMES, MOST_WANTS, place, range, text,
  whole, within,
} from './parts.ts'; // prettier-ignore

const parameter = (name: ParameterName) => within(parameterBounds[name].min, parameterBounds[name].max);
const parameters = <const Name extends ParameterName>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, parameter(name)])) as { [K in Name]: ReturnType<typeof parameter> };
const time = within(0, LONGEST_MS);
const timeConstant = parameter('tauMs');
const times = list(time, MOST_TIMES);
const delay = within(0, LONGEST_DELAY_MS);

const current = { id, kind: v.literal('current'), ...place };

export const spikingCell = v.variant('kind', [
  v.strictObject({
    id,
    kind: v.literal('lif'),
    ...place,
    ...parameters('restMv', 'thresholdMv', 'resetMv', 'tauMs', 'resistanceMohm', 'refractoryMs'),
    startMv: v.optional(parameter('startMv')),
    ...marks,
  }),
  v.strictObject({
    id,
    kind: v.literal('izhikevich'),
    ...place,
    ...parameters('a', 'b', 'c', 'd'),
    startMv: v.optional(parameter('startMv')),
    schedule: v.optional(v.picklist(['euler', 'published'])),
    ...marks,
  }),
  v.variant('shape', [
    v.strictObject({ ...current, shape: v.literal('constant'), ...parameters('amplitudeNa'), ...marks }),
    v.strictObject({ ...current, shape: v.literal('step'), ...parameters('amplitudeNa', 'startMs'), ...marks }),
    v.strictObject({ ...current, shape: v.literal('pulse'), ...parameters('amplitudeNa', 'startMs', 'lengthMs'), ...marks }),
    v.strictObject({ ...current, shape: v.literal('sine'), ...parameters('amplitudeNa', 'frequencyHz', 'offsetNa'), ...marks }),
  ]),
  v.strictObject({ id, kind: v.literal('regular'), ...place, ...parameters('rateHz', 'startMs'), ...marks }),
  v.strictObject({ id, kind: v.literal('poisson'), ...place, ...parameters('rateHz'), ...marks }),
  v.strictObject({ id, kind: v.literal('pattern'), ...place, timesMs: times, ...marks }),
  v.strictObject({ id, kind: v.literal('touch'), ...place, ...marks }),
]);

const plasticity = v.variant('kind', [
  v.strictObject({
    kind: v.literal('stdp'),
    aPlus: amount,
    aMinus: amount,
    tauPlusMs: timeConstant,
    tauMinusMs: timeConstant,
    min: amount,
    max: amount,
    pairing: v.picklist(['all', 'nearest']),
  }),
  v.strictObject({ kind: v.literal('hebbian'), rate: amount, windowMs: time, min: amount, max: amount }),
]);

const ends = { id, from: id, to: id };
const spike = { weight: amount, delayMs: delay, plasticity: v.optional(plasticity), locked: flag };
export const spikingSynapse = v.variant('kind', [
  v.strictObject({ ...ends, kind: v.literal('current'), gain: amount, locked: flag }),
  v.strictObject({ ...ends, kind: v.literal('delta'), ...spike }),
  v.strictObject({ ...ends, kind: v.literal('exponential'), tauMs: timeConstant, ...spike }),
]);

export const spikingCircuit = v.strictObject({
  ...head,
  clock: v.literal('milliseconds'),
  dtMs: v.optional(within(0.01, 1)),
  seed: text(200),
  cells: list(spikingCell, MOST_CELLS),
  synapses: list(spikingSynapse, MOST_SYNAPSES),
  ...common,
  layers: list(v.strictObject({ id, cells: list(id, MOST_CELLS) }), MOST_CELLS),
});

const settable = <const T extends v.GenericSchema>(value: T) => v.strictObject(v.entriesFromList(parameterNames, v.optional(value)));

export const parameterName = v.picklist(parameterNames);

export const spikingKit = v.strictObject({
  weights: v.optional(range),
  delaysMs: v.optional(range),
  parameters: v.optional(byName(settable(range))),
  claim: flag,
});

const spikeCount = v.union(
  [whole(0, 1e9), v.strictObject({ min: whole(0, 1e9), max: v.optional(whole(0, 1e9)) })],
  'a count is a whole number or an interval with min and max',
);
const windowed = { cell: id, fromMs: v.optional(time), untilMs: v.optional(time) };
/** Told apart by the key that each has alone. */
const want = v.union(
  [
    v.strictObject({ ...windowed, count: spikeCount }),
    v.strictObject({ ...windowed, rateHz: v.strictObject({ min: within(0, 1e6), max: within(0, 1e6) }) }),
    v.strictObject({ ...windowed, timesMs: list(time, MOST_TIMES), toleranceMs: time }),
    v.strictObject({ cell: id, count: spikeCount, touch: id, without: id, withinMs: time }),
  ],
  'a want has a cell and a count, a rateHz with min and max, timesMs with a toleranceMs, or a count with touch, without and withinMs',
);
const wants = v.pipe(list(want, MOST_WANTS), v.minLength(1, 'there must be something that is wanted'));
const set = v.optional(byName(settable(amount)));
const timesMs = v.optional(byName(times));
const duration = within(0.01, LONGEST_MS);
const cases = list(
  v.strictObject({ ms: duration, label: v.optional(label), set, timesMs, seed: v.optional(text(200)), wants }),
  MOST_CASES,
);
const jitter = v.strictObject({ weights: within(0, 1), delaysMs: within(0, 100), trials: whole(1, 1_000) });
const question = v.strictObject({ set, timesMs, weights: v.optional(byName(amount)), delaysMs: v.optional(byName(delay)) });

export const spikingGoal = v.variant('kind', [
  v.strictObject({ kind: v.literal('spikes'), cases, hidden: v.optional(cases), jitter }),
  v.strictObject({ kind: v.literal('live'), ms: duration, wants, jitter }),
  v.strictObject({ kind: v.literal('impossible'), cases, jitter }),
  v.strictObject({
    kind: v.literal('predict'),
    ask: v.literal('count'),
    cell: id,
    ms: duration,
    streak: whole(1, MOST_CASES),
    questions: v.pipe(list(question, MOST_CASES), v.minLength(1, 'a goal that asks needs a question')),
  }),
]);
