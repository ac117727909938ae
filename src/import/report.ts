// What becomes of another program's file: one of ours, and a list of everything in it that is not the same any more. Each entry has a code, the
// place in the other file and the numbers that it is about, so that every language can put it into words.
import type { Circuit } from '../core/circuit.ts';
import type { TrainingFile } from '../core/learning/plan.ts';
import type { FileError } from '../files/result.ts';

/** What each entry is about; those of `undefined` need no more than their place. */
export interface Details {
  // Both programs.
  /** A number outside our bounds; `to` is the nearest inside. */
  readonly limited: { readonly key: string; readonly from: number; readonly to: number };
  /** Window, zoom, pace, which controls are shown. */
  readonly view: undefined;
  /** Neuronify: the file does not say its version; read as version 2. */
  readonly noVersion: undefined;
  /** An item that we know nothing like. */
  readonly unknownItem: { readonly file: string };
  /** It sees through a camera. */
  readonly camera: undefined;
  /** A piece of a neuron with channels of its own. */
  readonly compartment: undefined;
  /** Our own instruments show all spikes and rates. */
  readonly meter: { readonly file: string };
  readonly speaker: undefined;
  /** A button that opens the next of a row of files. */
  readonly nextFile: undefined;
  /** A conductance that grows with each spike became inhibition of the neuron by itself: the same at the threshold, not below it. */
  readonly adaptation: { readonly nanosiemens: number; readonly tauMs: number; readonly weightMv: number };
  /** A current that a spike turns on for a fifth of a second; a plain neuron is left. */
  readonly burst: undefined;
  /** The potential stopped here on its way down. */
  readonly lowestVoltage: { readonly mv: number };
  /** It stopped here on its way up, below the threshold: the neuron could not fire. */
  readonly highestVoltage: { readonly mv: number };
  /** The sine stood here, in turns; ours starts at 0. */
  readonly phase: { readonly turns: number };
  /** A current beyond our bounds became a smaller one times the gain of its synapses. */
  readonly largeCurrent: { readonly na: number; readonly amplitudeNa: number; readonly gain: number };
  /** A time that was no whole number of ticks. */
  readonly rounded: { readonly key: string; readonly fromMs: number; readonly toMs: number };
  /** A text was cut. */
  readonly longText: { readonly letters: number; readonly kept: number };
  /** Type and colours of a text. */
  readonly richText: undefined;
  /** A connection to an item that is not there. */
  readonly missingEnd: { readonly item: number };
  /** A connection of an item that was left out. */
  readonly endLeftOut: { readonly item: number };
  /** A connection into something that hears nobody. */
  readonly intoSource: { readonly item: number };
  /** An item connected to itself, which Neuronify leaves out too. */
  readonly toItself: undefined;
  /** A second connection between the same two, which Neuronify leaves out too. */
  readonly secondConnection: undefined;
  /** A connection through which no spike has an effect. */
  readonly withoutEffect: undefined;
  readonly unknownConnection: { readonly file: string };
  /** A neuron that pulls another down at once, all the way. */
  readonly immediateInhibition: undefined;
  /** A current that rises before it falls became one that only falls, with as much charge. */
  readonly alpha: { readonly tauMs: number };
  /** A current or spike that was on its way when the file was saved. */
  readonly underWay: undefined;
  /** Connections whose current a second spike starts anew; ours adds up. */
  readonly restarts: { readonly count: number };
  /** Connections that change a conductance; ours give a current, as strong as half way to the threshold. */
  readonly conductance: { readonly count: number };
  // TensorFlow Playground.
  /** Numbers to predict instead of kinds; the nearest set with kinds stands in. */
  readonly regression: { readonly from: string; readonly to: string };
  /** Points are drawn from our set of this shape. */
  readonly otherPoints: { readonly from: string; readonly to: string };
  /** Two clouds, drawn as points that somebody painted. */
  readonly paintedPoints: { readonly from: string; readonly count: number };
  /** The two kinds have changed places. */
  readonly kindsSwapped: undefined;
  /** Percent there; a share of our loudest noise here, of the same deviation. */
  readonly noise: { readonly percent: number; readonly to: number };
  /** The same seed draws other numbers here. */
  readonly random: undefined;
  /** Regularisation by Σ |w|. */
  readonly l1: { readonly rate: number };
  readonly cosine: undefined;
  /** x and y enter as quarters. */
  readonly featureScale: undefined;
  /** No input was chosen; x and y are taken. */
  readonly noFeatures: undefined;
  readonly tooManyLayers: { readonly layers: number; readonly kept: number };
  readonly tutorial: { readonly name: string };
  readonly unknownKey: undefined;
  /** It means nothing there either; this is used instead. */
  readonly unknownValue: { readonly value: string; readonly used: string };
}

export type NotCarriedCode = keyof Details;

/** `where` is a path in the other file, like `nodes[2]`, or a key of the link. */
export type NotCarried = {
  [Code in NotCarriedCode]: Details[Code] extends undefined
    ? { readonly code: Code; readonly where: string; readonly detail?: undefined }
    : { readonly code: Code; readonly where: string; readonly detail: Details[Code] };
}[NotCarriedCode];

export interface Imported<File extends Circuit | TrainingFile = Circuit | TrainingFile> {
  readonly ok: true;
  /** Passes our own parser. */
  readonly file: File;
  readonly notCarried: readonly NotCarried[];
}

export type ImportResult<File extends Circuit | TrainingFile = Circuit | TrainingFile> = Imported<File> | FileError;

export type Note = <Code extends NotCarriedCode>(
  code: Code,
  where: string,
  ...detail: Details[Code] extends undefined ? [] : [Details[Code]]
) => void;

export interface Report {
  readonly list: readonly NotCarried[];
  readonly note: Note;
}

export function createReport(): Report {
  const list: NotCarried[] = [];
  return {
    list,
    note: (code, where, ...[detail]) => void list.push((detail ? { code, where, detail } : { code, where }) as NotCarried),
  };
}

/** Text from outside inside an entry: not longer than anybody reads. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
