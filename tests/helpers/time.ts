// Levels in time for tests: one cell and what drives it.
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import type { SpikingGoal, SpikingKit, SpikingLevel } from '../../src/levels/spiking/level.ts';

const lif = { kind: 'lif', restMv: -65, thresholdMv: -50, resetMv: -65, tauMs: 20, resistanceMohm: 100, refractoryMs: 2 } as const;

/** A cell `n` that a touch source `tap` kicks by `weight` mV after 1 ms, and a current source `drive` of `amplitudeNa`. */
export function oneCell(weight = 10, amplitudeNa = 0): SpikingCircuit {
  return {
    format: 'hibana.circuit',
    version: 1,
    clock: 'milliseconds',
    seed: 'one',
    cells: [
      { id: 'tap', kind: 'touch', x: -200, y: 0 },
      { id: 'drive', kind: 'current', x: -200, y: 100, shape: 'constant', amplitudeNa },
      { id: 'n', x: 0, y: 0, ...lif },
    ],
    synapses: [
      { id: 'tap>n', from: 'tap', to: 'n', kind: 'delta', weight, delayMs: 1 },
      { id: 'drive>n', from: 'drive', to: 'n', kind: 'current', gain: 1 },
    ],
    layers: [],
    probes: [],
    notes: [],
  };
}

const words = { title: 't', story: 's', goal: 'g', learned: 'l' };
const note = { aim: 'a', ask: 'a', misconception: 'm', next: 'n' };
const hint = { en: 'h', ja: 'ひ' };

export function levelInTime(circuit: SpikingCircuit, goal: SpikingGoal, kit: SpikingKit): SpikingLevel {
  return {
    format: 'hibana.level',
    version: 1,
    id: 'test',
    chapter: 'alive',
    order: 0,
    text: { en: words, ja: words },
    hints: [hint, hint, hint],
    circuit,
    kit,
    goal,
    solution: {
      format: 'hibana.recording',
      version: 1,
      level: 'test',
      seed: circuit.seed,
      commands: [],
      ticks: 0,
      hash: '0000000000000000',
    },
    teacher: { en: note, ja: note },
  };
}
