// Español: la primera página, el camino por la poza y los momentos de alegría.
import type { JourneyWords } from '../../journey.en.ts';
import type { Partly } from '../../wide.ts';

export const journey: Partly<JourneyWords> = {
  vessel: 'Una neurona para probar: cada pulsación le manda un voto',
  tap: '¡Tócame!',
  again: '¡Otra vez!',
  fires: '¡Se dispara!',
  saidQuiet: (sum: string) => `Suma ${sum}: se queda en silencio.`,
  saidFires: (sum: string) => `Suma ${sum}: ¡se dispara!`,
  chapterDone: 'Todo resuelto: esta parte de la poza brilla',
  sceneChapter: 'Esta parte de la poza se ilumina.',
  sceneGame: 'Toda la poza brilla, de la orilla a lo más hondo.',
  gameTitle: '¡Brilla toda la poza!',
  gameTold: (levels: number, badges: number) => `Has resuelto los ${levels} niveles y ganado ${badges} insignias.`,
  gameThanks: 'Cada chispa que encendiste sigue ahí. ¡Gracias por jugar!',
};
