import { expect, test } from 'vitest';
import { createStream } from '../../src/core/random.ts';
import { importText } from '../../src/import/importText.ts';
import { mutateCharacters, mutateText, pick } from '../helpers/mutate.ts';
import { survive } from '../helpers/survive.ts';
import { sayNotCarried } from '../../src/cli/notCarried.ts';
import { fixture, fixtureNames } from './fixtures.ts';

const link =
  'https://playground.tensorflow.org/#activation=tanh&regularization=L1&batchSize=10&dataset=gauss&regDataset=reg-plane&learningRate=0.03' +
  '&regularizationRate=0.001&noise=25&networkShape=4,2&seed=0.70314&percTrainData=50&x=true&y=true&xTimesY=true&sinY=true&problem=classification&initZero=true';

test('seven hundred damaged files and links are refused with a sentence, or parse, run and train without harm', () => {
  const random = createStream('import', 'fuzz');
  const texts = fixtureNames.map(fixture);
  const counts = { files: 0, links: 0, refused: new Set<string>() };
  for (let i = 0; i < 700; i++) {
    const isLink = i % 4 === 0;
    let damaged = isLink ? link : mutateText(random, pick(random, texts));
    for (let left = isLink ? 1 + Math.floor(random.next() * 3) : 0; left > 0; left--) damaged = mutateCharacters(random, damaged);
    try {
      const result = importText(damaged);
      if (result.ok) {
        counts[isLink ? 'links' : 'files']++;
        // Reads back, and runs fifty ticks or five updates.
        survive(result.file);
        for (const one of result.notCarried)
          if (!/^\S.*: \S.*$/.test(sayNotCarried(one))) throw new Error(`no sentence: ${sayNotCarried(one)}`);
      } else {
        counts.refused.add(result.code);
        if (result.message === '' || /[\n\r]/.test(result.message + result.path)) throw new Error(`no sentence: ${result.message}`);
      }
    } catch (error) {
      throw new Error(`number ${i}: ${JSON.stringify(damaged)}`, { cause: error });
    }
  }
  expect(counts.files).toBeGreaterThan(150);
  expect(counts.links).toBeGreaterThan(100);
  expect([...counts.refused]).toEqual(expect.arrayContaining(['notJson', 'schema', 'wrongFormat', 'wrongVersion']));
});
