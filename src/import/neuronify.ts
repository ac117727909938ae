// A file of Neuronify, versions 2 to 4, as a circuit in time. What was learned of its format and its neurons stands in neuronifyFile.ts and beside.
import type { Id } from '../core/circuit.ts';
import type { SpikingCircuit, SpikingSynapse } from '../core/spiking/circuit.ts';
import { makeCell, noteLeftOut, stopsOf, type Place } from './neuronifyCells.ts';
import type { Item, NeuronifyFile } from './neuronifyFile.ts';
import { roleOf, type Role } from './neuronifyKinds.ts';
import { annotationsOf } from './neuronifyNotes.ts';
import { makeAdaptation, makeSynapse, type End, type Tally } from './neuronifySynapses.ts';
import type { Note } from './report.ts';
import { DT_MS, within } from './units.ts';

/** Half the width of an item, as it is drawn there. */
const HALF = 32;
const HALF_SENSOR = 50;

/** What the ids of cells begin with; other items are no cells. */
const prefixes: Readonly<Partial<Record<Role, string>>> = {
  neuron: 'n',
  constant: 'dc',
  sine: 'ac',
  regular: 'regular',
  poisson: 'poisson',
  touch: 'touch',
};

/** Not checked for what the parser alone can see, such as the sum of all delays. */
export function circuitOf(file: NeuronifyFile, note: Note): SpikingCircuit {
  if (!file.saysVersion) note('noVersion', 'fileFormatVersion');
  if (file.hasView) note('view', 'workspace');
  const roles = file.nodes.map(roleOf);
  const places = placesOf(file.nodes, roles, note);
  const counts = new Map<string, number>();
  const ends = file.nodes.map((item, index): End | undefined => {
    const role = roles[index]!;
    const prefix = prefixes[role];
    if (!prefix) {
      noteLeftOut(role, item, note);
      return undefined;
    }
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const made = makeCell(role, item, `${prefix}${count}`, places[index]!, file.version, note);
    return made && { item, ...made };
  });
  const { synapses, probes } = connect(file, roles, ends, note);
  const made = ends.filter((end) => end !== undefined);
  noteStops(file, made, synapses, note);
  return {
    format: 'hibana.circuit',
    version: 1,
    clock: 'milliseconds',
    dtMs: DT_MS,
    seed: '1',
    cells: made.map(({ cell }) => cell),
    synapses,
    layers: [],
    probes,
    notes: file.nodes.flatMap((item, index) => (roles[index] === 'note' ? annotationsOf(item, index, places[index]!, note) : [])),
  };
}

/** Middles of all items, around the middle of those that become cells. */
function placesOf(nodes: readonly Item[], roles: readonly Role[], note: Note): Place[] {
  const middles = nodes.map(({ where, values }, index) => {
    const half = roles[index] === 'touch' ? HALF_SENSOR : HALF;
    const [x, y] = [within(note, where, 'x', values.x ?? 0), within(note, where, 'y', values.y ?? 0)];
    const isNote = roles[index] === 'note';
    return { x: x + (isNote ? 0 : half), y: y + (isNote ? 0 : half) };
  });
  const cells = middles.filter((_, index) => prefixes[roles[index]!] !== undefined);
  const shown = cells.length > 0 ? cells : middles;
  const [x, y] = [middleOf(shown.map((place) => place.x)), middleOf(shown.map((place) => place.y))];
  return middles.map((place, index) => ({
    x: within(note, nodes[index]!.where, 'x', Math.round(place.x - x) + 0),
    y: within(note, nodes[index]!.where, 'y', Math.round(place.y - y) + 0),
  }));
}

function middleOf(values: readonly number[]): number {
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  return values.length === 0 ? 0 : (least + most) / 2;
}

function connect(
  { edges, nodes, version }: NeuronifyFile,
  roles: readonly Role[],
  ends: readonly (End | undefined)[],
  note: Note,
): { readonly synapses: SpikingSynapse[]; readonly probes: Id[] } {
  const synapses: SpikingSynapse[] = [];
  const probes = new Set<Id>();
  const pairs = new Set<string>();
  const tally: Tally = { restarts: 0, conductance: 0 };
  for (const edge of edges) {
    const { where, from, to } = edge;
    const missing = [from, to].find((item) => nodes[item] === undefined);
    const pair = `${from}>${to}`;
    if (missing !== undefined) note('missingEnd', where, { item: missing });
    else if (from === to) note('toItself', where);
    else if (pairs.has(pair)) note('secondConnection', where);
    else if (isMeter(roles[from]!) || isMeter(roles[to]!)) {
      const watched = isMeter(roles[from]!) ? ends[to] : ends[from];
      if ((roles[from] === 'voltmeter' || roles[to] === 'voltmeter') && watched?.cell.kind === 'lif') probes.add(watched.cell.id);
    } else if (!ends[from] || !ends[to]) note('endLeftOut', where, { item: ends[from] ? to : from });
    else if (ends[to].cell.kind !== 'lif') note('intoSource', where, { item: to });
    else {
      const [sender, receiver] = [ends[from], { ...ends[to], cell: ends[to].cell }];
      const synapse = makeSynapse(edge, `${sender.cell.id}>${receiver.cell.id}`, sender, receiver, { version, note, tally });
      if (synapse) synapses.push(synapse);
    }
    pairs.add(pair);
  }
  if (tally.restarts > 0) note('restarts', 'edges', { count: tally.restarts });
  if (tally.conductance > 0) note('conductance', 'edges', { count: tally.conductance });
  for (const end of ends) {
    const own = end?.cell.kind === 'lif' ? makeAdaptation(end.item, end.cell, version, note) : undefined;
    if (own) synapses.push(own);
  }
  return { synapses, probes: [...probes] };
}

function isMeter(role: Role): boolean {
  return role === 'voltmeter' || role === 'meter' || role === 'speaker';
}

/** The stops of a potential are noted where they can be reached. */
function noteStops({ version }: NeuronifyFile, made: readonly End[], synapses: readonly SpikingSynapse[], note: Note): void {
  const pulled = pulledDown(made, synapses);
  for (const { item, cell } of made) {
    const stops = stopsOf(item.values, version);
    if (cell.kind !== 'lif' || !stops) continue;
    if (stops.highest <= cell.thresholdMv) note('highestVoltage', item.where, { mv: stops.highest });
    const lowest = Math.min(cell.restMv, cell.resetMv, cell.startMv ?? cell.restMv);
    if (lowest < stops.lowest || pulled.has(cell.id)) note('lowestVoltage', item.where, { mv: stops.lowest });
  }
}

/** Neurons that something other than themselves can pull below their rest. */
function pulledDown(made: readonly End[], synapses: readonly SpikingSynapse[]): Set<Id> {
  const cells = new Map(made.map(({ cell }) => [cell.id, cell]));
  const isPull = (synapse: SpikingSynapse): boolean => {
    if (synapse.kind !== 'current') return synapse.weight < 0 && synapse.from !== synapse.to;
    const source = cells.get(synapse.from);
    return source?.kind === 'current' && (source.shape === 'sine' || source.amplitudeNa * synapse.gain < 0);
  };
  return new Set(synapses.filter(isPull).map(({ to }) => to));
}
