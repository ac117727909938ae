// What every textbook of neuroscience shows, one idea a circuit.
import type { Circuit } from '../../src/core/circuit.ts';
import { constant, delta, fading, inColumn, inject, inRow, inTime, key, lif, pattern, pulse, speaker, stepUp, touch } from './build.ts';

const drives = [0.14, 0.16, 0.2, 0.27, 0.4];
const driveRows = inColumn(drives.length, -240, 130);

/** The same cell five times, each pushed harder than the one above. */
const fi = inTime(
  'f-i-curve',
  [
    ...drives.map((amplitudeNa, i) => constant(`push${i + 1}`, driveRows[i]!, `${amplitudeNa} nA`, amplitudeNa)),
    ...drives.map((_, i) => lif(`n${i + 1}`, [160, driveRows[i]![1]], String(i + 1))),
  ],
  drives.map((_, i) => inject(`push${i + 1}`, `n${i + 1}`)),
  { probes: drives.map((_, i) => `n${i + 1}`) },
);

const rests = [2, 10, 30];

/** One push, three rests after each spike. */
const refractory = inTime(
  'refractory',
  [
    constant('push', [-220, 0], 'same push / 同じ力', 0.6),
    ...rests.map((refractoryMs, i) =>
      lif(`n${i + 1}`, inColumn(3, 40, 150)[i]!, `rests ${refractoryMs} ms / ${refractoryMs}ミリ秒休む`, { refractoryMs }),
    ),
  ],
  rests.map((_, i) => inject('push', `n${i + 1}`)),
  { probes: ['n1', 'n2', 'n3'] },
);

/** The same taps, far apart and close together. */
const temporal = inTime(
  'temporal-summation',
  [
    pattern('taps', [-240, -70], 'taps / ノック', [20, 60, 100, 140, 144, 200, 204, 260, 264]),
    touch('finger', [-240, 90], 'your taps / きみのノック'),
    lif('cell', [0, 0], 'light sleeper / うとうと'),
  ],
  [delta('taps', 'cell', 10), delta('finger', 'cell', 10)],
  { probes: ['cell'], instruments: [key('finger', ' '), speaker('cell', 4)] },
);

/** Three friends push a car: one cannot, two cannot, three can. */
const spatial = inTime(
  'spatial-summation',
  [
    pattern('ann', [-240, -150], 'Ann / アン', [20, 140, 180, 260, 320]),
    pattern('ben', [-240, 0], 'Ben / ベン', [60, 140, 220, 260, 320]),
    pattern('cleo', [-240, 150], 'Cleo / クレオ', [100, 180, 220, 260, 320]),
    lif('car', [20, 0], 'car / 車'),
  ],
  ['ann', 'ben', 'cleo'].map((friend) => delta(friend, 'car', 6)),
  { probes: ['car'], instruments: [speaker('car', 4)] },
);

const EYES = 9;
const eyeIds = Array.from({ length: EYES }, (_, i) => `n${i + 1}`);
const sees = eyeIds.map((_, i) => (i < 4 ? 0.22 : 0.3));

/** A step from dim to bright; each cell holds its neighbours back. */
const lateral = inTime(
  'lateral-inhibition',
  [
    ...eyeIds.map((_, i) => constant(`light${i + 1}`, inRow(EYES, -120, 130)[i]!, i < 4 ? 'dim / 暗い' : 'bright / 明るい', sees[i]!)),
    ...eyeIds.map((id, i) => lif(id, inRow(EYES, 60, 130)[i]!, String(i + 1))),
  ],
  [
    ...eyeIds.map((id, i) => inject(`light${i + 1}`, id)),
    ...eyeIds.flatMap((id, i) =>
      [i - 1, i + 1]
        .filter((other) => other >= 0 && other < EYES)
        // A cell at the end has one neighbour, who counts for two.
        .map((other) => fading(eyeIds[other]!, id, i === 0 || i === EYES - 1 ? -5 : -2.5, 20)),
    ),
  ],
  { probes: ['n4', 'n5'] },
);

/** A ring that tires: the echo goes round a few times and dies. */
const echo = inTime(
  'echo',
  [
    pattern('call', [-330, 0], 'call / よびかけ', [20, 520]),
    touch('finger', [-330, 190], 'your call / きみの声'),
    lif('a', [-130, 0], 'A'),
    lif('b', [110, -120], 'B'),
    lif('c', [110, 120], 'C'),
  ],
  [
    delta('call', 'a', 20),
    delta('finger', 'a', 20),
    delta('a', 'b', 20, 10),
    delta('b', 'c', 20, 10),
    delta('c', 'a', 20, 10),
    ...['a', 'b', 'c'].map((id) => fading(id, id, -2.6, 100)),
  ],
  { probes: ['a', 'b', 'c'], instruments: [key('finger', ' '), speaker('a', 7), speaker('b', 4), speaker('c', 2)] },
);

/** Two cells that hold each other back take turns. */
const walk = inTime(
  'left-right',
  [
    constant('urge', [-280, 0], 'urge to walk / 歩きたい', 0.2),
    lif('left', [-40, -110], 'left foot / 左足', { startMv: -64 }),
    lif('right', [60, 110], 'right foot / 右足'),
  ],
  [inject('urge', 'left'), inject('urge', 'right'), delta('left', 'right', -8, 2), delta('right', 'left', -8, 2)],
  { probes: ['left', 'right'], instruments: [speaker('left', 0), speaker('right', 4)] },
);

/** No to a no is a yes. */
const disinhibition = inTime(
  'disinhibition',
  [
    pulse('key', [-420, 0], 'key turns / かぎ', 0.4, 150, 150),
    lif('thief', [-180, 0], 'unlocker / かぎ開け'),
    constant('awake', [-60, -190], 'always on / いつも', 0.3),
    lif('guard', [60, 0], 'guard / 番人', { startMv: -52 }),
    constant('wish', [180, 190], 'wish / したい', 0.25),
    lif('door', [300, 0], 'door / とびら'),
  ],
  [
    inject('key', 'thief'),
    inject('awake', 'guard'),
    inject('wish', 'door'),
    fading('thief', 'guard', -25, 12),
    fading('guard', 'door', -12, 20),
  ],
  { probes: ['thief', 'guard', 'door'] },
);

/** Half-centre: two tiring cells and a strong no between them make long turns. */
const breathing = inTime(
  'breathing',
  [
    constant('need', [-300, 0], 'need of air / 空気がほしい', 0.3),
    lif('in', [-40, -120], 'in / すう', { startMv: -60 }),
    lif('out', [80, 120], 'out / はく'),
  ],
  [
    inject('need', 'in'),
    inject('need', 'out'),
    fading('in', 'out', -30, 15),
    fading('out', 'in', -30, 15),
    fading('in', 'in', -1.2, 300),
    fading('out', 'out', -1.2, 300),
  ],
  { probes: ['in', 'out'], instruments: [speaker('in', 7), speaker('out', 3)] },
);

/** A cell that cheers itself on, and a slow brake. */
const bursting = inTime(
  'bursting',
  [
    constant('push', [-280, 0], 'push / おす力', 0.17),
    lif('eager', [-40, 0], 'eager / げんき'),
    lif('brake', [180, 0], 'brake / ブレーキ'),
  ],
  [inject('push', 'eager'), delta('eager', 'eager', 17, 5), delta('eager', 'brake', 20), fading('brake', 'eager', -7, 60)],
  { probes: ['eager'], instruments: [speaker('eager', 4)] },
);

/** The same step of current; one cell is held back by its own spikes. */
const adaptation = inTime(
  'adaptation',
  [
    stepUp('cold', [-260, 0], 'cold water / つめたい水', 0.4, 50),
    lif('tires', [0, -90], 'gets used to it / なれる'),
    lif('steady', [0, 90], 'never does / なれない'),
  ],
  [inject('cold', 'tires'), inject('cold', 'steady'), fading('tires', 'tires', -2, 200)],
  { probes: ['tires', 'steady'] },
);

const runners = [0.24, 0.26, 0.3, 0.25];

/** Everyone drives the judge, the judge holds everyone back: only the loudest is left. */
const winner = inTime(
  'winner',
  [
    ...runners.map((amplitudeNa, i) => constant(`voice${i + 1}`, inColumn(4, -320, 130)[i]!, `${amplitudeNa} nA`, amplitudeNa)),
    ...runners.map((_, i) => lif(`n${i + 1}`, inColumn(4, -80, 130)[i]!, 'ABCD'[i]!)),
    lif('hush', [220, 0], 'hush! / しーっ！', { refractoryMs: 1 }),
  ],
  [
    ...runners.map((_, i) => inject(`voice${i + 1}`, `n${i + 1}`)),
    ...runners.map((_, i) => delta(`n${i + 1}`, 'hush', 20)),
    ...runners.map((_, i) => fading('hush', `n${i + 1}`, -16, 40)),
  ],
  { probes: runners.map((_, i) => `n${i + 1}`) },
);

export const textbook: readonly Circuit[] = [
  fi,
  refractory,
  temporal,
  spatial,
  lateral,
  echo,
  walk,
  disinhibition,
  breathing,
  bursting,
  adaptation,
  winner,
];
