// What a case wants of a cell, and what came of it, in a word or a number.
import { isNeuron, type Id, type RoundsCircuit } from '../core/circuit.ts';
import { show } from '../i18n/numbers.ts';
import { percent } from '../i18n/shares.ts';
import { told, words } from '../i18n/words.ts';
import type { Expected, RoundsLevel } from '../levels/level.ts';
import { nameOf } from '../views/names.ts';

export function expectedWord(level: RoundsLevel, cell: Id, expected: Expected | 'most'): string {
  const w = words();
  const text = told(level.text);
  if (expected === 'most') return nameOf(level.circuit, cell);
  const isStep = expected === 'fires' || expected === 'silent' || decides(level.circuit, cell);
  if (isStep && (expected === 'fires' || expected === 1)) return text.fires ?? w.fires;
  if (isStep && (expected === 'silent' || expected === 0)) return text.silent ?? w.silent;
  if (typeof expected !== 'object') return show(expected);
  const { min, max } = expected;
  return isShare(level.circuit, cell) ? shareWord(min, max) : `${show(min)} … ${show(max)}`;
}

/** Closer bounds than this are a number with a tolerance. */
const NARROW = 0.12;

function shareWord(min: number, max: number): string {
  if (max >= 1) return `≥ ${percent(min)} %`;
  if (min <= 0) return `≤ ${percent(max)} %`;
  return max - min <= NARROW ? `≈ ${percent((min + max) / 2)} %` : `${percent(min)}–${percent(max)} %`;
}

/** The number to be shown for what came out: a share in percent, a state next to firing, otherwise the output. */
export function gotWord(level: RoundsLevel, cell: Id, expected: Expected | 'most' | undefined, output: number, state: number): string {
  if (isShare(level.circuit, cell)) return `${percent(output)} %`;
  if (expected === 'fires' || expected === 'silent' || decides(level.circuit, cell)) return show(state);
  return show(output);
}

/** A step neuron outside of a softmax: it fires or it does not. */
export function decides(circuit: RoundsCircuit, cell: Id): boolean {
  return circuit.cells.some((other) => other.id === cell && isNeuron(other) && other.activator === 'step') && !isShare(circuit, cell);
}

export function isShare(circuit: RoundsCircuit, cell: Id): boolean {
  return circuit.layers.some(({ softmax, cells }) => softmax && cells.includes(cell));
}
