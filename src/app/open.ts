// Levels and shared files on their way to the screen: loaded, taken up where they were left, or refused with the reason.
import { isSpiking, type Circuit } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import { FEWEST_FOR_WASM, prepareKernel } from '../core/spiking/kernel.ts';
import { fitsLevel } from '../files/fits.ts';
import { fromLink } from '../files/link.ts';
import type { FileError } from '../files/result.ts';
import { words } from '../i18n/words.ts';
import { isSpikingLevel, type Level } from '../levels/level.ts';
import type { AnyPlay, Game } from '../panels/context.ts';
import { editsBetween } from '../session/difference.ts';
import { command, createPlay, playSession } from '../session/play.ts';
import { replay } from '../session/replay.ts';
import { spikingEditsBetween } from '../session/spiking/difference.ts';
import { commandLiving, createLivingPlay, playSpikingSession, restartLiving } from '../session/spiking/play.ts';
import { replaySpiking } from '../session/spiking/replay.ts';
import { loadLevel } from './campaign.ts';
import { adoptGuest } from './game.ts';

export type Opened = { readonly play: AnyPlay; readonly hints: number } | { readonly problem: string };

export async function openLevel(game: Game, id: string): Promise<Opened> {
  const read = await loadLevel(id);
  if (!read) return { problem: words().unknownLevel(id.slice(0, 40)) };
  if (!read.ok) return refused(read);
  const level = read.value;
  const play = playLevel(game, level);
  const before = game.progress.value.levels[id];
  if (before?.circuit && level.goal.kind !== 'predict' && fitsLevel(level, before.circuit)) takeUp(play, before.circuit);
  return { play, hints: before?.hints ?? 0 };
}

export async function openShared(game: Game, payload: string): Promise<Opened> {
  const read = await fromLink(payload);
  if (!read.ok) return refused(read);
  const file = read.value;
  switch (file.format) {
    case 'hibana.circuit':
      await prepareFor(file);
      return { play: playCircuit(game, file), hints: 0 };
    case 'hibana.level':
      return guest(playLevel(game, file));
    case 'hibana.recording':
      return openRecording(game, file);
    case 'hibana.progress':
      return { problem: words().fileReasons.wrongFormat };
  }
}

/** A large circuit in time gets the fast loops before it starts. */
async function prepareFor(circuit: Circuit | undefined): Promise<void> {
  if (circuit && isSpiking(circuit) && circuit.cells.length >= FEWEST_FOR_WASM) await prepareKernel();
}

async function openRecording(game: Game, recording: Recording): Promise<Opened> {
  await prepareFor(recording.circuit);
  if (recording.level === undefined) {
    const play = playRecording(game, recording, undefined);
    return play ? { play, hints: 0 } : brokenRecording();
  }
  const read = await loadLevel(recording.level);
  if (!read) return { problem: words().unknownLevel(recording.level) };
  if (!read.ok) return refused(read);
  const play = playRecording(game, recording, read.value);
  return play ? guest(play) : brokenRecording();
}

/** undefined when a command of the recording is refused. */
function playRecording({ settings }: Game, recording: Recording, level: Level | undefined): AnyPlay | undefined {
  const { speed, livingSpeed } = settings.value;
  const circuit = recording.circuit ?? level?.circuit;
  if (circuit && isSpiking(circuit)) {
    const { session, refused: isBroken } = replaySpiking(recording, level && isSpikingLevel(level) ? level : undefined);
    return isBroken ? undefined : playSpikingSession(session, livingSpeed);
  }
  const { session, refused: isBroken } = replay(recording, level && !isSpikingLevel(level) ? level : undefined);
  return isBroken ? undefined : playSession(session, speed);
}

function playLevel({ settings }: Game, level: Level): AnyPlay {
  const { speed, livingSpeed } = settings.value;
  return isSpikingLevel(level) ? createLivingPlay(level, level.circuit, livingSpeed) : createPlay(level, level.circuit, speed);
}

function playCircuit({ settings }: Game, circuit: Circuit): AnyPlay {
  const { speed, livingSpeed } = settings.value;
  return isSpiking(circuit) ? createLivingPlay(undefined, circuit, livingSpeed) : createPlay(undefined, circuit, speed);
}

/** An earlier attempt, as edits that can be undone. */
function takeUp(play: AnyPlay, circuit: Circuit): void {
  if (play.kind === 'rounds') {
    if (!isSpiking(circuit)) for (const edit of editsBetween(play.circuit, circuit)) command(play, edit);
  } else if (isSpiking(circuit)) {
    for (const edit of spikingEditsBetween(play.session.history[0]!, circuit)) commandLiving(play, edit);
    restartLiving(play);
  }
}

function brokenRecording(): Opened {
  return { problem: words().fileReasons.schema };
}

function guest(play: AnyPlay): Opened {
  adoptGuest(play);
  return { play, hints: 0 };
}

function refused({ path, code }: FileError): Opened {
  return { problem: words().fileRefused(path, words().fileReasons[code]) };
}
