import { describe, expect, test } from 'vitest';
import { exp } from '../../src/core/math.ts';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { createSpikingState } from '../../src/core/spiking/state.ts';
import { stepSpiking, touchNow } from '../../src/core/spiking/step.ts';
import { readObject } from '../../src/files/parse.ts';
import { importNeuronify } from '../../src/import/importText.ts';
import { runSpikes } from '../helpers/runSpikes.ts';
import { codes, fixture, fixtureNames, made, neuronify, node } from './fixtures.ts';

const leaky = 'neurons/LeakyNeuron.qml';
const clamp = 'generators/CurrentClamp.qml';
const synapse = 'edges/CurrentSynapse.qml';

function imported(name: string) {
  return made(importNeuronify(fixture(name)));
}

/** Between spikes, in ms. */
function intervals(circuit: SpikingCircuit, cell: string, ms = 500): number[] {
  const ticks = runSpikes(circuit, ms * 10).spikes[cell]!;
  return ticks.slice(1).map((tick, i) => (tick - ticks[i]!) / 10);
}

describe('closed forms, run by our own core', () => {
  test.each([
    ['drip.nfy', 'n1', '15.863', 2, 30, 15],
    ['rest.nfy', 'n2', '8.109', 0, 60, 20],
    ['rest.nfy', 'n1', '18.109', 10, 60, 20],
  ])('%s: %s fires every %s ms, t_ref + τ · ln(RI / (RI − θ)), τ 20 ms', (name, cell, says, rest, drive, threshold) => {
    const expected = rest + 20 * Math.log(drive / (drive - threshold));
    expect(expected.toFixed(3)).toBe(says);
    const found = intervals(imported(name).file, cell);
    expect(found.length).toBeGreaterThan(20);
    for (const interval of found) expect(Math.abs(interval - expected)).toBeLessThanOrEqual(0.1);
  });

  test('a touch fires at once; its spike comes after the delay, and its current lifts and lowers as R · I · τs / (τs − τm) · …', () => {
    const state = createSpikingState(imported('relay.nfy').file);
    const { indexOf, cellIds } = state.compiled;
    const spikes: [string, number][] = [];
    let lowest = 0;
    touchNow(state, 'touch1');
    for (let tick = 0; tick < 500; tick++) {
      const { count, cells } = stepSpiking(state);
      for (let i = 0; i < count; i++) spikes.push([cellIds[cells[i]!]!, tick]);
      lowest = Math.min(lowest, state.v[indexOf.get('n3')!]!);
    }
    // 300 mV · 2 / 18 · (e^(−t/20) − e^(−t/2)) passes 15 mV after 1.47 ms.
    expect(spikes).toEqual([['touch1', 0], ['n1', 2], ['n2', 2 + 50 + 15]]); // prettier-ignore
    const trough = (5 * 16 * 1.6094379124341003) / 16;
    expect(lowest).toBeCloseTo(-70 - ((100 * 4) / 16) * (exp(-trough / 20) - exp(-trough / 4)), 2);
  });

  test('an adaptive neuron stops firing below the current at which its conductance holds it', () => {
    // One spike a time constant of 100 s leaves 10 nS: from then on it fires above 15 mV · (1 + 10 nS · 100 MΩ) = 30 mV only.
    const drive = (na: number) =>
      neuronify(
        [
          node(clamp, { currentOutput: na * 1e-9 }),
          node('neurons/AdaptationNeuron.qml', { initialPotential: -0.07, voltage: -0.07, timeConstant: 10 }),
        ],
        [{ filename: 'Edge.qml', from: 0, to: 1 }],
      ).file;
    expect(runSpikes(drive(0.29), 5_000).spikes['n1']).toHaveLength(1);
    expect(runSpikes(drive(0.31), 5_000).spikes['n1']).toHaveLength(2);
    const slower = intervals(drive(3), 'n1', 200);
    expect(slower.length).toBeGreaterThan(10);
    expect(slower).toEqual(slower.toSorted((a, b) => a - b));
  });
});

describe('what is carried', () => {
  test.each(fixtureNames)('%s passes our own parser', (name) => {
    expect(readObject('hibana.circuit', imported(name).file)).toMatchObject({ ok: true });
  });

  test('a neuron in our units, with its name, its potential and its place around the middle', () => {
    const { file, notCarried } = neuronify([
      node(
        leaky,
        { capacitance: 1.9999999999999998e-10, resistance: 5e7, voltage: -0.0612, threshold: -0.05 },
        { label: 'A 火', x: 100, y: 50 },
      ),
      node(clamp, { currentOutput: 1e-10 }, { x: 300, y: 50 }),
    ]);
    expect(file.cells[0]).toEqual({
      id: 'n1',
      kind: 'lif',
      x: -100,
      y: 0,
      restMv: -70,
      thresholdMv: -50,
      resetMv: -80,
      startMv: -61.2,
      tauMs: 10,
      resistanceMohm: 50,
      refractoryMs: 2,
      label: { en: 'A 火', ja: 'A 火' },
    });
    expect(file.cells[1]).toEqual({ id: 'dc1', kind: 'current', shape: 'constant', x: 100, y: 0, amplitudeNa: 0.1 });
    expect(notCarried).toEqual([]);
  });

  test('generators, each as our source of the same kind', () => {
    const { cells } = imported('zoo.nfy').file;
    expect(cells.filter(({ kind }) => kind !== 'lif').map(({ x: _x, y: _y, ...cell }) => cell)).toEqual([
      { id: 'dc1', kind: 'current', shape: 'constant', amplitudeNa: 200 },
      { id: 'ac1', kind: 'current', shape: 'sine', amplitudeNa: 1, frequencyHz: 34, offsetNa: 0 },
      { id: 'regular1', kind: 'regular', rateHz: 50, startMs: 20 },
      { id: 'poisson1', kind: 'poisson', rateHz: 200 },
      { id: 'regular2', kind: 'regular', rateHz: 0, startMs: 0 },
      { id: 'touch1', kind: 'touch' },
    ]);
  });

  test('connections: weights are R · I, inhibitory senders make them negative, currents keep their size by the gain', () => {
    expect(imported('zoo.nfy').file.synapses.map((one) => [one.id, 'weight' in one ? one.weight : one.gain])).toEqual([
      ['dc1>n1', -100],
      ['ac1>n4', 1],
      ['regular1>n4', -200],
      ['poisson1>n2', 815.484548538],
      ['regular2>n2', 300],
      ['n3>n1', -300],
      ['n1>n1', -15],
    ]);
    expect(imported('relay.nfy').file.synapses).toEqual([
      { id: 'touch1>n1', from: 'touch1', to: 'n1', kind: 'delta', weight: 1000, delayMs: 0.1 },
      { id: 'n1>n2', from: 'n1', to: 'n2', kind: 'exponential', tauMs: 2, weight: 300, delayMs: 5 },
      { id: 'n2>n3', from: 'n2', to: 'n3', kind: 'exponential', tauMs: 4, weight: -100, delayMs: 10 },
    ]);
  });

  test('voltmeters as probes, whichever way they are wired, and notes', () => {
    expect(imported('drip.nfy').file).toMatchObject({
      probes: ['n1'],
      notes: [{ id: 'note3', x: -152, y: 148, text: 'Drop by drop.\nHow often does it fire?' }],
    });
    expect(imported('pair.nfy').file).toMatchObject({ probes: ['n1', 'n2'], notes: [{ text: 'One at a time,\nplease & thank you.' }] });
  });

  test('version 2: properties beside the file name, microamperes, and connections that know no kind', () => {
    const { file } = imported('pair.nfy');
    expect(file.cells[0]).toMatchObject({
      restMv: -10,
      thresholdMv: 0,
      resetMv: -80,
      tauMs: 10,
      resistanceMohm: 0.01,
      refractoryMs: 0,
      startMv: -30,
    });
    expect(file.cells[3]).toMatchObject({ amplitudeNa: 310 });
    // −20 µS · 10 kΩ · (50 mV − −5 mV).
    expect(file.synapses[0]).toMatchObject({ kind: 'exponential', weight: -11, tauMs: 10, delayMs: 0.1 });
    expect(file.synapses[4]).toMatchObject({ id: 'touch1>n1', kind: 'delta' });
    const { spikes } = runSpikes(file, 2_000);
    expect(spikes['n1']!.length).toBeGreaterThan(5);
    expect(spikes['n2']!.length).toBeGreaterThan(5);
  });

  test('lists that were once called entities and connections', () => {
    const old = { entities: [{ fileName: leaky }, { fileName: clamp }], connections: [{ from: '1', to: '0' }] };
    const { file, notCarried } = made(importNeuronify(JSON.stringify(old)));
    expect(file.synapses).toEqual([{ id: 'dc1>n1', from: 'dc1', to: 'n1', kind: 'current', gain: 10 }]);
    expect(codes(notCarried)).toEqual(['fileFormatVersion noVersion', 'nodes[1] largeCurrent']);
  });

  test('an empty workspace', () => {
    expect(neuronify([])).toMatchObject({ ok: true, file: { cells: [], synapses: [] }, notCarried: [] });
  });
});

describe('what is not carried is said, item by item', () => {
  test('where nothing is lost nothing is said but the view', () => {
    expect(codes(imported('drip.nfy').notCarried)).toEqual(['workspace view']);
  });

  test('in the order of items, connections, and what follows from both', () => {
    const { notCarried } = imported('zoo.nfy');
    expect(codes(notCarried)).toEqual([
      'workspace view',
      'nodes[1] burst',
      'nodes[2] rounded',
      'nodes[3] largeCurrent',
      'nodes[4] phase',
      'nodes[9] camera',
      'nodes[10] meter',
      'nodes[11] speaker',
      'nodes[12] nextFile',
      'nodes[13] compartment',
      'nodes[14] unknownItem',
      'edges[2] rounded',
      'edges[3] alpha',
      'edges[3] underWay',
      'edges[3] rounded',
      'edges[5] immediateInhibition',
      'edges[6] endLeftOut',
      'edges[9] unknownConnection',
      'edges[10] withoutEffect',
      'edges[11] toItself',
      'edges[12] secondConnection',
      'edges[13] intoSource',
      'edges[14] missingEnd',
      'edges[15] underWay',
      'edges restarts',
      'nodes[0] adaptation',
      'nodes[0] lowestVoltage',
      'nodes[1] highestVoltage',
      'nodes[15] lowestVoltage',
    ]);
    const detail = (code: string) => notCarried.find((one) => one.code === code)?.detail;
    expect(detail('rounded')).toEqual({ key: 'refractoryMs', fromMs: 1.23, toMs: 1.2 });
    expect(detail('largeCurrent')).toEqual({ na: 20_000, amplitudeNa: 200, gain: 100 });
    expect(detail('phase')).toEqual({ turns: 0.038 });
    expect(detail('unknownItem')).toEqual({ file: 'lamps/Lantern.qml' });
    expect(detail('alpha')).toEqual({ tauMs: 2 });
    expect(detail('restarts')).toEqual({ count: 3 });
    expect(detail('adaptation')).toEqual({ nanosiemens: 10, tauMs: 250, weightMv: -15 });
    expect(detail('highestVoltage')).toEqual({ mv: -60 });
    expect(detail('missingEnd')).toEqual({ item: 99 });
  });

  test('numbers out of bounds, with what became of them', () => {
    const { file, notCarried } = neuronify([
      node(leaky, { threshold: 5, capacitance: 0, resistance: 1e90 }, { x: 1e9 }),
      node('generators/IrregularSpikeGenerator.qml', { rate: -3 }),
      node(clamp, { currentOutput: 1e80 }),
    ]);
    expect(file.cells[0]).toMatchObject({ thresholdMv: 1000, tauMs: 0.01, resistanceMohm: 1e6 });
    expect(file.cells[2]).toMatchObject({ amplitudeNa: 1000 });
    expect(notCarried.filter(({ code }) => code === 'limited').map(({ where, detail }) => [where, detail])).toEqual([
      ['nodes[0]', { key: 'x', from: 1e9, to: 1e6 }],
      ['nodes[0]', { key: 'thresholdMv', from: 5000, to: 1000 }],
      ['nodes[0]', { key: 'tauMs', from: 0, to: 0.01 }],
      ['nodes[0]', { key: 'resistanceMohm', from: 1e84, to: 1e6 }],
      ['nodes[1]', { key: 'rateHz', from: -3, to: 0 }],
      ['nodes[2]', { key: 'amplitudeNa', from: 1e83, to: 1000 }],
    ]);
  });

  test('texts that are too long are cut', () => {
    const { file, notCarried } = neuronify([
      node(leaky, {}, { label: 'l'.repeat(201) }),
      node('annotations/Note.qml', {}, { text: 'n'.repeat(2_001) }),
    ]);
    expect(file.cells[0]!.label!.en).toHaveLength(200);
    expect(file.notes[0]!.text).toHaveLength(2_000);
    expect(notCarried).toEqual([
      { code: 'longText', where: 'nodes[0]', detail: { letters: 201, kept: 200 } },
      { code: 'longText', where: 'nodes[1]', detail: { letters: 2_001, kept: 2_000 } },
    ]);
  });

  test('a second spike is said to add up only where it can come while there is current left', () => {
    const from = (sender: object) =>
      codes(
        neuronify([sender, node(leaky)], [{ filename: synapse, from: 0, to: 1, savedProperties: { engine: { tau: 0.002 } } }]).notCarried,
      );
    expect(from(node('generators/RegularSpikeGenerator.qml', { rate: 50 }))).toEqual([]);
    expect(from(node('generators/RegularSpikeGenerator.qml', { rate: 100 }))).toEqual(['edges restarts']);
    expect(from(node(leaky, { refractoryPeriod: 0.02 }))).toEqual([]);
    expect(from(node(leaky))).toEqual(['edges restarts']);
  });
});
