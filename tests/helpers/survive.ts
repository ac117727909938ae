// What the parser accepts can never crash a run.
import { isSpiking, type Circuit } from '../../src/core/circuit.ts';
import { hash } from '../../src/core/hash.ts';
import { step } from '../../src/core/rounds/step.ts';
import { hashSpiking } from '../../src/core/spiking/hash.ts';
import { createSpikingState } from '../../src/core/spiking/state.ts';
import { runSpiking } from '../../src/core/spiking/step.ts';
import { createState } from '../../src/core/state.ts';
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
    case 'hibana.progress':
      for (const { circuit } of Object.values(file.levels)) if (circuit) runFive(circuit);
      return undefined;
  }
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
