// A recording of either clock: what was asked, and when.
import * as v from 'valibot';
import { activatorNames } from '../../core/circuit.ts';
import { LIMIT } from '../../core/edit.ts';
import { LONGEST_DELAY_MS } from '../../core/spiking/parameters.ts';
import {
  amount, byName, common, finite, id, list, MOST_CASES, MOST_CELLS, MOST_COMMANDS, MOST_HIDDEN, MOST_SYNAPSES, MOST_TICKS, MOST_UPDATES, text, whole, within,
} from './parts.ts'; // prettier-ignore
import { roundsCell, roundsCircuit, roundsSynapse } from './rounds.ts';
import { parameterName, spikingCell, spikingCircuit, spikingSynapse } from './spiking.ts';

export const circuitSchema = v.variant('clock', [roundsCircuit, spikingCircuit]);

/** What is put is of one clock or of the other. */
const patchOf = <const C extends v.GenericSchema, const S extends v.GenericSchema>(cell: C, synapse: S) =>
  v.strictObject({
    cells: v.optional(list(cell, MOST_CELLS)),
    synapses: v.optional(list(synapse, MOST_SYNAPSES)),
    layers: v.optional(common.layers),
    notes: v.optional(common.notes),
    chips: common.chips,
    instruments: common.instruments,
    probes: v.optional(common.probes),
    without: v.optional(list(id, MOST_CELLS + MOST_SYNAPSES)),
  });
const patch = v.union(
  [patchOf(roundsCell, roundsSynapse), patchOf(spikingCell, spikingSynapse)],
  'a patch puts whole cells and synapses of one clock, and layers, notes, chips, instruments and probes',
);

const tick = whole(0, MOST_TICKS);
export const command = v.variant('type', [
  v.strictObject({ tick, type: v.literal('setWeight'), synapse: id, weight: amount }),
  v.strictObject({ tick, type: v.literal('setBias'), cell: id, bias: amount }),
  v.strictObject({ tick, type: v.literal('setActivator'), cell: id, activator: v.picklist(activatorNames) }),
  v.strictObject({ tick, type: v.literal('setTemperature'), layer: id, temperature: amount }),
  v.strictObject({ tick, type: v.literal('setDelay'), synapse: id, delayMs: within(0, LONGEST_DELAY_MS) }),
  v.strictObject({ tick, type: v.literal('setParameter'), cell: id, parameter: parameterName, value: within(-LIMIT, LIMIT) }),
  v.strictObject({ tick, type: v.literal('setInput'), cell: id, value: amount }),
  v.strictObject({ tick, type: v.literal('touch'), cell: id }),
  v.strictObject({ tick, type: v.literal('change'), patch }),
  v.strictObject({ tick, type: v.literal('resetMembranes'), cells: v.optional(list(id, MOST_CELLS)) }),
  v.strictObject({ tick, type: v.literal('predict'), says: finite }),
  v.strictObject({ tick, type: v.literal('claim') }),
  v.strictObject({ tick, type: v.literal('place'), slot: id, tile: v.nullable(id) }),
  v.strictObject({ tick, type: v.literal('present'), example: whole(0, MOST_CASES) }),
  v.strictObject({ tick, type: v.literal('nudge'), example: whole(0, MOST_CASES), signs: byName(v.picklist([-1, 0, 1])) }),
  v.strictObject({ tick, type: v.literal('train'), updates: whole(1, MOST_UPDATES) }),
  v.strictObject({ tick, type: v.literal('setTraining'), setting: v.picklist(['rate', 'momentum', 'decay', 'batch']), value: amount }),
  v.strictObject({ tick, type: v.literal('setHidden'), sizes: list(whole(1, MOST_HIDDEN), 6) }),
  v.strictObject({ tick, type: v.literal('restart'), seed: v.optional(text(200)) }),
  v.strictObject({ tick, type: v.literal('undo') }),
  v.strictObject({ tick, type: v.literal('redo') }),
]);

export const recordingSchema = v.strictObject({
  format: v.literal('hibana.recording'),
  version: v.literal(1),
  level: v.optional(id),
  circuit: v.optional(circuitSchema),
  seed: text(200),
  commands: list(command, MOST_COMMANDS),
  ticks: tick,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'a hash is 16 hexadecimal digits')),
});
