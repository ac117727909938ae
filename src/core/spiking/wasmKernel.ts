// The hot loops in WebAssembly. Each State gets a memory of its own, made large enough at once, in which its arrays live.
import { floatLengths, integerLengths } from './arrays.ts';
import type { CompiledSpiking } from './compile.ts';
import type { Kernel, Workshop } from './kernel.ts';
import { decayAndTake } from './plainKernel.ts';
import type { SpikingState } from './state.ts';
import { wasmBase64 } from './wasmBytes.ts';

interface Exports {
  /** See tools/wasm/kernel.ts; addresses in bytes. */
  integrate(...numbers: number[]): number;
  scatter(...numbers: number[]): void;
  takeAtOnce(...numbers: number[]): void;
}

/** The part of the engine's WebAssembly that is used here; some engines have none. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
}

const PAGE = 65_536;
/** Arrays begin at whole multiples of this, for loops that take two numbers at once. */
const ALIGNMENT = 16;

/** Undefined where the engine has no WebAssembly with two numbers at once, or the page forbids it. */
export function loadWasm(): ((compiled: CompiledSpiking) => Workshop | undefined) | undefined {
  const engine = (globalThis as { readonly WebAssembly?: Engine }).WebAssembly;
  if (!engine) return undefined;
  try {
    const module = new engine.Module(fromBase64(wasmBase64));
    return (compiled) => openWorkshop(engine, module, compiled);
  } catch {
    return undefined;
  }
}

/** Undefined when there is no room. */
function openWorkshop(engine: Engine, module: object, compiled: CompiledSpiking): Workshop | undefined {
  const pages = Math.ceil(bytesFor(compiled) / PAGE);
  try {
    const memory = new engine.Memory({ initial: pages, maximum: pages });
    const { exports } = new engine.Instance(module, { env: { memory } });
    return workshopIn(memory.buffer, exports as Exports);
  } catch {
    return undefined;
  }
}

function workshopIn(buffer: ArrayBuffer, loops: Exports): Workshop {
  let next = ALIGNMENT;
  const take = (bytes: number): number => {
    const at = next;
    next = Math.ceil((at + bytes) / ALIGNMENT) * ALIGNMENT;
    return at;
  };
  const floats = (length: number): Float64Array => new Float64Array(buffer, take(8 * length), length);
  const integers = (length: number): Int32Array => new Int32Array(buffer, take(4 * length), length);
  const copy = (array: Float64Array | Int32Array): number => {
    const own = array instanceof Float64Array ? floats(array.length) : integers(array.length);
    own.set(array);
    return own.byteOffset;
  };
  return { floats, integers, bind: (state) => wasmKernel(state, loops, copy, integers(1)) };
}

function wasmKernel(state: SpikingState, loops: Exports, copy: (array: Float64Array | Int32Array) => number, bad: Int32Array): Kernel {
  const { compiled, log } = state;
  const { lifCount, livingCount, currents, channels, currentDecay, ringLength } = compiled;
  const { decay, threshold, coupling, isUniform } = lifTables(compiled);
  const [v, g, goal, restsUntil] = [state.v.byteOffset, state.g.byteOffset, state.goal.byteOffset, state.restsUntil.byteOffset];
  const [ring, weight, cells, report] = [state.ring.byteOffset, state.weight.byteOffset, log.cells.byteOffset, bad.byteOffset];
  const tables = [decay, threshold, coupling, twice(currentDecay)].map((table) => copy(table));
  const [decayAt, thresholdAt, couplingAt, factorsAt] = tables as [number, number, number, number];
  const [rowStart, plainEnd, offset] = [copy(compiled.rowStart), copy(compiled.plainEnd), copy(compiled.offset)];
  const mask = isUniform ? 0 : -1;
  const row = channels * livingCount;
  return {
    integrate(tick) {
      const arrivals = ring + 8 * (tick % ringLength) * row;
      log.count = loops.integrate(
        v,
        goal,
        decayAt,
        thresholdAt,
        restsUntil,
        g,
        couplingAt,
        factorsAt,
        arrivals,
        cells,
        report,
        mask,
        log.count,
        lifCount,
        livingCount,
        currents,
        tick,
      );
      return bad[0]!;
    },
    scatter(tick) {
      loops.scatter(cells, log.count, rowStart, plainEnd, offset, weight, ring, (tick % ringLength) * row, ringLength * row);
    },
    receive(tick) {
      const base = (tick % ringLength) * row;
      // The currents of lif cells have taken their arrivals already.
      for (let k = 0; k < currents; k++)
        decayAndTake(
          state.g,
          state.ring,
          k * livingCount + lifCount,
          base + k * livingCount + lifCount,
          livingCount - lifCount,
          currentDecay,
          k,
        );
      if (channels > currents) loops.takeAtOnce(v, ring + 8 * (base + currents * livingCount), livingCount, restsUntil, tick);
    },
  };
}

/** One pair of numbers a table where all leaky cells are alike, which is what most large circuits are. */
function lifTables({ lif, lifCount, currents }: CompiledSpiking) {
  const { decay, threshold, coupling } = lif;
  const isUniform =
    isSame(decay, 0, lifCount) && isSame(threshold, 0, lifCount) && range(currents).every((k) => isSame(coupling, k * lifCount, lifCount));
  if (!isUniform) return { decay, threshold, coupling, isUniform };
  const firsts = range(currents).map((k) => coupling[k * lifCount]!);
  return {
    decay: twice(decay.slice(0, 1)),
    threshold: twice(threshold.slice(0, 1)),
    coupling: twice(Float64Array.from(firsts)),
    isUniform,
  };
}

function range(count: number): number[] {
  return [...Array(count).keys()];
}

function isSame(numbers: Float64Array, from: number, count: number): boolean {
  return numbers.subarray(from, from + count).every((one) => one === numbers[from]);
}

/** Each number two times, as the loops read pairs. */
function twice(numbers: Float64Array): Float64Array {
  return Float64Array.from({ length: 2 * numbers.length }, (_, i) => numbers[i >> 1]!);
}

/** The State's own arrays and the tables that the loops read. */
function bytesFor(compiled: CompiledSpiking): number {
  const { lif, currents, rowStart, plainEnd, offset, cellIds } = compiled;
  const floats = [
    ...Object.values(floatLengths(compiled)),
    lif.decay.length + 2,
    lif.threshold.length + 2,
    lif.coupling.length + 2 * currents,
    2 * currents,
  ];
  const integers = [...Object.values(integerLengths(compiled)), cellIds.length, rowStart.length, plainEnd.length, offset.length, 1];
  const total = (lengths: readonly number[], bytes: number): number => lengths.reduce((sum, length) => sum + length * bytes + ALIGNMENT, 0);
  return 2 * ALIGNMENT + total(floats, 8) + total(integers, 4);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  for (let i = 0, at = 0; i < digits.length; i++) {
    bits = ((bits << 6) | DIGITS.indexOf(digits[i]!)) & 0xffffff;
    if (i % 4 > 0) bytes[at++] = (bits >> (6 - 2 * (i % 4))) & 0xff;
  }
  return bytes;
}
