// Goals of layers, shares, drawings and sheets in files: what is good comes back, what is bad is refused with where and why.
import { describe, expect, test } from 'vitest';
import { fitsLevel } from '../../src/files/fits.ts';
import { parseAny, parseLevel, parseRecording } from '../../src/files/parse.ts';
import { writeCompact, writeFile, writeLevel } from '../../src/files/write.ts';
import type { Goal, PredictGoal, RoundsLevel } from '../../src/levels/level.ts';
import { circuit } from '../helpers/circuit.ts';
import { level } from '../helpers/samples.ts';

const kinds = ['labels', 'distribution', 'draw', 'assemble'] as const;
const openKit = { ...level().kit, activators: ['relu', 'tanh'], temperature: { min: 0.25, max: 4, step: 0.25 }, drawing: true } as const;
const asked = level('predict');
const questions: PredictGoal = {
  ...(asked.goal as PredictGoal),
  ask: 'activator',
  tolerance: 0.5,
  choices: ['step', 'softplus'],
  batch: true,
  questions: [{ in: { a: 1 }, cell: 'out', activator: 'softplus' }, { in: {} }],
};
const sized: PredictGoal = { ...questions, ask: 'synapses', questions: [{ in: {}, sizes: [3, 4, 2] }] };
const remembering: Goal = {
  kind: 'cases',
  rounds: 2,
  cases: [{ before: [{ a: 1 }, { a: 0, b: 2 }], in: { a: 0 }, out: { out: 'fires' } }],
};

describe('written and parsed it is the same again', () => {
  const samples: [string, RoundsLevel][] = [
    ...kinds.map((kind): [string, RoundsLevel] => [kind, level(kind)]),
    ['a kit with activators, a temperature and a drawing', { ...level('draw'), kit: openKit }],
    ['questions with a tolerance, choices, a batch, cells and activators', { ...asked, goal: questions }],
    ['questions about the sizes of layers', { ...asked, goal: sized }],
    ['cases with inputs held before', { ...level(), goal: remembering }],
    ['labels from a data set', { ...level('labels'), goal: { ...level('labels').goal, data: 'iris' } as Goal }],
  ];
  test.each(samples)('%s', (_, file) => {
    expect(parseLevel(writeLevel(file))).toEqual({ ok: true, value: file });
    expect(parseAny(writeCompact(file))).toEqual({ ok: true, value: file });
    expect(writeLevel(file)).toBe(writeLevel(structuredClone(file)));
  });

  test('a recording with activators, temperatures and tiles', () => {
    const recording = {
      ...level('assemble').solution,
      commands: [
        { tick: 0, type: 'setActivator', cell: 'out', activator: 'relu' },
        { tick: 0, type: 'setTemperature', layer: 'answer', temperature: 2 },
        { tick: 0, type: 'place', slot: 's1', tile: 'two' },
        { tick: 3, type: 'place', slot: 's1', tile: null },
      ],
    } as const;
    expect(parseRecording(writeFile(recording))).toEqual({ ok: true, value: recording });
  });
});

/** The text of a level with the value at one path changed. */
function changed(file: RoundsLevel, path: string, value: unknown): string {
  const copy: unknown = structuredClone(file);
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>(
    (branch, key) => branch[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return JSON.stringify(copy);
}

describe('refused with its path:', () => {
  const [labels, shares, drawing, sheet] = kinds.map((kind) => level(kind)) as [RoundsLevel, RoundsLevel, RoundsLevel, RoundsLevel];
  const asks = { ...asked, goal: questions };
  const twoSlots = [[{ slot: 's1' }, { slot: 's2' }, { slot: 's1' }]];
  const cases: [string, RoundsLevel, string, unknown, string][] = [
    ['labels in a layer that is not there', labels, 'goal.layer', 'x', 'goal.layer'],
    ['a label that is not in the layer', labels, 'goal.examples[1].label', 'a', 'goal.examples[1].label'],
    ['a hidden label that is not in the layer', labels, 'goal.hidden[0].label', 'x', 'goal.hidden[0].label'],
    ['an example that sets a stranger', labels, 'goal.examples[0].in', { x: 1 }, 'goal.examples[0].in.x'],
    ['an example that sets a neuron', labels, 'goal.hidden[0].in', { out: 1 }, 'goal.hidden[0].in.out'],
    ['more than all examples right', labels, 'goal.accuracy', 1.5, 'goal.accuracy'],
    ['a data set that is none of ours', labels, 'goal.data', 'cats', 'goal.data'],
    ['shares of a layer that is not there', shares, 'goal.layer', 'x', 'goal.layer'],
    ['a share of a stranger', shares, 'goal.cases[0].shares', { x: 1 }, 'goal.cases[0].shares.x'],
    ['a hidden share of an input', shares, 'goal.hidden[0].shares', { a: 1 }, 'goal.hidden[0].shares.a'],
    ['a share of more than all', shares, 'goal.cases[0].shares.out', 1.5, 'goal.cases[0].shares.out'],
    ['shares upside down', shares, 'goal.hidden[0].shares.out', { min: 1, max: 0.5 }, 'goal.hidden[0].shares.out.max'],
    ['a tolerance below zero', shares, 'goal.tolerance', -0.125, 'goal.tolerance'],
    ['a drawing for a layer that is not there', drawing, 'goal.layer', 'x', 'goal.layer'],
    ['a drawing for a stranger', drawing, 'goal.shares', { x: { min: 0, max: 1 } }, 'goal.shares.x'],
    ['a drawing with shares upside down', drawing, 'goal.shares.out', { min: 1, max: 0 }, 'goal.shares.out.max'],
    ['half a change', drawing, 'goal.changes', 0.5, 'goal.changes'],
    ['a slot for a tile that is not there', sheet, 'goal.slots[1].tile', 'x', 'goal.slots[1].tile'],
    ['a slot for a synapse that is not there', sheet, 'goal.slots[0].synapse', 'x', 'goal.slots[0].synapse'],
    ['a slot for a cell that is not there', sheet, 'goal.slots[1].cell', 'x', 'goal.slots[1].cell'],
    ['a slot that the sheet has not', sheet, 'goal.slots[1].id', 's9', 'goal.slots[1]'],
    ['two slots of one name', sheet, 'goal.slots[1].id', 's1', 'goal.slots'],
    ['two tiles of one name', sheet, 'goal.tiles[1].id', 'one', 'goal.tiles'],
    ['no slot at all', sheet, 'goal.slots', [], 'goal.slots'],
    ['a sheet with a slot that the goal has not', sheet, 'sheet[0][1]', { slot: 's9' }, 'sheet'],
    ['a sheet with a slot twice', sheet, 'sheet', twoSlots, 'sheet'],
    ['no sheet for the slots', sheet, 'sheet', undefined, 'goal.slots[0]'],
    ['a sheet with a part that is none', sheet, 'sheet[0][1]', { picture: 'x' }, 'sheet[0][1]'],
    ['slots on the sheet of another goal', level(), 'sheet', twoSlots, 'sheet'],
    ['a question about a stranger', asks, 'goal.questions[1].cell', 'x', 'goal.questions[1].cell'],
    ['a question about an input', asks, 'goal.questions[0].cell', 'a', 'goal.questions[0].cell'],
    ['an activator that is not among the choices', asks, 'goal.questions[0].activator', 'relu', 'goal.questions[0].activator'],
    ['a question for the activator without choices', asks, 'goal.choices', undefined, 'goal.choices'],
    ['sizes where no synapses are asked for', asks, 'goal.questions[0].sizes', [1, 2], 'goal.questions[0].sizes'],
    ['one layer alone', { ...asked, goal: sized }, 'goal.questions[0].sizes', [3], 'goal.questions[0].sizes'],
    ['an empty layer', { ...asked, goal: sized }, 'goal.questions[0].sizes', [3, 0], 'goal.questions[0].sizes[1]'],
    ['earlier inputs of a stranger', { ...level(), goal: remembering }, 'goal.cases[0].before[1]', { x: 1 }, 'goal.cases[0].before[1].x'],
    ['an activator that is none', { ...level(), kit: openKit }, 'kit.activators', ['gelu'], 'kit.activators[0]'],
    ['a temperature range upside down', { ...level(), kit: openKit }, 'kit.temperature.max', 0.25, 'kit.temperature.max'],
    ['a temperature of zero', { ...level(), kit: openKit }, 'kit.temperature.min', 0, 'kit.temperature.min'],
    ['an activator set on an input', labels, 'solution.commands[0]', { tick: 0, type: 'setActivator', cell: 'a', activator: 'relu' }, 'solution.commands[0].cell'], // prettier-ignore
    ['a temperature of a layer without softmax', labels, 'solution.commands[0]', { tick: 0, type: 'setTemperature', layer: 'answer', temperature: 1 }, 'solution.commands[0].layer'], // prettier-ignore
  ];
  test.each(cases)('%s', (_, file, path, value, at) => {
    expect(parseLevel(JSON.stringify(file)).ok).toBe(true);
    const result = parseLevel(changed(file, path, value));
    expect(result).toMatchObject({ ok: false, path: at });
    expect(!result.ok && result.message).toMatch(/^[^\n]{10,}$/);
  });
});

describe('a saved circuit fits its level', () => {
  const line = 'a b -> h(0 relu) p(0 identity) q(0 identity); a>h 1; h>p 1; h>q -1; softmax(1) p q';
  const own = circuit(line);
  const lock = (id: string) => own.cells.map((cell) => (cell.id === id ? { ...cell, locked: true } : cell));
  const puzzle: RoundsLevel = {
    ...level(),
    circuit: own,
    kit: { activators: ['relu', 'tanh'], temperature: { min: 0.5, max: 2, step: 0.5 } },
  };
  const fits = (text: string, of: RoundsLevel = puzzle): boolean => fitsLevel(of, circuit(text));

  test('with an activator or a temperature of the kit', () => {
    expect(fits(line)).toBe(true);
    expect(fits(line.replace('relu', 'tanh').replace('softmax(1)', 'softmax(0.5)'))).toBe(true);
    expect(fits(line.replace('softmax(1)', 'softmax(2)'))).toBe(true);
  });

  test.each([
    ['an activator that is not in the kit', line.replace('relu', 'step')],
    ['a temperature below the kit', line.replace('softmax(1)', 'softmax(0.25)')],
    ['a temperature above the kit', line.replace('softmax(1)', 'softmax(2.5)')],
    ['no softmax', line.replace('softmax(1)', 'layer')],
    ['another order in the layer', line.replace('p q', 'q p')],
    ['a bias where the kit has none', line.replace('0 relu', '1 relu')],
  ])('but not with %s', (_, text) => {
    expect(fits(text)).toBe(false);
  });

  test('only as it was where the kit has neither, or where the neuron is locked', () => {
    const [turned, hot] = [line.replace('relu', 'tanh'), line.replace('softmax(1)', 'softmax(2)')];
    expect([line, turned, hot].map((text) => fits(text, { ...puzzle, kit: {} }))).toEqual([true, false, false]);
    const locked = { ...puzzle, circuit: { ...own, cells: lock('h') } };
    expect([line, turned, hot].map((text) => fits(text, locked))).toEqual([true, false, true]);
  });

  test('not with a softmax that the level has not', () => {
    const plain = { ...puzzle, circuit: circuit(line.replace('softmax(1)', 'layer')) };
    expect([line.replace('softmax(1)', 'layer'), line].map((text) => fits(text, plain))).toEqual([true, false]);
  });
});
