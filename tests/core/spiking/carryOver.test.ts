import { describe, expect, test } from 'vitest';
import { isRefusal, type SpikingEdit } from '../../../src/core/command.ts';
import { carryOver } from '../../../src/core/spiking/carryOver.ts';
import type { SpikingCircuit, Stdp } from '../../../src/core/spiking/circuit.ts';
import { editSpiking } from '../../../src/core/spiking/edit.ts';
import { hashSpiking } from '../../../src/core/spiking/hash.ts';
import { createSpikingState, weightOf, type SpikingState } from '../../../src/core/spiking/state.ts';
import { runSpiking, stepSpiking } from '../../../src/core/spiking/step.ts';
import { noisy } from '../../helpers/noisy.ts';
import { inTime, lif, pattern, synapse } from '../../helpers/spikingCircuit.ts';

const stdp: Stdp = { kind: 'stdp', aPlus: 1, aMinus: 1, tauPlusMs: 20, tauMinusMs: 20, min: 0, max: 50, pairing: 'all' };

function edited(circuit: SpikingCircuit, ...edits: SpikingEdit[]): SpikingCircuit {
  return edits.reduce((now, edit) => {
    const next = editSpiking(now, edit);
    if (isRefusal(next)) throw new Error(`refused: ${next.refused}`);
    return next;
  }, circuit);
}

/** Ticks in which the cell fires, from the State's present tick on. */
function firesIn(state: SpikingState, cell: string, ticks: number): number[] {
  const index = state.compiled.indexOf.get(cell)!;
  return Array.from({ length: ticks }, () => {
    const { tick } = state;
    const { count, cells } = stepSpiking(state);
    return cells.subarray(0, count).includes(index) ? tick : -1;
  }).filter((tick) => tick >= 0);
}

describe('an edit in a running circuit', () => {
  test('that undoes itself leaves no trace, at any tick', () => {
    const circuit = noisy(20, 'carry');
    const state = createSpikingState(circuit);
    for (let turn = 0; turn < 10; turn++) {
      runSpiking(state, 137);
      const on = carryOver(state, { ...circuit });
      expect(hashSpiking(on)).toBe(hashSpiking(state));
      const twin = carryOver(on, circuit);
      runSpiking(twin, 300);
      runSpiking(on, 300);
      expect(hashSpiking(twin)).toBe(hashSpiking(on));
    }
  });

  test('spikes in flight arrive when they would have arrived', () => {
    const circuit = inTime([pattern('p', [0]), lif('n')], ['p>n delta 20 d5']);
    const state = createSpikingState(circuit);
    runSpiking(state, 20);
    const on = carryOver(state, edited(circuit, { type: 'setDelay', synapse: 'p>n', delayMs: 1 }));
    expect(firesIn(on, 'n', 60)).toEqual([51]);
  });

  test('spikes of a plastic synapse that meet in one tick because its delay was changed all count', () => {
    const circuit = inTime([pattern('p', [0, 20, 30]), lif('n')], [synapse('p>n delta 6 d5', stdp)]);
    const state = createSpikingState(circuit);
    runSpiking(state, 15);
    const later = carryOver(state, edited(circuit, { type: 'setDelay', synapse: 'p>n', delayMs: 3 }));
    runSpiking(later, 10);
    const last = carryOver(later, edited(later.compiled.circuit, { type: 'setDelay', synapse: 'p>n', delayMs: 2 }));
    // All three arrive in tick 50; 18 mV are enough, 12 are not.
    expect(firesIn(last, 'n', 60)).toEqual([51]);
  });

  test('a learnt weight stays, unless it is the one that was set', () => {
    const cells = [pattern('p', [0, 300]), pattern('kick', [50, 350]), lif('n')];
    const circuit = inTime(cells, [synapse('p>n delta 5', stdp), 'kick>n delta 30']);
    const state = createSpikingState(circuit);
    runSpiking(state, 200);
    const learnt = weightOf(state, 'p>n');
    expect(learnt).toBeGreaterThan(5);
    const rested = edited(circuit, { type: 'setParameter', cell: 'n', parameter: 'refractoryMs', value: 4 });
    expect(weightOf(carryOver(state, rested), 'p>n')).toBe(learnt);
    const set = edited(circuit, { type: 'setWeight', synapse: 'p>n', weight: 7 });
    expect(weightOf(carryOver(state, set), 'p>n')).toBe(7);
    expect(weightOf(carryOver(state, edited(circuit, { type: 'setWeight', synapse: 'kick>n', weight: 31 })), 'p>n')).toBe(learnt);
  });

  test('potential, rest and rhythm go on', () => {
    const beat = { id: 'beat', kind: 'regular', x: 0, y: 0, rateHz: 100, startMs: 0 } as const;
    const circuit = inTime([beat, lif('n', { refractoryMs: 5 })], ['beat>n delta 20 d0.1']);
    const state = createSpikingState(circuit);
    runSpiking(state, 30);
    const on = carryOver(state, edited(circuit, { type: 'setParameter', cell: 'beat', parameter: 'rateHz', value: 200 }));
    expect(on.v[0]).toBe(state.v[0]);
    expect(on.restsUntil[0]).toBe(state.restsUntil[0]);
    expect(firesIn(on, 'beat', 130)).toEqual([50, 100, 150]);
  });
});
