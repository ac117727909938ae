// A recording played again from its start; the same commands at the same ticks give the same bits.
import { isSpiking, type RoundsCircuit } from '../core/circuit.ts';
import type { Refusal } from '../core/command.ts';
import { hash } from '../core/hash.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { school } from '../levels/teach/school.ts';
import type { Recording } from '../core/recording.ts';
import { live } from './live.ts';
import { createSession, dispatch, type Session } from './session.ts';
import { seekRun } from './run.ts';

export interface Replay {
  readonly session: Session;
  readonly hash: string;
  readonly same: boolean;
  /** The first command that was refused, with its place in the list. */
  readonly refused?: { readonly command: number; readonly refusal: Refusal };
}

/** `level` is the recording's own level, or undefined for a recording that carries its circuit. */
export function replay(recording: Recording, level: RoundsLevel | undefined): Replay {
  const session = createSession(level, startOf(recording, level), school);
  if (!level) session.live = live;
  for (const [command, { tick, ...asked }] of recording.commands.entries()) {
    seekRun(session.run, tick);
    const refusal = dispatch(session, asked);
    if (refusal) return { session, hash: hash(session.run.state), same: false, refused: { command, refusal } };
  }
  seekRun(session.run, recording.ticks);
  const got = hash(session.run.state);
  return { session, hash: got, same: got === recording.hash };
}

function startOf(recording: Recording, level: RoundsLevel | undefined): RoundsCircuit {
  const circuit = recording.circuit ?? level?.circuit;
  if (circuit && isSpiking(circuit)) throw new Error('a recording of a circuit in milliseconds is replayed by replaySpiking');
  if (!circuit) throw new Error(`recording of ${recording.level ?? 'no level'} needs its level`);
  return { ...circuit, seed: recording.seed };
}
