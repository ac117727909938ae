// Levels and shared files on their way to the screen: loaded, taken up where they were left, or refused with the reason.
import { h, type ComponentType } from 'preact';
import { isSpiking, type RoundsCircuit } from '../core/circuit.ts';
import type { Recording, TimedCommand } from '../core/recording.ts';
import { fitsLevel } from '../files/fits.ts';
import { fromLink } from '../files/link.ts';
import { readObject } from '../files/parse.ts';
import type { FileError } from '../files/result.ts';
import { words } from '../i18n/words.ts';
import { isSpikingLevel, type Level, type RoundsLevel } from '../levels/level.ts';
import type { AnyPlay, Game } from '../panels/context.ts';
import { LevelScreen } from '../panels/LevelScreen.tsx';
import { borrow } from '../session/borrow.ts';
import { editsBetween } from '../session/difference.ts';
import { command, createPlay, playSession, type Play } from '../session/play.ts';
import { dispatch } from '../session/session.ts';
import type { School } from '../levels/teach/school.ts';
import { loadLevel } from './campaign.ts';
import { adoptBorrowed, adoptGuest } from './game.ts';

interface Shown {
  readonly play: AnyPlay;
  readonly Screen: ComponentType<{ readonly hintsBefore: number }>;
}

export type Opened = (Pick<Shown, 'Screen'> & { readonly hints: number }) | { readonly problem: string };

const living = () => import('./living.ts');

export async function openLevel(game: Game, id: string): Promise<Opened> {
  const read = await loadLevel(id);
  if (!read) return { problem: words().unknownLevel(id.slice(0, 40)) };
  if (!read.ok) return refused(read);
  const level = borrowed(game, await filled(read.value));
  const before = game.progress.value.levels[id];
  if (!isSpikingLevel(level) && level.goal.kind === 'teach' && before?.lessons?.length) {
    const play = goOn(level, before.lessons, game.settings.value.speed, await schoolOf(level));
    return { ...shown(play, level), hints: before.hints ?? 0 };
  }
  const isKept = before?.circuit && level.goal.kind !== 'predict' && level.goal.kind !== 'teach' && fitsLevel(level, before.circuit);
  return { ...(await showLevel(game, level, isKept ? before.circuit : undefined)), hints: before?.hints ?? 0 };
}

export async function openShared(game: Game, payload: string): Promise<Opened> {
  const read = await fromLink(payload);
  if (!read.ok) return refused(read);
  const file = read.value;
  switch (file.format) {
    case 'hibana.circuit':
      return (await import('./playground.ts')).openCircuit(file);
    case 'hibana.level':
      return guest(await showLevel(game, await filled(file), undefined));
    case 'hibana.recording':
      return openRecording(game, file);
    case 'hibana.training':
      return (await import('./trainer.ts')).openTraining(file);
    case 'hibana.pack':
      return (await import('./shelves.ts')).openPack(game, file);
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

/** Levels that learn from a data set get it; others load nothing. */
async function filled(level: Level): Promise<Level> {
  if (level.goal.kind !== 'teach' || !level.goal.data) return level;
  const { fillIn } = await import('../data/fillIn.ts');
  return fillIn(level);
}

/** Loaded with the first level that teaches. */
async function schoolOf({ goal }: RoundsLevel): Promise<School | undefined> {
  return goal.kind === 'teach' ? (await import('../levels/teach/school.ts')).school : undefined;
}

/** The lessons of an earlier attempt, given again; those that the level no longer takes are left out. */
function goOn(level: RoundsLevel, lessons: readonly TimedCommand[], speed: number, school: School | undefined): Play {
  const play = createPlay(level, level.circuit, speed, school);
  // The database may be damaged; a recording made of it is looked at as any file is.
  const read = readObject('hibana.recording', { ...level.solution, commands: lessons });
  for (const { tick: _, ...asked } of read.ok ? read.value.commands : []) dispatch(play.session, asked);
  return playSession(play.session, speed);
}

async function showLevel({ settings }: Game, level: Level, kept: Level['circuit'] | undefined): Promise<Shown> {
  const { speed, livingSpeed } = settings.value;
  if (isSpikingLevel(level)) return (await living()).openLivingLevel(level, livingSpeed, kept && isSpiking(kept) ? kept : undefined);
  const play = createPlay(level, level.circuit, speed, await schoolOf(level));
  if (kept && !isSpiking(kept)) takeUp(play, kept);
  return shown(play, level);
}

/** An earlier attempt, as edits that can be undone. */
function takeUp(play: Play, circuit: RoundsCircuit): void {
  for (const edit of editsBetween(play.circuit, circuit)) command(play, edit);
}

function shown(play: Play, level: RoundsLevel): Shown {
  return { play, Screen: ({ hintsBefore }) => h(LevelScreen, { play, level, hintsBefore }) };
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
