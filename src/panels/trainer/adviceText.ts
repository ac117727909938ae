// What is going on, in words.
import { findCell, type RoundsCircuit } from '../../core/circuit.ts';
import { stackOf } from '../../core/layers.ts';
import type { Divergence } from '../../core/learning/training.ts';
import { showShare } from '../../i18n/charts.ts';
import { trainerNames, trainerWords } from '../../i18n/trainer.ts';
import { toldOf, words } from '../../i18n/words.ts';
import type { Advice, Remedy } from '../../session/trainer/explain.ts';
import type { Entry } from '../../session/trainer/trainer.ts';

/** Dead neurons that are named. */
const MOST_NAMED = 5;

export function adviceText(advice: Advice, { circuit, material }: Entry): string {
  const w = trainerWords().advice;
  switch (advice.code) {
    case 'diverged':
      return w.diverged(dialName(circuit, advice.where), String(advice.rate));
    case 'deadNeurons': {
      if (advice.isAll) return w.deadLayer(layerName(advice.layer));
      const ids = stackOf(circuit)!.blocks[advice.layer]!.cells.map(({ id }) => id);
      const names = advice.neurons.map((neuron) => cellName(circuit, ids[neuron]!));
      return w.deadNeurons(names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ' …' : ''), names.length);
    }
    case 'overfit':
      return w.overfit(showShare(advice.seen), showShare(advice.unseen));
    case 'tooFew':
      return w.tooFew(advice.rows);
    case 'jumping':
      return w.jumping(String(advice.rate));
    case 'allRight':
      return material.unseen.rows > 0 ? w.allRight : w.allSeenRight;
    case 'noExamples':
    case 'oneKind':
    case 'otherInputs':
    case 'otherOutputs':
    case 'stepHasNoSlope':
    case 'ready':
    case 'learning':
    case 'paused':
    case 'limit':
    case 'sameAnswer':
    case 'linearLayers':
    case 'noHidden':
    case 'plateau':
      return w[advice.code];
  }
}

export function remedyText(remedy: Remedy): string {
  const w = trainerWords().advice.remedies;
  switch (remedy.kind) {
    case 'slower':
      return (remedy.isFromStart ? w.slowerFromStart : w.slower)(String(remedy.rate));
    case 'faster':
      return w.faster(String(remedy.rate));
    case 'features':
      return w.features(remedy.features.map((name) => trainerNames.features[name].en).join(', '));
    case 'activator':
      return w.activator(words().layers.activators[remedy.activator]);
    case 'decay':
      return w.decay(String(remedy.decay));
    case 'addLayer':
    case 'anotherStart':
    case 'moreNeurons':
    case 'fitting':
      return w[remedy.kind];
  }
}

/** A, B, C … */
export function layerName(layer: number): string {
  return String.fromCharCode(65 + layer);
}

/** A weight by its ends, a bias by its neuron. */
export function dialName(circuit: RoundsCircuit, { layer, row, column }: Divergence): string {
  const w = trainerWords().advice;
  const block = stackOf(circuit)!.blocks[layer]!;
  const to = cellName(circuit, block.cells[column]!.id);
  return row === undefined ? w.bias(to) : w.weight(cellName(circuit, block.from[row]!), to);
}

export function cellName(circuit: RoundsCircuit, id: string): string {
  return toldOf(findCell(circuit, id)?.label) ?? id;
}
