// The board of the trainer: a play whose weights follow a network that learns, and whose inputs are what somebody points at.
import { depth, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import { stackOf } from '../../core/layers.ts';
import { circuitWith, type Network } from '../../core/learning/network.ts';
import type { Kit, Range, RoundsLevel } from '../../levels/level.ts';
import { presentOf } from '../../session/history.ts';
import { createMirror, reflect, type Mirror } from '../../session/mirror.ts';
import { createPlay, notify, stopClock, type Play } from '../../session/play.ts';
import { beginWith, createRun, seekRun } from '../../session/run.ts';
import type { InputSpec } from '../../session/trainer/material.ts';

export interface Easel {
  readonly play: Play;
  /** Held inputs; the run starts from this very map. */
  readonly held: Map<Id, number>;
  /** Of the inputs, in the network's order. */
  readonly ids: readonly Id[];
  /** Of the answers. */
  readonly answers: readonly Id[];
  /** Rounds until the board has settled. */
  readonly rounds: number;
  /** The circuit that the play was last given: another one was made by hand. */
  given: RoundsCircuit;
  mirror: Mirror;
  /** Of weights and biases: wide enough for what was learned. */
  range: Range;
}

const STEP = 0.125;
const NARROWEST = 4;

export function createEasel(circuit: RoundsCircuit, inputs: readonly InputSpec[], isPicture: boolean, speed: number): Easel {
  const { inputs: first, blocks } = stackOf(circuit)!;
  const ids = first.map(({ id }) => id);
  const ranges = Object.fromEntries(inputs.map(({ reach }, index) => [ids[index]!, inputRange(reach, isPicture)]));
  const holder: { easel?: Easel } = {};
  const kit: Kit = {
    get weights() {
      return holder.easel?.range ?? rangeFor(circuit);
    },
    get bias() {
      return holder.easel?.range ?? rangeFor(circuit);
    },
    inputs: ranges,
    drawing: isPicture,
  };
  const play = createPlay(levelWith(circuit, kit), circuit, speed);
  const easel: Easel = {
    play,
    held: new Map(ids.map((id) => [id, 0])),
    ids,
    answers: blocks.at(-1)!.cells.map(({ id }) => id),
    rounds: depth(circuit),
    given: circuit,
    mirror: createMirror(circuit, play.run.state.compiled),
    range: rangeFor(circuit),
  };
  holder.easel = easel;
  giveCircuit(easel, circuit);
  return easel;
}

function inputRange(reach: number, isPicture: boolean): Range {
  return isPicture ? { min: 0, max: reach, step: 0.25 } : { min: -reach, max: reach, step: STEP };
}

/** The least of ±4, ±8, ±16 … that holds all weights and biases. */
function rangeFor({ cells, synapses }: RoundsCircuit): Range {
  let most = 0;
  for (const { weight } of synapses) most = Math.max(most, Math.abs(weight));
  for (const cell of cells) if (cell.kind === 'neuron') most = Math.max(most, Math.abs(cell.bias));
  let reach = NARROWEST;
  while (reach < most) reach *= 2;
  return { min: -reach, max: reach, step: STEP };
}

/** The board asks a level what may be changed; this one has no goal. */
function levelWith(circuit: RoundsCircuit, kit: Kit): RoundsLevel {
  const text = { title: '', story: '', goal: '', learned: '' };
  const teacher = { aim: '', ask: '', misconception: '', next: '' };
  const hint = { en: '', ja: '' };
  return {
    format: 'hibana.level',
    version: 1,
    id: 'trainer',
    chapter: 'trainer',
    order: 1,
    text: { en: text, ja: text },
    hints: [hint, hint, hint],
    circuit,
    kit,
    goal: { kind: 'cases', cases: [] },
    solution: { format: 'hibana.recording', version: 1, level: 'trainer', seed: '', commands: [], ticks: 0, hash: '' },
    teacher: { en: teacher, ja: teacher },
  };
}

/** What somebody has changed on the board since the last circuit was given; undefined where nothing was. */
export function changedByHand({ play, given }: Easel): RoundsCircuit | undefined {
  const present = presentOf(play.session);
  return present === given ? undefined : present;
}

/** A circuit of the same shape, settled with the held inputs; undo of the board's own is not wanted here. */
export function giveCircuit(easel: Easel, circuit: RoundsCircuit): void {
  const { play, held } = easel;
  const { session } = play;
  stopClock(play);
  // What was set by hand on the board stays.
  for (const { play: asked } of play.run.plays) held.set(asked.cell, asked.value);
  session.history.length = 1;
  session.history[0] = circuit;
  session.index = 0;
  session.run = createRun(circuit, held);
  play.run = session.run;
  play.circuit = circuit;
  easel.given = circuit;
  easel.mirror = createMirror(circuit, play.run.state.compiled);
  const range = rangeFor(circuit);
  if (range.max > easel.range.max) easel.range = range;
  seekRun(play.run, easel.rounds);
}

/** The numbers on the board become those of the network. */
export function giveNetwork(easel: Easel, network: Network): void {
  giveCircuit(easel, circuitWith(easel.given, network));
  notify(easel.play);
}

/** Only the picture follows, without a new circuit. */
export function mirrorNetwork(easel: Easel, network: Network): void {
  const { play, mirror } = easel;
  stopClock(play);
  reflect(mirror, network, play.run.state.compiled);
  settle(easel);
}

/** Row `at` of a matrix of inputs is put on the board. */
export function showRow(easel: Easel, inputs: Float64Array, at: number): void {
  const { play, ids, held } = easel;
  stopClock(play);
  for (let i = 0; i < ids.length; i++) held.set(ids[i]!, inputs[at * ids.length + i]!);
  // What was set by hand gives way.
  play.run.plays.length = 0;
  play.session.commands.length = 0;
  settle(easel);
}

function settle({ play, rounds, held }: Easel): void {
  beginWith(play.run, held);
  seekRun(play.run, rounds);
}
