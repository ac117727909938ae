// A player's progress, with circuits of either clock.
import * as v from 'valibot';
import { byName, count, finite, flag, list, MOST_COMMANDS, within, languageCode } from './parts.ts';
import { circuitSchema, command } from './recording.ts';

const settings = v.strictObject({
  language: v.optional(languageCode),
  volume: v.optional(within(0, 1)),
  muted: flag,
  speed: v.optional(within(0.01, 100)),
  livingSpeed: v.optional(within(0.000_1, 100)),
  motion: v.optional(v.picklist(['auto', 'full', 'reduced'])),
  textSize: v.optional(v.picklist([1, 1.25, 1.5, 2])),
  theme: v.optional(v.picklist(['auto', 'night', 'day'])),
  contrast: v.optional(v.picklist(['auto', 'high'])),
  letterKeys: flag,
  captions: flag,
  stateTone: flag,
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
  lessons: v.optional(list(command, MOST_COMMANDS)),
});

export const progressSchema = v.strictObject({
  format: v.literal('hibana.progress'),
  version: v.literal(1),
  levels: byName(levelProgress),
  settings: v.optional(settings),
});
