// Levels and shared files on their way to the screen: loaded, or refused with the reason.
import { isSpiking } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import type { FileError } from '../files/result.ts';
import { words } from '../i18n/words.ts';
import { isSpikingLevel, type Level } from '../levels/level.ts';
import type { Game } from '../panels/context.ts';
import { borrow } from '../session/borrow.ts';
import { playSession } from '../session/play.ts';
import { loadLevel } from './campaign.ts';
import { adoptBorrowed, adoptGuest } from './game.ts';
import { filled, living, shown, takeUpLevel, type Opened, type Shown } from './levels.ts';

export type { Opened } from './levels.ts';

export async function openLevel(game: Game, id: string): Promise<Opened> {
  const read = await loadLevel(id);
  if (!read) return { problem: words().unknownLevel(id.slice(0, 40)) };
  if (!read.ok) return refused(read);
  return takeUpLevel(game, borrowed(game, await filled(read.value)));
}

export async function openShared(game: Game, payload: string): Promise<Opened> {
  const { fromLink } = await import('../files/link.ts');
  const read = await fromLink(payload);
  if (!read.ok) return refused(read);
  const file = read.value;
  switch (file.format) {
    case 'hibana.circuit':
      return (await import('./playground.ts')).openCircuit(file, { isForeign: true });
    case 'hibana.level':
    case 'hibana.pack':
      return (await import('./foreign.ts')).openForeign(game, file);
    case 'hibana.recording':
      return openRecording(game, file);
    case 'hibana.training':
      return (await import('./trainer.ts')).openTraining(file);
    case 'hibana.lesson':
      return (await import('./lessons.ts')).openSent(file);
    case 'hibana.result':
      return { problem: words().fileReasons.wrongFormat };
    case 'hibana.progress':
      return { problem: words().fileReasons.wrongFormat };
  }
}

async function openRecording(game: Game, recording: Recording): Promise<Opened> {
  if (recording.level === undefined) {
    const opened = await (await import('./playground.ts')).openRecording(recording, recording.circuit!);
    return opened ?? brokenRecording();
  }
  const read = await loadLevel(recording.level);
  if (!read) return { problem: words().unknownLevel(recording.level) };
  if (!read.ok) return refused(read);
  const opened = await showRecording(game, recording, await filled(read.value));
  return opened ? guest(opened) : brokenRecording();
}

/** undefined when a command of the recording is refused. */
async function showRecording({ settings }: Game, recording: Recording, level: Level): Promise<Shown | undefined> {
  const { speed, livingSpeed } = settings.value;
  if (isSpikingLevel(level)) return (await living()).openLivingRecording(recording, level, livingSpeed);
  const { replay } = await import('../session/replay.ts');
  const { session, refused: isBroken } = replay(recording, level);
  return isBroken ? undefined : shown(playSession(session, speed), level);
}

/** With the player's own circuit of another level, where this one asks for it. */
function borrowed(game: Game, level: Level): Level {
  if (isSpikingLevel(level) || !level.borrows) return level;
  const own = game.progress.value.levels[level.borrows];
  if (!own?.solved || !own.circuit || isSpiking(own.circuit)) return level;
  const lent = borrow(level, own.circuit);
  if (lent) adoptBorrowed(lent);
  return lent ?? level;
}

function brokenRecording(): Opened {
  return { problem: words().fileReasons.schema };
}

function guest(opened: Shown): Opened {
  adoptGuest(opened.play);
  return { ...opened, hints: 0 };
}

function refused({ path, code }: FileError): Opened {
  return { problem: words().fileRefused(path, words().fileReasons[code]) };
}
