// The numbers of a formula that can be changed, as far as the level allows.
import type { NeuronCell, Synapse } from '../../core/circuit.ts';
import { show } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import { NumberField } from '../../input/NumberField.tsx';
import { biasRange, weightRange } from '../../session/kit.ts';
import { command, type Play } from '../../session/play.ts';
import { Cover } from '../Cover.tsx';
import { follow } from '../follow.ts';
import { setHovered } from '../hover.ts';
import { nameOf, weightLabel } from '../names.ts';
import { isCovered } from '../presenting.ts';

interface Props {
  readonly play: Play;
  onBadNumber(): void;
}

export function WeightField({ play, synapse, onBadNumber }: Props & { readonly synapse: Synapse }) {
  follow(play);
  const { level } = play.session;
  const range = weightRange(level);
  if (isCovered('weight', synapse.id))
    return <Cover kind="weight" id={synapse.id} what={weightLabel(play.circuit, synapse.id)} class="inline" />;
  if (!range || synapse.locked || level?.goal.kind === 'predict') return <span title={words().fixed}>{show(synapse.weight)}</span>;
  return (
    <NumberField
      value={synapse.weight}
      range={range}
      label={weightLabel(play.circuit, synapse.id)}
      onBad={onBadNumber}
      onChange={(weight, gesture) => command(play, { type: 'setWeight', synapse: synapse.id, weight }, gesture)}
      onFocus={() => setHovered(synapse.id, true)}
      onBlur={() => setHovered(synapse.id, false)}
    />
  );
}

export function BiasField({ play, cell, onBadNumber }: Props & { readonly cell: NeuronCell }) {
  follow(play);
  const { level } = play.session;
  const range = biasRange(level);
  if (isCovered('bias', cell.id))
    return <Cover kind="bias" id={cell.id} what={words().biasOf(nameOf(play.circuit, cell.id))} class="inline" />;
  if (!range || cell.locked || level?.goal.kind === 'predict') return <span title={words().fixed}>{show(cell.bias)}</span>;
  return (
    <NumberField
      value={cell.bias}
      range={range}
      label={words().biasOf(nameOf(play.circuit, cell.id))}
      onBad={onBadNumber}
      onChange={(bias, gesture) => command(play, { type: 'setBias', cell: cell.id, bias }, gesture)}
      onFocus={() => setHovered(cell.id, true)}
      onBlur={() => setHovered(cell.id, false)}
    />
  );
}
