// A training of each kind of data, as files.
import type { PaintedPlan, TablePlan, TrainingFile, TrainingPlan } from '../../src/core/learning/plan.ts';
import { isLoaded, materialOf } from '../../src/panels/trainer/material.ts';
import { addLayer, firstPlan, planarData, presetFor, withActivator, withData, withNeurons } from '../../src/session/trainer/plan.ts';
import { recordTraining, startingFrom } from '../../src/session/trainer/record.ts';
import { branchTape, stepTape } from '../../src/session/trainer/tape.ts';
import { openEntry, type Entry } from '../../src/session/trainer/trainer.ts';
import { circuit } from './circuit.ts';

export const painted: PaintedPlan = {
  kind: 'points',
  kinds: 3,
  points: [[-4, -4, 0], [4.05, -4, 1], [0, 4, 2], [-3.95, -3, 0], [4, -3.1, 1], [0.3, 3.5, 2]],
  seed: '2',
}; // prettier-ignore

export const table: TablePlan = {
  kind: 'table',
  names: ['height', 'weight'],
  labelName: 'animal',
  kinds: ['cat', 'dog'],
  rows: [[0.3, 4, 0], [0.7, 25, 1], [0.25, 3.5, 0], [0.6, 20, 1], [0.28, 4.5, 0], [0.65, 30, 1]],
  seed: '3',
}; // prettier-ignore

/** Its entry after two runs of so many updates. */
export function trained(plan: TrainingPlan, updates = 4): Entry {
  const { settings } = presetFor(plan.data);
  const entry = openEntry(plan, materialOf(plan), settings);
  if (!entry.tape) return entry;
  for (let i = 0; i < updates; i++) stepTape(entry.tape);
  const tape = branchTape(entry.tape, { ...settings, rate: 0.05, momentum: 0.5 });
  for (let i = 0; i < updates; i++) stepTape(tape);
  return { ...entry, tape };
}

const small = withNeurons(firstPlan(), 0, 2);

/** Those whose data are in the page without loading. */
export function trainings(): TrainingFile[] {
  const plans: TrainingPlan[] = [
    small,
    withActivator(addLayer(withData(small, planarData('blobs'))), 1, 'relu'),
    withData(small, painted),
    withData(small, table),
    { ...small, answer: 'one', network: { circuit: circuit('a b -> h(0.5 sigmoid) out(0.25 tanh); a>h 1; b>h -1; h>out 2') } },
  ];
  const entry = trained(small);
  const own = startingFrom(small, entry.start);
  return [...plans.filter(({ data }) => isLoaded(data)), own].map((plan) => recordTraining(trained(plan), true));
}
