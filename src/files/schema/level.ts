// A level of either clock: the same words, another circuit, kit and goal.
import * as v from 'valibot';
import { LIMIT } from '../../core/edit.ts';
import { count, finite, id, inBoth, list, MOST_CASES, text, within } from './parts.ts';
import { recordingSchema } from './recording.ts';
import { roundsCircuit, roundsGoal, roundsKit, sheet } from './rounds.ts';
import { spikingCircuit, spikingGoal, spikingKit } from './spiking.ts';

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
const hint = inBoth(text(2_000));
const teacher = v.strictObject({ aim: text(4_000), ask: text(4_000), misconception: text(4_000), next: text(4_000) });

const front = {
  format: v.literal('hibana.level'),
  version: v.literal(1),
  id,
  chapter: id,
  order: within(0, LIMIT),
  text: inBoth(words),
  hints: v.strictTuple([hint, hint, hint], 'a level has three hints'),
};
const back = { par: v.optional(par), solution: recordingSchema, teacher: inBoth(teacher) };

export const roundsLevel = v.strictObject({
  ...front,
  circuit: roundsCircuit,
  kit: roundsKit,
  goal: roundsGoal,
  sheet: v.optional(sheet),
  borrows: v.optional(id),
  ...back,
});
export const spikingLevel = v.strictObject({ ...front, circuit: spikingCircuit, kit: spikingKit, goal: spikingGoal, ...back });

/** Each level is looked at by itself, so that what is wrong is said where it is. */
export const packSchema = v.strictObject({
  format: v.literal('hibana.pack'),
  version: v.literal(1),
  id,
  title: inBoth(text(200)),
  levels: v.pipe(list(v.union([roundsLevel, spikingLevel]), 100), v.minLength(1, 'a pack needs a level')),
});
