// A Recording is an attempt that can be played again: where it started, what was asked and when, and the hash it must end with.
import type { Circuit, Id } from './circuit.ts';
import type { Command } from './command.ts';

export type TimedCommand = { readonly tick: number } & Command;

/** Exactly one of `level` and `circuit` is present. */
export interface Recording {
  readonly format: 'hibana.recording';
  readonly version: 1;
  readonly level?: Id | undefined;
  readonly circuit?: Circuit | undefined;
  readonly seed: string;
  readonly commands: readonly TimedCommand[];
  /** The run's tick at the end. */
  readonly ticks: number;
  readonly hash: string;
}
