// A recording in time played again from its start; the same commands at the same ticks give the same spikes.
import { isSpiking } from '../../core/circuit.ts';
import type { Refusal } from '../../core/command.ts';
import type { Recording } from '../../core/recording.ts';
import type { SpikingCircuit } from '../../core/spiking/circuit.ts';
import { hashSpiking } from '../../core/spiking/hash.ts';
import type { SpikingLevel } from '../../levels/spiking/level.ts';
import { seekSpiking } from './run.ts';
import { createSpikingSession, dispatchSpiking, type SpikingSession } from './session.ts';

export interface SpikingReplay {
  readonly session: SpikingSession;
  readonly hash: string;
  readonly same: boolean;
  /** The first command that was refused, with its place in the list. */
  readonly refused?: { readonly command: number; readonly refusal: Refusal };
}

/** `level` is the recording's own level, or undefined for a recording that carries its circuit. */
export function replaySpiking(recording: Recording, level: SpikingLevel | undefined): SpikingReplay {
  const session = createSpikingSession(level, startOf(recording, level));
  for (const [command, { tick, ...asked }] of recording.commands.entries()) {
    seekSpiking(session.run, tick);
    const refusal = dispatchSpiking(session, asked);
    if (refusal) return { session, hash: hashSpiking(session.run.state), same: false, refused: { command, refusal } };
  }
  seekSpiking(session.run, recording.ticks);
  const hash = hashSpiking(session.run.state);
  return { session, hash, same: hash === recording.hash };
}

function startOf({ circuit: own, level: id, seed }: Recording, level: SpikingLevel | undefined): SpikingCircuit {
  const circuit = own ?? level?.circuit;
  if (!circuit) throw new Error(`recording of ${id ?? 'no level'} needs its level`);
  if (!isSpiking(circuit)) throw new Error('a recording of a circuit in rounds is replayed by replay');
  return { ...circuit, seed };
}
