// Español: lo que explica el entrenador: qué va mal, por qué y qué probar.
import type { trainerAdviceEn } from '../../trainerAdvice.en.ts';
import type { Partly } from '../../wide.ts';

export const trainerAdvice: Partly<typeof trainerAdviceEn> = {
  title: 'Qué está pasando',
  ready: 'Pulsa Aprender: ajuste a ajuste, la red cambia sus pesos hasta que sus respuestas encajan con los ejemplos.',
  learning: 'Está aprendiendo: cada ajuste mueve un poco cada peso, cuesta abajo por la pérdida.',
  paused: 'En pausa. Arrastra la curva para volver atrás o pulsa Aprender para seguir.',
  allRight: '¡Todos los ejemplos están bien, también los que nunca ha visto!',
  allSeenRight: '¡Todos los ejemplos están bien!',
  limit: 'Es un millón de ajustes. Se detiene aquí.',
  noExamples: 'Aún no hay ejemplos. Pinta en el mapa puntos de al menos dos clases.',
  oneKind: 'Todos los ejemplos son de una clase. Añade otra: aún no hay nada que distinguir.',
  tooFew: (rows: number) => `Aprende de solo ${rows === 1 ? '1 ejemplo' : `${rows} ejemplos`}. Con más sabría más.`,
  otherInputs: 'Esta red tiene otro número de entradas que estos ejemplos.',
  otherOutputs: 'Esta red tiene otro número de respuestas que clases hay en estos ejemplos.',
  stepHasNoSlope:
    'Un escalón no tiene pendiente: un cambio pequeño de un peso no cambia nada, así que la regla no sabe hacia dónde es mejor.',
  diverged: (which: string, rate: string) =>
    `Se desbocó: con la tasa de aprendizaje ${rate}, ${which} creció sin límite. Cada ajuste se pasó del valle más que el anterior.`,
  weight: (from: string, to: string) => `el peso de ${from} a ${to}`,
  bias: (name: string) => `el sesgo de ${name}`,
  deadNeurons: (names: string, count: number) =>
    count === 1
      ? `La neurona ${names} está muerta: su suma es menor que cero en todos los ejemplos, así que su ReLU dice 0 y no le vuelve ningún error.`
      : `Las neuronas ${names} están muertas: sus sumas son menores que cero en todos los ejemplos, así que ReLU dice 0 y no les vuelve ningún error.`,
  deadLayer: (name: string) => `Toda la capa ${name} está muerta: ReLU dice 0 en todos los ejemplos, así que nada pasa y nada vuelve.`,
  sameAnswer: 'Da la misma respuesta a todos los ejemplos. Nada de las entradas llega al final.',
  linearLayers: 'Las capas sin codos suman una sola capa: solo pueden cortar en línea recta. Dales una función de activación que se doble.',
  noHidden: 'Ha llegado hasta donde puede: sin capa oculta y con estas entradas, solo puede cortar en línea recta.',
  plateau: 'La pérdida ya casi no baja. Puede que esté atascada en un llano o en un hoyo que no es el más hondo.',
  jumping: (rate: string) => `La pérdida salta arriba y abajo: con la tasa de aprendizaje ${rate} cada ajuste pasa por encima del valle.`,
  overfit: (seen: string, unseen: string) =>
    `Se sabe de memoria los ejemplos con los que aprende (${seen} bien), pero no los no vistos (${unseen}). Ha aprendido también el ruido.`,
  remedies: {
    slower: (rate: string) => `Tasa de aprendizaje ${rate}`,
    slowerFromStart: (rate: string) => `Desde el principio con tasa ${rate}`,
    faster: (rate: string) => `Tasa de aprendizaje ${rate}`,
    addLayer: 'Añadir una capa oculta',
    anotherStart: 'Otro inicio',
    moreNeurons: 'Más neuronas',
    fitting: 'Hacer una red que encaje',
    features: (names: string) => `Añadir la entrada ${names}`,
    activator: (name: string) => `Usar ${name}`,
    decay: (decay: string) => `Decaimiento de pesos ${decay}`,
  },
};
