import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sprite } from '../../src/sound/sprite.ts';
import { decibels, GAP_MS, levelOf, makeSprite, writeMap } from '../../tools/sounds/sprite.ts';
import { RATE } from '../../tools/sounds/synth.ts';

const made = makeSprite();
const entries = Object.entries(made.map);

describe('the sound sprite', () => {
  test('the committed table is the one that the generator writes', () => {
    expect(sprite).toEqual(made.map);
    expect(readFileSync('src/sound/sprite.ts', 'utf8')).toBe(writeMap(made.map));
  });

  test('the committed ogg holds exactly as many samples as the generator makes', () => {
    const ogg = readFileSync('assets/sound/sprite.ogg');
    // A page's granule position counts the samples up to its end; the last page counts them all.
    expect(Number(ogg.readBigUInt64LE(ogg.lastIndexOf('OggS') + 6))).toBe(made.samples.length);
  });

  test('both files are small and the sprite is short', () => {
    expect(statSync('assets/sound/sprite.ogg').size).toBeLessThan(90_000);
    expect(statSync('assets/sound/sprite.mp3').size).toBeLessThan(120_000);
    expect(made.samples.length / RATE).toBeLessThan(20);
  });

  test('the loudest sound peaks at −3 dB and nothing clips', () => {
    const { peak } = levelOf(made.samples, 0, (made.samples.length / RATE) * 1000);
    expect(decibels(peak)).toBeCloseTo(-3, 1);
  });

  test('the gaps between sounds are silent', () => {
    for (const [, [start, length]] of entries) expect(levelOf(made.samples, start + length, GAP_MS).peak).toBe(0);
  });

  test.each(entries)('%s can be heard and begins and ends without a click', (_, [start, length]) => {
    const { peak, rms } = levelOf(made.samples, start, length);
    expect(decibels(peak)).toBeGreaterThan(-20);
    expect(decibels(rms)).toBeGreaterThan(-35);
    const at = (ms: number) => Math.abs(made.samples[Math.round((ms * RATE) / 1000)]!);
    expect(at(start)).toBeLessThan(0.001);
    expect(levelOf(made.samples, start + length - 1, 1).peak).toBeLessThan(0.01);
  });

  test('every vote for is higher than every vote against, and each rung than the one below', () => {
    const hz = ['voteAgainst1', 'voteAgainst2', 'voteAgainst3', 'voteAgainst4', 'voteAgainst5']
      .concat(['voteFor1', 'voteFor2', 'voteFor3', 'voteFor4', 'voteFor5'])
      .map((name) => pitchOf(made.samples, made.map[name]![0]));
    expect(hz).toEqual(hz.toSorted((a, b) => a - b));
    expect(new Set(hz).size).toBe(hz.length);
  });
});

/** The best match of 80 ms with itself, one period later (autocorrelation), in whole samples. */
function pitchOf(samples: Float32Array, startMs: number): number {
  const from = ((startMs + 40) * RATE) / 1000;
  const length = 0.08 * RATE;
  let [best, period] = [-Infinity, 0];
  for (let lag = 25; lag < 140; lag++) {
    let match = 0;
    for (let i = from; i < from + length; i++) match += samples[i]! * samples[i + lag]!;
    if (match > best) [best, period] = [match, lag];
  }
  return RATE / period;
}
