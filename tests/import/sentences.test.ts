// What could not be carried over, said in both languages: every kind, with its own numbers, and every place.
import { describe, expect, test } from 'vitest';
import { notCarriedEn } from '../../src/i18n/notCarried.en.ts';
import { notCarriedJa } from '../../src/i18n/notCarried.ja.ts';
import { playgroundEn } from '../../src/i18n/playground.en.ts';
import { playgroundJa } from '../../src/i18n/playground.ja.ts';
import { importText } from '../../src/import/importText.ts';
import type { Details, NotCarried, NotCarriedCode } from '../../src/import/report.ts';
import { sayAll, sayOne } from '../../src/panels/shelf/sayNotCarried.ts';
import { fixture, made, node } from './fixtures.ts';

const details = {
  limited: { key: 'thresholdMv', from: 5000, to: 1000 },
  view: undefined,
  noVersion: undefined,
  unknownItem: { file: 'lamps/Lantern.qml' },
  camera: undefined,
  compartment: undefined,
  meter: { file: 'meters/RatePlot.qml' },
  speaker: undefined,
  nextFile: undefined,
  adaptation: { nanosiemens: 11, tauMs: 253, weightMv: -17 },
  burst: undefined,
  lowestVoltage: { mv: -91 },
  highestVoltage: { mv: -61 },
  phase: { turns: 0.038 },
  largeCurrent: { na: 21_000, amplitudeNa: 210, gain: 1000 },
  rounded: { key: 'refractoryMs', fromMs: 1.23, toMs: 1.2 },
  longText: { letters: 201, kept: 199 },
  richText: undefined,
  missingEnd: { item: 99 },
  endLeftOut: { item: 98 },
  intoSource: { item: 97 },
  toItself: undefined,
  secondConnection: undefined,
  withoutEffect: undefined,
  unknownConnection: { file: 'edges/Rope.qml' },
  immediateInhibition: undefined,
  alpha: { tauMs: 7 },
  underWay: undefined,
  restarts: { count: 13 },
  conductance: { count: 14 },
  regression: { from: 'reg-plane', to: 'line' },
  otherPoints: { from: 'spiral there', to: 'spiral here' },
  paintedPoints: { from: 'gauss', count: 500 },
  kindsSwapped: undefined,
  noise: { percent: 35, to: 0.06 },
  random: undefined,
  l1: { rate: 0.13 },
  cosine: undefined,
  featureScale: undefined,
  noFeatures: undefined,
  tooManyLayers: { layers: 9, kept: 6 },
  tutorial: { name: 'first-steps' },
  unknownKey: undefined,
  unknownValue: { value: 'sawtooth', used: 'tanh' },
} satisfies { readonly [Code in NotCarriedCode]: Details[Code] };

const all = Object.entries(details).map(([code, detail]) => ({ code, where: 'nodes[2]', detail }) as NotCarried);

describe.each([
  ['English', notCarriedEn, playgroundEn.property],
  ['Japanese', notCarriedJa, playgroundJa.property],
] as const)('%s', (_language, words, numbers) => {
  test.each(all)('$code has a sentence of its own, with everything that it is about', (one) => {
    const sentence = sayOne(one, words, numbers);
    expect(sentence).toMatch(/[.。]$/);
    expect(all.filter((other) => sayOne(other, words, numbers) === sentence)).toHaveLength(1);
    for (const [key, value] of Object.entries(one.detail ?? {})) {
      if (key === 'key') continue;
      expect(sentence).toContain(typeof value === 'number' ? String(Math.abs(value)) : value);
    }
    expect(sentence).not.toMatch(/undefined|thresholdMv|refractoryMs/);
  });

  test('every entry of a file is said once, at its place', () => {
    const { notCarried } = made(importText(fixture('zoo.nfy')));
    const said = sayAll(notCarried, words, numbers);
    const places = said.flatMap((one) => one.places);
    expect(places.toSorted()).toEqual(notCarried.map(({ where }) => where).toSorted());
    expect(new Set(said.map(({ sentence }) => sentence)).size).toBe(said.length);
    expect(new Set(said.map(({ fate }) => fate))).toEqual(new Set(['leftOut', 'changed']));
  });

  test('every name of a number that an import can limit is a word', () => {
    const wild = JSON.stringify({
      fileFormatVersion: 4,
      nodes: [
        node('neurons/LeakyNeuron.qml', { threshold: 9, restingPotential: -9, initialPotential: 9, voltage: 9, capacitance: 0, resistance: 1e90, refractoryPeriod: 1e9 }, { x: 1e9, y: -1e9 }),
        node('generators/IrregularSpikeGenerator.qml', { rate: -3 }),
        node('generators/CurrentClamp.qml', { currentOutput: 1e80 }),
        node('generators/ACClamp.qml', { frequency: -4 }),
      ],
      edges: [{ filename: 'edges/CurrentSynapse.qml', from: 1, to: 0, savedProperties: { engine: { tau: 1e30, delay: 1e30, maximumCurrent: 1e30 } } }],
    }); // prettier-ignore
    const link =
      'playground.tensorflow.org/#noise=900&percTrainData=900&batchSize=9999&learningRate=1e9&networkShape=99&regularization=L2&regularizationRate=1e9';
    for (const text of [wild, link]) {
      const { notCarried } = made(importText(text));
      const limited = notCarried.filter(({ code }) => code === 'limited');
      expect(limited.length).toBeGreaterThan(4);
      for (const one of limited) {
        const { key } = one.detail as Details['limited'];
        expect(sayOne(one, words, numbers).split(/[:：]/)[0]).not.toBe(key);
      }
    }
  });
});
