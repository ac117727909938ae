// The player's own shelf: circuits, chips, levels, packs and lessons that are kept in the browser, each as the text of its file.
export const shelfKinds = ['circuit', 'chip', 'level', 'pack', 'lesson'] as const;
export type ShelfKind = (typeof shelfKinds)[number];

export interface ShelfItem {
  readonly id: string;
  readonly kind: ShelfKind;
  readonly name: string;
  /** The file, as our parser reads it. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Counts the times that it was put. */
  readonly revision: number;
}

/** `elsewhere`: another tab has put a newer one. `full`, `memory`: kept for this visit only. */
export type ShelfPut =
  { readonly ok: true; readonly revision: number } | { readonly ok: false; readonly why: 'elsewhere' | 'full' | 'memory' };

export interface Shelf {
  /** Newest first. */
  list(): Promise<readonly ShelfItem[]>;
  get(id: string): Promise<ShelfItem | undefined>;
  /** `revision` is the one that was read or put last; undefined for a new item. */
  put(item: Pick<ShelfItem, 'id' | 'kind' | 'name' | 'text'>, revision: number | undefined): Promise<ShelfPut>;
  remove(id: string): Promise<void>;
  /** Told of every change, here or in another tab. */
  onChange(listener: () => void): () => void;
}
