// Cells that sound: a scale, a tune on a ring, drums that count, a choir in canon.
import type { Circuit } from '../../src/core/circuit.ts';
import { delta, inColumn, inTime, key, lif, onCircle, pattern, regular, speaker, touch, type Place } from './build.ts';

const SCALE = ['do / ド', 're / レ', 'mi / ミ', 'fa / ファ', 'so / ソ', 'la / ラ', 'ti / シ', 'do / ド'] as const;
const steps = SCALE.map((_, i) => `n${i + 1}`);

/** A staircase of cells, each waking the next, and the last the first. */
const scale = inTime(
  'do-re-mi',
  [
    pattern('start', [-560, 40], 'start / 始め', [20]),
    touch('finger', [-560, 200], 'you / きみ'),
    ...SCALE.map((named, i) => lif(steps[i]!, [-380 + 120 * i, 140 - 60 * i - 150 * Math.sin((Math.PI * i) / 7)], named)),
  ],
  [
    delta('start', 'n1', 20),
    delta('finger', 'n1', 20),
    ...steps.slice(1).map((id, i) => delta(steps[i]!, id, 20, 59.9)),
    delta('n8', 'n1', 20, 179.9),
  ],
  { instruments: [key('finger', ' '), ...steps.map((id, i) => speaker(id, i))] },
);

/** Notes of “Twinkle, twinkle, little star”, by their step. */
const TWINKLE = [0, 0, 4, 4, 5, 5, 4, 3, 3, 2, 2, 1, 1, 0];
const BEAT = 80;
const beats = onCircle(TWINKLE.length, 430);
/** Where the cell of each step stands inside the ring: near the beats that call it. */
const voices: readonly Place[] = [[10, -250], [-235, -90], [-235, 120], [-70, 265], [150, 30], [235, 190]]; // prettier-ignore

/** A ring of beats is the score; each beat calls its note. */
const twinkle = inTime(
  'twinkle',
  [
    pattern('start', [0, -580], 'start / 始め', [20]),
    ...TWINKLE.map((_, i) => lif(`b${String(i + 1).padStart(2, '0')}`, beats[i]!, `beat ${i + 1} / ${i + 1}ぱく`)),
    ...voices.map((place, step) => lif(`v${step + 1}`, place, SCALE[step]!)),
  ],
  [
    delta('start', 'b01', 20),
    ...TWINKLE.flatMap((step, i) => {
      const [own, next] = [i + 1, ((i + 1) % TWINKLE.length) + 1].map((beat) => `b${String(beat).padStart(2, '0')}`);
      // The seventh and the last note are held for two beats.
      return [delta(own!, next!, 20, (i % 7 === 6 ? 2 : 1) * BEAT - 0.1), delta(own!, `v${step + 1}`, 20)];
    }),
  ],
  { instruments: voices.map((_, step) => speaker(`v${step + 1}`, step)) },
);

const drumRows = inColumn(4, 60, 150);

/** A cell that leaks little counts: so many ticks and it fires. One clock, four rhythms. */
const drums = inTime(
  'drums',
  [
    regular('clock', [-240, 0], 'clock / 時計', 1000 / 60, 20),
    lif('hat', drumRows[0]!, 'hi-hat: every tick / ハイハット：毎回', { tauMs: 5000 }),
    lif('snare', drumRows[1]!, 'snare: every 2nd / スネア：2回に1回', { tauMs: 5000 }),
    lif('bell', drumRows[2]!, 'bell: every 3rd / カウベル：3回に1回', { tauMs: 5000 }),
    lif('bass', drumRows[3]!, 'bass drum: every 4th / 大だいこ：4回に1回', { tauMs: 5000 }),
  ],
  [delta('clock', 'hat', 16), delta('clock', 'snare', 8), delta('clock', 'bell', 5.3), delta('clock', 'bass', 4)],
  { probes: ['bass'], instruments: [speaker('hat', 18), speaker('snare', 11), speaker('bell', 14), speaker('bass', 0)] },
);

/** “Frère Jacques” in beats: at which beat, which step; −3 is the so below. */
const BROTHER: readonly (readonly [beat: number, step: number])[] = [
  ...[0, 4].flatMap((bar): [number, number][] => [[bar, 0], [bar + 1, 1], [bar + 2, 2], [bar + 3, 0]]),
  ...[8, 12].flatMap((bar): [number, number][] => [[bar, 2], [bar + 1, 3], [bar + 2, 4]]),
  ...[16, 20].flatMap((bar): [number, number][] => [[bar, 4], [bar + 0.5, 5], [bar + 1, 4], [bar + 1.5, 3], [bar + 2, 2], [bar + 3, 0]]),
  ...[24, 28].flatMap((bar): [number, number][] => [[bar, 0], [bar + 1, -3], [bar + 2, 0]]),
]; // prettier-ignore
const sung = [5, 4, 3, 2, 1, 0, -3];
const sungNames = ['la / ラ', 'so / ソ', 'fa / ファ', 'mi / ミ', 're / レ', 'do / ド', 'low so / ひくいソ'];

/** A music box, and three choirs: each hears the one before, eight beats late. */
const canon = inTime(
  'canon',
  sung.flatMap((step, row) => {
    const [box, first, second, third] = [-360, -120, 120, 360].map((x): Place => [x, inColumn(sung.length, x, 150)[row]![1]]);
    const times = BROTHER.filter(([, own]) => own === step).map(([beat]) => 20 + BEAT * beat);
    return [
      pattern(`box${row + 1}`, box!, sungNames[row]!, times),
      ...[first, second, third].map((place, choir) => lif(`c${choir + 1}n${row + 1}`, place!, sungNames[row]!)),
    ];
  }),
  sung.flatMap((_, row) => [
    delta(`box${row + 1}`, `c1n${row + 1}`, 20),
    delta(`c1n${row + 1}`, `c2n${row + 1}`, 20, 8 * BEAT - 0.1),
    delta(`c2n${row + 1}`, `c3n${row + 1}`, 20, 8 * BEAT - 0.1),
  ]),
  { instruments: [7, 7, 14].flatMap((octave, choir) => sung.map((step, row) => speaker(`c${choir + 1}n${row + 1}`, octave + step))) },
);

export const music: readonly Circuit[] = [scale, twinkle, drums, canon];
