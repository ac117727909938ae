// The engine for a circuit of either clock, in this thread.
import { isSpiking, type Circuit } from '../../core/circuit.ts';
import { createLiveSession } from '../live.ts';
import type { Engine } from './engine.ts';
import { createRoundsEngine } from './roundsEngine.ts';
import { createSpikingEngine } from './spikingEngine.ts';

export function createLocalEngine(circuit: Circuit): Engine {
  return isSpiking(circuit) ? createSpikingEngine(circuit) : createRoundsEngine(createLiveSession(circuit));
}
