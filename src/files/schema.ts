// What a file may hold, said once: the parsers, the writers' key order and the published JSON Schemas all come from here.
// Rules that one value alone cannot break (ids that must exist, sizes of the whole) are in references.ts.
import * as v from 'valibot';
import { activatorNames, type Circuit } from '../core/circuit.ts';
import { LIMIT } from '../core/edit.ts';
import type { Recording } from '../core/recording.ts';
import type { Level } from '../levels/level.ts';
import type { Progress } from './progress.ts';

export const MOST_CELLS = 10_000;
export const MOST_SYNAPSES = 200_000;
export const MOST_ROUNDS = 10_000;
export const MOST_COMMANDS = 100_000;
export const MOST_TICKS = 1_000_000;
const MOST_CASES = 1_000;

const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_>.-]{1,64}$/, 'a name is 1 to 64 of the characters A-Z a-z 0-9 _ > . -'),
  v.check((text) => !(text in Object.prototype), 'this name is reserved'),
);
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest, `a text here has at most ${longest} characters`));
const list = <const T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most, `a list here has at most ${most} entries`));
const finite = v.pipe(v.number(), v.finite('a number must be finite'));
const within = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const amount = within(-LIMIT, LIMIT);
const byName = <const T extends v.GenericSchema>(value: T) => v.record(id, value);
const flag = v.optional(v.boolean());
const version = v.literal(1);

const label = v.strictObject({ en: text(200), ja: text(200) });
const place = { x: amount, y: amount };

const cell = v.variant('kind', [
  v.strictObject({ id, kind: v.literal('input'), ...place, value: amount, locked: flag, label: v.optional(label) }),
  v.strictObject({
    id,
    kind: v.literal('neuron'),
    ...place,
    bias: amount,
    activator: v.picklist(activatorNames),
    locked: flag,
    label: v.optional(label),
  }),
]);

const synapse = v.strictObject({ id, from: id, to: id, weight: amount, delay: v.optional(whole(1, MOST_ROUNDS)), locked: flag });

const layer = v.strictObject({
  id,
  cells: list(id, MOST_CELLS),
  softmax: v.optional(v.strictObject({ temperature: v.pipe(v.number(), v.gtValue(0), v.maxValue(LIMIT)) })),
});

export const circuitSchema = v.strictObject({
  format: v.literal('hibana.circuit'),
  version,
  clock: v.literal('rounds', 'this version runs the rounds clock only'),
  seed: text(200),
  cells: list(cell, MOST_CELLS),
  synapses: list(synapse, MOST_SYNAPSES),
  layers: list(layer, MOST_CELLS),
  probes: list(id, MOST_CELLS),
  notes: list(v.strictObject({ id, ...place, text: text(2_000) }), 1_000),
});

const tick = whole(0, MOST_TICKS);
const command = v.variant('type', [
  v.strictObject({ tick, type: v.literal('setWeight'), synapse: id, weight: amount }),
  v.strictObject({ tick, type: v.literal('setBias'), cell: id, bias: amount }),
  v.strictObject({ tick, type: v.literal('setInput'), cell: id, value: amount }),
  v.strictObject({ tick, type: v.literal('predict'), says: finite }),
  v.strictObject({ tick, type: v.literal('claim') }),
  v.strictObject({ tick, type: v.literal('undo') }),
  v.strictObject({ tick, type: v.literal('redo') }),
]);

export const recordingSchema = v.strictObject({
  format: v.literal('hibana.recording'),
  version,
  level: v.optional(id),
  circuit: v.optional(circuitSchema),
  seed: text(200),
  commands: list(command, MOST_COMMANDS),
  ticks: tick,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'a hash is 16 hexadecimal digits')),
});

const range = v.strictObject({ min: amount, max: amount, step: v.pipe(v.number(), v.gtValue(0), v.maxValue(LIMIT)) });

const expected = v.union(
  [finite, v.literal('fires'), v.literal('silent'), v.strictObject({ min: finite, max: finite })],
  'an expected output is a number, "fires", "silent" or an interval with min and max',
);
const cases = list(v.strictObject({ in: byName(amount), out: byName(expected) }), MOST_CASES);
const rounds = v.optional(whole(1, MOST_ROUNDS));
const question = v.strictObject({ in: byName(amount), weights: v.optional(byName(amount)), biases: v.optional(byName(amount)) });

const goal = v.variant('kind', [
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

const count = whole(0, Number.MAX_SAFE_INTEGER);
const par = v.strictObject({
  frugal: finite,
  sturdy: finite,
  best: count,
  proven: v.boolean(),
  method: v.picklist(['milp', 'exhaustive', 'search']),
  density: within(0, 1),
  densityBy: v.picklist(['enumeration', 'sampling']),
  distance: count,
  certificate: v.optional(list(v.strictObject({ case: count, times: v.pipe(v.number(), v.safeInteger()) }), MOST_CASES)),
});

const words = v.strictObject({
  title: text(200),
  story: text(2_000),
  goal: text(2_000),
  learned: text(2_000),
  fires: v.optional(text(200)),
  silent: v.optional(text(200)),
});
const hint = v.strictObject({ en: text(2_000), ja: text(2_000) });
const teacher = v.strictObject({ aim: text(4_000), ask: text(4_000), misconception: text(4_000), next: text(4_000) });
const inBoth = <const T extends v.GenericSchema>(schema: T) => v.strictObject({ en: schema, ja: schema });

export const levelSchema = v.strictObject({
  format: v.literal('hibana.level'),
  version,
  id,
  chapter: id,
  order: within(0, LIMIT),
  text: inBoth(words),
  hints: v.strictTuple([hint, hint, hint], 'a level has three hints'),
  circuit: circuitSchema,
  kit: v.strictObject({ weights: v.optional(range), bias: v.optional(range), inputs: v.optional(byName(range)), claim: flag }),
  goal,
  par: v.optional(par),
  solution: recordingSchema,
  teacher: inBoth(teacher),
});

const settings = v.strictObject({
  language: v.optional(v.picklist(['en', 'ja'])),
  volume: v.optional(within(0, 1)),
  muted: flag,
  speed: v.optional(within(0.01, 100)),
  motion: v.optional(v.picklist(['auto', 'full', 'reduced'])),
  textSize: v.optional(v.picklist([1, 1.25, 1.5, 2])),
  contrast: v.optional(v.picklist(['auto', 'high'])),
});

const levelProgress = v.strictObject({
  solved: v.boolean(),
  frugal: v.boolean(),
  sturdy: v.boolean(),
  skipped: flag,
  updatedAt: count,
  circuit: v.optional(circuitSchema),
  hints: v.optional(v.picklist([0, 1, 2, 3])),
  predictions: v.optional(list(finite, MOST_COMMANDS)),
});

export const progressSchema = v.strictObject({
  format: v.literal('hibana.progress'),
  version,
  levels: byName(levelProgress),
  settings: v.optional(settings),
});

// Compile-time: what a schema lets through is what the core and the levels take.
export const schemas = {
  'hibana.circuit': circuitSchema satisfies v.GenericSchema<unknown, Circuit>,
  'hibana.level': levelSchema satisfies v.GenericSchema<unknown, Level>,
  'hibana.recording': recordingSchema satisfies v.GenericSchema<unknown, Recording>,
  'hibana.progress': progressSchema satisfies v.GenericSchema<unknown, Progress>,
} as const;

export interface Files {
  'hibana.circuit': Circuit;
  'hibana.level': Level;
  'hibana.recording': Recording;
  'hibana.progress': Progress;
}
export type Format = keyof Files;
