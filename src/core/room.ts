// How much a circuit may hold, so that every circuit that can be built can also be kept in a file, and run.
import { isSpiking, type Circuit } from './circuit.ts';
import { dtOf, isLiving } from './spiking/circuit.ts';

/** Parts of each kind; `pins` are those of one chip. */
export const most = {
  cells: 10_000,
  synapses: 200_000,
  layers: 10_000,
  notes: 1_000,
  chips: 1_000,
  instruments: 1_000,
  probes: 10_000,
  pins: 256,
} as const;

/** Numbers that a State keeps for what is on its way, 8 bytes each. */
export const MOST_IN_FLIGHT = 4_000_000;
/** Different time constants of synapses: each is one more current in every cell. */
export const MOST_CURRENTS = 32;

/** What a State keeps for outputs and spikes on their way. */
export interface Flight {
  /** Numbers for each tick of the longest delay. */
  readonly aTick: number;
  /** Different time constants of synapses. */
  readonly currents: number;
  /** The longest delay, in ms; in rounds in rounds. */
  readonly longest: number;
  /** 1 in rounds. */
  readonly dtMs: number;
}

export function flightOf(circuit: Circuit): Flight {
  let longest = 0;
  if (!isSpiking(circuit)) {
    for (const { delay = 1 } of circuit.synapses) longest = Math.max(longest, delay);
    return { aTick: circuit.cells.length, currents: 0, longest, dtMs: 1 };
  }
  const taus = new Set<number>();
  let plastic = 0;
  for (const synapse of circuit.synapses) {
    if (synapse.kind === 'current') continue;
    if (synapse.kind === 'exponential') taus.add(synapse.tauMs);
    if (synapse.plasticity) plastic++;
    longest = Math.max(longest, synapse.delayMs);
  }
  let living = 0;
  for (const cell of circuit.cells) if (isLiving(cell)) living++;
  return { aTick: living * (taus.size + 1) + plastic, currents: taus.size, longest, dtMs: dtOf(circuit) };
}

/** Numbers on their way when the longest delay is `delay`; more than MOST_IN_FLIGHT do not fit. */
export function flightSize({ aTick, longest, dtMs }: Flight, delay = longest): number {
  return (delay / dtMs + 1) * aTick;
}

/** Ticks of delay with which all that is on its way still fits. */
export function mostDelayTicks({ aTick }: Flight): number {
  return Math.floor(MOST_IN_FLIGHT / Math.max(1, aTick)) - 1;
}

/** True when `ms` is a whole number of ticks, at least so many; times may carry the rounding of a decimal fraction. */
export function isWhole(ms: number, dtMs: number, least: number): boolean {
  const ticks = Math.round(ms / dtMs);
  return ticks >= least && Math.abs(ms / dtMs - ticks) < 1e-6;
}

/** The nearest time to `ms` that is a whole number of ticks, at least so many. */
export function nearestWhole(ms: number, dtMs: number, least: number): number {
  return Number((Math.max(least, Math.round(ms / dtMs)) * dtMs).toPrecision(12));
}
