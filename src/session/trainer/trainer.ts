// One attempt at training: plans with their tapes, one after the other, which is undo; and the clock that runs the present one.
import type { RoundsCircuit } from '../../core/circuit.ts';
import { copyNetwork, networkOf, type Network } from '../../core/learning/network.ts';
import type { TrainingPlan } from '../../core/learning/plan.ts';
import type { Obstacle, Settings } from '../../core/learning/settings.ts';
import { obstacleOf, ruleFor } from './fit.ts';
import type { Material } from './material.ts';
import { startOf } from './start.ts';
import { branchTape, createTape, networkAt, seekTape, settingsAt, weightOfTape, type Tape } from './tape.ts';

/** Why nothing can be trained. */
export type Hindrance = Obstacle | 'noExamples';

/** A plan, what its data come to, and what was run of it. */
export interface Entry {
  readonly plan: TrainingPlan;
  readonly material: Material;
  /** What it starts from. */
  readonly circuit: RoundsCircuit;
  readonly start: Network;
  /** With which it would be trained; a tape has its own. */
  readonly settings: Settings;
  readonly tape: Tape | undefined;
  readonly hindrance: Hindrance | undefined;
}

export interface Trainer {
  readonly entries: Entry[];
  index: number;
  /** Updates a second. */
  pace: number;
  /** Of the last choice: further choices of one gesture take its place. */
  gesture: string | undefined;
  readonly changed: Set<() => void>;
}

/** Choices that undo can reach, and bytes that their tapes may hold. */
const MOST_ENTRIES = 60;
const MOST_BYTES = 64_000_000;

export function createTrainer(entry: Entry, pace: number): Trainer {
  return { entries: [entry], index: 0, pace, gesture: undefined, changed: new Set() };
}

export function entryOf({ entries, index }: Trainer): Entry {
  return entries[index]!;
}

/** At its start. Throws where the plan brings a circuit that is no stack of layers. */
export function openEntry(plan: TrainingPlan, material: Material, settings: Settings): Entry {
  const circuit = startOf(plan, material);
  const start = circuit && networkOf(circuit);
  if (!circuit || !start) throw new Error('a plan without layers was opened');
  const fitting = { ...settings, rule: ruleFor(start) };
  const hindrance = material.seen.rows === 0 ? 'noExamples' : obstacleOf(start, material);
  const tape = hindrance ? undefined : createTape(start, material.seen, material.unseen, fitting);
  return { plan, material, circuit, start, settings: fitting, tape, hindrance };
}

/** The network as it is now. */
export function networkNow({ tape, start }: Entry): Network {
  return tape ? networkAt(tape) : start;
}

/** With which the next update is made. */
export function settingsNow({ tape, settings }: Entry): Settings {
  return tape ? settingsAt(tape) : settings;
}

/** Another plan: begins anew, at once where it was running. */
export function choosePlan(trainer: Trainer, plan: TrainingPlan, material: Material, settings?: Settings, gesture?: string): void {
  const before = entryOf(trainer);
  const entry = openEntry(plan, material, { ...(settings ?? settingsNow(before)), seed: plan.seed });
  if (entry.tape) entry.tape.isRunning = before.tape?.isRunning ?? false;
  enter(trainer, entry, gesture);
}

/** Other settings, from here on. */
export function chooseSettings(trainer: Trainer, settings: Settings, gesture?: string): void {
  const before = entryOf(trainer);
  enter(trainer, { ...before, settings, tape: before.tape && branchTape(before.tape, settings) }, gesture);
}

function enter(trainer: Trainer, entry: Entry, gesture: string | undefined): void {
  const { entries } = trainer;
  const isSame = gesture !== undefined && gesture === trainer.gesture && trainer.index > 0;
  const before = entries[trainer.index]!;
  if (before.tape && before.tape !== entry.tape) before.tape.isRunning = false;
  entries.length = trainer.index + 1;
  if (isSame) entries[trainer.index] = entry;
  else trainer.index = entries.push(entry) - 1;
  trainer.gesture = gesture;
  forgetOldest(trainer);
  tellTrainer(trainer);
}

export function canUndoChoice({ index }: Trainer): boolean {
  return index > 0;
}

export function canRedoChoice({ index, entries }: Trainer): boolean {
  return index < entries.length - 1;
}

/** To the plan before or after, where its tape was left; stands still. */
export function travelChoice(trainer: Trainer, by: -1 | 1): void {
  const next = trainer.index + by;
  if (next < 0 || next >= trainer.entries.length) return;
  const { tape } = entryOf(trainer);
  if (tape) tape.isRunning = false;
  trainer.index = next;
  trainer.gesture = undefined;
  const now = entryOf(trainer).tape;
  if (now) seekTape(now, now.at);
  tellTrainer(trainer);
}

function forgetOldest(trainer: Trainer): void {
  const { entries } = trainer;
  const weights = entries.map(({ tape }) => (tape ? weightOfTape(tape) : 0));
  let sum = weights.reduce((all, weight) => all + weight, 0);
  let gone = 0;
  while (gone < trainer.index && (entries.length - gone > MOST_ENTRIES || sum > MOST_BYTES)) sum -= weights[gone++]!;
  entries.splice(0, gone);
  trainer.index -= gone;
}

export function tellTrainer(trainer: Trainer): void {
  for (const listener of trainer.changed) listener();
}

/** A copy that later updates do not reach. */
export function keptNetwork(entry: Entry): Network {
  return copyNetwork(networkNow(entry));
}
