// A player's progress as a file: exported, imported, merged. Storage keeps the same shapes.
import type { Circuit, Id } from '../core/circuit.ts';
import type { TimedCommand } from '../core/recording.ts';

export interface LevelProgress {
  readonly solved: boolean;
  readonly frugal: boolean;
  readonly sturdy: boolean;
  readonly skipped?: boolean | undefined;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** The player's last circuit. */
  readonly circuit?: Circuit | undefined;
  /** How many hints were opened. */
  readonly hints?: 0 | 1 | 2 | 3 | undefined;
  /** Answers to a goal that asks what will happen. */
  readonly predictions?: readonly number[] | undefined;
  /** What was done in a level that teaches, to be done again when it is opened. */
  readonly lessons?: readonly TimedCommand[] | undefined;
}

export interface Settings {
  /** Its code; one that is not spoken here is English. */
  readonly language?: string | undefined;
  /** 0 … 1. */
  readonly volume?: number | undefined;
  readonly muted?: boolean | undefined;
  /** Times the normal speed. */
  readonly speed?: number | undefined;
  /** In circuits in time: simulated milliseconds for each millisecond that passes. */
  readonly livingSpeed?: number | undefined;
  readonly motion?: 'auto' | 'full' | 'reduced' | undefined;
  readonly textSize?: 1 | 1.25 | 1.5 | 2 | undefined;
  /** A setting that nobody made is the night. */
  readonly theme?: 'auto' | 'night' | 'day' | undefined;
  readonly contrast?: 'auto' | 'high' | undefined;
  /** Single letters are shortcuts; some who speak to their computer switch them off. */
  readonly letterKeys?: boolean | undefined;
  /** What is heard is also written. */
  readonly captions?: boolean | undefined;
  /** The state is heard as a tone. */
  readonly stateTone?: boolean | undefined;
}

export interface Progress {
  readonly format: 'hibana.progress';
  readonly version: 1;
  readonly levels: Readonly<Record<Id, LevelProgress>>;
  readonly settings?: Settings | undefined;
}
