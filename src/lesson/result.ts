// What a pupil has done in a lesson, step by step. A code carries the short form of it, a file all of it.
import type { Id, Label } from '../core/circuit.ts';

export const statuses = ['untouched', 'tried', 'skipped', 'solved'] as const;
export type Status = (typeof statuses)[number];

export interface StepResult {
  readonly status: Status;
  /** Only where it is solved. */
  readonly frugal: boolean;
  readonly sturdy: boolean;
  /** Hints that were opened, 0 … 3. */
  readonly hints: number;
  /** Place among `timeLimits`. */
  readonly time: number;
}

/** Minutes below which a time has its place; what takes longer comes after them. */
export const timeLimits = [2, 5, 10] as const;

export function timePlace(seconds: number): number {
  const place = timeLimits.findIndex((minutes) => seconds < minutes * 60);
  return place < 0 ? timeLimits.length : place;
}

export const untouched: StepResult = { status: 'untouched', frugal: false, sturdy: false, hints: 0, time: 0 };

/** One pupil's, wherever it was read from. */
export interface Result {
  /** Which lesson, see `markOf`. */
  readonly mark: number;
  /** Which device, 0 … 32767, drawn by lot when the lesson was opened there: it says nothing about whose it is. */
  readonly device: number;
  readonly steps: readonly StepResult[];
}

export interface ResultFile extends Result {
  readonly format: 'hibana.result';
  readonly version: 1;
  readonly lesson: Id;
  readonly title: Label;
  /** A nickname or number, if the pupil wants to give one. */
  readonly name?: string | undefined;
}
