// A lesson, and what a pupil brings back from it.
import * as v from 'valibot';
import { hideable, MOST_STEPS } from '../../lesson/lesson.ts';
import { MARKS } from '../../lesson/names.ts';
import { statuses, timeLimits } from '../../lesson/result.ts';
import { id, inBoth, label, languageCode, list, text, whole, within } from './parts.ts';
import { roundsLevel, spikingLevel } from './level.ts';
import { circuitSchema } from './recording.ts';
import { trainingSchema } from './training.ts';

/** As clocks go. */
const speed = within(0.000_1, 100);
const note = inBoth(text(1_000));
const named = v.pipe(
  label,
  v.check((all) => Object.values(all).some((one) => one.trim() !== ''), 'a title needs a letter in one language'),
);

const rules = {
  seed: v.optional(text(200)),
  locked: v.optional(list(id, 500)),
  hidden: v.optional(list(v.picklist(hideable), hideable.length)),
  hints: v.optional(v.picklist([0, 1, 2, 3])),
  speeds: v.optional(v.pipe(list(speed, 20), v.minLength(1, 'one speed at least must be allowed'))),
  note: v.optional(note),
};

const levelFile = v.union([roundsLevel, spikingLevel]);
const step = v.variant('kind', [
  v.strictObject({ kind: v.literal('level'), level: id, ...rules }),
  v.strictObject({ kind: v.literal('file'), file: levelFile, ...rules }),
  v.strictObject({ kind: v.literal('circuit'), title: named, circuit: circuitSchema, ...rules }),
  v.strictObject({ kind: v.literal('training'), title: named, training: trainingSchema, ...rules }),
]);

export const lessonSchema = v.strictObject({
  format: v.literal('hibana.lesson'),
  version: v.literal(1),
  id,
  title: named,
  about: v.optional(note),
  language: v.optional(languageCode),
  steps: v.pipe(list(step, MOST_STEPS), v.minLength(1, 'a lesson needs a step')),
});

const stepResult = v.pipe(
  v.strictObject({
    status: v.picklist(statuses),
    frugal: v.boolean(),
    sturdy: v.boolean(),
    hints: whole(0, 3),
    time: whole(0, timeLimits.length),
  }),
  v.check(({ status, frugal, sturdy }) => status === 'solved' || !(frugal || sturdy), 'only what is solved can be frugal or sturdy'),
);

export const resultSchema = v.strictObject({
  format: v.literal('hibana.result'),
  version: v.literal(1),
  lesson: id,
  title: named,
  name: v.optional(text(60)),
  mark: whole(0, MARKS - 1),
  device: whole(0, MARKS - 1),
  steps: v.pipe(list(stepResult, MOST_STEPS), v.minLength(1, 'a result has a step')),
});
