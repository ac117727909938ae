// English for what an import could not carry over, one sentence for each kind. Numbers come as text, with their units.
import type { Wide } from './wide.ts';
export const notCarriedEn = {
  /** Names of numbers that the playground has no name for. */
  names: {
    x: 'Place across',
    y: 'Place down',
    percTrainData: 'Share of the points that are learned from',
    networkShape: 'Neurons of a hidden layer',
    batchSize: 'Batch',
    learningRate: 'Learning rate',
    regularizationRate: 'Regularisation',
    noise: 'Noise',
  },
  limited: (name: string, from: string, to: string) => `${name}: ${from} is out of bounds here and became ${to}.`,
  view: 'How the page looked is not carried over.',
  noVersion: 'The file does not say its version; it was read as version 2.',
  unknownItem: (file: string) => `There is nothing like “${file}” here; it was left out.`,
  camera: 'An eye that sees through a camera was left out.',
  compartment: 'A compartment of a neuron was left out.',
  meter: (file: string) => `The instrument “${file}” was left out; the instruments here show the spikes and rates of all cells.`,
  speaker: 'A speaker was left out; here any cell can be made to sound.',
  nextFile: 'A button that opens another file was left out.',
  adaptation: (nanosiemens: string, tau: string, weight: string) =>
    `A neuron that tires (${nanosiemens} nS, ${tau} ms) got a synapse to itself of ${weight} mV: it is the same at the threshold, not below it.`,
  burst: 'The current that keeps a bursting neuron going for a while was left out; a plain leaky cell remains.',
  lowestVoltage: (mv: string) => `The potential was stopped at ${mv} mV on its way down; here it is not.`,
  highestVoltage: (mv: string) =>
    `The potential was stopped at ${mv} mV on its way up, below the threshold, so the neuron could not fire; here it can.`,
  phase: (turns: string) => `The wave stood at ${turns} of a turn; here it starts at 0.`,
  largeCurrent: (na: string, amplitude: string, gain: string) =>
    `A current of ${na} nA became one of ${amplitude} nA, times ${gain} in its synapses.`,
  rounded: (name: string, from: string, to: string) => `${name}: ${from} became ${to}, a whole number of ticks.`,
  longText: (letters: string, kept: string) => `A text was cut: of ${letters} letters ${kept} were kept.`,
  richText: 'The type and the colours of a text were left out.',
  missingEnd: (item: string) => `A connection to ${item}, which is not in the file, was left out.`,
  endLeftOut: (item: string) => `A connection was left out together with ${item}.`,
  intoSource: (item: string) => `A connection into ${item}, which hears nobody here, was left out.`,
  toItself: 'A connection of an item to itself was left out, as Neuronify does too.',
  secondConnection: 'A second connection between the same two was left out, as Neuronify does too.',
  withoutEffect: 'A connection through which no spike has an effect was left out.',
  unknownConnection: (file: string) => `There is no connection like “${file}” here; it was left out.`,
  immediateInhibition: 'A connection that pulls a neuron all the way down at once was left out.',
  alpha: (tau: string) => `A current that rises for ${tau} ms before it falls became one that only falls, with as much charge.`,
  underWay: 'What was on its way when the file was saved is not carried over.',
  restarts: (count: string) => `A second spike starts the current of a connection anew there; here it adds to it (connections: ${count}).`,
  conductance: (count: string) =>
    `Connections change a conductance there; here they give a current, as strong as half way to the threshold (connections: ${count}).`,
  regression: (from: string, to: string) => `Numbers to predict (“${from}”) are not to be had here; the points of “${to}” stand in.`,
  otherPoints: (from: string, to: string) => `The points are drawn anew from the set “${to}”, which is like “${from}” there.`,
  paintedPoints: (from: string, count: string) => `“${from}” became ${count} painted points, whose noise cannot be changed any more.`,
  kindsSwapped: 'The two kinds have changed places.',
  noise: (percent: string, to: string) => `A noise of ${percent} % became ${to}, which moves the points as far.`,
  random: 'The same seed draws other points and other starting weights here.',
  l1: (rate: string) => `L1 regularisation (${rate}) was left out.`,
  cosine: 'The link asks for a cosine as an input, which neither program has.',
  featureScale: 'x and y enter the network as quarters, products as sixteenths.',
  noFeatures: 'No input was chosen; x and y were taken.',
  tooManyLayers: (layers: string, kept: string) => `Of ${layers} hidden layers the first ${kept} were kept.`,
  tutorial: (name: string) => `The tutorial “${name}” was left out.`,
  unknownKey: 'This part of the link means nothing to TensorFlow Playground; it was left out.',
  unknownValue: (value: string, used: string) =>
    `“${value}” means nothing to TensorFlow Playground, which takes “${used}” instead; so it was done here.`,
} as const;

export type NotCarriedWords = Wide<typeof notCarriedEn>;
