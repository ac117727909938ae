import { describe, expect, test } from 'vitest';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { changed, intervals, inTime, run } from './helpers.ts';

interface Note {
  readonly at: number;
  readonly step: number;
  readonly cell: string;
}

/** What is heard: the spikes of all cells that have a speaker, in order. */
function heard(circuit: SpikingCircuit, ms: number, touches: readonly (readonly [string, number])[] = []): Note[] {
  const { times } = run(circuit, ms, touches);
  const speakers = (circuit.instruments ?? []).flatMap((one) => (one.kind === 'speaker' ? [one] : []));
  return speakers.flatMap(({ cell, step }) => times(cell).map((at) => ({ at, step, cell }))).sort((a, b) => a.at - b.at);
}

describe('music', () => {
  test('do, re, mi: up the stairs in even steps, a rest, and again', () => {
    const notes = heard(inTime('do-re-mi'), 1600);
    expect(notes.slice(0, 16).map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7]);
    expect(
      intervals(notes.map(({ at }) => at))
        .slice(0, 9)
        .map(Math.round),
    ).toEqual([60, 60, 60, 60, 60, 60, 60, 180, 60]);
  });

  test('twinkle: the tune, with its long seventh and last notes, over and over', () => {
    const tune = [0, 0, 4, 4, 5, 5, 4, 3, 3, 2, 2, 1, 1, 0];
    const notes = heard(inTime('twinkle'), 20 + 2 * 1280 + 100);
    expect(notes.slice(0, 28).map(({ step }) => step)).toEqual([...tune, ...tune]);
    const beats = intervals(notes.map(({ at }) => at))
      .slice(0, 14)
      .map((ms) => Math.round(ms / 80));
    expect(beats).toEqual([1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2]);
  });

  test('drums: every tick, every second, third and fourth, for minutes', () => {
    const { times } = run(inTime('drums'), 60_000);
    for (const [cell, each] of [
      ['hat', 1],
      ['snare', 2],
      ['bell', 3],
      ['bass', 4],
    ] as const)
      // prettier-ignore
      expect(new Set(intervals(times(cell)).map((ms) => Math.round(ms))), cell).toEqual(new Set([60 * each]));
    const five = run(changed(inTime('drums'), {}, { 'clock>bass': { weight: 3.3 } }), 3000);
    expect(new Set(intervals(five.times('bass')).map(Math.round))).toEqual(new Set([300]));
  });

  test('the canon: three choirs sing the same song, eight beats apart', () => {
    const notes = heard(inTime('canon'), 4200);
    const song = (choir: number): { at: number; step: number }[] =>
      notes.filter(({ cell }) => cell.startsWith(`c${choir}`)).map(({ at, step }) => ({ at: Math.round(at), step }));
    const [first, second, third] = [song(1), song(2), song(3)];
    // Beats and steps of “Frère Jacques”, counted from its first note, do at step 7.
    const beats = first.map(({ at }) => (at - first[0]!.at) / 80);
    expect(first.map(({ step }) => step - 7)).toEqual([
      0, 1, 2, 0, 0, 1, 2, 0, 2, 3, 4, 2, 3, 4, 4, 5, 4, 3, 2, 0, 4, 5, 4, 3, 2, 0, 0, -3, 0, 0, -3, 0,
    ]);
    expect(beats).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 16, 16.5, 17, 17.5, 18, 19, 20, 20.5, 21, 21.5, 22, 23, 24, 25, 26, 28, 29, 30,
    ]);
    expect(second).toEqual(first.map(({ at, step }) => ({ at: at + 640, step })));
    expect(third).toEqual(first.map(({ at, step }) => ({ at: at + 1280, step: step + 7 })));
  });

  test('speakers stand at notes of the scale, and each sounds', () => {
    for (const id of ['do-re-mi', 'twinkle', 'drums', 'canon', 'learn-a-tune', 'spark-ring'])
      expect(new Set(heard(inTime(id), 4200).map(({ cell }) => cell)).size, id).toBe(
        inTime(id).instruments!.filter(({ kind }) => kind === 'speaker').length,
      );
  });
});
