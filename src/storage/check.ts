// What lies in the database may be damaged or written by hand: only what looks right is handed on, the rest is left where it is.
import type { LevelProgress, Settings } from '../files/progress.ts';

export interface Checks {
  readonly level: (value: unknown) => value is LevelProgress;
  readonly settings: (value: unknown) => value is Settings;
}

export const plainChecks: Checks = { level: isLevelProgress, settings: isSettings };

function isLevelProgress(value: unknown): value is LevelProgress {
  if (!isRecord(value)) return false;
  const { solved, frugal, sturdy, skipped, updatedAt, circuit, hints, predictions, lessons } = value;
  return (
    [solved, frugal, sturdy].every((badge) => typeof badge === 'boolean') &&
    isOptional(skipped, 'boolean') &&
    typeof updatedAt === 'number' &&
    Number.isFinite(updatedAt) &&
    (circuit === undefined || (isRecord(circuit) && circuit['format'] === 'hibana.circuit')) &&
    [undefined, 0, 1, 2, 3].includes(hints as number | undefined) &&
    (predictions === undefined || (Array.isArray(predictions) && predictions.every((says) => typeof says === 'number'))) &&
    // What they ask is looked at when they are given again.
    (lessons === undefined || Array.isArray(lessons))
  );
}

function isSettings(value: unknown): value is Settings {
  if (!isRecord(value)) return false;
  const { language, volume, muted, speed, motion, textSize, theme, contrast } = value;
  return (
    [undefined, 'en', 'ja'].includes(language as string | undefined) &&
    [volume, speed].every((number) => isOptional(number, 'number')) &&
    isOptional(muted, 'boolean') &&
    [undefined, 'auto', 'full', 'reduced'].includes(motion as string | undefined) &&
    [undefined, 1, 1.25, 1.5, 2].includes(textSize as number | undefined) &&
    [undefined, 'auto', 'night', 'day'].includes(theme as string | undefined) &&
    [undefined, 'auto', 'high'].includes(contrast as string | undefined)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptional(value: unknown, type: 'boolean' | 'number'): boolean {
  return value === undefined || typeof value === type;
}
