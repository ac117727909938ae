// Rules between the levels of one chapter.
import { difficulty, rankCorrelation } from '../difficulty.ts';
import type { Proof } from '../prove.ts';

const LEAST_CORRELATION = 0.8;

export interface ChapterBreach {
  readonly level: string;
  readonly what: string;
}

/** `proofs` are those of one chapter. Chapters of fewer than three levels have no thirds and are only asked not to fall. */
export function chapterBreaches(proofs: readonly Proof[]): ChapterBreach[] {
  const inOrder = proofs.toSorted((a, b) => a.level.order - b.level.order);
  const hardness = inOrder.map(({ par }) => difficulty(par));
  const last = inOrder[inOrder.length - 1]?.level.id ?? '';
  const breaches: ChapterBreach[] = falls(inOrder);
  if (inOrder.length < 3) return breaches;
  const means = thirds(hardness).map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  if (!(means[0]! < means[1]! && means[1]! < means[2]!)) {
    breaches.push({ level: last, what: `the thirds of the chapter are ${means.map(round).join(', ')} hard on average` });
  }
  const correlation = rankCorrelation(hardness);
  if (correlation < LEAST_CORRELATION) breaches.push({ level: last, what: `order and difficulty correlate by ${round(correlation)} only` });
  return breaches;
}

/** A guess and a setting are hard in different ways, so levels without settings are left out here. */
function falls(inOrder: readonly Proof[]): ChapterBreach[] {
  const settings = inOrder.filter(({ level }) => level.goal.kind !== 'predict');
  return settings.flatMap(({ level, par }, index) => {
    const before = settings[index - 1];
    if (!before || difficulty(par) >= difficulty(before.par)) return [];
    return [
      { level: level.id, what: `it is ${round(difficulty(par))} hard, after ${round(difficulty(before.par))} of ${before.level.id}` },
    ];
  });
}

function thirds(values: readonly number[]): number[][] {
  const cut = (share: number): number => Math.round((values.length * share) / 3);
  return [0, 1, 2].map((third) => values.slice(cut(third), cut(third + 1)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
