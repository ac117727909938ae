// Español: las imágenes del aprendizaje: el mapa de decisiones, las curvas, el paisaje de la pérdida.
import type { ChartWords } from '../../charts.en.ts';
import type { Partly } from '../../wide.ts';

export const charts: Partly<ChartWords> = {
  map: (seen: string, unseen: string | undefined) =>
    `Mapa: lo que la red dice en cada lugar. Acierta ${seen} de los ejemplos con los que aprende${unseen === undefined ? '' : ` y ${unseen} de los no vistos`}.`,
  mapOnly: 'Mapa: lo que la red dice en cada lugar.',
  mapKeys: 'Las flechas preguntan a la red por un lugar, Escape deja de preguntar.',
  mapKeysPoint: 'Las flechas preguntan a la red por un lugar, Intro toma el ejemplo más cercano, Escape deja de preguntar.',
  ask: 'Señala el mapa para preguntar por un lugar.',
  place: (x: string, y: string) => `x ${x}, y ${y}`,
  answer: (place: string, state: string, output: string) => `${place}: estado ${state}, salida ${output}`,
  spoken: (place: string, said: string) => `${place}: ${said}`,
  spokenKinds: (kind: string, all: readonly string[]) => `${kind}. ${all.join(', ')}`,
  spokenShare: (kind: string, share: string) => `${kind} ${share}`,
  spokenState: (kind: string, state: string) => `${kind}: estado ${state}`,
  spokenOne: (kind: string, state: string, output: string) => `estado ${state}, salida ${output}: ${kind}`,
  undecided: 'sin decidir',
  mark: { seen: 'visto', unseen: 'no visto', wrong: 'mal' },
  loss: 'pérdida',
  accuracy: 'bien',
  seen: 'vistos',
  unseen: 'no vistos',
  updates: 'ajustes',
  curves: 'Pérdida y porcentaje de aciertos, ajuste a ajuste',
  noCurve: 'La curva empieza con el primer ajuste.',
  curveAt: (updates: string, loss: string, right: string, unseen: string | undefined) =>
    `ajuste ${updates}, pérdida ${loss}, ${right} bien${unseen === undefined ? '' : `, ${unseen} bien de los no vistos`}`,
  landscape: (a: string, b: string) => `Paisaje de la pérdida según ${a} y ${b}: lo hondo es bueno`,
  ball: (a: string, b: string, loss: string) => `${a}, ${b}: pérdida ${loss}`,
  away: (ball: string) => `${ball}, fuera de la imagen`,
  deep: 'hondo: poca pérdida',
  high: 'alto',
};
