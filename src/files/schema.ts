// What a file may hold, said once: the parsers, the writers' key order and the published JSON Schemas all come from here.
// Rules that one value alone cannot break (ids that must exist, sizes of the whole) are in references.ts.
import * as v from 'valibot';
import type { Circuit } from '../core/circuit.ts';
import type { TrainingFile } from '../core/learning/plan.ts';
import type { Recording } from '../core/recording.ts';
import type { Level } from '../levels/level.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';
import type { RoundsLevel } from '../levels/level.ts';
import type { Pack } from '../levels/pack.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { ResultFile } from '../lesson/result.ts';
import type { Progress } from './progress.ts';
import { lessonSchema, resultSchema } from './schema/lesson.ts';
import { packSchema, roundsLevel, spikingLevel } from './schema/level.ts';
import { progressSchema } from './schema/progress.ts';
import { circuitSchema, recordingSchema } from './schema/recording.ts';
import { trainingSchema } from './schema/training.ts';

// Compile-time: what a schema lets through is what the core and the levels take.
const levels = {
  rounds: roundsLevel satisfies v.GenericSchema<unknown, RoundsLevel>,
  milliseconds: spikingLevel satisfies v.GenericSchema<unknown, SpikingLevel>,
} as const;

export const schemas = {
  'hibana.circuit': circuitSchema satisfies v.GenericSchema<unknown, Circuit>,
  'hibana.level': v.union([levels.rounds, levels.milliseconds]),
  'hibana.recording': recordingSchema satisfies v.GenericSchema<unknown, Recording>,
  'hibana.progress': progressSchema satisfies v.GenericSchema<unknown, Progress>,
  'hibana.training': trainingSchema satisfies v.GenericSchema<unknown, TrainingFile>,
  'hibana.pack': packSchema satisfies v.GenericSchema<unknown, Pack>,
  'hibana.lesson': lessonSchema satisfies v.GenericSchema<unknown, Lesson>,
  'hibana.result': resultSchema satisfies v.GenericSchema<unknown, ResultFile>,
} as const;

export interface Files {
  'hibana.circuit': Circuit;
  'hibana.level': Level;
  'hibana.recording': Recording;
  'hibana.progress': Progress;
  'hibana.training': TrainingFile;
  'hibana.pack': Pack;
  'hibana.lesson': Lesson;
  'hibana.result': ResultFile;
}
export type Format = keyof Files;

/** The schema for this very file: a level's depends on the clock of its circuit, so that what is wrong is said where it is. */
export function schemaFor(format: Format, data: unknown): v.GenericSchema {
  if (format !== 'hibana.level') return schemas[format];
  const { circuit } = (typeof data === 'object' && data !== null ? data : {}) as { circuit?: { clock?: unknown } | null };
  return levels[circuit?.clock === 'milliseconds' ? 'milliseconds' : 'rounds'];
}
