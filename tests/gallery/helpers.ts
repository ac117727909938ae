// Circuits of the gallery as they lie in their files, and runs of them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isSpiking, type Circuit, type Id, type RoundsCircuit } from '../../src/core/circuit.ts';
import type { RoundsPlay } from '../../src/core/command.ts';
import { step } from '../../src/core/rounds/step.ts';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { createSpikingState, weightOf, type SpikingState } from '../../src/core/spiking/state.ts';
import { stepSpiking, touchNow } from '../../src/core/spiking/step.ts';
import { createState, outputOf, type State } from '../../src/core/state.ts';
import { parseCircuit } from '../../src/files/parse.ts';
import type { GalleryEntry } from '../../src/panels/gallery/entry.ts';

export const folder = path.resolve(import.meta.dirname, '../../gallery');

export function readIndex(): GalleryEntry[] {
  return JSON.parse(readFileSync(path.join(folder, 'gallery.json'), 'utf8')) as GalleryEntry[];
}

export function readGallery(id: Id): Circuit {
  const read = parseCircuit(readFileSync(path.join(folder, `${id}.json`), 'utf8'));
  if (!read.ok) throw new Error(`${id}: ${read.path}: ${read.message}`);
  return read.value;
}

export function inTime(id: Id): SpikingCircuit {
  const circuit = readGallery(id);
  if (!isSpiking(circuit)) throw new Error(`${id} counts rounds`);
  return circuit;
}

export function inRounds(id: Id): RoundsCircuit {
  const circuit = readGallery(id);
  if (isSpiking(circuit)) throw new Error(`${id} counts milliseconds`);
  return circuit;
}

export interface Heard {
  readonly state: SpikingState;
  /** Spike times in ms, by cell. */
  times(cell: Id): number[];
  /** How many of them from one time to another. */
  count(cell: Id, fromMs?: number, untilMs?: number): number;
  weight(synapse: Id): number;
}

/** Runs for so many ms; touches as [source, ms]. */
export function run(circuit: SpikingCircuit, ms: number, touches: readonly (readonly [Id, number])[] = []): Heard {
  const state = createSpikingState(circuit);
  const { cellIds, dtMs } = state.compiled;
  const spikes = new Map<Id, number[]>();
  const ticks = Math.round(ms / dtMs);
  while (state.tick < ticks && state.stop === 'none') {
    for (const [cell, at] of touches) if (Math.round(at / dtMs) === state.tick) touchNow(state, cell);
    const now = state.tick * dtMs;
    const { count, cells } = stepSpiking(state);
    for (let i = 0; i < count; i++) {
      const id = cellIds[cells[i]!]!;
      const own = spikes.get(id);
      if (own) own.push(now);
      else spikes.set(id, [now]);
    }
  }
  const times = (cell: Id): number[] => spikes.get(cell) ?? [];
  return {
    state,
    times,
    count: (cell, fromMs = 0, untilMs = Infinity) => times(cell).filter((time) => time >= fromMs && time < untilMs).length,
    weight: (synapse) => weightOf(state, synapse),
  };
}

/** With other numbers for some cells and synapses, as a player would set them. */
export function changed(
  circuit: SpikingCircuit,
  cells: Readonly<Record<Id, object>> = {},
  synapses: Readonly<Record<Id, object>> = {},
): SpikingCircuit {
  const missing = [...Object.keys(cells), ...Object.keys(synapses)].filter(
    (id) => !circuit.cells.some((cell) => cell.id === id) && !circuit.synapses.some((synapse) => synapse.id === id),
  );
  if (missing.length > 0) throw new Error(`there is no ${missing.join(', ')}`);
  return {
    ...circuit,
    cells: circuit.cells.map((cell) => ({ ...cell, ...cells[cell.id] })),
    synapses: circuit.synapses.map((synapse) => ({ ...synapse, ...synapses[synapse.id] })),
  };
}

export function intervals(times: readonly number[]): number[] {
  return times.slice(1).map((time, i) => time - times[i]!);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Standard deviation over mean. */
export function variation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2))) / middle;
}

/** A run in rounds whose inputs can be set. */
export interface Voting {
  readonly state: State;
  /** Sets inputs, runs so many rounds, and says which of these cells are on. */
  after(rounds: number, inputs?: Readonly<Record<Id, number>>): void;
  isOn(cell: Id): boolean;
}

export function vote(circuit: RoundsCircuit): Voting {
  const state = createState(circuit);
  return {
    state,
    after(rounds, inputs = {}) {
      const plays = Object.entries(inputs).map(([cell, value]): RoundsPlay => ({ type: 'setInput', cell, value }));
      for (let round = 0; round < rounds; round++) step(state, round === 0 ? plays : []);
    },
    isOn: (cell) => outputOf(state, cell) > 0,
  };
}
