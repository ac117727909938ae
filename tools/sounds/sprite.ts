// All sounds in one row with silence between them: one file to load, one table of where each begins.
import { RATE } from './synth.ts';
import { voices } from './voices.ts';

/** mp3 decoders add 22 to 34 ms before the first sample, so a neighbour must be further off than that. */
export const GAP_MS = 200;

export interface Sprite {
  readonly samples: Float32Array;
  /** Name → [start, length] in whole milliseconds. */
  readonly map: Readonly<Record<string, readonly [number, number]>>;
}

export function makeSprite(): Sprite {
  const map: Record<string, readonly [number, number]> = {};
  const sounds = Object.entries(voices).map(([name, voice]) => ({ name, sound: voice() }));
  let endMs = 0;
  for (const { name, sound } of sounds) {
    const lengthMs = Math.ceil((sound.length * 1000) / RATE);
    map[name] = [endMs, lengthMs];
    endMs += lengthMs + GAP_MS;
  }
  const samples = new Float32Array((endMs * RATE) / 1000);
  // Whole 16-bit values, so that a last-bit difference between two engines' sin cannot reach the encoder.
  for (const { name, sound } of sounds)
    samples.set(
      sound.map((x) => Math.round(x * 32_767) / 32_768),
      (map[name]![0] * RATE) / 1000,
    );
  return { samples, map };
}

export interface Level {
  readonly peak: number;
  readonly rms: number;
}

/** Peak and root mean square between two times, in parts of full scale. */
export function levelOf(samples: Float32Array, fromMs: number, lengthMs: number): Level {
  const part = samples.subarray((fromMs * RATE) / 1000, ((fromMs + lengthMs) * RATE) / 1000);
  let [peak, energy] = [0, 0];
  for (const sample of part) {
    peak = Math.max(peak, Math.abs(sample));
    energy += sample * sample;
  }
  return { peak, rms: Math.sqrt(energy / part.length) };
}

export function decibels(level: number): number {
  return 20 * Math.log10(level);
}

/** The table as the module `src/sound/sprite.ts`. */
export function writeMap(map: Sprite['map']): string {
  const rows = Object.entries(map).map(([name, [start, length]]) => `  ${name}: [${start}, ${length}],`);
  return [
    '// Where each sound is in assets/sound/sprite.*: [start, length] in ms. Written by `npm run sounds`.',
    'export const sprite = {',
    ...rows,
    '} satisfies Record<string, [number, number]>;',
    '',
    'export type SoundName = keyof typeof sprite;',
    '',
  ].join('\n');
}
