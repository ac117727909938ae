// What everyone in the room should see: four characters of what a step begins with, and of a short run of it, so that two devices that show the same one agree.
import { depth, isSpiking, type Circuit } from '../core/circuit.ts';
import { Hasher, hash } from '../core/hash.ts';
import type { TrainingFile } from '../core/learning/plan.ts';
import { step as stepRounds } from '../core/rounds/step.ts';
import { hashSpiking } from '../core/spiking/hash.ts';
import { createSpikingState } from '../core/spiking/state.ts';
import { runSpiking } from '../core/spiking/step.ts';
import { createState } from '../core/state.ts';
import type { Level } from '../levels/level.ts';
import type { Restrictions, Step } from './lesson.ts';

/** Ticks in which noise, seeds and delays have shown themselves. */
const TICKS = 200;
const ROUNDS = 20;

/** `content`: the level, circuit or training of the step, with its restrictions put on it. */
export function fingerprint(lesson: string, step: Step, content: Level | Circuit | TrainingFile): string {
  const hasher = new Hasher();
  hasher.text(lesson);
  hasher.text(JSON.stringify(rulesOf(step)));
  switch (content.format) {
    case 'hibana.training':
      hasher.text(JSON.stringify(content));
      break;
    case 'hibana.level':
      hasher.text(JSON.stringify([content.circuit, content.kit, content.goal]));
      hasher.text(runOf(content.circuit));
      break;
    case 'hibana.circuit':
      hasher.text(JSON.stringify(content));
      hasher.text(runOf(content));
      break;
  }
  return hasher.digest().slice(0, 4);
}

function rulesOf({ locked = [], hidden = [], hints, speeds = [], seed }: Step): readonly unknown[] {
  const sorted: Required<Pick<Restrictions, 'locked' | 'hidden'>> = { locked: locked.toSorted(), hidden: hidden.toSorted() };
  return [sorted.locked, sorted.hidden, hints ?? null, speeds.toSorted((a, b) => a - b), seed ?? null];
}

function runOf(circuit: Circuit): string {
  if (isSpiking(circuit)) {
    const state = createSpikingState(circuit);
    runSpiking(state, TICKS);
    return hashSpiking(state);
  }
  const state = createState(circuit);
  for (let round = 0; round < Math.min(ROUNDS, depth(circuit)); round++) stepRounds(state);
  return hash(state);
}
