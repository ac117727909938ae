// Words of the game without a network; they load with it.
import { offlineEn } from './offline.en.ts';
import { offlineJa } from './offline.ja.ts';
import { wordsOf } from './parts.ts';

export const offlineWords = wordsOf('offline', { en: offlineEn, ja: offlineJa });
