// What is under the pointer or in focus lights up in every view.
import { signal } from '@preact/signals';

/** The id of a synapse or cell. */
export const hovered = signal<string | undefined>(undefined);

export function setHovered(id: string, on: boolean): void {
  if (on) hovered.value = id;
  else if (hovered.value === id) hovered.value = undefined;
}

/** Synapses and cells that light up together: those of a whole matrix. */
export const hoveredGroup = signal<ReadonlySet<string>>(new Set());

export function setHoveredGroup(ids: readonly string[], on: boolean): void {
  if (on) hoveredGroup.value = new Set(ids);
  else if (hoveredGroup.value.size > 0) hoveredGroup.value = new Set();
}

export function isHovered(id: string): boolean {
  return hovered.value === id || hoveredGroup.value.has(id);
}
