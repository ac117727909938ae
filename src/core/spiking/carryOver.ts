// An edit during a run: the new circuit goes on from the running State, and every cell and synapse that still exists keeps what it had.
import type { Id } from '../circuit.ts';
import { flightOf, mostDelayTicks } from '../room.ts';
import type { SpikingCircuit } from './circuit.ts';
import { compileSpiking } from './compile.ts';
import { sendPlastic } from './deliver.ts';
import { driveCells } from './drive.ts';
import { createSpikingStateOf, type SpikingState } from './state.ts';

/**
 * Spikes in flight keep the weight and the time of arrival with which they left. Only where there is no room for so much any more, in a circuit
 * that has grown since its long delays went, what would arrive later than any delay allows is lost.
 */
export function carryOver(from: SpikingState, circuit: SpikingCircuit): SpikingState {
  const ring = Math.min(from.compiled.ringLength, mostDelayTicks(flightOf(circuit)) + 1);
  const to = createSpikingStateOf(compileSpiking(circuit, Math.max(2, ring)));
  to.tick = from.tick;
  carryCells(from, to);
  carryWeights(from, to);
  carryFlights(from, to);
  carrySources(from, to);
  to.storm.set(from.storm);
  to.stop = from.stop;
  to.stoppedBy = from.stoppedBy < 0 ? -1 : (to.compiled.indexOf.get(from.compiled.cellIds[from.stoppedBy]!) ?? -1);
  return to;
}

/** Membranes (of all cells, or of these) are back at their start, without currents and rest; spikes on their way still arrive. */
export function resetMembranesOf(state: SpikingState, cells: readonly Id[] = state.compiled.cellIds): void {
  const { compiled, v, u, g, restsUntil } = state;
  const { lif, izhikevich, lifCount, livingCount, currents } = compiled;
  for (const id of cells) {
    const index = compiled.indexOf.get(id);
    if (index === undefined || index >= livingCount) continue;
    const isLif = index < lifCount;
    v[index] = isLif ? lif.start[index]! : izhikevich.start[index - lifCount]!;
    if (!isLif) u[index - lifCount] = izhikevich.b[index - lifCount]! * izhikevich.start[index - lifCount]!;
    for (let k = 0; k < currents; k++) g[k * livingCount + index] = 0;
    restsUntil[index] = -1;
  }
}

/** [old index, new index] of living cells that are in both and of the same kind. */
function sharedCells({ compiled: old }: SpikingState, { compiled: now }: SpikingState): [number, number][] {
  return now.cellIds.slice(0, now.livingCount).flatMap((id, index): [number, number][] => {
    const before = old.indexOf.get(id);
    const isSame = before !== undefined && before < old.livingCount && before < old.lifCount === index < now.lifCount;
    return isSame ? [[before, index]] : [];
  });
}

/** [old channel, new channel] of the currents with the same time constant. */
function sharedCurrents({ compiled: old }: SpikingState, { compiled: now }: SpikingState): [number, number][] {
  return [...old.currentDecay].flatMap((decay, k): [number, number][] => {
    const same = now.currentDecay.indexOf(decay);
    return same < 0 ? [] : [[k, same]];
  });
}

function carryCells(from: SpikingState, to: SpikingState): void {
  const currents = sharedCurrents(from, to);
  for (const [old, now] of sharedCells(from, to)) {
    to.v[now] = from.v[old]!;
    to.restsUntil[now] = from.restsUntil[old]!;
    if (now >= to.compiled.lifCount) to.u[now - to.compiled.lifCount] = from.u[old - from.compiled.lifCount]!;
    for (const [k, l] of currents) to.g[l * to.compiled.livingCount + now] = from.g[k * from.compiled.livingCount + old]!;
  }
}

/** The new ring is as long as the old one at least, so every row has its place, unless there is no room. */
function carryFlights(from: SpikingState, to: SpikingState): void {
  const { compiled: old } = from;
  const { compiled: now } = to;
  const cells = sharedCells(from, to);
  const channels = sharedCurrents(from, to);
  if (old.channels > old.currents && now.channels > now.currents) channels.push([old.currents, now.currents]);
  const entries = new Map([...now.plastic.synapse].map((synapse, entry) => [now.synapseIds[synapse]!, entry]));
  for (let ahead = 0; ahead < Math.min(old.ringLength, now.ringLength); ahead++) {
    const row = (from.tick + ahead) % old.ringLength;
    const newRow = (from.tick + ahead) % now.ringLength;
    for (const [k, l] of channels)
      for (const [before, after] of cells)
        to.ring[(newRow * now.channels + l) * now.livingCount + after] = from.ring[(row * old.channels + k) * old.livingCount + before]!;
    for (let i = 0; i < (from.plasticCount[row] ?? 0); i++) {
      const synapse = old.plastic.synapse[from.plasticRing[row * old.plastic.count + i]!]!;
      const entry = entries.get(old.synapseIds[synapse]!);
      if (entry !== undefined) sendPlastic(to, newRow, entry);
    }
  }
}

/** A plastic weight that had moved stays where it was, unless it is what was edited. */
function carryWeights(from: SpikingState, to: SpikingState): void {
  const { compiled: old } = from;
  const { compiled: now } = to;
  const oldEntry = new Map([...old.plastic.synapse].map((synapse, entry) => [old.synapseIds[synapse]!, entry]));
  for (let entry = 0; entry < now.plastic.count; entry++) {
    const synapse = now.plastic.synapse[entry]!;
    const before = oldEntry.get(now.synapseIds[synapse]!);
    if (before === undefined) continue;
    const oldSynapse = old.plastic.synapse[before]!;
    to.before[entry] = from.before[before]!;
    to.after[entry] = from.after[before]!;
    to.arrivedAt[entry] = from.arrivedAt[before]!;
    const { min, max } = now.plastic;
    if (old.weight[oldSynapse] === now.weight[synapse])
      to.weight[synapse] = Math.min(max[entry]!, Math.max(min[entry]!, from.weight[oldSynapse]!));
  }
}

function carrySources(from: SpikingState, to: SpikingState): void {
  const { sources: old } = from.compiled;
  const { sources: now, cellIds, dtMs } = to.compiled;
  for (let s = 0; s < now.count; s++) {
    const id = cellIds[now.first + s]!;
    const before = from.compiled.indexOf.get(id);
    const known = before === undefined ? -1 : before - old.first;
    if (known >= 0) to.touched[s] = from.touched[known]!;
    if (now.kinds[s] !== 'regular' || now.periodMs[s] === 0) continue;
    const isSame = known >= 0 && old.periodMs[known] === now.periodMs[s] && old.startMs[known] === now.startMs[s];
    // A rhythm that is set to another rate goes on with the first of its spikes that is still to come.
    if (isSame) to.emitted[s] = from.emitted[known]!;
    else to.emitted[s] = Math.max(0, Math.ceil((to.tick * dtMs - now.startMs[s]! - dtMs / 2) / now.periodMs[s]! - 1e-9));
  }
  const streamOf = new Map(old.poissonIds.map((id, k) => [id, k]));
  for (const [k, id] of now.poissonIds.entries()) {
    const before = streamOf.get(id);
    if (before !== undefined) to.random.set(from.random.subarray(4 * before, 4 * before + 4), 4 * k);
  }
  if (now.hasCurrents && to.tick > 0) driveCells(to, true);
}
