import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsLevel } from '../../src/files/fits.ts';
import { fromLink, toLink } from '../../src/files/link.ts';
import { parseAny, parseCircuit, parseLevel, parseRecording, readObject } from '../../src/files/parse.ts';
import type { FileError, FileResult } from '../../src/files/result.ts';
import { writeCompact, writeFile } from '../../src/files/write.ts';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { anyCircuitInTime } from '../helpers/arbitrary.ts';
import { everything, livingAttempt, livingLevel } from '../helpers/living.ts';
import { survive } from '../helpers/survive.ts';

type Path = readonly (string | number)[];

/** The file's text with one value changed; `undefined` takes the key away. */
function changed(file: object, path: Path, value: unknown): string {
  const copy = structuredClone(file) as Record<string, unknown>;
  let branch = copy;
  for (const key of path.slice(0, -1)) branch = branch[key] as Record<string, unknown>;
  const last = path[path.length - 1]!;
  if (value === undefined) delete branch[last];
  else branch[last] = value;
  return JSON.stringify(copy);
}

function errorOf(result: FileResult<unknown>): FileError | undefined {
  return result.ok ? undefined : result;
}

const cellAt = (id: string): number => everything.cells.findIndex((cell) => cell.id === id);
const synapseAt = (id: string): number => everything.synapses.findIndex((synapse) => synapse.id === id);

describe('a circuit in time is refused with where and why', () => {
  const stdp = synapseAt('n1>n2');
  const cases: [string, Path, unknown, string, RegExp][] = [
    ['an unknown key of a cell', ['cells', cellAt('n1'), 'bias'], 1, `cells[${cellAt('n1')}].bias`, /not known/],
    ['a key of another kind of cell', ['cells', cellAt('z1'), 'tauMs'], 1, `cells[${cellAt('z1')}].tauMs`, /not known/],
    ['a key of another shape', ['cells', cellAt('c1'), 'startMs'], 1, `cells[${cellAt('c1')}].startMs`, /not known/],
    ['a missing parameter', ['cells', cellAt('n2'), 'tauMs'], undefined, `cells[${cellAt('n2')}].tauMs`, /missing/],
    ['a time constant of 0', ['cells', cellAt('n2'), 'tauMs'], 0, `cells[${cellAt('n2')}].tauMs`, /at least 0.01/],
    ['a rate below 0', ['cells', cellAt('r'), 'rateHz'], -1, `cells[${cellAt('r')}].rateHz`, /at least 0/],
    ['a rest of half a tick', ['cells', cellAt('n1'), 'refractoryMs'], 2.05, `cells[${cellAt('n1')}].refractoryMs`, /nearest is 2\.?1?/],
    ['a tick that is too short', ['dtMs'], 0.001, 'dtMs', /at least 0.01/],
    ['a tick that is too long', ['dtMs'], 2, 'dtMs', /at most 1/],
    ['the published schedule at 0.1 ms', ['cells', cellAt('z1'), 'schedule'], 'published', `cells[${cellAt('z1')}].schedule`, /dtMs 1/],
    [
      'a delay of half a tick',
      ['synapses', synapseAt('r>n1'), 'delayMs'],
      1.57,
      `synapses[${synapseAt('r>n1')}].delayMs`,
      /nearest is 1.6$/,
    ],
    [
      'no delay',
      ['synapses', synapseAt('r>n1'), 'delayMs'],
      0,
      `synapses[${synapseAt('r>n1')}].delayMs`,
      /at least one; the nearest is 0.1$/,
    ],
    [
      'a delay that takes too much room',
      ['synapses', synapseAt('r>n1'), 'delayMs'],
      1e6,
      `synapses[${synapseAt('r>n1')}].delayMs`,
      /at most 1000/,
    ],
    [
      'a current synapse from a spiking cell',
      ['synapses', synapseAt('c1>n1'), 'from'],
      'r',
      `synapses[${synapseAt('c1>n1')}].from`,
      /no current source/,
    ],
    [
      'a delta synapse from a current',
      ['synapses', synapseAt('r>n1'), 'from'],
      'c1',
      `synapses[${synapseAt('r>n1')}].kind`,
      /kind current/,
    ],
    ['a synapse into a source', ['synapses', synapseAt('r>n1'), 'to'], 'p', `synapses[${synapseAt('r>n1')}].to`, /no synapse can reach/],
    ['a synapse from nowhere', ['synapses', synapseAt('r>n1'), 'from'], 'x', `synapses[${synapseAt('r>n1')}].from`, /no cell "x"/],
    ['a delay of a current', ['synapses', synapseAt('c1>n1'), 'delayMs'], 1, `synapses[${synapseAt('c1>n1')}].delayMs`, /not known/],
    ['bounds on both sides of 0', ['synapses', stdp, 'plasticity', 'max'], 1, `synapses[${stdp}].plasticity.min`, /never changes sign/],
    ['bounds upside down', ['synapses', stdp, 'plasticity', 'max'], -4, `synapses[${stdp}].plasticity.max`, /less than min/],
    ['a weight outside its bounds', ['synapses', stdp, 'weight'], -5, `synapses[${stdp}].weight`, /between min -3 and max 0/],
    ['a softmax', ['layers', 0, 'softmax'], { temperature: 1 }, 'layers[0].softmax', /not known/],
    ['a probe of nobody', ['probes', 0], 'x', 'probes[0]', /no cell/],
    ['an id used twice', ['cells', 1, 'id'], 'n1', 'cells[1].id', /twice/],
    ['times that are no numbers', ['cells', cellAt('q'), 'timesMs'], ['1'], `cells[${cellAt('q')}].timesMs[0]`, /number/],
  ];
  test.each(cases)('%s', (_, path, value, where, why) => {
    const error = errorOf(parseCircuit(changed(everything, path, value)));
    expect(error?.path).toBe(where);
    expect(error?.message).toMatch(why);
  });

  test('more time constants than a tick can bear', () => {
    const synapses = Array.from({ length: 40 }, (_, i) => ({
      id: `e${i}`,
      from: 'r',
      to: 'n1',
      kind: 'exponential',
      weight: 1,
      delayMs: 1,
      tauMs: i + 1,
    }));
    expect(errorOf(parseCircuit(changed(everything, ['synapses'], synapses)))).toMatchObject({ path: 'synapses' });
  });
});

describe('a level in time is refused', () => {
  const spikes = livingLevel('spikes');
  const live = livingLevel('live');
  const predict = livingLevel('predict');
  const cases: [string, object, Path, unknown, string][] = [
    ['with a kit of the other clock', spikes, ['kit', 'bias'], { min: 0, max: 1, step: 1 }, 'kit.bias'],
    ['with a goal of the other clock', spikes, ['goal', 'kind'], 'cases', 'goal.kind'],
    ['with a delay range off the ticks', spikes, ['kit', 'delaysMs', 'step'], 0.25, 'kit.delaysMs.step'],
    ['with a delay range that takes too much room', spikes, ['kit', 'delaysMs', 'max'], 1e6, 'kit.delaysMs.max'],
    ['with a range upside down', spikes, ['kit', 'weights', 'max'], -1, 'kit.weights.max'],
    ['with a parameter of a stranger', spikes, ['kit', 'parameters', 'x'], {}, 'kit.parameters.x'],
    [
      'with a parameter that the cell lacks',
      spikes,
      ['kit', 'parameters', 'n'],
      { rateHz: { min: 0, max: 1, step: 1 } },
      'kit.parameters.n.rateHz',
    ],
    [
      'with a parameter out of bounds',
      spikes,
      ['kit', 'parameters', 'n'],
      { tauMs: { min: 0, max: 1, step: 1 } },
      'kit.parameters.n.tauMs',
    ],
    ['with a want of a stranger', spikes, ['goal', 'cases', 0, 'wants', 0, 'cell'], 'x', 'goal.cases[0].wants[0].cell'],
    ['with a want of a current', spikes, ['goal', 'cases', 0, 'wants', 0, 'cell'], 'i', 'goal.cases[0].wants[0].cell'],
    ['with a window that never opens', spikes, ['goal', 'cases', 0, 'wants', 0, 'fromMs'], 30, 'goal.cases[0].wants[0].fromMs'],
    ['with a window beyond the end', spikes, ['goal', 'cases', 0, 'wants', 0, 'untilMs'], 61, 'goal.cases[0].wants[0].untilMs'],
    ['with a case that sets a stranger', spikes, ['goal', 'cases', 0, 'set'], { x: {} }, 'goal.cases[0].set.x'],
    ['with a case that sets what is not there', spikes, ['goal', 'cases', 0, 'set'], { i: { rateHz: 1 } }, 'goal.cases[0].set.i.rateHz'],
    ['with times for a cell that has none', spikes, ['goal', 'cases', 0, 'timesMs'], { n: [1] }, 'goal.cases[0].timesMs.n'],
    ['with nothing wanted', spikes, ['goal', 'cases', 0, 'wants'], [], 'goal.cases[0].wants'],
    ['with a case that never ends', spikes, ['goal', 'cases', 0, 'ms'], 1e6, 'goal'],
    ['with a touch of no touch source', live, ['goal', 'wants', 1, 'touch'], 'n', 'goal.wants[1].touch'],
    ['with a question about a stranger', predict, ['goal', 'questions', 0, 'weights'], { x: 1 }, 'goal.questions[0].weights.x'],
    [
      'with a question about half a tick',
      predict,
      ['goal', 'questions', 0, 'delaysMs'],
      { 'tap>n': 0.15 },
      'goal.questions[0].delaysMs["tap>n"]',
    ],
  ];
  test.each(cases)('%s', (_, file, path, value, where) => {
    expect(errorOf(parseLevel(changed(file, path, value)))).toMatchObject({ path: where });
  });
});

describe('a recording in time is refused', () => {
  const cases: [string, Path, unknown, string][] = [
    ['with a delay for a stranger', ['commands', 2, 'synapse'], 'x', 'commands[2].synapse'],
    ['with a parameter that there is not', ['commands', 3, 'parameter'], 'mood', 'commands[3].parameter'],
    ['with a touch of a neuron', ['commands', 0, 'cell'], 'n1', 'commands[0].cell'],
    ['with a delay that takes too much room', ['commands', 2, 'delayMs'], 1e6, 'commands[2].delayMs'],
    ['with a bias', ['commands', 0], { tick: 0, type: 'setBias', cell: 'n1', bias: 1 }, 'commands[0].cell'],
  ];
  test.each(cases)('%s', (_, path, value, where) => {
    expect(errorOf(parseRecording(changed(livingAttempt(), path, value)))).toMatchObject({ path: where });
  });
});

describe('what is good is taken', () => {
  const files = [everything, ...(['spikes', 'live', 'impossible', 'predict'] as const).map(livingLevel), livingAttempt()];
  test.each(files.map((file) => [file.format, file] as const))('%s', async (format, file) => {
    expect(readObject(format, file)).toEqual({ ok: true, value: file });
    expect(await fromLink(await toLink(file))).toEqual({ ok: true, value: file });
    survive(file);
  });

  test('delays and rests that are whole ticks but for a rounding error', () => {
    const delayed = { ...everything, synapses: everything.synapses.map((one) => ('delayMs' in one ? { ...one, delayMs: 0.1 * 3 } : one)) };
    expect(parseCircuit(JSON.stringify(delayed)).ok).toBe(true);
  });
});

describe('any circuit in time', () => {
  test('comes back as it was, spread out or compact', () => {
    fc.assert(
      fc.property(anyCircuitInTime, (circuit) => {
        const value = JSON.parse(writeCompact(circuit)) as SpikingCircuit;
        expect(parseCircuit(writeFile(circuit))).toEqual({ ok: true, value });
        expect(writeFile(value)).toBe(writeFile(circuit));
      }),
      { numRuns: 200 },
    );
  });

  test('runs without harm', () => {
    fc.assert(
      fc.property(anyCircuitInTime, (circuit) => {
        const back = parseAny(writeFile(circuit));
        if (back.ok) survive(back.value);
        expect(back.ok).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a saved circuit in time fits its level', () => {
  const level = livingLevel();
  const start = level.circuit;
  const withSynapse = (changes: object): SpikingCircuit => ({
    ...start,
    synapses: start.synapses.map((one) => (one.id === 'tap>n' ? { ...one, ...changes } : one)),
  });
  const withCell = (id: string, changes: object): SpikingCircuit => ({
    ...start,
    cells: start.cells.map((one) => (one.id === id ? { ...one, ...changes } : one)),
  });

  test('as it is, and with any setting of the kit', () => {
    for (const circuit of [start, withSynapse({ weight: 20, delayMs: 2.5 }), withCell('i', { amplitudeNa: 0.3 })])
      expect(fitsLevel(level, circuit)).toBe(true);
  });

  test.each([
    ['a weight is out of range', withSynapse({ weight: 21 })],
    ['a delay is out of range', withSynapse({ delayMs: 5 })],
    ['a synapse is of another kind', withSynapse({ kind: 'exponential', tauMs: 5 })],
    ['a parameter is not in the kit', withCell('n', { tauMs: 19 })],
    ['a parameter is out of range', withCell('i', { amplitudeNa: 0.5 })],
    ['a cell is of another kind', withCell('tap', { kind: 'pattern', timesMs: [] })],
    ['a cell is missing', { ...start, cells: start.cells.slice(1) }],
    ['the ticks are of another length', { ...start, dtMs: 0.5 }],
  ])('but not when %s', (_, circuit) => expect(fitsLevel(level, circuit)).toBe(false));

  test('but not on the other clock', () => {
    expect(fitsLevel(level, { ...start, clock: 'rounds', cells: [], synapses: [] })).toBe(false);
  });
});
