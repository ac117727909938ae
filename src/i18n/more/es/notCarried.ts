// Español: lo que una importación no pudo traer, una frase para cada clase. Los números llegan como texto, con sus unidades.
import type { NotCarriedWords } from '../../notCarried.en.ts';
import type { Partly } from '../../wide.ts';

export const notCarried: Partly<NotCarriedWords> = {
  names: {
    x: 'Lugar a lo ancho',
    y: 'Lugar a lo alto',
    percTrainData: 'Parte de los puntos con los que se aprende',
    networkShape: 'Neuronas de una capa oculta',
    batchSize: 'Lote',
    learningRate: 'Tasa de aprendizaje',
    regularizationRate: 'Regularización',
    noise: 'Ruido',
  },
  limited: (name: string, from: string, to: string) => `${name}: ${from} está aquí fuera de los límites y pasó a ser ${to}.`,
  view: 'El aspecto de la página no se trae.',
  noVersion: 'El archivo no dice su versión; se leyó como versión 2.',
  unknownItem: (file: string) => `Aquí no hay nada como «${file}»; se ha omitido.`,
  camera: 'Se ha omitido un ojo que ve por una cámara.',
  compartment: 'Se ha omitido un compartimento de una neurona.',
  meter: (file: string) =>
    `Se ha omitido el instrumento «${file}»; los de aquí muestran los impulsos y las frecuencias de todas las células.`,
  speaker: 'Se ha omitido un altavoz; aquí cualquier célula puede sonar.',
  nextFile: 'Se ha omitido un botón que abre otro archivo.',
  adaptation: (nanosiemens: string, tau: string, weight: string) =>
    `Una neurona que se cansa (${nanosiemens} nS, ${tau} ms) recibió una sinapsis a sí misma de ${weight} mV: es lo mismo en el umbral, no por debajo.`,
  burst: 'Se ha omitido la corriente que mantiene un rato una neurona a ráfagas; queda una célula con fuga sencilla.',
  lowestVoltage: (mv: string) => `El potencial se frenaba en ${mv} mV al bajar; aquí no.`,
  highestVoltage: (mv: string) =>
    `El potencial se frenaba en ${mv} mV al subir, por debajo del umbral, así que la neurona no podía dispararse; aquí sí puede.`,
  phase: (turns: string) => `La onda estaba a ${turns} de vuelta; aquí empieza en 0.`,
  largeCurrent: (na: string, amplitude: string, gain: string) =>
    `Una corriente de ${na} nA pasó a ser una de ${amplitude} nA, por ${gain} en sus sinapsis.`,
  rounded: (name: string, from: string, to: string) => `${name}: ${from} pasó a ser ${to}, un número entero de tics.`,
  longText: (letters: string, kept: string) => `Se cortó un texto: de ${letters} letras se conservaron ${kept}.`,
  richText: 'Se han omitido la letra y los colores de un texto.',
  missingEnd: (item: string) => `Se ha omitido una conexión a ${item}, que no está en el archivo.`,
  endLeftOut: (item: string) => `Se ha omitido una conexión junto con ${item}.`,
  intoSource: (item: string) => `Se ha omitido una conexión hacia ${item}, que aquí no escucha a nadie.`,
  toItself: 'Se ha omitido la conexión de un elemento consigo mismo, como también hace Neuronify.',
  secondConnection: 'Se ha omitido una segunda conexión entre los mismos dos, como también hace Neuronify.',
  withoutEffect: 'Se ha omitido una conexión por la que ningún impulso tiene efecto.',
  unknownConnection: (file: string) => `Aquí no hay ninguna conexión como «${file}»; se ha omitido.`,
  immediateInhibition: 'Se ha omitido una conexión que baja del todo y de golpe a una neurona.',
  alpha: (tau: string) => `Una corriente que sube durante ${tau} ms antes de bajar pasó a ser una que solo baja, con la misma carga.`,
  underWay: 'Lo que iba de camino cuando se guardó el archivo no se trae.',
  restarts: (count: string) =>
    `Allí un segundo impulso empieza de nuevo la corriente de una conexión; aquí se suma a ella (conexiones: ${count}).`,
  conductance: (count: string) =>
    `Allí las conexiones cambian una conductancia; aquí dan una corriente, tan fuerte como a medio camino del umbral (conexiones: ${count}).`,
  regression: (from: string, to: string) => `Aquí no se predicen números («${from}»); en su lugar están los puntos de «${to}».`,
  otherPoints: (from: string, to: string) => `Los puntos se sortean de nuevo con el conjunto «${to}», que se parece a «${from}» de allí.`,
  paintedPoints: (from: string, count: string) => `«${from}» pasó a ser ${count} puntos pintados, cuyo ruido ya no se puede cambiar.`,
  kindsSwapped: 'Las dos clases se han cambiado el lugar.',
  noise: (percent: string, to: string) => `Un ruido del ${percent}\u00A0% pasó a ser ${to}, que mueve los puntos lo mismo.`,
  random: 'Aquí la misma semilla da otros puntos y otros pesos iniciales.',
  l1: (rate: string) => `Se ha omitido la regularización L1 (${rate}).`,
  cosine: 'El enlace pide un coseno como entrada, que no tiene ninguno de los dos programas.',
  featureScale: 'x e y entran en la red como cuartos; los productos, como dieciseisavos.',
  noFeatures: 'No se había elegido ninguna entrada; se tomaron x e y.',
  tooManyLayers: (layers: string, kept: string) => `De ${layers} capas ocultas se conservaron las primeras ${kept}.`,
  tutorial: (name: string) => `Se ha omitido el tutorial «${name}».`,
  unknownKey: 'Esta parte del enlace no significa nada para TensorFlow Playground; se ha omitido.',
  unknownValue: (value: string, used: string) =>
    `«${value}» no significa nada para TensorFlow Playground, que usa «${used}» en su lugar; así se ha hecho aquí.`,
};
