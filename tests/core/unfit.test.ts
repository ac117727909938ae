import { describe, expect, test } from 'vitest';
import type { Circuit, RoundsCircuit } from '../../src/core/circuit.ts';
import { isRefusal } from '../../src/core/command.ts';
import { affectsRun, applyPatch, patchBetween, type Patch } from '../../src/core/patch.ts';
import { most } from '../../src/core/room.ts';
import { carryOver } from '../../src/core/spiking/carryOver.ts';
import { createSpikingState } from '../../src/core/spiking/state.ts';
import { runSpiking } from '../../src/core/spiking/step.ts';
import { circuit } from '../helpers/circuit.ts';
import { inTime, izhikevich, lif, pattern, synapse } from '../helpers/spikingCircuit.ts';

const vote = circuit('a b -> h k out; a>h 1; h>out 1; softmax(1) h k; layer k out');
const living = inTime(
  [lif('n'), lif('m'), { id: 'drive', kind: 'current', x: 0, y: 0, shape: 'constant', amplitudeNa: 1 }],
  ['n>m delta 3 d1'],
);
const stdp = { kind: 'stdp', aPlus: 0.1, aMinus: 0.1, tauPlusMs: 20, tauMinusMs: 20, min: 0, max: 5, pairing: 'all' } as const;

function refusedBy(start: Circuit, patch: Patch): string | undefined {
  const after = applyPatch<Circuit>(start, patch);
  return isRefusal(after) ? after.refused : undefined;
}

describe('a change is refused that', () => {
  test.each<[string, Circuit, Patch, string]>([
    ['wires an input', vote, { synapses: [{ id: 's', from: 'h', to: 'a', weight: 1 }] }, 'notHere'],
    ['names a cell that is not there', vote, { synapses: [{ id: 's', from: 'x', to: 'h', weight: 1 }] }, 'unknown'],
    ['belongs to the other clock', vote, { cells: [lif('n')] }, 'otherClock'],
    ['puts a neuron into two layers with softmax', vote, { layers: [{ ...vote.layers[1]!, softmax: { temperature: 1 } }] }, 'otherLayer'],
    ['puts a probe on an input', vote, { probes: ['a'] }, 'notHere'],
    ['names a chip like a cell', vote, { chips: [{ id: 'a', x: 0, y: 0, name: '', members: ['h'], pins: [] }] }, 'notHere'],
    ['lies beyond the canvas', vote, { cells: [{ id: 'far', kind: 'input', x: 1e6 + 1, y: 0, value: 0 }] }, 'tooFar'],
    ['has a delay of no whole ticks', living, { synapses: [synapse('n>m delta 3 d0.25')] }, 'otherTick'],
    ['rests for no whole ticks', living, { cells: [lif('n', { refractoryMs: 0.05 })] }, 'otherTick'],
    ['needs ticks of a millisecond', living, { cells: [izhikevich('z', { schedule: 'published' })] }, 'otherTick'],
    ['wires a source of currents by spikes', living, { synapses: [synapse('drive>m delta 3 d1')] }, 'notHere'],
    ['has a plastic weight outside its bounds', living, { synapses: [synapse('n>m delta 6 d1', stdp)] }, 'notHere'],
    ['puts a key on a neuron', living, { instruments: [{ id: 'k', kind: 'key', cell: 'n', key: 'x' }] }, 'notHere'],
    [
      'is too much',
      vote,
      { notes: Array.from({ length: most.notes + 1 }, (_, i) => ({ id: `note${i}`, x: 0, y: 0, text: '' })) },
      'tooMuch',
    ],
    [
      'has too many time constants',
      living,
      { synapses: Array.from({ length: 33 }, (_, i) => synapse(`s${i}: n>m exp(${i + 1}) 3 d1`)) },
      'tooVaried',
    ],
    [
      'has no room for a long delay',
      living,
      {
        cells: Array.from({ length: 300 }, (_, i) => lif(`c${i}`)),
        synapses: [synapse('n>m delta 3 d1000'), synapse('e: n>m exp(1) 3 d1')],
      },
      'tooLong',
    ],
  ])('%s', (_, start, patch, refused) => {
    expect(refusedBy(start, patch)).toBe(refused);
  });

  test('makes a cell one of another kind, where what hangs on it does not suit the new one', () => {
    expect(refusedBy(living, { cells: [{ id: 'm', kind: 'touch', x: 0, y: 0 }] })).toBe('notHere');
    expect(refusedBy(living, { cells: [izhikevich('m')] })).toBeUndefined();
  });
});

test('what goes may have the name of a part of another kind, which stays', () => {
  const start: RoundsCircuit = { ...vote, notes: [{ id: 'h', x: 0, y: 0, text: '' }] };
  const end: RoundsCircuit = { ...start, notes: [] };
  expect(applyPatch(start, patchBetween(start, end))).toMatchObject({ synapses: end.synapses, notes: [] });
  expect(patchBetween(end, applyPatch(start, patchBetween(start, end)) as RoundsCircuit)).toEqual({});
});

test('locks are not felt by a run', () => {
  expect(affectsRun(living, { synapses: [{ ...living.synapses[0]!, locked: true }] })).toBe(false);
  expect(affectsRun(living, { synapses: [synapse('n>m delta 4 d1')] })).toBe(true);
});

test('a ring that was long once does not grow out of bounds with the circuit', () => {
  const before = inTime([pattern('p', [0]), lif('n')], ['p>n delta 20 d1000']);
  const state = createSpikingState(before);
  runSpiking(state, 10);
  const grown = inTime([pattern('p', [0]), ...Array.from({ length: 5_000 }, (_, i) => lif(`n${i}`)), lif('n')], ['p>n delta 20 d1']);
  const on = carryOver(state, grown);
  expect(on.ring.length).toBeLessThanOrEqual(4_000_000);
  // Where there is room, what is on its way arrives.
  const same = carryOver(state, inTime([pattern('p', [0]), lif('n')], ['p>n delta 20 d1']));
  expect(same.compiled.ringLength).toBe(10_001);
});
