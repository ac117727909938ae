// First steps: a leak, a no, a ring, a vote.
import type { Circuit } from '../../src/core/circuit.ts';
import { delta, inRounds, inTime, input, key, lamp, lif, neuron, onCircle, pattern, regular, speaker, touch, vote } from './build.ts';

/** Two taps with the same drops: one drips fast enough to fill a leaky vessel, the other never. */
const drops = inTime(
  'drops',
  [
    regular('quick', [-240, -90], 'quick tap / はやい水道', 100),
    regular('slow', [-240, 90], 'slow tap / おそい水道', 50),
    touch('finger', [-240, 250], 'your drop / きみの一てき'),
    lif('full', [40, -90], 'spills / あふれる'),
    lif('empty', [40, 90], 'never full / たまらない'),
  ],
  [delta('quick', 'full', 6.5), delta('slow', 'empty', 6.5), delta('finger', 'empty', 6.5)],
  { probes: ['full', 'empty'], instruments: [key('finger', ' '), speaker('full', 4), speaker('empty', 7)] },
);

/** A clock that always fires the cell, and a voice that forbids every third beat. */
const no = inTime(
  'no',
  [
    regular('clock', [-240, -80], 'clock / 時計', 25, 10),
    regular('no', [-240, 80], 'no! / だめ！', 25 / 3, 87),
    lif('cell', [0, 0], 'drummer / たいこ'),
  ],
  [delta('clock', 'cell', 20), delta('no', 'cell', -20)],
  { probes: ['cell'], instruments: [speaker('cell', 2)] },
);

const RING = 8;
const ringIds = Array.from({ length: RING }, (_, i) => `n${i + 1}`);
const ringPlaces = onCircle(RING, 230);

/** One spark that never stops: each cell wakes the next. */
const ring = inTime(
  'spark-ring',
  [
    pattern('start', [0, -400], 'match / マッチ', [10]),
    touch('finger', [0, 400], 'your spark / きみの火花'),
    ...ringIds.map((id, i) => lif(id, ringPlaces[i]!, String(i + 1))),
  ],
  [delta('start', 'n1', 20), delta('finger', 'n5', 20), ...ringIds.map((id, i) => delta(id, ringIds[(i + 1) % RING]!, 20, 5))],
  { probes: ['n1'], instruments: [key('finger', ' '), ...ringIds.map((id, i) => speaker(id, [0, 2, 4, 7, 9, 7, 4, 2][i]!))] },
);

/** Three voices, one vote, and a neuron that says the opposite. */
const picnic = inRounds(
  'picnic',
  [
    input('sun', [-260, -150], 'sun / 晴れ', 1),
    input('friends', [-260, 0], 'friends / 友だち', 1),
    input('homework', [-260, 150], 'homework / 宿題', 1),
    neuron('go', [0, 0], 'picnic! / ピクニック！', -1.5),
    neuron('stay', [220, 0], 'stay home / 家にいる', 0.5),
  ],
  [vote('sun', 'go', 3), vote('friends', 'go', 1.5), vote('homework', 'go', -1), vote('go', 'stay', -1)],
  { probes: ['go'], instruments: [lamp('go'), lamp('stay'), key('sun', '1'), key('friends', '2'), key('homework', '3')] },
);

export const firstSteps: readonly Circuit[] = [drops, no, ring, picnic];
