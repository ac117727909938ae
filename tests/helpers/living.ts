// One good file of each kind in time, to start from in tests.
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import type { Recording } from '../../src/core/recording.ts';
import type { SpikingGoal, SpikingLevel } from '../../src/levels/spiking/level.ts';
import { seekSpiking } from '../../src/session/spiking/run.ts';
import { createSpikingSession, dispatchSpiking, recordSpiking } from '../../src/session/spiking/session.ts';
import { inTime, izhikevich, lif, pattern, synapse } from './spikingCircuit.ts';
import { levelInTime } from './time.ts';

const place = { x: -200, y: 0 };
const stdp = { kind: 'stdp', aPlus: 0.01, aMinus: 0.0105, tauPlusMs: 20, tauMinusMs: 20, min: -3, max: 0, pairing: 'all' } as const;
const hebbian = { kind: 'hebbian', rate: 0.5, windowMs: 50, min: 0, max: 20 } as const;

/** Every feature of the circuit format at once. */
export const everything: SpikingCircuit = inTime(
  [
    lif('n1', { startMv: -60, locked: true, label: { en: 'bell', ja: '鐘' } }),
    lif('n2', { refractoryMs: 0, tauMs: 10.5 }),
    izhikevich('z1', { startMv: -70, schedule: 'euler' }),
    { id: 'c1', kind: 'current', ...place, shape: 'constant', amplitudeNa: 0.2 },
    { id: 'c2', kind: 'current', ...place, shape: 'step', amplitudeNa: -0.1, startMs: 5 },
    { id: 'c3', kind: 'current', ...place, shape: 'pulse', amplitudeNa: 4, startMs: 2, lengthMs: 7.5 },
    { id: 'c4', kind: 'current', ...place, shape: 'sine', amplitudeNa: 0.05, frequencyHz: 40, offsetNa: 0.1 },
    { id: 'r', kind: 'regular', ...place, rateHz: 80, startMs: 1 },
    { id: 'p', kind: 'poisson', ...place, rateHz: 120 },
    pattern('q', [10, 30, 5]),
    { id: 't', kind: 'touch', ...place },
  ],
  [
    'c1>n1 current 1',
    'c2>n2 current -0.5',
    'c3>z1 current 2',
    'c4>n2 current 1',
    'r>n1 delta 3 d0.5',
    'p>n2 exp(5) 2.5 d2.5',
    'q>z1 delta 4',
    synapse('t>n2 delta 16 d1', hebbian),
    synapse('n1>n2 exp(10) -1 d3', stdp),
    'n2>n2 exp(5) -0.25 d12.3',
  ],
  {
    dtMs: 0.1,
    seed: '火花',
    layers: [{ id: 'pair', cells: ['n1', 'n2'] }],
    probes: ['n2', 'z1'],
    notes: [{ id: 'n', x: 1, y: 2, text: 'a note' }],
  },
);

const small = inTime(
  [
    { id: 'tap', kind: 'touch', ...place },
    { id: 'bell', kind: 'touch', ...place },
    lif('n'),
    { id: 'i', kind: 'current', ...place, shape: 'constant', amplitudeNa: 0 },
  ],
  ['tap>n delta 8 d1', 'bell>n delta 1 d1', 'i>n current 1'],
);
const jitter = { weights: 0.05, delaysMs: 0.2, trials: 5 };

const goals = {
  spikes: {
    kind: 'spikes',
    cases: [
      { ms: 60, label: { en: 'two', ja: '二' }, timesMs: { tap: [5, 8] }, wants: [{ cell: 'n', count: 1, fromMs: 5, untilMs: 30 }] },
      { ms: 50, timesMs: { tap: [5] }, seed: 'other', wants: [{ cell: 'n', rateHz: { min: 0, max: 10 } }] },
    ],
    hidden: [{ ms: 60, timesMs: { tap: [5, 8] }, set: { i: { amplitudeNa: 0.01 } }, wants: [{ cell: 'n', timesMs: [9], toleranceMs: 1 }] }],
    jitter,
  },
  live: {
    kind: 'live',
    ms: 60,
    wants: [
      { cell: 'n', count: { min: 1 } },
      { cell: 'n', count: { min: 0, max: 3 }, touch: 'tap', without: 'bell', withinMs: 5 },
    ],
    jitter,
  },
  impossible: {
    kind: 'impossible',
    cases: [
      { ms: 40, timesMs: { tap: [5, 8] }, wants: [{ cell: 'n', count: 1 }] },
      { ms: 40, timesMs: { tap: [5, 8] }, wants: [{ cell: 'n', count: 0 }] },
    ],
    jitter,
  },
  predict: {
    kind: 'predict',
    ask: 'count',
    cell: 'n',
    ms: 50,
    streak: 1,
    questions: [{ timesMs: { tap: [5, 8, 20] }, weights: { 'tap>n': 16 }, delaysMs: { 'tap>n': 2 } }, { set: { i: { amplitudeNa: 0.4 } } }],
  },
} as const satisfies Record<SpikingGoal['kind'], SpikingGoal>;

/** Taps that make a cell fire, with a goal of the given kind; its solution solves it. */
export function livingLevel(kind: SpikingGoal['kind'] = 'spikes'): SpikingLevel {
  const start = {
    ...small,
    synapses: small.synapses.map((one) => (one.id === 'tap>n' ? { ...one, weight: kind === 'live' ? 9 : 2 } : one)),
  };
  const level: SpikingLevel = {
    ...levelInTime(start, goals[kind], {
      weights: { min: 0, max: 20, step: 1 },
      delaysMs: { min: 0.5, max: 3, step: 0.5 },
      parameters: { i: { amplitudeNa: { min: 0, max: 0.4, step: 0.1 } } },
      claim: kind === 'impossible',
    }),
    id: `living-${kind}`,
    par: { frugal: 3, sturdy: 5, best: 1, proven: false, method: 'search', density: 0.01, densityBy: 'sampling', distance: 2 },
  };
  return { ...level, solution: solve(level) };
}

function solve(level: SpikingLevel): Recording {
  const session = createSpikingSession(level, level.circuit);
  switch (level.goal.kind) {
    case 'live':
      seekSpiking(session.run, 50);
      dispatchSpiking(session, { type: 'touch', cell: 'tap' });
      seekSpiking(session.run, 80);
      dispatchSpiking(session, { type: 'touch', cell: 'tap' });
      break;
    case 'predict':
      dispatchSpiking(session, { type: 'predict', says: 3 });
      break;
    case 'spikes':
    case 'impossible':
      dispatchSpiking(session, { type: 'setWeight', synapse: 'tap>n', weight: 9 });
      if (level.goal.kind === 'impossible') dispatchSpiking(session, { type: 'claim' });
  }
  seekSpiking(session.run, 600);
  return recordSpiking(session);
}

/** An attempt without a level: edits of every kind while it runs, touches, undo and redo. */
export function livingAttempt(): Recording {
  const session = createSpikingSession(undefined, everything);
  seekSpiking(session.run, 20);
  dispatchSpiking(session, { type: 'touch', cell: 't' });
  seekSpiking(session.run, 45);
  dispatchSpiking(session, { type: 'setWeight', synapse: 'r>n1', weight: 7 });
  dispatchSpiking(session, { type: 'setDelay', synapse: 'p>n2', delayMs: 0.3 });
  seekSpiking(session.run, 120);
  dispatchSpiking(session, { type: 'setParameter', cell: 'c1', parameter: 'amplitudeNa', value: 0.35 });
  dispatchSpiking(session, { type: 'undo' });
  seekSpiking(session.run, 130);
  dispatchSpiking(session, { type: 'redo' });
  dispatchSpiking(session, { type: 'touch', cell: 't' });
  seekSpiking(session.run, 700);
  return recordSpiking(session);
}
