// Neurons in time: all that a first level in rounds can do without, behind one import that waits until it is wanted.
import { h, type ComponentType } from 'preact';
import type { Recording } from '../core/recording.ts';
import type { SpikingCircuit } from '../core/spiking/circuit.ts';
import type { SpikingLevel } from '../levels/spiking/level.ts';
import { LivingLevelScreen } from '../panels/LivingScreen.tsx';
import { spikingEditsBetween } from '../session/spiking/difference.ts';
import { commandLiving, createLivingPlay, playSpikingSession, restartLiving, type LivingPlay } from '../session/spiking/play.ts';
import { replaySpiking } from '../session/spiking/replay.ts';

export { commandLiving };
export { recordSpiking } from '../session/spiking/session.ts';

/** A play on its way to the screen, which knows the screen it needs. */
export interface OpenedLiving {
  readonly play: LivingPlay;
  readonly Screen: ComponentType<{ readonly hintsBefore: number }>;
}

/** `kept`: an earlier attempt, taken up as edits that can be undone. */
export function openLivingLevel(level: SpikingLevel, speed: number, kept: SpikingCircuit | undefined): OpenedLiving {
  const play = createLivingPlay(level, level.circuit, speed);
  if (kept) {
    for (const edit of spikingEditsBetween(level.circuit, kept)) commandLiving(play, edit);
    restartLiving(play);
  }
  return shown(play);
}

/** undefined when a command of the recording is refused. */
export function openLivingRecording(recording: Recording, level: SpikingLevel, speed: number): OpenedLiving | undefined {
  const { session, refused } = replaySpiking(recording, level);
  return refused ? undefined : shown(playSpikingSession(session, speed));
}

function shown(play: LivingPlay): OpenedLiving {
  const level = play.session.level!;
  return { play, Screen: ({ hintsBefore }) => h(LivingLevelScreen, { play, level, hintsBefore }) };
}
