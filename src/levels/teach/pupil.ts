// A Pupil is a circuit and what has been done to teach it. teach(…) gives another pupil, or says why a lesson cannot be given here.
import { isNeuron, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import type { Lesson, Refusal } from '../../core/command.ts';
import { LIMIT } from '../../core/edit.ts';
import { stackOf } from '../../core/layers.ts';
import { circuitWith, networkOf } from '../../core/learning/network.ts';
import { reshape } from '../../core/learning/reshape.ts';
import type { Settings } from '../../core/learning/settings.ts';
import { startNetwork } from '../../core/learning/start.ts';
import {
  createTraining, restoreSnapshot, takeSnapshot, update, updateWithRow, type Divergence, type Snapshot, type Training,
} from '../../core/learning/training.ts'; // prettier-ignore
import type { RoundsLevel, TeachGoal, TrainingKit } from '../level.ts';
import { taughtBy } from './examples.ts';

export interface Pupil {
  readonly circuit: RoundsCircuit;
  readonly settings: Settings;
  /** Of the weights at the start; undefined: those of the level's own circuit. */
  readonly seed: string | undefined;
  /** Updates since the start. */
  readonly updates: number;
  /** How often each example was presented since the start. */
  readonly presented: readonly number[];
  /** Nudges since the start that were not the rule's. */
  readonly slips: number;
  /** Where the rule stands in its order and its momentum; undefined when it begins anew. */
  readonly snapshot: Snapshot | undefined;
  readonly stopped: Divergence | undefined;
}

export function startPupil({ circuit }: RoundsLevel, goal: TeachGoal): Pupil {
  return begin(circuit, goal.settings, undefined, goal);
}

function begin(circuit: RoundsCircuit, settings: Settings, seed: string | undefined, goal: TeachGoal): Pupil {
  const presented = goal.examples.map(() => 0);
  return { circuit, settings, seed, updates: 0, presented, slips: 0, snapshot: undefined, stopped: undefined };
}

export function teach(level: RoundsLevel, goal: TeachGoal, pupil: Pupil, lesson: Lesson): Pupil | Refusal {
  switch (lesson.type) {
    case 'present':
      return present(level, goal, pupil, lesson.example);
    case 'nudge':
      return nudge(level, goal, pupil, lesson.example, lesson.signs);
    case 'train': {
      if (goal.by !== 'rule') return { refused: 'notHere' };
      const left = goal.updates - pupil.updates;
      if (!(lesson.updates >= 1 && lesson.updates <= left)) return { refused: 'outOfRange', min: 1, max: left };
      const training = trainingOf(level, goal, pupil);
      for (let i = 0; i < lesson.updates && !training.stopped; i++) update(training);
      return trained(pupil, training);
    }
    case 'setTraining': {
      const { setting, value } = lesson;
      if (!level.kit.training?.[setting]?.includes(value)) return { refused: level.kit.training?.[setting] ? 'outOfRange' : 'locked' };
      return {
        ...pupil,
        circuit: { ...pupil.circuit },
        settings: { ...pupil.settings, [setting]: value },
        snapshot: undefined,
        stopped: undefined,
      };
    }
    case 'setHidden': {
      if (!allowsHidden(level.kit.training, lesson.sizes)) return { refused: level.kit.training?.hidden ? 'outOfRange' : 'locked' };
      return restart(level, goal, { ...pupil, circuit: withHidden(level, pupil.circuit, lesson.sizes) }, pupil.seed);
    }
    case 'restart': {
      const { seed } = lesson;
      if (seed !== undefined && !level.kit.training?.seeds?.includes(seed)) return { refused: 'notHere' };
      return restart(level, goal, pupil, seed ?? pupil.seed);
    }
  }
}

/** The rule, standing where the pupil stands; whoever runs it gives it back to `trained`. */
export function trainingOf(level: RoundsLevel, goal: TeachGoal, { circuit, settings, snapshot }: Pupil): Training {
  const training = createTraining(networkOf(circuit)!, taughtBy(level, goal).seen, settings);
  if (snapshot) restoreSnapshot(training, snapshot);
  return training;
}

/** The pupil after its training has gone on. */
export function trained(pupil: Pupil, training: Training): Pupil {
  return {
    ...pupil,
    circuit: circuitWith(pupil.circuit, training.network),
    updates: pupil.updates + training.updates - (pupil.snapshot?.updates ?? 0),
    snapshot: takeSnapshot(training),
    stopped: training.stopped,
  };
}

function present(level: RoundsLevel, goal: TeachGoal, pupil: Pupil, example: number): Pupil | Refusal {
  if (goal.by !== 'examples') return { refused: 'notHere' };
  const count = pupil.presented[example];
  if (count === undefined) return { refused: 'unknown' };
  if (pupil.updates >= goal.updates || count >= (goal.each ?? Infinity))
    return { refused: 'outOfRange', min: 0, max: goal.each ?? goal.updates };
  const training = createTraining(networkOf(pupil.circuit)!, taughtBy(level, goal).seen, pupil.settings);
  updateWithRow(training, example);
  return { ...trained(pupil, training), updates: pupil.updates + 1, presented: countUp(pupil.presented, example), snapshot: undefined };
}

function countUp(counts: readonly number[], place: number): number[] {
  return counts.map((count, index) => (index === place ? count + 1 : count));
}

/** What the rule would do to each weight and bias after this example: its sign, by synapse and by neuron; only where it is not 0. */
export function ruleSigns(level: RoundsLevel, goal: TeachGoal, circuit: RoundsCircuit, example: number): Record<Id, -1 | 1> {
  const before = networkOf(circuit)!;
  const training = createTraining(before, taughtBy(level, goal).seen, goal.settings);
  updateWithRow(training, example);
  const after = circuitWith(circuit, training.network);
  const signs: Record<Id, -1 | 1> = {};
  for (const [index, { id, weight }] of circuit.synapses.entries()) {
    const change = after.synapses[index]!.weight - weight;
    if (change !== 0) signs[id] = change > 0 ? 1 : -1;
  }
  for (const [index, cell] of circuit.cells.entries()) {
    const other = after.cells[index]!;
    if (!isNeuron(cell) || !isNeuron(other) || other.bias === cell.bias) continue;
    signs[cell.id] = other.bias > cell.bias ? 1 : -1;
  }
  return signs;
}

/** By the rate up or down; only after a mistake. */
function nudge(
  level: RoundsLevel,
  goal: TeachGoal,
  pupil: Pupil,
  example: number,
  signs: Readonly<Record<Id, -1 | 0 | 1>>,
): Pupil | Refusal {
  if (goal.by !== 'hand') return { refused: 'notHere' };
  if (pupil.presented[example] === undefined) return { refused: 'unknown' };
  if (pupil.updates >= goal.updates) return { refused: 'outOfRange', min: 0, max: goal.updates };
  const wanted = ruleSigns(level, goal, pupil.circuit, example);
  if (Object.keys(wanted).length === 0) return { refused: 'notHere' };
  const { rate } = pupil.settings;
  const known = new Set<Id>();
  const moved = (id: Id, value: number): number => {
    known.add(id);
    return value + rate * (signs[id] ?? 0) + 0;
  };
  const circuit: RoundsCircuit = {
    ...pupil.circuit,
    cells: pupil.circuit.cells.map((cell) => (isNeuron(cell) && !cell.locked ? { ...cell, bias: moved(cell.id, cell.bias) } : cell)),
    synapses: pupil.circuit.synapses.map((synapse) =>
      synapse.locked ? synapse : { ...synapse, weight: moved(synapse.id, synapse.weight) },
    ),
  };
  const unknown = Object.keys(signs).find((id) => !known.has(id));
  if (unknown !== undefined) return { refused: 'unknown', subject: unknown };
  const isInside = [...circuit.synapses.map(({ weight }) => weight), ...circuit.cells.map((cell) => (isNeuron(cell) ? cell.bias : 0))];
  if (isInside.some((value) => Math.abs(value) > LIMIT)) return { refused: 'outOfRange', min: -LIMIT, max: LIMIT };
  const isSlip = [...known].some((id) => (signs[id] ?? 0) !== (wanted[id] ?? 0));
  return {
    ...pupil,
    circuit,
    updates: pupil.updates + 1,
    presented: countUp(pupil.presented, example),
    slips: pupil.slips + (isSlip ? 1 : 0),
  };
}

function allowsHidden(kit: TrainingKit | undefined, sizes: readonly number[]): boolean {
  return kit?.hidden !== undefined && sizes.length <= (kit.layers ?? 1) && sizes.every((size) => kit.hidden!.includes(size));
}

/** Hidden layers take the activator of the level's own first hidden layer, tanh where it has none. */
function withHidden({ circuit: own }: RoundsLevel, circuit: RoundsCircuit, sizes: readonly number[]): RoundsCircuit {
  const blocks = stackOf(own)!.blocks;
  const activator = (blocks.length > 1 && blocks[0]!.activator) || 'tanh';
  return reshape(
    circuit,
    sizes.map((neurons) => ({ neurons, activator })),
  );
}

/** Neurons of each hidden layer. */
export function hiddenOfCircuit(circuit: RoundsCircuit): number[] {
  return stackOf(circuit)!
    .blocks.slice(0, -1)
    .map(({ cells }) => cells.length);
}

/** Seed of weights for a shape that the level's circuit does not have. */
const FIRST_SEED = '1';

function restart(level: RoundsLevel, goal: TeachGoal, pupil: Pupil, seed: string | undefined): Pupil {
  const isOwnShape = hiddenOfCircuit(level.circuit).join() === hiddenOfCircuit(pupil.circuit).join();
  const isOwn = seed === undefined && isOwnShape;
  const circuit = isOwn ? { ...level.circuit } : circuitWith(pupil.circuit, startNetwork(networkOf(pupil.circuit)!, seed ?? FIRST_SEED));
  return begin(circuit, pupil.settings, seed, goal);
}
