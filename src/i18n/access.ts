// Words of the settings for ears and keys, and of captions; they load with them.
import { accessEn } from './access.en.ts';
import { accessJa } from './access.ja.ts';
import { wordsOf } from './parts.ts';

export const accessWords = wordsOf('access', { en: accessEn, ja: accessJa });
