// What an import could not carry over, in English sentences for the command line.
import type { NotCarried } from '../import/report.ts';
import { numberText } from './print.ts';

/** One line: `nodes[2]: what`. */
export function sayNotCarried(one: NotCarried): string {
  return `${one.where}: ${sentence(one)}`;
}

function sentence(one: NotCarried): string {
  switch (one.code) {
    case 'limited':
      return `${one.detail.key} ${n(one.detail.from)} is out of bounds and became ${n(one.detail.to)}`;
    case 'view':
      return 'how the page looks is not carried over';
    case 'noVersion':
      return 'the file does not say its version and was read as version 2';
    case 'unknownItem':
      return `there is nothing like ${JSON.stringify(one.detail.file)} here; it was left out`;
    case 'camera':
      return 'an eye that sees through a camera was left out';
    case 'compartment':
      return 'a compartment of a neuron was left out';
    case 'meter':
      return `${JSON.stringify(one.detail.file)} was left out; the instruments here show spikes and rates of all cells`;
    case 'speaker':
      return 'a speaker was left out';
    case 'nextFile':
      return 'a button that opens another file was left out';
    case 'adaptation':
      return `adaptation (${n(one.detail.nanosiemens)} nS, ${n(one.detail.tauMs)} ms) became a synapse of the neuron to itself, ${n(one.detail.weightMv)} mV: the same at the threshold, not below it`;
    case 'burst':
      return 'the current that keeps a bursting neuron going for a while was left out';
    case 'lowestVoltage':
      return `the potential is no longer stopped at ${n(one.detail.mv)} mV on its way down`;
    case 'highestVoltage':
      return `the potential is no longer stopped at ${n(one.detail.mv)} mV on its way up, below the threshold`;
    case 'phase':
      return `the sine stood at ${n(one.detail.turns)} of a turn and now starts at 0`;
    case 'largeCurrent':
      return `${n(one.detail.na)} nA became ${n(one.detail.amplitudeNa)} nA times a gain of ${n(one.detail.gain)}`;
    case 'rounded':
      return `${one.detail.key} ${n(one.detail.fromMs)} became ${n(one.detail.toMs)}, a whole number of ticks`;
    case 'longText':
      return `of ${n(one.detail.letters)} letters ${n(one.detail.kept)} were kept`;
    case 'richText':
      return 'type and colours of the text were left out';
    case 'missingEnd':
      return `there is no nodes[${n(one.detail.item)}]`;
    case 'endLeftOut':
      return `left out with nodes[${n(one.detail.item)}]`;
    case 'intoSource':
      return `nodes[${n(one.detail.item)}] hears nobody; the connection was left out`;
    case 'toItself':
      return 'a connection of an item to itself was left out, as Neuronify does';
    case 'secondConnection':
      return 'a second connection between the same two was left out, as Neuronify does';
    case 'withoutEffect':
      return 'no spike has an effect through this connection; it was left out';
    case 'unknownConnection':
      return `there is nothing like ${JSON.stringify(one.detail.file)} here; the connection was left out`;
    case 'immediateInhibition':
      return 'a connection that pulls a neuron all the way down at once was left out';
    case 'alpha':
      return `a current that rises for ${n(one.detail.tauMs)} ms before it falls became one that only falls, of the same charge`;
    case 'underWay':
      return 'what was on its way when the file was saved is not carried over';
    case 'restarts':
      return `a second spike starts the current of a connection anew there and adds to it here (${n(one.detail.count)})`;
    case 'conductance':
      return `connections change a conductance there and give a current here, as strong as half way to the threshold (${n(one.detail.count)})`;
    case 'regression':
      return `numbers to predict (${one.detail.from}) are not there; the points of ${JSON.stringify(one.detail.to)} stand in`;
    case 'otherPoints':
      return `the points are drawn from the set ${JSON.stringify(one.detail.to)} here, which is like ${JSON.stringify(one.detail.from)} there`;
    case 'paintedPoints':
      return `${JSON.stringify(one.detail.from)} became ${n(one.detail.count)} painted points, whose noise cannot be changed any more`;
    case 'kindsSwapped':
      return 'the two kinds have changed places';
    case 'noise':
      return `a noise of ${n(one.detail.percent)} % became ${n(one.detail.to)}, which moves points as far`;
    case 'random':
      return 'the same seed draws other points and starting weights here';
    case 'l1':
      return `L1 regularisation (${n(one.detail.rate)}) was left out`;
    case 'cosine':
      return 'there is no such input, there or here';
    case 'featureScale':
      return 'x and y enter the network as quarters, products as sixteenths';
    case 'noFeatures':
      return 'no input was chosen; x and y were taken';
    case 'tooManyLayers':
      return `of ${n(one.detail.layers)} hidden layers the first ${n(one.detail.kept)} were kept`;
    case 'tutorial':
      return `the tutorial ${JSON.stringify(one.detail.name)} was left out`;
    case 'unknownKey':
      return 'this means nothing to the Playground';
    case 'unknownValue':
      return `${JSON.stringify(one.detail.value)} means nothing to the Playground; ${JSON.stringify(one.detail.used)} was taken`;
  }
}

function n(value: number): string {
  return numberText(value);
}
