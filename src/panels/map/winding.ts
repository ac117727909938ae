// How the path winds: rows that turn at their end, from the side where the chapter before it stopped, and a thread through all bubbles.

export interface Place {
  /** From 1, as a grid counts. */
  readonly row: number;
  readonly column: number;
  /** How far below its row it hangs, in rem, so that the path swings. */
  readonly drop: number;
}

export interface Winding {
  readonly columns: number;
  readonly places: readonly Place[];
}

/** For each chapter by its number of levels: even rows of at most `widest`, left to right and back. */
export function wind(counts: readonly number[], widest: number): Winding[] {
  let isFromRight = false;
  let nth = 0;
  return counts.map((count) => {
    const rows = Math.ceil(count / Math.max(1, widest));
    const columns = Math.ceil(count / rows);
    const places = Array.from({ length: count }, (_, i) => {
      const row = Math.floor(i / columns);
      const step = i % columns;
      const isBack = isFromRight !== (row % 2 === 1);
      return { row: row + 1, column: isBack ? columns - step : step + 1, drop: columns === 1 ? 0 : swing(nth++) };
    });
    // It goes on to where the last row was heading.
    isFromRight = isFromRight === (rows % 2 === 0);
    return { columns, places };
  });
}

const swings = [0, 1, 1.6, 1, 0.2, 0.6, 1.5, 0.9];
const swing = (nth: number): number => swings[nth % swings.length]!;

/** A bubble's middle and radius. */
export interface Bead {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The curve from one bubble to the next, as an SVG path: along a row it swings, from row to row it turns outside. */
export function thread(from: Bead, to: Bead, width: number): string {
  const side = Math.sign(to.x - from.x) || 1;
  const [across, down] = [Math.abs(to.x - from.x), to.y - from.y];
  if (across > from.r * 2) {
    const x1 = from.x + side * from.r;
    // Far below is the next chapter: its first bubble is reached from above, where no title lies.
    if (down > from.r * 3)
      return `M${x1} ${from.y}C${x1 + side * across * 0.6} ${from.y} ${to.x} ${to.y - down * 0.7} ${to.x} ${to.y - to.r}`;
    const x2 = to.x - side * to.r;
    const bend = (x2 - x1) / 2;
    return `M${x1} ${from.y}C${x1 + bend} ${from.y} ${x2 - bend} ${to.y} ${x2} ${to.y}`;
  }
  const out = from.x + to.x > width ? 1 : -1;
  const room = (out > 0 ? width - Math.max(from.x, to.x) : Math.min(from.x, to.x)) - from.r;
  const bulge = out * Math.min(110, Math.max(10, room * 1.25));
  const [x1, x2] = [from.x + out * from.r, to.x + out * to.r];
  return `M${x1} ${from.y}C${x1 + bulge} ${from.y} ${x2 + bulge} ${to.y} ${x2} ${to.y}`;
}
