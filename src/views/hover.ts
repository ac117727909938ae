// What is under the pointer or in focus lights up in every view.
import { signal } from '@preact/signals';

/** The id of a synapse or cell. */
export const hovered = signal<string | undefined>(undefined);

export function setHovered(id: string, on: boolean): void {
  if (on) hovered.value = id;
  else if (hovered.value === id) hovered.value = undefined;
}
