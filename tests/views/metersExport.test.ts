// Plots as files: a drawing that every program reads, and numbers that read back as they were.
import { expect, test } from 'vitest';
import { columnsCsv, spikesCsv } from '../../src/export/plotCsv.ts';
import { roundMarks, roundStep } from '../../src/export/plotScale.ts';
import { plotSvg, type PlotPicture } from '../../src/export/plotSvg.ts';

/** Names of the elements in order; throws where a tag is not closed, an attribute is not quoted or a letter is not allowed. */
function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  let at = 0;
  for (const [tag, close, name, attributes, empty] of xml.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const start = xml.indexOf(tag, at);
    const text = xml.slice(at, start);
    if (/[<>]|&(?!(amp|lt|gt|quot);)/.test(text) || /&(?!(amp|lt|gt|quot);)/.test(attributes!)) throw new Error(`bad text: ${text}`);
    at = start + tag.length;
    if (close === '/') {
      if (open.pop() !== name) throw new Error(`${name} closes nothing`);
      continue;
    }
    names.push(name!);
    if (empty !== '/') open.push(name!);
  }
  if (open.length > 0 || xml.slice(at).trim() !== '') throw new Error(`left open: ${open.join()}`);
  return names;
}

/** Rows of fields as RFC 4180 has them, read by nobody's program but this. */
function readTable(csv: string): string[][] {
  return csv
    .split('\r\n')
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!),
    );
}

const line = (name: string, y: readonly number[]) => ({ name, colour: '#123456', x: y.map((_, i) => i), y });
const picture: PlotPicture = {
  title: 'Voltage <of> "A & B"',
  x: { name: 'time', unit: 'ms', from: 0, until: 3 },
  panels: [
    {
      y: { name: 'A', unit: 'mV', from: -70, until: -40 },
      lines: [line('A & B', [-65, NaN, -50, -51])],
      levels: [{ at: -50, colour: '#999' }],
      marks: [{ name: 'A', colour: '#123456', x: [1, 2], low: [-50, -50], high: [-40, -40] }],
    },
    {
      y: { name: '', unit: '', from: 10, until: 0, names: [{ at: 5, name: '鐘' }] },
      lines: [{ ...line('dots', [1, 2, 3, 4]), look: 'points' }],
    },
  ],
};

test('the drawing is well formed, with one path for each line and each row of marks', () => {
  const names = elementsOf(plotSvg(picture));
  expect(names.filter((name) => name === 'path')).toHaveLength(3);
  expect(names.filter((name) => name === 'clipPath')).toHaveLength(2);
});

test('names, units and legend stand in it as text, and nothing else than text', () => {
  const svg = plotSvg(picture);
  expect(svg).toContain('<title>Voltage &lt;of&gt; &quot;A &amp; B&quot;</title>');
  expect(svg).toContain('>time (ms)</text>');
  expect(svg).toContain('>A (mV)</text>');
  expect(svg).toContain('>鐘</text>');
  expect(svg).toContain('>−50</text>');
  expect(svg).not.toMatch(/style=|<script|href|class=/);
  expect(plotSvg({ ...picture, title: 'a\u0000b\ud800c' })).toContain('<title>abc</title>');
});

test('a line is broken where a number is missing, and points are strokes of no length', () => {
  const [first, , dots] = [...plotSvg(picture).matchAll(/<path d="([^"]*)"/g)].map((match) => match[1]!);
  expect(first!.match(/[ML]/g)).toEqual(['M', 'M', 'L']);
  expect(dots!.match(/M[\d. ]+h0/g)).toHaveLength(4);
});

test('many panels and many names still make a drawing', () => {
  const panels = Array.from({ length: 30 }, (_, i) => ({
    y: { name: `n${i}`, unit: 'mV', from: 0, until: 1 },
    lines: [line(`cell number ${i}`, [0, 1])],
  }));
  expect(elementsOf(plotSvg({ ...picture, panels })).filter((name) => name === 'path')).toHaveLength(30);
  expect(() => elementsOf(plotSvg({ ...picture, x: { ...picture.x, until: 0 }, panels: [] }))).not.toThrow();
});

test('marks on an axis are round numbers', () => {
  expect(roundMarks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(roundMarks(-70, -40, 4)).toEqual([-70, -60, -50, -40]);
  expect(roundMarks(10, 0, 2)).toEqual([0, 5, 10]);
  expect(roundMarks(0.1, 0.5, 4)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
  expect(roundStep(1234, 5)).toBe(500);
  expect(roundStep(0, 5)).toBe(1);
  for (const range of [1e-7, 0.003, 7, 99, 12_345, 9e8]) expect(range / roundStep(range, 6)).toBeGreaterThan(2);
});

test('numbers of 32 bits read back to the same, and what is not known is empty', () => {
  const values = Float32Array.of(-65, -52.1, 1e-7, 123456.789, NaN);
  const csv = columnsCsv([
    { head: 'tMs', values: Float64Array.from(values, (_, i) => i * 0.1) },
    { head: 'a,"b" v', values },
  ]);
  const [head, ...rows] = readTable(csv);
  expect(head).toEqual(['tMs', 'a,"b" v']);
  expect(rows.map(([time]) => time)).toEqual(['0', '0.1', '0.2', '0.3', '0.4']);
  expect(rows.slice(0, 4).map(([, value]) => Math.fround(Number(value)))).toEqual([...values.subarray(0, 4)]);
  expect(rows[4]![1]).toBe('');
});

test('spikes are a row each', () => {
  expect(spikesCsv({ head: 'tMs', values: [1.2, 3] }, ['n1', 'n2'])).toBe('tMs,cell\r\n1.2,n1\r\n3,n2\r\n');
});
