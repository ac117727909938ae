// The hash of a circuit's run from its start, with no plays: what the index of the gallery holds.
import { isSpiking, type Circuit } from '../../src/core/circuit.ts';
import { hash } from '../../src/core/hash.ts';
import { step } from '../../src/core/rounds/step.ts';
import { hashSpiking } from '../../src/core/spiking/hash.ts';
import { createSpikingState } from '../../src/core/spiking/state.ts';
import { runSpiking } from '../../src/core/spiking/step.ts';
import { createState } from '../../src/core/state.ts';

/** Throws when the run stops by itself. */
export function fingerprintOf(circuit: Circuit, ticks: number): string {
  if (isSpiking(circuit)) {
    const state = createSpikingState(circuit);
    runSpiking(state, ticks);
    if (state.stop !== 'none') throw new Error(`${circuit.seed} stops in tick ${state.tick}: ${state.stop}`);
    return hashSpiking(state);
  }
  const state = createState(circuit);
  for (let round = 0; round < ticks; round++) step(state);
  if (state.stoppedBy >= 0) throw new Error(`${circuit.seed} runs away`);
  return hash(state);
}
