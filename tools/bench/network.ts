// The current-based network of Vogels and Abbott (2005) as all programs of the bench read it: the same connections, delays and start values.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { LifCell, SpikingCircuit, SpikingSynapse } from '../../src/core/spiking/circuit.ts';
import { dice } from '../sounds/synth.ts';

export interface Network {
  readonly count: number;
  /** Where the four files below lie: rows, targets, delays (int32) and start (float64). */
  readonly folder: string;
  /** Synapses of cell j: rows[j] … rows[j + 1] − 1; four of five cells excite. */
  readonly rows: Int32Array;
  readonly targets: Int32Array;
  /** Ticks of 0.1 ms, 1 … 50. */
  readonly delays: Int32Array;
  readonly startMv: Float64Array;
}

const PER_CELL = 80;
const LONGEST_DELAY = 50;

/** With NumPy the network of known spike count (`network.py`), otherwise one of the same statistics. */
export function makeNetwork(count: number): Network {
  const folder = `node_modules/.cache/bench/n${count}`;
  if (!existsSync(`${folder}/start`)) {
    mkdirSync(folder, { recursive: true });
    try {
      execFileSync('python3', ['tools/bench/network.py', String(count), folder], { stdio: 'ignore' });
      writeFileSync(`${folder}/numpy`, '');
    } catch {
      rollNetwork(count, folder);
    }
  }
  const read = (name: string): ArrayBuffer => Uint8Array.from(readFileSync(`${folder}/${name}`)).buffer;
  const integers = (name: string): Int32Array => new Int32Array(read(name));
  const [rows, targets, delays] = [integers('rows'), integers('targets'), integers('delays')];
  return { count, folder, rows, targets, delays, startMv: new Float64Array(read('start')) };
}

function rollNetwork(count: number, folder: string): void {
  const roll = dice(42);
  const [rows, targets, delays]: [number[], number[], number[]] = [[0], [], []];
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      if (roll() >= PER_CELL / count) continue;
      targets.push(to);
      delays.push(1 + Math.floor(roll() * LONGEST_DELAY));
    }
    rows.push(targets.length);
  }
  const start = Float64Array.from({ length: count }, () => -60 + 10 * roll());
  for (const [name, numbers] of Object.entries({ rows, targets, delays })) writeFileSync(`${folder}/${name}`, Int32Array.from(numbers));
  writeFileSync(`${folder}/start`, start);
}

/** The network as a circuit of this game. */
export function circuitOf({ count, rows, targets, delays, startMv }: Network): SpikingCircuit {
  const id = (i: number): string => `n${String(i).padStart(5, '0')}`;
  const place = { x: 0, y: 0, restMv: -49, thresholdMv: -50, resetMv: -60, tauMs: 20, resistanceMohm: 100, refractoryMs: 4.9 };
  const cells = Array.from({ length: count }, (_, i): LifCell => ({ id: id(i), kind: 'lif', ...place, startMv: startMv[i]! }));
  const excites = count * 0.8;
  const synapses: SpikingSynapse[] = [];
  for (let from = 0; from < count; from++) {
    const kind = from < excites ? { weight: 1.62, tauMs: 5 } : { weight: -9, tauMs: 10 };
    for (let s = rows[from]!; s < rows[from + 1]!; s++)
      synapses.push({ id: `s${s}`, from: id(from), to: id(targets[s]!), kind: 'exponential', ...kind, delayMs: delays[s]! / 10 });
  }
  return {
    format: 'hibana.circuit',
    version: 1,
    clock: 'milliseconds',
    seed: 'bench',
    cells,
    synapses,
    layers: [],
    probes: [],
    notes: [],
  };
}
