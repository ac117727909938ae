// What the gallery says of each of its circuits, before the circuit itself is loaded.
import type { Circuit, Id, Label } from '../../core/circuit.ts';

/** In the order in which they are shown. */
export const galleryGroups = ['first', 'textbook', 'logic', 'memory', 'senses', 'music', 'network', 'zoo'] as const;
export type GalleryGroup = (typeof galleryGroups)[number];

export interface GalleryEntry {
  readonly id: Id;
  readonly group: GalleryGroup;
  readonly title: Label;
  /** Two sentences; marked text, as those of levels. */
  readonly story: Label;
  /** One thing to do. */
  readonly try: Label;
  /** The hash of the run from its start with no plays, after so many ticks. */
  readonly ticks: number;
  readonly hash: string;
  /** At which it is good to watch: one of the speeds of its clock. */
  readonly speed: number;
}

export interface Gallery {
  readonly entries: readonly GalleryEntry[];
  /** Undefined when there is no such circuit. */
  load(id: Id): Promise<Circuit | undefined>;
}
