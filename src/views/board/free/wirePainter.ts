// What draws wires: a mesh where there is WebGL, strokes where there is not.

/** Brightnesses that a wire can have. */
export const GLOW_LEVELS = 10;
/** What a wire is drawn in: for, against, of no weight, chosen. */
export const FOR = 0;
export const AGAINST = 1;
export const IDLE = 2;
export const CHOSEN = 3;

/** Draws wires that are numbered from 0 on. */
export interface WirePainter {
  /** How much wider than its core a band has to be. */
  readonly spread: number;
  /** Forgets all and makes room. */
  resize(count: number, pieces: number): void;
  /** `half` of the band at the sender, in world units; `sign` of the weight. */
  lay(k: number, way: Float32Array, at: number, half: number, sign: number, end: number): void;
  colour(k: number, ink: number, glow: number): void;
  erase(k: number): void;
  /** What was drawn is shown. */
  flush(): void;
  destroy(): void;
}
