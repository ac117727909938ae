// Rules between the parts of a level in rounds: its kit, its goal and its sheet name what the circuit has, and judging it takes no time.
import { depth, type Cell, type Id, type RoundsCircuit } from '../core/circuit.ts';
import { stackOf } from '../core/layers.ts';
import { obstacle } from '../core/learning/settings.ts';
import { asCases } from '../levels/goals/distribution.ts';
import type { AssembleGoal, Case, Goal, LabelsGoal, PredictGoal, Range, RoundsLevel, TeachGoal } from '../levels/level.ts';
import { fail, pathOf, quote, type FileError } from './result.ts';
import { noCell, noSynapse, type Bad, type Key } from './spikingReferences.ts';

/** Rounds × (cells + synapses) to judge a level once, which happens at every edit; a good second on a slow machine. */
const MOST_WORK = 20_000_000;
/** Updates × examples at once × synapses that a level lets the rule make. */
const MOST_LEARNING = 500_000_000;
const DIGIT_PIXELS = 64;
const DIGITS = 10;
/** Wanted outputs over all cases. */
const MOST_WANTED = 20_000;

export function checkRoundsLevel(level: RoundsLevel): FileError | undefined {
  return checkKit(level) ?? checkGoal(level, level.goal) ?? checkSheet(level);
}

function checkKit({ circuit, kit }: RoundsLevel): FileError | undefined {
  const ranges: [Key[], Range | undefined][] = [
    [['kit', 'weights'], kit.weights],
    [['kit', 'bias'], kit.bias],
    [['kit', 'temperature'], kit.temperature],
    ...Object.entries(kit.inputs ?? {}).map(([id, range]): [Key[], Range] => [['kit', 'inputs', id], range]),
  ];
  for (const [path, range] of ranges) {
    if (range && range.min >= range.max) return fail('reference', pathOf([...path, 'max']), 'max must be greater than min');
  }
  if (kit.temperature && kit.temperature.min <= 0) return fail('reference', 'kit.temperature.min', 'a temperature is greater than zero');
  return checkInputs(circuit, kit.inputs ?? {}, ['kit', 'inputs']);
}

function checkGoal(level: RoundsLevel, goal: Goal): FileError | undefined {
  const { circuit } = level;
  const bad: Bad = (path, message) => fail('reference', pathOf(['goal', ...path]), message);
  switch (goal.kind) {
    case 'predict':
      return checkPredict(circuit, goal, bad);
    case 'cases':
      return checkCases(circuit, { cases: goal.cases, hidden: goal.hidden ?? [] }, goal.rounds, bad);
    case 'impossible':
      return checkCases(circuit, { cases: goal.cases }, goal.rounds, bad);
    case 'distribution': {
      const cases = asCases(goal);
      return (
        checkLayer(circuit, goal.layer, bad) ??
        checkCases(circuit, { cases: cases.cases, hidden: cases.hidden ?? [] }, undefined, bad, 'shares')
      );
    }
    case 'labels':
      return checkLabels(circuit, goal, bad);
    case 'draw':
      return (
        checkLayer(circuit, goal.layer, bad) ??
        checkWanted(cellsById(circuit), goal.shares, ['shares'], bad) ??
        checkWork(circuit, 1, undefined)
      );
    case 'assemble':
      return checkAssemble(level, goal, bad);
    case 'teach':
      return checkTeach(level, goal, bad);
  }
}

function checkPredict(circuit: RoundsCircuit, goal: PredictGoal, bad: Bad): FileError | undefined {
  const cells = cellsById(circuit);
  const wrong = notANeuron(cells, goal.cell);
  if (wrong) return bad(['cell'], wrong);
  if (goal.ask === 'activator' && !goal.choices?.length) return bad(['choices'], 'a question for the activator needs choices');
  const synapses = new Set(circuit.synapses.map(({ id }) => id));
  for (const [index, { in: inputs, weights = {}, biases = {}, cell, sizes, activator }] of goal.questions.entries()) {
    const unknown = checkInputs(circuit, inputs, ['goal', 'questions', index, 'in']);
    if (unknown) return unknown;
    for (const id of Object.keys(weights)) if (!synapses.has(id)) return bad(['questions', index, 'weights', id], noSynapse(id));
    for (const id of Object.keys(biases)) {
      const notThis = notANeuron(cells, id);
      if (notThis) return bad(['questions', index, 'biases', id], notThis);
    }
    const notAsked = cell === undefined ? undefined : notANeuron(cells, cell);
    if (notAsked) return bad(['questions', index, 'cell'], notAsked);
    if (sizes && goal.ask !== 'synapses') return bad(['questions', index, 'sizes'], 'sizes go with questions about synapses');
    if (goal.ask === 'activator' && activator && !goal.choices!.includes(activator))
      return bad(['questions', index, 'activator'], 'this activator is not among the choices');
  }
  return checkWork(circuit, goal.questions.length, undefined);
}

function checkCases(
  circuit: RoundsCircuit,
  lists: Readonly<Record<string, readonly Case[]>>,
  rounds: number | undefined,
  bad: Bad,
  wants = 'out',
): FileError | undefined {
  const cells = cellsById(circuit);
  let wanted = 0;
  let held = 0;
  for (const [name, cases] of Object.entries(lists)) {
    for (const [index, { before = [], in: inputs, out }] of cases.entries()) {
      for (const [place, earlier] of before.entries()) {
        const unknown = checkInputs(circuit, earlier, ['goal', name, index, 'before', place]);
        if (unknown) return unknown;
      }
      const wrong = checkInputs(circuit, inputs, ['goal', name, index, 'in']) ?? checkWanted(cells, out, [name, index, wants], bad);
      if (wrong) return wrong;
      wanted += Object.keys(out).length;
      held += 1 + before.length;
    }
  }
  if (wanted > MOST_WANTED) return bad(['cases'], `all cases together want ${wanted} outputs, more than ${MOST_WANTED}`);
  return checkWork(circuit, held, rounds);
}

function checkWanted(cells: ReadonlyMap<Id, Cell>, out: Case['out'], at: readonly Key[], bad: Bad): FileError | undefined {
  for (const [id, expected] of Object.entries(out)) {
    const wrong = notANeuron(cells, id);
    if (wrong) return bad([...at, id], wrong);
    if (typeof expected === 'object' && expected.min > expected.max) return bad([...at, id, 'max'], 'max is less than min');
  }
  return undefined;
}

function checkLabels(circuit: RoundsCircuit, goal: LabelsGoal, bad: Bad): FileError | undefined {
  const noLayer = checkLayer(circuit, goal.layer, bad);
  if (noLayer) return noLayer;
  const cells = circuit.layers.find(({ id }) => id === goal.layer)!.cells;
  for (const [name, examples] of [
    ['examples', goal.examples],
    ['hidden', goal.hidden ?? []],
  ] as const) {
    for (const [index, { in: inputs, label }] of examples.entries()) {
      const unknown = checkInputs(circuit, inputs, ['goal', name, index, 'in']);
      if (unknown) return unknown;
      if (!cells.includes(label)) return bad([name, index, 'label'], `${quote(label)} is not in the layer ${quote(goal.layer)}`);
    }
  }
  return checkWork(circuit, goal.examples.length + (goal.hidden?.length ?? 0), undefined);
}

function checkAssemble({ circuit, sheet = [] }: RoundsLevel, goal: AssembleGoal, bad: Bad): FileError | undefined {
  const tiles = new Set(goal.tiles.map(({ id }) => id));
  const slots = new Set(goal.slots.map(({ id }) => id));
  if (tiles.size < goal.tiles.length) return bad(['tiles'], 'two tiles have the same id');
  if (slots.size < goal.slots.length) return bad(['slots'], 'two slots have the same id');
  for (const [index, { tile, synapse, cell }] of goal.slots.entries()) {
    if (!tiles.has(tile)) return bad(['slots', index, 'tile'], `there is no tile ${quote(tile)}`);
    if (synapse !== undefined && !circuit.synapses.some(({ id }) => id === synapse))
      return bad(['slots', index, 'synapse'], noSynapse(synapse));
    if (cell !== undefined && !circuit.cells.some(({ id }) => id === cell)) return bad(['slots', index, 'cell'], noCell(cell));
  }
  const onSheet = slotsOn(sheet);
  const missing = goal.slots.findIndex(({ id }) => !onSheet.includes(id));
  if (missing >= 0) return bad(['slots', missing], `the sheet has no slot ${quote(goal.slots[missing]!.id)}`);
  return undefined;
}

/** The rule can learn from every example, and a run of it takes no time. */
function checkTeach({ circuit, kit }: RoundsLevel, goal: TeachGoal, bad: Bad): FileError | undefined {
  const stack = stackOf(circuit);
  const last = stack?.blocks[stack.blocks.length - 1];
  if (!stack || !last) return fail('reference', 'circuit', 'only a circuit that is a stack of layers can be taught');
  const shape = { columns: stack.inputs.length, outputs: last.cells.length };
  const layers = stack.blocks.map(({ cells, softmax }) => ({
    activators: cells.map(({ activator }) => activator),
    temperature: softmax?.temperature,
  }));
  const inTheWay = obstacle({ inputs: shape.columns, outputs: shape.outputs, layers }, goal.settings.rule, shape);
  if (inTheWay) return bad(['settings', 'rule'], `the circuit cannot learn by this rule (${inTheWay})`);
  if (goal.by === 'hand' && goal.settings.rule !== 'perceptron') return bad(['by'], 'by hand only the perceptron rule can be played');
  if (kit.training?.hidden && last.softmax === undefined && last.cells.length > 4)
    return fail('reference', 'kit.training.hidden', 'so many answers need softmax');
  const answers = new Set(last.cells.map(({ id }) => id));
  for (const [name, examples] of [
    ['examples', goal.examples],
    ['hidden', goal.hidden ?? []],
  ] as const) {
    for (const [index, { in: inputs, out }] of examples.entries()) {
      const unknown = checkInputs(circuit, inputs, ['goal', name, index, 'in']);
      if (unknown) return unknown;
      const missing = [...answers].find((id) => out[id] === undefined);
      if (missing !== undefined) return bad([name, index, 'out'], `an example says what ${quote(missing)} should give`);
      const other = Object.keys(out).find((id) => !answers.has(id));
      if (other !== undefined) return bad([name, index, 'out', other], `${quote(other)} is not in the last layer`);
    }
  }
  const isPixels = goal.data !== undefined;
  if (isPixels && (goal.examples.length > 0 || goal.hidden)) return bad(['examples'], 'a level with a data set names no examples');
  if (isPixels && (shape.columns !== DIGIT_PIXELS || shape.outputs !== DIGITS))
    return bad(['data'], 'digits have 64 pixels and 10 answers');
  if (!isPixels && goal.examples.length === 0) return bad(['examples'], 'there is nothing to learn from');
  if (goal.hiddenAccuracy !== undefined && !isPixels && !goal.hidden?.length)
    return bad(['hiddenAccuracy'], 'there are no unseen examples');
  const work = goal.updates * goal.settings.batch * circuit.synapses.length;
  return work > MOST_LEARNING ? bad(['updates'], 'the rule would take too long: fewer updates, synapses or examples at once') : undefined;
}

function checkSheet({ sheet = [], goal }: RoundsLevel): FileError | undefined {
  const slots = new Set(goal.kind === 'assemble' ? goal.slots.map(({ id }) => id) : []);
  const seen = new Set<Id>();
  for (const id of slotsOn(sheet)) {
    if (!slots.has(id)) return fail('reference', 'sheet', `the goal has no slot ${quote(id)}`);
    if (seen.has(id)) return fail('reference', 'sheet', `the slot ${quote(id)} is on the sheet twice`);
    seen.add(id);
  }
  return undefined;
}

function slotsOn(sheet: NonNullable<RoundsLevel['sheet']>): Id[] {
  return sheet.flat().flatMap((item) => {
    if ('slot' in item) return [item.slot];
    if ('matrix' in item) return item.matrix.flat().flatMap((entry) => (typeof entry === 'object' ? [entry.slot] : []));
    return [];
  });
}

function checkLayer(circuit: RoundsCircuit, layer: Id, bad: Bad): FileError | undefined {
  return circuit.layers.some(({ id }) => id === layer) ? undefined : bad(['layer'], `there is no layer ${quote(layer)}`);
}

function checkWork(circuit: RoundsCircuit, cases: number, rounds = depth(circuit)): FileError | undefined {
  const work = cases * rounds * (circuit.cells.length + circuit.synapses.length);
  return work > MOST_WORK
    ? fail('reference', 'goal', 'judging this level would take too long: fewer cases, rounds, cells or synapses')
    : undefined;
}

function checkInputs(circuit: RoundsCircuit, inputs: Readonly<Record<Id, unknown>>, at: readonly Key[]): FileError | undefined {
  for (const id of Object.keys(inputs)) {
    const cell = circuit.cells.find((other) => other.id === id);
    if (cell?.kind !== 'input') return fail('reference', pathOf([...at, id]), cell ? `${quote(id)} is not an input` : noCell(id));
  }
  return undefined;
}

function cellsById({ cells }: RoundsCircuit): ReadonlyMap<Id, Cell> {
  return new Map(cells.map((cell) => [cell.id, cell]));
}

export function notANeuron(cells: ReadonlyMap<Id, Cell>, id: Id): string | undefined {
  const cell = cells.get(id);
  return !cell ? noCell(id) : cell.kind === 'neuron' ? undefined : `${quote(id)} is an input, not a neuron`;
}
