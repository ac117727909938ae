// Circuits that keep something: a spark that runs to and fro, and synapses that change with use.
import type { Circuit } from '../../src/core/circuit.ts';
import type { SpikingSynapse } from '../../src/core/spiking/circuit.ts';
import { delta, inRow, inTime, key, lamp, lif, pattern, speaker, stdp, touch } from './build.ts';

/** Two cells that pass a spark to and fro until somebody says stop. */
const remember = inTime(
  'remember',
  [
    pattern('start', [-320, -150], 'remember! / おぼえて！', [50, 400]),
    touch('on', [-320, 0], 'you: on / きみ：おぼえる'),
    touch('off', [-320, 150], 'you: off / きみ：わすれる'),
    pattern('stop', [-320, 300], 'forget! / わすれて！', [250]),
    lif('ping', [0, 20], 'ping / ピン'),
    lif('pong', [260, 120], 'pong / ポン'),
  ],
  [
    delta('start', 'ping', 20),
    delta('on', 'ping', 20),
    delta('ping', 'pong', 20, 8),
    delta('pong', 'ping', 20, 8),
    ...['stop', 'off'].flatMap((id) => ['ping', 'pong'].map((cell) => delta(id, cell, -50))),
  ],
  { probes: ['ping'], instruments: [lamp('ping'), speaker('ping', 4), speaker('pong', 2), key('on', '1'), key('off', '2')] },
);

const every = (first: number, apart: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i * apart);

/** One input always comes before the cell fires, the other always after. */
const order = inTime(
  'before-and-after',
  [
    pattern('before', [-280, -150], 'always before / いつも前', every(20, 60, 16)),
    pattern('teacher', [-280, 0], 'makes it fire / 発火させる', every(30, 60, 16)),
    pattern('after', [-280, 150], 'always after / いつも後', every(40, 60, 16)),
    lif('cell', [60, 0], 'learner / 学ぶ細胞'),
  ],
  [delta('before', 'cell', 5, 1, stdp(0.6, 0.6, 10)), delta('teacher', 'cell', 20), delta('after', 'cell', 5, 1, stdp(0.6, 0.6, 10))],
  { probes: ['cell'] },
);

/** Bell and food together, again and again; then the bell alone. */
const pavlov = inTime(
  'bell-and-food',
  [
    pattern('bell', [-280, -120], 'bell / ベル', [20, ...every(120, 100, 10), 1200, 1300, 1400]),
    touch('ring', [-280, 40], 'ring it / ならす'),
    pattern('food', [-280, 200], 'food / ごはん', every(140, 100, 10)),
    lif('dog', [40, 40], 'dog drools / よだれ'),
  ],
  [
    delta('bell', 'dog', 4, 1, { kind: 'hebbian', rate: 1.3, windowMs: 50, min: 0, max: 18 }),
    delta('ring', 'dog', 4, 1, { kind: 'hebbian', rate: 1.3, windowMs: 50, min: 0, max: 18 }),
    delta('food', 'dog', 20),
  ],
  { probes: ['dog'], instruments: [lamp('dog'), speaker('dog', 3), key('ring', ' ')] },
);

const NOTES = ['do / ド', 're / レ', 'mi / ミ', 'fa / ファ', 'so / ソ', 'la / ラ'] as const;
const LESSONS = 8;
const singers = NOTES.map((_, i) => `n${i + 1}`);

/** A teacher plays the tune; afterwards its first note is enough. */
const tune = inTime(
  'learn-a-tune',
  [
    ...NOTES.map((_, i) =>
      pattern(`teach${i + 1}`, inRow(NOTES.length, -160, 150)[i]!, i === 0 ? 'teacher, then cue / 先生と合図' : 'teacher / 先生', [
        ...every(50 + 12 * i, 200, LESSONS),
        ...(i === 0 ? [1700, 1900] : []),
      ]),
    ),
    ...singers.map((id, i) => lif(id, inRow(NOTES.length, 40, 150)[i]!, NOTES[i]!)),
  ],
  [
    ...singers.map((id, i) => delta(`teach${i + 1}`, id, 20)),
    ...singers
      .slice(1)
      .flatMap((id, i): SpikingSynapse[] => [
        delta(singers[i]!, id, 4, 11.9, stdp(2.5, 2.5, 18)),
        delta(id, singers[i]!, 4, 11.9, stdp(2.5, 2.5, 18)),
      ]),
  ],
  { probes: ['n1', 'n6'], instruments: singers.map((id, i) => speaker(id, i)) },
);

export const memory: readonly Circuit[] = [remember, order, pavlov, tune];
