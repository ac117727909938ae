// The hot loops of a tick behind one shape. Plain loops run everywhere; once prepared, the same loops in WebAssembly run the large
// circuits, with the same bits. Nothing else knows which of them runs.
import type { CompiledSpiking } from './compile.ts';
import { plainWorkshop } from './plainKernel.ts';
import type { SpikingState } from './state.ts';

export interface Kernel {
  /** Moves the membranes of the lif cells and logs who fires; returns the last cell whose potential ran away, or −1. */
  integrate(tick: number): number;
  /** Every spike in the log leaves for the synapses that do not learn. */
  scatter(tick: number): void;
  /** Currents decay and take what arrives in this tick; potentials take it unless their cell rests. */
  receive(tick: number): void;
}

/** Where the arrays of one State are made, so that its kernel can reach them. */
export interface Workshop {
  floats(length: number): Float64Array;
  integers(length: number): Int32Array;
  bind(state: SpikingState): Kernel;
}

/** Below this a call out of JavaScript costs more than it saves. */
export const FEWEST_FOR_WASM = 256;

let wasmWorkshop: ((compiled: CompiledSpiking) => Workshop | undefined) | undefined;

/** Loads the WebAssembly kernel for States to come; false where the engine has none or the page forbids it. */
export async function prepareKernel(): Promise<boolean> {
  if (!wasmWorkshop) {
    const { loadWasm } = await import('./wasmKernel.ts');
    wasmWorkshop = loadWasm();
  }
  return wasmWorkshop !== undefined;
}

export function workshopFor(compiled: CompiledSpiking): Workshop {
  const wasm = compiled.lifCount >= FEWEST_FOR_WASM ? wasmWorkshop?.(compiled) : undefined;
  return wasm ?? plainWorkshop;
}
