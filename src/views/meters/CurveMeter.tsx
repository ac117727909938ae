// The response curve of one cell: the one that is chosen on the board, otherwise the first that is probed.
import { isSpiking, type Circuit, type Id, type NeuronCell } from '../../core/circuit.ts';
import { isLiving, type LivingCell } from '../../core/spiking/circuit.ts';
import { metersWords } from '../../i18n/meters.ts';
import { circuitOf } from '../../session/playground/playground.ts';
import { follow } from '../follow.ts';
import { FiMeter } from './FiMeter.tsx';
import type { MeterProps } from './meterProps.ts';
import { OutputMeter } from './OutputMeter.tsx';
import { watchedCells } from './watched.ts';

export function CurveMeter(props: MeterProps) {
  const { playground } = props;
  follow(playground);
  const circuit = circuitOf(playground);
  const wanted = [...playground.selection, ...watchedCells(circuit, playground.engine.view)];
  const cell = curveCell(circuit, wanted);
  if (!cell) return <p class="meter-empty">{metersWords().pickCell}</p>;
  return cell.kind === 'neuron' ? <OutputMeter {...props} cell={cell} /> : <FiMeter {...props} cell={cell} />;
}

/** The first of the wanted cells that answers to an input, or any. */
export function curveCell(circuit: Circuit, wanted: readonly Id[]): LivingCell | NeuronCell | undefined {
  const able: (LivingCell | NeuronCell)[] = isSpiking(circuit)
    ? circuit.cells.filter(isLiving)
    : circuit.cells.filter((cell): cell is NeuronCell => cell.kind === 'neuron');
  const byId = new Map(able.map((cell) => [cell.id, cell]));
  return wanted.map((id) => byId.get(id)).find((cell) => cell !== undefined) ?? able[0];
}
