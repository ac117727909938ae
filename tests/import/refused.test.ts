import { describe, expect, test } from 'vitest';
import { importNeuronify, importText, MOST_TEXT } from '../../src/import/importText.ts';
import { node } from './fixtures.ts';

const leaky = 'neurons/LeakyNeuron.qml';

describe('what cannot be read is refused with a place', () => {
  const file = (change: object) => importNeuronify(JSON.stringify({ fileFormatVersion: 4, nodes: [], edges: [], ...change }));

  test.each([
    ['', 'notJson', ''],
    ['{"a":', 'notJson', ''],
    ['[]', 'notAnObject', ''],
    ['{}', 'wrongFormat', ''],
    ['{"nodes":{},"edges":[]}', 'wrongFormat', ''],
    ['{"format":"hibana.circuit"}', 'wrongFormat', 'format'],
    ['SQLite format 3\u0000', 'wrongFormat', ''],
    ['var entity0 = createEntity("Neuron.qml", {})', 'wrongVersion', ''],
  ])('%j', (text, code, path) => {
    expect(importText(text)).toMatchObject({ ok: false, code, path });
  });

  test.each([
    [{ fileFormatVersion: 1 }, 'wrongVersion', 'fileFormatVersion', 'version 1'],
    [{ fileFormatVersion: 5 }, 'wrongVersion', 'fileFormatVersion', '2 to 4'],
    [{ fileFormatVersion: '4' }, 'wrongVersion', 'fileFormatVersion', 'whole number'],
    [{ nodes: [{ filename: 3 }] }, 'schema', 'nodes[0].filename', 'must be string, not 3'],
    [
      { nodes: [node(leaky, { threshold: '-55 mV' })] },
      'schema',
      'nodes[0].savedProperties.engine.threshold',
      'must be number, not "-55 mV"',
    ],
    [{ edges: [{ from: 0 }] }, 'schema', 'edges[0].to', 'this key is missing'],
    [{ edges: [{ from: 'a', to: 1 }] }, 'schema', 'edges[0].from', 'must be the number of a node'],
    [{ edges: [{ from: 0.5, to: 1 }] }, 'schema', 'edges[0].from', 'must be the number of a node'],
  ])('%j', (change, code, path, says) => {
    expect(file(change)).toMatchObject({ ok: false, code, path, message: expect.stringContaining(says) });
  });

  test('a number beyond all numbers, a list and a text beyond all bounds', () => {
    expect(file({ nodes: Array.from({ length: 10_001 }, () => ({})) })).toMatchObject({ ok: false, code: 'schema', path: 'nodes' });
    const text =
      '{"fileFormatVersion":4,"nodes":[{"filename":"neurons/LeakyNeuron.qml","savedProperties":{"engine":{"voltage":1e999}}}],"edges":[]}';
    expect(importText(text)).toMatchObject({ ok: false, code: 'schema', path: 'nodes[0].savedProperties.engine.voltage' });
    expect(importText(' '.repeat(MOST_TEXT + 1))).toMatchObject({ ok: false, code: 'tooLarge' });
  });

  test('a circuit that none of our files can hold', () => {
    const nodes = Array.from({ length: 40 }, () => node(leaky));
    const edges = nodes
      .slice(1)
      .map((_, i) => ({ filename: 'edges/CurrentSynapse.qml', from: 0, to: i + 1, savedProperties: { engine: { tau: (i + 1) * 1e-3 } } }));
    const result = importNeuronify(JSON.stringify({ fileFormatVersion: 4, nodes, edges }));
    expect(result).toMatchObject({ ok: false, code: 'reference', message: expect.stringContaining('39 different time constants') });
  });
});
