import { describe, expect, test } from 'vitest';
import { galleryCircuit, galleryIndex } from '../../src/app/gallery.ts';
import { checkCircuit } from '../../src/files/references.ts';
import { writeCircuit } from '../../src/files/write.ts';
import { galleryEn } from '../../src/i18n/gallery.en.ts';
import { galleryJa } from '../../src/i18n/gallery.ja.ts';
import { galleryGroups } from '../../src/panels/gallery/entry.ts';
import { sentencesOf } from '../../src/panels/gallery/sentences.ts';
import { largeCircuit } from '../../tools/gallery/large.ts';
import { mean, run } from './helpers.ts';

describe('the gallery', () => {
  test('loads each circuit by its id, and nothing else', async () => {
    const index = await galleryIndex();
    const drops = await galleryCircuit('drops');
    expect(drops?.cells).toHaveLength(5);
    for (const { id } of index.filter(({ group }) => group === 'logic')) expect(await galleryCircuit(id), id).toBeDefined();
    for (const id of ['gallery', 'no-such-circuit', '../package', 'toString', '']) expect(await galleryCircuit(id), id).toBeUndefined();
  });

  test('has words for each group', () => {
    for (const w of [galleryEn, galleryJa])
      for (const group of galleryGroups) expect(w.groups[group].length * w.groupsAbout[group].length).toBeGreaterThan(0);
  });

  test('tells sentences apart, also where somebody speaks', () => {
    expect(sentencesOf('A 0.5 mV step. Then? Yes!')).toEqual(['A 0.5 mV step.', 'Then?', 'Yes!']);
    expect(sentencesOf('He says “no! never.” and goes. Ah')).toEqual(['He says “no! never.” and goes.', 'Ah']);
    expect(sentencesOf('「だめ！」と言います。でも、なぜ？ さあ。')).toEqual(['「だめ！」と言います。', 'でも、なぜ？', 'さあ。']);
    expect(sentencesOf('')).toEqual([]);
  });
});

describe('the large circuit', () => {
  test('is as large as files may be, valid, and the same for the same seed', () => {
    const circuit = largeCircuit();
    expect([circuit.cells.length, circuit.synapses.length]).toEqual([10_000, 200_000]);
    expect(checkCircuit(circuit)).toBeUndefined();
    expect(writeCircuit(largeCircuit(300, 2000, 'a'))).toBe(writeCircuit(largeCircuit(300, 2000, 'a')));
    expect(writeCircuit(largeCircuit(300, 2000, 'a'))).not.toBe(writeCircuit(largeCircuit(300, 2000, 'b')));
  });

  test('keeps firing without a storm, and no cell stands on another', () => {
    const circuit = largeCircuit(1000, 20_000);
    const { state, times } = run(circuit, 300);
    expect(state.stop).toBe('none');
    const rate = mean(circuit.cells.map(({ id }) => times(id).filter((at) => at > 100).length)) / 0.2;
    expect(rate).toBeGreaterThan(3);
    expect(rate).toBeLessThan(60);
    const places = circuit.cells.map(({ x, y }) => [x, y] as const);
    const nearest = places.map(([x, y], i) => Math.min(...places.map(([ox, oy], j) => (i === j ? Infinity : Math.hypot(x - ox, y - oy)))));
    expect(Math.min(...nearest)).toBeGreaterThan(70);
  });
});
