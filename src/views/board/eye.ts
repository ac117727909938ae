// Circuits whose inputs are a picture.
import { isInput, type Cell, type RoundsCircuit } from '../../core/circuit.ts';

/** A circuit whose inputs are the pixels of a picture. */
export function isEye(circuit: RoundsCircuit): boolean {
  const inputs = circuit.cells.filter(isInput);
  return inputs.length >= 6 && isGrid(inputs);
}

/** Inputs in rows and columns, such as an eye of 3 × 3. */
export function isGrid(inputs: readonly Cell[]): boolean {
  return new Set(inputs.map(({ x }) => x)).size > 1 && new Set(inputs.map(({ y }) => y)).size > 1;
}
