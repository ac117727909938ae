// Pupils by the ten thousand: a seat is a Pupil as a row of bare numbers, taught and examined without making a circuit of it.
import type { Id } from '../../core/circuit.ts';
import type { Lesson } from '../../core/command.ts';
import { stackOf } from '../../core/layers.ts';
import type { Examples } from '../../core/learning/examples.ts';
import { Examiner, isRowRight, type Measure } from '../../core/learning/measure.ts';
import { circuitWith, networkOf, type Network } from '../../core/learning/network.ts';
import { createPass, passForward, takeRows, type Pass } from '../../core/learning/pass.ts';
import { createTraining, updateWithRow, type Training } from '../../core/learning/training.ts';
import type { RoundsLevel, TeachGoal } from '../level.ts';
import { taughtBy, type Taught } from '../teach/examples.ts';
import { startPupil, type Pupil } from '../teach/pupil.ts';

export type Signs = Readonly<Record<Id, -1 | 0 | 1>>;
/** Lessons that are picked one by one. */
export type PickedLesson = Extract<Lesson, { readonly type: 'present' | 'nudge' }>;

export interface Seat {
  /** All weights and biases, layer by layer. */
  readonly values: Float64Array;
  readonly updates: number;
  readonly presented: readonly number[];
  readonly slips: number;
  /** How it came to be; undefined at the start. */
  readonly before: Seat | undefined;
  readonly lesson: PickedLesson | undefined;
}

/** What a nudge can move in the only layer: a weight (with its row) or a bias. */
interface Place {
  readonly id: Id;
  readonly row: number | undefined;
  readonly column: number;
}

export interface Classroom {
  readonly level: RoundsLevel;
  readonly goal: TeachGoal;
  readonly taught: Taught;
  /** Of the pupil that is being looked at. */
  readonly network: Network;
  readonly training: Training;
  readonly examiner: Examiner;
  /** All seen examples at once. */
  readonly pass: Pass;
  readonly places: readonly Place[];
  /** Every choice of up, same and down. */
  readonly signs: readonly Signs[];
}

export function createClassroom(level: RoundsLevel, goal: TeachGoal): Classroom {
  const taught = taughtBy(level, goal);
  const network = networkOf(level.circuit)!;
  const places = goal.by === 'hand' ? placesIn(level) : [];
  return {
    level,
    goal,
    taught,
    network,
    training: createTraining(network, taught.seen, goal.settings),
    examiner: new Examiner(network),
    pass: createPass(network, taught.seen.rows),
    places,
    signs: places.reduce<Signs[]>(
      (all, { id }) => all.flatMap((signs) => ([-1, 0, 1] as const).map((sign) => ({ ...signs, [id]: sign }))),
      [{}],
    ),
  };
}

function placesIn({ circuit }: RoundsLevel): Place[] {
  const { cells, synapses } = stackOf(circuit)!.blocks[0]!;
  const weights = synapses.flatMap((line, row) =>
    line.flatMap((synapse, column) => (synapse && !synapse.locked ? [{ id: synapse.id, row, column }] : [])),
  );
  return [...weights, ...cells.flatMap(({ id, locked }, column) => (locked ? [] : [{ id, row: undefined, column }]))];
}

export function newcomer({ level, goal }: Classroom): Seat {
  return {
    values: valuesOf(networkOf(level.circuit)!),
    updates: 0,
    presented: goal.examples.map(() => 0),
    slips: 0,
    before: undefined,
    lesson: undefined,
  };
}

/** Lessons that come out the same are one. */
interface Choice {
  readonly lesson: PickedLesson;
  readonly isSlip: boolean;
  /** How many lessons it stands for. */
  readonly times: number;
}

/** What can be done next: any example, or by hand any change of signs after a mistake. Whatever the mistake, the change is the same; the one that makes it no slip stands for all. */
export function lessonsFor(room: Classroom, { values, presented }: Seat): Choice[] {
  const { goal, signs } = room;
  const all = presented.map((_, example) => example);
  if (goal.by === 'examples')
    return all
      .filter((example) => presented[example]! < (goal.each ?? Infinity))
      .map((example) => ({ lesson: { type: 'present', example }, isSlip: false, times: 1 }));
  const mistakes = mistakesOf(room, values);
  return signs.flatMap((chosen): Choice[] => {
    if (mistakes.length === 0) return [];
    const fit = mistakes.find(({ rule }) => room.places.every(({ id }, place) => chosen[id] === rule[place]));
    const { example } = fit ?? mistakes[0]!;
    return [{ lesson: { type: 'nudge', example, signs: chosen }, isSlip: !fit, times: mistakes.length }];
  });
}

interface Mistake {
  readonly example: number;
  /** By which sign the rule moves each place. */
  readonly rule: readonly number[];
}

/** Examples that are wrong and from which the rule would learn. */
function mistakesOf({ goal, pass, taught: { seen }, network, places }: Classroom, values: Float64Array): Mistake[] {
  setValues(network, values);
  takeRows(pass, seen, undefined, 0, seen.rows);
  passForward(network, pass, seen.rows);
  const { width } = network.layers[0]!;
  const { outputs } = pass.layers[0]!;
  return goal.examples.flatMap((_, example): Mistake[] => {
    if (isRowRight(network, pass, example, seen, example)) return [];
    const rule = places.map(({ row, column }) => {
      const error = seen.targets[example * seen.outputs + column]! - outputs[example * width + column]!;
      return Math.sign(row === undefined ? error : error * seen.inputs[example * seen.columns + row]!);
    });
    return rule.some((sign) => sign !== 0) ? [{ example, rule }] : [];
  });
}

/** A lesson that `lessonsFor` gives. */
export function give(room: Classroom, seat: Seat, { lesson, isSlip }: Choice): Seat {
  return {
    values: lesson.type === 'present' ? afterExample(room, seat.values, lesson.example) : afterNudge(room, seat.values, lesson.signs),
    updates: seat.updates + 1,
    presented: seat.presented.map((count, example) => (example === lesson.example ? count + 1 : count)),
    slips: seat.slips + (isSlip ? 1 : 0),
    before: seat,
    lesson,
  };
}

function afterExample({ training }: Classroom, values: Float64Array, example: number): Float64Array {
  setValues(training.network, values);
  training.stopped = undefined;
  for (const { weights, bias } of training.velocity?.layers ?? []) {
    weights.fill(0);
    bias.fill(0);
  }
  updateWithRow(training, example);
  return valuesOf(training.network);
}

function afterNudge({ places, goal, network }: Classroom, values: Float64Array, signs: Signs): Float64Array {
  setValues(network, values);
  const { weights, bias, width } = network.layers[0]!;
  for (const { id, row, column } of places) {
    const change = goal.settings.rate * (signs[id] ?? 0);
    if (row === undefined) bias[column] = bias[column]! + change;
    else weights[row * width + column] = weights[row * width + column]! + change;
  }
  return valuesOf(network);
}

function valuesOf({ layers }: Network): Float64Array {
  const values = new Float64Array(layers.reduce((sum, { rows, columns }) => sum + (rows + 1) * columns, 0));
  let at = 0;
  for (const { rows, columns, width, weights, bias } of layers) {
    for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) values[at++] = weights[row * width + column]!;
    for (let column = 0; column < columns; column++) values[at++] = bias[column]!;
  }
  return values;
}

function setValues({ layers }: Network, values: Float64Array): void {
  let at = 0;
  for (const { rows, columns, width, weights, bias } of layers) {
    for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) weights[row * width + column] = values[at++]!;
    for (let column = 0; column < columns; column++) bias[column] = values[at++]!;
  }
}

/** Text that is the same for the same numbers, bit by bit. */
export function nameOf({ values }: Seat): string {
  return String.fromCharCode(...new Uint16Array(values.buffer));
}

const onSeen: Measure = { loss: 0, accuracy: 0 };
const onUnseen: Measure = { loss: 0, accuracy: 0 };

interface Examined {
  readonly isDone: boolean;
  /** Right on all that was seen (of a data set: on as large a share as is asked of the unseen) and still not done. */
  readonly isMisled: boolean;
  /** 0 where nothing is unseen. */
  readonly hiddenAccuracy: number;
}

/** What the judge would say of this network. Whether it is misled is not looked at where `isMisledAsked` is false and nothing else asks for the seen examples. */
export function examine(
  { goal, taught, examiner }: Pick<Classroom, 'goal' | 'taught' | 'examiner'>,
  network: Network,
  isMisledAsked = true,
): Examined {
  const { loss, accuracy, hiddenAccuracy } = goal;
  const hasUnseen = taught.unseen.rows > 0;
  const least = accuracy ?? (hiddenAccuracy === undefined && loss === undefined ? 1 : 0);
  const isSeenAsked = (isMisledAsked && hasUnseen) || least > 0 || loss !== undefined;
  if (isSeenAsked) examiner.measure(taught.seen, onSeen, network);
  if (hasUnseen) examiner.measure(taught.unseen, onUnseen, network);
  const isDone =
    (loss === undefined || onSeen.loss <= loss) &&
    (hiddenAccuracy === undefined || onUnseen.accuracy >= hiddenAccuracy) &&
    (least === 0 || onSeen.accuracy >= least);
  const wellSeen = goal.data ? (hiddenAccuracy ?? 1) : 1;
  return {
    isDone,
    isMisled: hasUnseen && isSeenAsked && !isDone && onSeen.accuracy >= wellSeen,
    hiddenAccuracy: hasUnseen ? onUnseen.accuracy : 0,
  };
}

/** The smallest distance of what decides from its limit over all seen examples; 0 where one of them is wrong. `pass` holds them all. */
export function marginOf(network: Network, pass: Pass, seen: Examples): number {
  takeRows(pass, seen, undefined, 0, seen.rows);
  passForward(network, pass, seen.rows);
  const { width, columns, temperature } = network.layers[network.layers.length - 1]!;
  const { states } = pass.layers[network.layers.length - 1]!;
  let least = Infinity;
  for (let row = 0; row < seen.rows; row++) {
    if (!isRowRight(network, pass, row, seen, row)) return 0;
    const own = states.subarray(row * width, row * width + columns);
    const ordered = Float64Array.from(temperature === undefined ? own.map(Math.abs) : own).sort();
    least = Math.min(least, temperature === undefined ? ordered[0]! : ordered[columns - 1]! - (ordered[columns - 2] ?? -Infinity));
  }
  return least;
}

export function examineSeat(room: Classroom, { values }: Seat): Examined {
  setValues(room.network, values);
  return examine(room, room.network);
}

export function pupilOf({ level, goal, network }: Classroom, { values, updates, presented, slips }: Seat): Pupil {
  setValues(network, values);
  return { ...startPupil(level, goal), circuit: circuitWith(level.circuit, network), updates, presented, slips };
}
