// Lessons with every kind of step and every restriction.
import type { Lesson } from '../../src/lesson/lesson.ts';
import type { ResultFile } from '../../src/lesson/result.ts';
import { everything, livingLevel } from './living.ts';
import { and, level } from './samples.ts';
import { trainings } from './trainings.ts';

export function lesson(): Lesson {
  return {
    format: 'hibana.lesson',
    version: 1,
    id: 'l-first',
    title: { en: 'First votes', ja: 'はじめての投票' },
    about: { en: 'Forty-five minutes.', ja: '45分です。' },
    language: 'ja',
    steps: [
      { kind: 'level', level: 'vote-and' },
      {
        kind: 'level',
        level: 'vote-or',
        seed: 'room 7',
        locked: ['a>out'],
        hidden: ['weights', 'teacher'],
        hints: 1,
        speeds: [0.5, 1],
        note: { en: 'Talk to your neighbour first.', ja: 'まず、となりの人と話そう。' },
      },
      { kind: 'file', file: level('cases'), locked: ['a>out'] },
      { kind: 'file', file: livingLevel('spikes'), speeds: [0.05] },
      { kind: 'circuit', title: { en: 'And', ja: 'アンド' }, circuit: and, locked: ['out'] },
      { kind: 'circuit', title: { en: 'Alive', ja: '' }, circuit: everything, seed: 'two' },
      { kind: 'training', title: { en: 'Train', ja: '学習' }, training: trainings()[0]! },
    ],
  };
}

export function result(): ResultFile {
  return {
    format: 'hibana.result',
    version: 1,
    lesson: 'l-first',
    title: { en: 'First votes', ja: 'はじめての投票' },
    name: '7',
    mark: 4_711,
    device: 23,
    steps: [
      { status: 'solved', frugal: true, sturdy: false, hints: 2, time: 1 },
      { status: 'skipped', frugal: false, sturdy: false, hints: 0, time: 0 },
    ],
  };
}
