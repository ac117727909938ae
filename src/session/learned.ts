// What a lesson changed, for as long as it is shown: the error goes back through the layers, from the last one to the first.
import { isNeuron, type Id, type RoundsCircuit } from '../core/circuit.ts';
import { stackOf } from '../core/layers.ts';

export interface Learned {
  /** By how much each weight (by its synapse) and each bias (by its neuron) has changed; only what has. */
  readonly changes: ReadonlyMap<Id, number>;
  /** Layer of each neuron, 0 for the last. */
  readonly depthOf: ReadonlyMap<Id, number>;
  readonly layers: number;
  shownMs: number;
}

/** Time in which the error goes back through one layer. */
export const BACK_MS = 700;
/** How long the changes stay written after that. */
const STAY_MS = 2500;

/** undefined where nothing changed, or the circuit's shape did. */
export function learnedBetween(before: RoundsCircuit, after: RoundsCircuit): Learned | undefined {
  if (before.synapses.length !== after.synapses.length || before.cells.length !== after.cells.length) return undefined;
  const changes = new Map<Id, number>();
  for (const [index, { id, weight }] of after.synapses.entries()) {
    const change = weight - before.synapses[index]!.weight;
    if (change !== 0) changes.set(id, change);
  }
  for (const [index, cell] of after.cells.entries()) {
    const old = before.cells[index]!;
    if (isNeuron(cell) && isNeuron(old) && cell.bias !== old.bias) changes.set(cell.id, cell.bias - old.bias);
  }
  const blocks = stackOf(after)?.blocks ?? [];
  if (changes.size === 0 || blocks.length === 0) return undefined;
  const depthOf = new Map(blocks.flatMap(({ cells }, index) => cells.map(({ id }) => [id, blocks.length - 1 - index] as const)));
  return { changes, depthOf, layers: blocks.length, shownMs: 0 };
}

/** Share of the way that the error into this layer's neurons has gone; below 0 not yet, above 1 no longer. */
export function backAt({ shownMs }: Learned, depth: number): number {
  return shownMs / BACK_MS - depth;
}

interface Teaching {
  learned: Learned | undefined;
  readonly changed: Set<() => void>;
}

/** Call once a frame. */
export function advanceLearned(play: Teaching, elapsedMs: number): void {
  const { learned } = play;
  if (!learned) return;
  learned.shownMs += elapsedMs;
  if (learned.shownMs < learned.layers * BACK_MS + STAY_MS) return;
  play.learned = undefined;
  for (const listener of play.changed) listener();
}

/** Whether the error is still on its way. */
export function isLearning({ learned }: Teaching): boolean {
  return learned !== undefined;
}
