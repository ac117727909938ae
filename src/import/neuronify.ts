// A file of Neuronify, versions 2 to 4, as a circuit in time. What was learned of its format and its neurons stands in neuronifyFile.ts and beside.
import type { Note as Annotation, Id } from '../core/circuit.ts';
import type { LifCell, SpikingCell, SpikingCircuit, SpikingSynapse } from '../core/spiking/circuit.ts';
import { makeCell, noteLeftOut, stopsOf, type Place } from './neuronifyCells.ts';
import type { Item, NeuronifyFile } from './neuronifyFile.ts';
import { roleOf, type Role } from './neuronifyKinds.ts';
import { makeAdaptation, makeSynapse, type End, type Tally } from './neuronifySynapses.ts';
import type { Note } from './report.ts';
import { DT_MS, within } from './units.ts';

/** Half the width of an item, as it is drawn there. */
const HALF = 32;
const HALF_SENSOR = 50;
const MOST_NOTE = 2_000;

const prefixes = { neuron: 'n', constant: 'dc', sine: 'ac', regular: 'regular', poisson: 'poisson', touch: 'touch' } as const;

/** Not checked for what the parser alone can see, such as the sum of all delays. */
export function circuitOf(file: NeuronifyFile, note: Note): SpikingCircuit {
  if (!file.saysVersion) note('noVersion', 'fileFormatVersion');
  if (file.hasView) note('view', 'workspace');
  const roles = file.nodes.map(roleOf);
  const places = placesOf(file.nodes, roles, note);
  const counts = new Map<string, number>();
  const ends = file.nodes.map((item, index): End | undefined => {
    const role = roles[index]!;
    const prefix = role in prefixes ? prefixes[role as keyof typeof prefixes] : undefined;
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
  for (const { item, cell } of made) if (cell.kind === 'lif') noteStops(item, cell, file, synapses, made, note);
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
    notes: file.nodes.flatMap((item, index) => (roles[index] === 'note' ? annotation(item, index, places[index]!, note) : [])),
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
  const cells = middles.filter((_, index) => roles[index]! in prefixes);
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
function noteStops(
  { where, values }: Item,
  cell: LifCell,
  { version }: NeuronifyFile,
  synapses: readonly SpikingSynapse[],
  all: readonly { readonly cell: SpikingCell }[],
  note: Note,
): void {
  const stops = stopsOf(values, version);
  if (!stops) return;
  if (stops.highest <= cell.thresholdMv) note('highestVoltage', where, { mv: stops.highest });
  const lowest = Math.min(cell.restMv, cell.resetMv, cell.startMv ?? cell.restMv);
  const isPulled = synapses.some((synapse) => {
    if (synapse.to !== cell.id || synapse.from === cell.id) return false;
    if (synapse.kind !== 'current') return synapse.weight < 0;
    const source = all.find((other) => other.cell.id === synapse.from)!.cell;
    return source.kind === 'current' && (source.shape === 'sine' || source.amplitudeNa * synapse.gain < 0);
  });
  if (lowest < stops.lowest || isPulled) note('lowestVoltage', where, { mv: stops.lowest });
}

function annotation({ where, values }: Item, index: number, place: Place, note: Note): Annotation[] {
  const { text = '' } = values;
  // Written by a rich text field, a text is a whole page.
  const isPage = /^\s*<(!doctype|html)/i.test(text);
  const plain = isPage ? plainText(text) : text;
  if (isPage) note('richText', where);
  if (plain.trim() === '') return [];
  const kept = plain.slice(0, MOST_NOTE);
  if (kept.length < plain.length) note('longText', where, { letters: plain.length, kept: MOST_NOTE });
  return [{ id: `note${index}`, ...place, text: kept }];
}

function plainText(page: string): string {
  const body = page.replace(/^[^]*<body[^>]*>/i, '').replace(/<style[^]*?<\/style>/gi, '');
  const text = body.replace(/<(br|\/p)[^>]*>/gi, '\n').replace(/<[^>]*>/g, '');
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };
  return text.replace(/&(\w+);/g, (all, name: string) => names[name] ?? all).trim();
}
