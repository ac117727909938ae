// Words of the pictures of learning; they load with them, in both languages.
import { chartsEn, type ChartWords } from './charts.en.ts';
import { chartsJa } from './charts.ja.ts';
import { language } from './words.ts';

/** In the chosen language; reading it inside a component follows a change at once. */
export function chartWords(): ChartWords {
  return language.value === 'ja' ? chartsJa : chartsEn;
}

/** "97 %"; only what is all is 100, only what is nothing 0. */
export function showShare(share: number): string {
  const percent = Math.round(share * 100);
  return `${share >= 1 ? 100 : share <= 0 ? 0 : Math.max(1, Math.min(99, percent))} %`;
}
