// A level on its way to the screen: with its data, taken up where it was left, on the screen of its clock.
import { h, type ComponentChildren, type ComponentType } from 'preact';
import { isSpiking, type RoundsCircuit } from '../core/circuit.ts';
import type { TimedCommand } from '../core/recording.ts';
import { fitsLevel } from '../files/fits.ts';
import { readObject } from '../files/parse.ts';
import { isSpikingLevel, type Level, type RoundsLevel } from '../levels/level.ts';
import type { School } from '../levels/teach/school.ts';
import type { AnyPlay, Game } from '../panels/context.ts';
import { LevelScreen } from '../panels/LevelScreen.tsx';
import { editsBetween } from '../session/difference.ts';
import { command, createPlay, playSession, type Play } from '../session/play.ts';
import { dispatch } from '../session/session.ts';

export interface Shown {
  readonly play: AnyPlay;
  readonly Screen: ComponentType<{ readonly hintsBefore: number }>;
}

export type Opened = (Pick<Shown, 'Screen'> & { readonly hints: number }) | { readonly problem: ComponentChildren };

export const living = () => import('./living.ts');

/** As the game remembers it under the level's id. */
export async function takeUpLevel(game: Game, level: Level): Promise<Shown & { readonly hints: number }> {
  const before = game.progress.value.levels[level.id];
  if (!isSpikingLevel(level) && level.goal.kind === 'teach' && before?.lessons?.length) {
    const play = goOn(level, before.lessons, game.settings.value.speed, await schoolOf(level));
    return { ...shown(play, level), hints: before.hints ?? 0 };
  }
  const isKept = before?.circuit && level.goal.kind !== 'predict' && level.goal.kind !== 'teach' && fitsLevel(level, before.circuit);
  return { ...(await showLevel(game, level, isKept ? before.circuit : undefined)), hints: before?.hints ?? 0 };
}

/** Levels that learn from a data set get it; others load nothing. */
export async function filled(level: Level): Promise<Level> {
  if (level.goal.kind !== 'teach' || !level.goal.data) return level;
  const { fillIn } = await import('../data/fillIn.ts');
  return fillIn(level);
}

export function shown(play: Play, level: RoundsLevel): Shown {
  return { play, Screen: ({ hintsBefore }) => h(LevelScreen, { play, level, hintsBefore }) };
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
