// Cells with characters (E. M. Izhikevich, Simple model of spiking neurons, 2003): one equation, four numbers.
import type { Circuit } from '../../src/core/circuit.ts';
import { delta, inject, inTime, izhikevich, lif, pattern, pulse, speaker, stepUp, type Place } from './build.ts';

/** Where 0.04v² + 5v + 140 = 0.26v: from −65 it would swing up and fire by itself. */
const RESONATOR_REST_MV = -62.5;

const animals = [
  { id: 'rs', named: 'regular spiking / 規則発火', numbers: [0.02, 0.2, -65, 8] },
  { id: 'ib', named: 'intrinsically bursting / 内因性バースト', numbers: [0.02, 0.2, -55, 4] },
  { id: 'ch', named: 'chattering / チャタリング', numbers: [0.02, 0.2, -50, 2] },
  { id: 'fs', named: 'fast spiking / 高速発火', numbers: [0.1, 0.2, -65, 2] },
  { id: 'tc', named: 'thalamo-cortical / 視床皮質', numbers: [0.02, 0.25, -65, 0.05] },
  { id: 'rz', named: 'resonator / 共鳴', numbers: [0.1, 0.26, -65, 2] },
  { id: 'lts', named: 'low threshold / 低しきい値', numbers: [0.02, 0.25, -65, 2] },
] as const;

/** The same push for seven cells. */
/** Three cages on the left, four on the right, with room for their names. */
const cages: readonly Place[] = [[-330, -190], [-330, 0], [-330, 190], [330, -285], [330, -95], [330, 95], [330, 285]]; // prettier-ignore

const zoo = inTime(
  'izhikevich-zoo',
  [
    stepUp('push', [0, 0], 'the same push / 同じ力', 10, 50),
    ...animals.map(({ id, named, numbers }, i) => izhikevich(id, cages[i]!, named, numbers, id === 'rz' ? RESONATOR_REST_MV : undefined)),
  ],
  animals.map(({ id }) => inject('push', id)),
  { probes: animals.map(({ id }) => id), instruments: animals.map(({ id }, i) => speaker(id, i * 2)) },
);

/** Pushed, it counts evenly; held down and let go, it answers with a burst. */
const moods = inTime(
  'two-moods',
  [
    pulse('push', [-280, -90], 'push / おす', 2, 100, 250),
    pulse('hold', [-280, 90], 'hold down / おさえる', 15, 550, 200),
    izhikevich('tc', [20, 0], 'thalamus / 視床', [0.02, 0.25, -65, 0.05]),
  ],
  [inject('push', 'tc'), inject('hold', 'tc', -1)],
  { probes: ['tc'], instruments: [speaker('tc', 4)] },
);

/** ms between the two pushes: too soon to tell, half a swing, a whole one, one and a half. */
const gaps = [5, 22, 42, 62];

/** A swing wants its pushes in its own rhythm; a leaky vessel wants them close together. */
const swing = inTime(
  'swing',
  [
    pattern(
      'pushes',
      [-280, 0],
      'pairs of pushes / 2回ずつ',
      gaps.flatMap((gap, i) => [100 + 250 * i, 100 + 250 * i + gap]),
    ),
    izhikevich('swing', [20, -100], 'swing / ブランコ', [0.1, 0.26, -65, 2], RESONATOR_REST_MV),
    lif('vessel', [20, 100], 'vessel / 器'),
  ],
  [delta('pushes', 'swing', 2.2), delta('pushes', 'vessel', 9)],
  { probes: ['swing', 'vessel'], instruments: [speaker('swing', 7), speaker('vessel', 0)] },
);

export const zooCircuits: readonly Circuit[] = [zoo, moods, swing];
