// What the parser accepts can never crash a run.
import { isSpiking, type Circuit } from '../../src/core/circuit.ts';
import { hash } from '../../src/core/hash.ts';
import { step } from '../../src/core/rounds/step.ts';
import { hashSpiking } from '../../src/core/spiking/hash.ts';
import { createSpikingState } from '../../src/core/spiking/state.ts';
import { runSpiking } from '../../src/core/spiking/step.ts';
import { createState } from '../../src/core/state.ts';
import { hashNetwork } from '../../src/core/learning/network.ts';
import type { TrainingFile } from '../../src/core/learning/plan.ts';
import { readCode, writeCode } from '../../src/lesson/code.ts';
import { markOf } from '../../src/lesson/names.ts';
import { restrictCircuit, restrictLevel, restrictTraining } from '../../src/lesson/restrict.ts';
import { isLoaded, materialOf } from '../../src/panels/trainer/material.ts';
import { planOf } from '../../src/session/trainer/replay.ts';
import { branchTape, networkAt, stepTape } from '../../src/session/trainer/tape.ts';
import { openEntry } from '../../src/session/trainer/trainer.ts';
import { parseAny, type AnyFile } from '../../src/files/parse.ts';
import { writeFile } from '../../src/files/write.ts';
import { isSolvedAtStart, isSolvedBy, replayAny } from './solve.ts';

/** Does with an accepted file whatever the game would do; throws when something goes wrong. */
export function survive(file: AnyFile): void {
  const text = writeFile(file);
  const again = parseAny(text);
  if (!again.ok || writeFile(again.value) !== text)
    throw new Error(`does not read back: ${again.ok ? 'other text' : `${again.path} ${again.message}`}`);
  switch (file.format) {
    case 'hibana.circuit':
      return runFive(file);
    case 'hibana.level':
      isSolvedAtStart(file);
      isSolvedBy(file, file.solution);
      return runFive(file.circuit);
    case 'hibana.recording':
      if (file.circuit) replayAny(file);
      return undefined;
    case 'hibana.training':
      return trainABit(file);
    case 'hibana.pack':
      for (const level of file.levels) survive(level);
      return undefined;
    case 'hibana.lesson':
      for (const part of file.steps) {
        if (part.kind === 'file') runFive(restrictLevel(part.file, part, 'key', 1).circuit);
        if (part.kind === 'circuit') runFive(restrictCircuit(part.circuit, part));
        if (part.kind === 'training') trainABit(restrictTraining(part.training, part));
      }
      return void markOf(file);
    case 'hibana.result':
      if (!readCode(writeCode(file)).ok) throw new Error('its code cannot be read');
      return undefined;
    case 'hibana.progress':
      for (const { circuit } of Object.values(file.levels)) if (circuit) runFive(circuit);
      return undefined;
  }
}

/** Opens it and makes some updates, with the settings of its runs in turn. */
function trainABit(file: TrainingFile): void {
  const plan = planOf(file);
  if (!isLoaded(plan.data)) return;
  const material = materialOf(plan);
  let { tape } = openEntry(plan, material, file.runs[0]?.settings ?? file.settings);
  for (const { settings, updates } of file.runs.slice(0, 5)) {
    if (!tape) throw new Error('something was run that cannot be trained');
    tape = branchTape(tape, settings);
    for (let i = 0; i < Math.min(5, updates); i++) stepTape(tape);
  }
  if (tape) hashNetwork(networkAt(tape));
}

/** Five rounds, or fifty ticks. */
function runFive(circuit: Circuit): void {
  if (isSpiking(circuit)) {
    const living = createSpikingState(circuit);
    runSpiking(living, 50);
    hashSpiking(living);
    return;
  }
  const state = createState(circuit);
  for (let round = 0; round < 5; round++) step(state);
  hash(state);
}
