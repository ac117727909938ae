// Words of the pictures of learning; they load with them, in both languages.
import { chartsEn } from './charts.en.ts';
import { chartsJa } from './charts.ja.ts';
import { wordsOf } from './parts.ts';

export const chartWords = wordsOf('charts', { en: chartsEn, ja: chartsJa });

/** "97 %"; only what is all is 100, only what is nothing 0. */
export function showShare(share: number): string {
  const percent = Math.round(share * 100);
  return `${share >= 1 ? 100 : share <= 0 ? 0 : Math.max(1, Math.min(99, percent))} %`;
}
