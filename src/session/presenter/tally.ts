// Shows of hands: how many said what before the soma decided, case by case, kept as long as the page is open.

/** A side of the vote: `fires` and `silent`, or the id of the output that will win. */
export type Side = string;

export interface Tally {
  /** Of the case or question, from 0; −1 for inputs set by hand. */
  readonly place: number;
  readonly hands: Readonly<Record<Side, number>>;
  /** Sides that were right; none before the soma has decided. */
  readonly right: readonly Side[];
}

/** Nobody teaches more than this many at once. */
const MOST_HANDS = 999;

export function emptyTally(place: number): Tally {
  return { place, hands: {}, right: [] };
}

export function handsOf({ hands }: Tally, side: Side): number {
  return hands[side] ?? 0;
}

export function countHands({ hands }: Tally): number {
  return Object.values(hands).reduce((sum, count) => sum + count, 0);
}

/** Whole numbers from 0; anything else is kept within. */
export function setHands(tally: Tally, side: Side, count: number): Tally {
  const whole = Number.isFinite(count) ? Math.max(0, Math.min(MOST_HANDS, Math.round(count))) : 0;
  return { ...tally, hands: { ...tally.hands, [side]: whole } };
}

export function addHands(tally: Tally, side: Side, more: number): Tally {
  return setHands(tally, side, handsOf(tally, side) + more);
}

export function isDecided({ right }: Tally): boolean {
  return right.length > 0;
}

/** The soma has decided: the counts stay as they were. */
export function decide(tally: Tally, right: readonly Side[]): Tally {
  return { ...tally, right };
}

/** The side with most hands; undefined in a draw, or where nobody voted. */
export function favourite(tally: Tally, sides: readonly Side[]): Side | undefined {
  const most = Math.max(0, ...sides.map((side) => handsOf(tally, side)));
  const first = sides.filter((side) => handsOf(tally, side) === most);
  return most > 0 && first.length === 1 ? first[0] : undefined;
}

/** The list with this one at its end; a case that is voted on again has one entry. What nobody voted on is no entry. */
export function enterTally(list: readonly Tally[], tally: Tally): readonly Tally[] {
  const others = tally.place < 0 ? list : list.filter(({ place }) => place !== tally.place);
  return countHands(tally) > 0 && isDecided(tally) ? [...others, tally] : others;
}
