// What each kind of item of Neuronify is to us.
import type { Values } from './neuronifyFile.ts';

export type Role =
  | 'neuron'
  | 'constant'
  | 'sine'
  | 'regular'
  | 'poisson'
  | 'touch'
  | 'voltmeter'
  | 'meter'
  | 'speaker'
  | 'note'
  | 'nextFile'
  | 'camera'
  | 'compartment'
  | 'unknown';

const roles: ReadonlyMap<string, Role> = new Map([
  ['LeakyNeuron', 'neuron'],
  ['LeakyInhibitoryNeuron', 'neuron'],
  // The leaky neuron's name up to version 3.
  ['PassiveNeuron', 'neuron'],
  ['PassiveInhibitoryNeuron', 'neuron'],
  ['AdaptationNeuron', 'neuron'],
  ['AdaptationInhibitoryNeuron', 'neuron'],
  ['BurstNeuron', 'neuron'],
  ['BurstInhibitoryNeuron', 'neuron'],
  ['CurrentClamp', 'constant'],
  ['ACClamp', 'sine'],
  ['RegularSpikeGenerator', 'regular'],
  ['RhythmGenerator', 'regular'],
  ['IrregularSpikeGenerator', 'poisson'],
  ['PoissonGenerator', 'poisson'],
  ['TouchSensor', 'touch'],
  ['Voltmeter', 'voltmeter'],
  ['SpikeDetector', 'meter'],
  ['RasterPlot', 'meter'],
  ['RatePlot', 'meter'],
  ['FiringRateMeter', 'meter'],
  ['Amperemeter', 'meter'],
  ['Speaker', 'speaker'],
  ['Loudspeaker', 'speaker'],
  ['Note', 'note'],
  ['NextTutorial', 'nextFile'],
  ['Retina', 'camera'],
]);

export function roleOf({ file, kind }: { readonly file: string; readonly kind: string }): Role {
  return roles.get(kind) ?? (file.includes('compartments/') ? 'compartment' : 'unknown');
}

export function isInhibitory({ kind, values }: { readonly kind: string; readonly values: Values }): boolean {
  // Before there was a switch, the sign of the output said it.
  return kind.includes('Inhibitory') || (values.inhibitory ?? (values.fireOutput ?? 0) < 0);
}
