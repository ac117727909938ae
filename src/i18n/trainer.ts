// Words of the trainer; they load with it, in both languages, because the names of its cells are in both.
import { wordsOf } from './parts.ts';
import { namesEn, trainerEn } from './trainer.en.ts';
import { namesJa, trainerJa } from './trainer.ja.ts';

export const trainerWords = wordsOf('trainer', { en: trainerEn, ja: trainerJa });

interface Both {
  readonly en: string;
  readonly ja: string;
}

const pair = (en: string, ja: string): Both => ({ en, ja });
const pairs = (en: readonly string[], ja: readonly string[]): Both[] => en.map((word, index) => pair(word, ja[index]!));

/** Of inputs and kinds: cells carry both languages. */
export const trainerNames = {
  colours: pairs(namesEn.colours, namesJa.colours),
  iris: pairs(namesEn.iris, namesJa.iris),
  irisKinds: pairs(namesEn.irisKinds, namesJa.irisKinds),
  features: {
    x: pair('x', 'x'),
    y: pair('y', 'y'),
    xx: pair('x²', 'x²'),
    yy: pair('y²', 'y²'),
    xy: pair('x·y', 'x·y'),
    sinX: pair('sin x', 'sin x'),
    sinY: pair('sin y', 'sin y'),
  },
} as const;
