// What every panel may ask of the game around it. The app provides it; panels never reach for the app.
import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Id, Label } from '../core/circuit.ts';
import type { Progress, Settings } from '../files/progress.ts';
import type { Restrictions } from '../lesson/lesson.ts';
import type { Level } from '../levels/level.ts';
import type { Play } from '../session/play.ts';
import type { LivingPlay } from '../session/spiking/play.ts';

/** An attempt on either clock. */
export type AnyPlay = Play | LivingPlay;

/** A level as the map knows it, before its file is loaded. */
export interface LevelCard {
  readonly id: string;
  readonly chapter: string;
  readonly order: number;
  readonly title: Label;
  readonly goal: Level['goal']['kind'];
}

export interface Chapter {
  readonly id: string;
  readonly title: Label;
  /** The first chapter on its clock. */
  readonly opens?: boolean;
  readonly levels: readonly LevelCard[];
}

export type Route =
  | { readonly screen: 'map' | 'settings' | 'credits' | 'train' }
  /** The playground, with what lies on the shelf under this id, or the last one. */
  | { readonly screen: 'play'; readonly id?: string | undefined }
  /** A shelf of circuits, or one of the gallery's. */
  | { readonly screen: 'gallery'; readonly id?: string | undefined }
  | { readonly screen: 'shelf' }
  /** A level from the shelf; of a pack the one at this place. */
  | { readonly screen: 'own'; readonly id: string; readonly index: number }
  | { readonly screen: 'level'; readonly id: string }
  /** The pages for teachers. */
  | { readonly screen: 'teach'; readonly page?: string | undefined }
  /** A lesson that was opened on this device: its start, or one of its steps, from 0. */
  | { readonly screen: 'lesson'; readonly id: string; readonly step?: number | undefined }
  /** A step as a pupil sees it, of a lesson that is being made; nothing is kept. */
  | { readonly screen: 'preview'; readonly step: number; readonly payload: string }
  | { readonly screen: 'shared'; readonly payload: string };

/** A sound as words: its cause, how often it has come in a row, and the size of a vote. */
export interface Caption {
  readonly cause: string;
  readonly amount: number | undefined;
  readonly count: number;
}

/** One tone whose pitch is a state; `side` 1 for, −1 against. */
export interface StateTone {
  aim(state: number, side: number): void;
  /** The note of zero, then the state's. */
  compare(state: number): void;
  hush(): void;
  close(): void;
}

/** Whether the game is stored on this device; `install` where the browser offers to make an app of it. */
export interface Offline {
  readonly state: 'notYet' | 'ready' | 'closed';
  readonly install?: (() => void) | undefined;
}

/** Settings with every gap filled. */
export type FullSettings = { readonly [K in keyof Settings]-?: NonNullable<Settings[K]> };

export interface Game {
  readonly campaign: readonly Chapter[];
  /** What lies behind a level that is none of the campaign's: the shelf, by its name. */
  readonly behind?: string;
  /** What a lesson takes away from this step. */
  readonly rules?: Restrictions;
  readonly settings: ReadonlySignal<FullSettings>;
  readonly progress: ReadonlySignal<Progress>;
  readonly offline: ReadonlySignal<Offline>;
  /** True while motion is to be reduced, by the setting or the system. */
  readonly isStill: ReadonlySignal<boolean>;
  go(route: Route): void;
  changeSettings(change: Partial<Settings>): void;
  /** Keeps the circuit and the hints; with `isSolved` also the badges that the verdict grants now. Under `id` where the level is none of the campaign's. */
  saveAttempt(play: AnyPlay, hints: number, isSolved?: boolean, id?: Id): void;
  skipLevel(id: string): void;
  share(play: AnyPlay): Promise<void>;
  copyRecording(play: AnyPlay): Promise<void>;
  /** Whose attempt this is: a guest's is never saved over the player's own. */
  isGuest(play: AnyPlay): boolean;
  /** Whether the level holds a circuit of the player's own, from another level. */
  isBorrowed(level: Level): boolean;
  /** Back to the level's start, step by step, so that it can be undone. */
  startAgain(play: AnyPlay): void;
  exportProgress(): void;
  importProgress(file: File): Promise<void>;
  resetProgress(): Promise<void>;
  /** To the clipboard, or into a file where that is closed. */
  copyText(text: string): Promise<void>;
  saveText(name: string, text: string): void;
  notify(text: string): void;
  playSound(cause: string, amount?: number): void;
  /** A spike's note: `step` of the major scale, 0 its first. */
  playNote(step: number): void;
  /** The last sound, while captions are on. */
  readonly caption: ReadonlySignal<Caption | undefined>;
  /** Undefined where there is no sound. */
  openTone(): Promise<StateTone | undefined>;
}

export const GameContext = createContext<Game | undefined>(undefined);

export function useGame(): Game {
  const game = useContext(GameContext);
  if (!game) throw new Error('a panel stands outside the game');
  return game;
}

export function chapterOf(campaign: readonly Chapter[], id: string): Chapter | undefined {
  return campaign.find((chapter) => chapter.id === id);
}
