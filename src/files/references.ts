// Rules between parts of a file: ids are unique, whatever is named exists, and the whole can be run.
import { isSpiking, type Circuit, type Id, type RoundsCircuit } from '../core/circuit.ts';
import { isRefusal, type Command, type Refusal } from '../core/command.ts';
import { applyPatch } from '../core/patch.ts';
import type { Recording } from '../core/recording.ts';
import { MOST_IN_FLIGHT } from '../core/room.ts';
import { isSpikingLevel, type Level } from '../levels/level.ts';
import type { Pack } from '../levels/pack.ts';
import { checkRoundsLevel, notANeuron } from './levelReferences.ts';
import { checkOutfit } from './outfitReferences.ts';
import type { Progress } from './progress.ts';
import { fail, pathOf, quote, type FileError } from './result.ts';
import { checkSpikingLevel } from './spikingLevelReferences.ts';
import {
  checkSpikingCircuit,
  inFlight,
  isTooLong,
  noCell,
  noSynapse,
  tickSize,
  TOO_LONG,
  type Bad,
  type Key,
} from './spikingReferences.ts';

/** Edits × (cells + synapses): every edit is kept for undo. */
const MOST_HISTORY = 50_000_000;
/** Rounds × (cells + synapses + plays) to replay a recording, steps back counted from the start as they are run. */
const MOST_REPLAYED = 2_000_000_000;
/** Cells and synapses of a level that is not at hand. */
const TYPICAL_SIZE = 50;

/** The first rule that is broken, or undefined. */
export function checkCircuit(circuit: Circuit, at: readonly Key[] = []): FileError | undefined {
  const bad: Bad = (path, message) => fail('reference', pathOf([...at, ...path]), message);
  for (const part of ['cells', 'synapses', 'layers', 'notes', 'chips', 'instruments'] as const) {
    const ids = (circuit[part] ?? []).map(({ id }) => id);
    const twice = firstRepeated(ids);
    if (twice >= 0) return bad([part, twice, 'id'], `the id ${quote(ids[twice]!)} is used twice`);
  }
  for (const [index, layer] of circuit.layers.entries()) {
    const twice = firstRepeated(layer.cells);
    if (twice >= 0) return bad(['layers', index, 'cells', twice], `${quote(layer.cells[twice]!)} is in this layer twice`);
  }
  return (isSpiking(circuit) ? checkSpikingCircuit(circuit, bad) : checkRoundsCircuit(circuit, bad)) ?? checkOutfit(circuit, bad);
}

function checkRoundsCircuit(circuit: RoundsCircuit, bad: Bad): FileError | undefined {
  const cells = new Map(circuit.cells.map((cell) => [cell.id, cell]));
  for (const [index, { from, to }] of circuit.synapses.entries()) {
    if (!cells.has(from)) return bad(['synapses', index, 'from'], noCell(from));
    if (!cells.has(to)) return bad(['synapses', index, 'to'], noCell(to));
    if (cells.get(to)!.kind === 'input') return bad(['synapses', index, 'to'], `${quote(to)} is an input, which no synapse can reach`);
  }
  const shared = new Set<Id>();
  for (const [index, layer] of circuit.layers.entries()) {
    for (const [place, id] of layer.cells.entries()) {
      const wrong = notANeuron(cells, id);
      if (wrong) return bad(['layers', index, 'cells', place], wrong);
      if (layer.softmax && shared.has(id)) return bad(['layers', index, 'cells', place], `${quote(id)} is in two softmax layers`);
      if (layer.softmax) shared.add(id);
    }
  }
  for (const [index, id] of circuit.probes.entries()) {
    const wrong = notANeuron(cells, id);
    if (wrong) return bad(['probes', index], wrong);
  }
  const longest = circuit.synapses.findIndex(({ delay = 1 }) => (delay + 1) * cells.size > MOST_IN_FLIGHT);
  if (longest >= 0) return bad(['synapses', longest, 'delay'], 'this delay is too long for a circuit with so many cells');
  return undefined;
}

/** Updates of all trainings of a recording. */
const MOST_TRAINED = 50_000;

export function checkRecording(recording: Recording, at: readonly Key[] = [], level?: Level): FileError | undefined {
  const bad = (path: readonly Key[], message: string) => fail('reference', pathOf([...at, ...path]), message);
  const { circuit, commands, ticks } = recording;
  if (!circuit && recording.level === undefined) return bad([], 'a recording needs a level or a circuit');
  if (circuit && recording.level !== undefined) return bad(['circuit'], 'a recording has a level or a circuit, not both');
  if (level && recording.level !== level.id) return bad(['level'], `this is not a recording of the level ${quote(level.id)}`);
  const wrong = circuit && checkCircuit(circuit, [...at, 'circuit']);
  if (wrong) return wrong;
  const start = circuit ?? level?.circuit;
  let kinds = new Map<string, string>(start?.cells.map(({ id, kind }) => [id, kind]));
  let synapses = new Set(start?.synapses.map(({ id }) => id));
  if (commands.length * (kinds.size + synapses.size) > MOST_HISTORY)
    return bad(['commands'], 'too many commands for a circuit of this size');
  let size = start ? (isSpiking(start) ? tickSize(start) : kinds.size + synapses.size) : TYPICAL_SIZE;
  let present = start;
  let history = 0;
  const isChanged = commands.some(({ type }) => type === 'change');
  const editsRestart = !start || !isSpiking(start) || level !== undefined;
  let work = 0;
  let now = 0;
  let plays = 0;
  let updates = 0;
  let flight = start && isSpiking(start) ? inFlight(start) : 0;
  for (const [index, command] of commands.entries()) {
    if (command.type === 'change') {
      if (!circuit || !present) return bad(['commands', index, 'type'], 'a circuit that belongs to a level is not rebuilt');
      const next: Circuit | Refusal = applyPatch<Circuit>(present, command.patch);
      if (isRefusal(next)) return bad(['commands', index, 'patch'], `${quote(next.subject ?? '')} does not fit the circuit there`);
      const unfit = checkCircuit(next, [...at, 'commands', index, 'patch']);
      if (unfit) return unfit;
      present = next;
      kinds = new Map<string, string>(next.cells.map(({ id, kind }) => [id, kind]));
      synapses = new Set(next.synapses.map(({ id }) => id));
      size = Math.max(size, isSpiking(next) ? tickSize(next) : kinds.size + synapses.size);
      if (isSpiking(next)) flight = Math.max(flight, inFlight(next));
      history += kinds.size + synapses.size;
      if (history > MOST_HISTORY) return bad(['commands', index], 'too many changes for a circuit of this size');
    }
    if (isChanged && (command.type === 'undo' || command.type === 'redo'))
      return bad(['commands', index, 'type'], 'where a circuit is rebuilt, what undo does is a change of its own');
    const problem = present && checkCommand(present, kinds, synapses, command);
    if (start && isSpiking(start) && command.type === 'setDelay') {
      if (isTooLong(start, command.delayMs)) return bad(['commands', index, 'delayMs'], TOO_LONG);
      flight = Math.max(flight, inFlight(start, command.delayMs));
    }
    if (problem) return bad(['commands', index, 'synapse' in command ? 'synapse' : 'layer' in command ? 'layer' : 'cell'], problem);
    if (command.type === 'train') updates += command.updates;
    if (updates > MOST_TRAINED) return bad(['commands', index, 'updates'], `a recording trains for at most ${MOST_TRAINED} updates`);
    work += roundsTo(command.tick, now) * (size + plays);
    const staysInTime =
      !editsRestart || ['setInput', 'touch', 'predict', 'claim', 'place', 'change', 'resetMembranes'].includes(command.type);
    // An edit makes another State, a step back fills one from a snapshot.
    if (isEdit(command) || command.tick < now) work += flight;
    now = staysInTime ? command.tick : 0;
    plays = staysInTime ? plays + 1 : 0;
  }
  work += roundsTo(ticks, now) * (size + plays);
  if (work > MOST_REPLAYED) return bad(['commands'], 'replaying this recording would take too long');
  return undefined;
}

export function checkLevel(level: Level): FileError | undefined {
  return (
    checkCircuit(level.circuit, ['circuit']) ??
    (isSpikingLevel(level) ? checkSpikingLevel(level) : checkRoundsLevel(level)) ??
    checkRecording(level.solution, ['solution'], level)
  );
}

/** Each level has been looked at by itself. */
export function checkPack({ levels }: Pack): FileError | undefined {
  const twice = firstRepeated(levels.map(({ id }) => id));
  return twice < 0 ? undefined : fail('reference', pathOf(['levels', twice, 'id']), `the id ${quote(levels[twice]!.id)} is used twice`);
}

export function checkProgress({ levels }: Progress): FileError | undefined {
  for (const [id, { circuit }] of Object.entries(levels)) {
    const wrong = circuit && checkCircuit(circuit, ['levels', id, 'circuit']);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Going back starts again at round 0. */
function roundsTo(tick: number, now: number): number {
  return tick < now ? tick : tick - now;
}

function isEdit({ type }: Command): boolean {
  return type.startsWith('set') || type === 'undo' || type === 'redo' || type === 'change' || type === 'resetMembranes';
}

function checkCommand(circuit: Circuit, kinds: ReadonlyMap<Id, string>, synapses: ReadonlySet<Id>, command: Command): string | undefined {
  switch (command.type) {
    case 'setWeight':
    case 'setDelay':
      return synapses.has(command.synapse) ? undefined : noSynapse(command.synapse);
    case 'setTemperature':
      return circuit.layers.some(({ id, softmax }) => id === command.layer && softmax)
        ? undefined
        : `there is no softmax layer ${quote(command.layer)}`;
    case 'setBias':
    case 'setActivator':
    case 'setInput':
    case 'setParameter':
    case 'touch': {
      const kind = kinds.get(command.cell);
      return kind ? notOfKind(command, kind) : noCell(command.cell);
    }
    case 'resetMembranes': {
      const missing = command.cells?.find((id) => !kinds.has(id));
      return missing === undefined ? undefined : noCell(missing);
    }
    case 'change':
    case 'predict':
    case 'claim':
    case 'place':
    case 'present':
    case 'nudge':
    case 'train':
    case 'setTraining':
    case 'setHidden':
    case 'restart':
    case 'undo':
    case 'redo':
      return undefined;
  }
}

function notOfKind({ type, cell }: Extract<Command, { cell: Id }>, kind: string): string | undefined {
  if (type === 'setBias') return kind === 'neuron' ? undefined : `${quote(cell)} has no bias`;
  if (type === 'setActivator') return kind === 'neuron' ? undefined : `${quote(cell)} has no activator`;
  if (type === 'setInput') return kind === 'input' ? undefined : `${quote(cell)} is not an input`;
  if (type === 'touch') return kind === 'touch' ? undefined : `${quote(cell)} is no touch source`;
  return kind === 'neuron' || kind === 'input' ? `${quote(cell)} has no parameters` : undefined;
}

function firstRepeated(ids: readonly Id[]): number {
  const seen = new Set<Id>();
  return ids.findIndex((id) => seen.size === seen.add(id).size);
}
