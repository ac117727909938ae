// A circuit in black on white: names, wires, and a box for every number, empty where pupils write it.
import { isInput, isNeuron, isSpiking, synapsesOf, type Circuit, type Id } from '../../../core/circuit.ts';
import { isSpikeSynapse } from '../../../core/spiking/circuit.ts';
import { show } from '../../../i18n/numbers.ts';
import { paperWords } from '../../../i18n/paper.ts';
import { keyOf, type Place } from '../../../session/paper/places.ts';
import { nameOf } from '../../../views/names.ts';
import { valueText } from '../placeText.ts';
import { layOut, sizes, type Spot } from './layOut.ts';

export interface Shown {
  readonly circuit: Circuit;
  readonly places: readonly Place[];
  /** By key; undefined on a pupil's sheet. */
  readonly values: ReadonlyMap<string, number | string> | undefined;
  /** Numbers are given elsewhere. */
  readonly isBare?: boolean;
}

/** What stands in a box: a number that is given, one that was found, or nothing. */
interface Line {
  readonly text: string;
  readonly unit: string;
  readonly isFound: boolean;
}

/** Millimetres of a unit of the drawing, at most. */
const SCALE = 0.26;
const WIDEST_MM = 176;
const HIGHEST_MM = 70;

export function PaperCircuit(shown: Shown) {
  const { circuit, isBare = false } = shown;
  const linesOf = (id: Id): Line[] => (isBare ? [] : synapseLines(shown, id));
  const { spots, wires, left, top, width, height } = layOut(circuit, (id) => linesOf(id).length);
  const scale = Math.min(SCALE, WIDEST_MM / width, HIGHEST_MM / height);
  return (
    <svg
      class="paper-circuit"
      viewBox={[left, top, width, height].map(Math.round).join(' ')}
      style={{ width: `${width * scale}mm` }}
      aria-hidden="true"
    >
      <defs>
        <marker id="paper-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto">
          <path d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      {wires.map(({ id, path }) => (
        <path key={id} class="wire" d={path} marker-end="url(#paper-arrow)" />
      ))}
      {spots.map((spot) => (
        <Cell key={spot.id} shown={shown} spot={spot} />
      ))}
      {wires.map(({ id, x, y }) => (
        <Box key={id} x={x} y={y} lines={linesOf(id)} />
      ))}
    </svg>
  );
}

function Cell({ shown, spot }: { readonly shown: Shown; readonly spot: Spot }) {
  const { circuit, isBare = false } = shown;
  const { x, y, radius, isSource, id } = spot;
  const name = nameOf(circuit, id);
  if (isSource)
    return (
      <>
        <circle class="source-spot" cx={x} cy={y} r={radius} />
        <text x={x - radius - 10} y={y + 8} text-anchor="end">
          {name}
        </text>
      </>
    );
  const cell = !isSpiking(circuit) && circuit.cells.find((one) => one.id === id);
  const bias = cell && isNeuron(cell) && !isBare ? lineOf(shown, { kind: 'bias', id }, cell.bias, paperWords().tide) : undefined;
  return (
    <>
      <circle class="neuron" cx={x} cy={y} r={radius} />
      <path class="surface" d={`M${x - radius * 0.94} ${y + 10}q${radius * 0.47} -9 ${radius * 0.94} 0t${radius * 0.94} 0`} />
      <text x={x} y={y - radius - 12} text-anchor="middle">
        {name}
      </text>
      {bias && <Box x={x} y={y + radius + 8 + sizes.line} lines={[bias]} isLabelled />}
    </>
  );
}

function Box({
  x,
  y,
  lines,
  isLabelled = false,
}: {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly Line[];
  readonly isLabelled?: boolean;
}) {
  if (lines.length === 0) return null;
  const height = lines.length * sizes.line;
  const width = isLabelled ? sizes.boxWidth + 20 : sizes.boxWidth;
  return (
    <g>
      <rect class="box" x={x - width / 2} y={y - height / 2} width={width} height={height} rx="7" />
      {lines.map(({ text, unit, isFound }, place) => {
        const middle = y - height / 2 + (place + 0.5) * sizes.line;
        return (
          <g key={place}>
            {place > 0 && <path class="rule" d={`M${x - width / 2} ${middle - sizes.line / 2}h${width}`} />}
            {unit !== '' && (
              <text
                class="unit"
                x={isLabelled ? x - width / 2 + 7 : x + width / 2 - 7}
                y={middle + 6}
                text-anchor={isLabelled ? 'start' : 'end'}
              >
                {unit}
              </text>
            )}
            <text class={isFound ? 'found' : ''} x={x + (unit === '' ? 0 : isLabelled ? 26 : -14)} y={middle + 7} text-anchor="middle">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function synapseLines(shown: Shown, id: Id): Line[] {
  const { circuit, places } = shown;
  const synapse = synapsesOf(circuit).find((one) => one.id === id)!;
  if (!('kind' in synapse)) return [lineOf(shown, { kind: 'weight', id }, synapse.weight)];
  if (!isSpikeSynapse(synapse)) return [lineOf(shown, { kind: 'weight', id }, synapse.gain)];
  const hasDelay = places.some(({ kind }) => kind === 'delay');
  return [
    lineOf(shown, { kind: 'weight', id }, synapse.weight, 'mV'),
    ...(hasDelay ? [lineOf(shown, { kind: 'delay', id }, synapse.delayMs, 'ms')] : []),
  ];
}

function lineOf({ places, values }: Shown, place: Place, given: number, unit = ''): Line {
  const key = keyOf(place);
  if (!places.some((one) => keyOf(one) === key)) return { text: show(given), unit, isFound: false };
  const value = values?.get(key);
  return { text: value === undefined ? '' : valueText(value), unit, isFound: true };
}

/** Wires and neurons of the vote whose boxes still have room; circuits in time have fewer wires a cell. */
const MOST_WIRES = 6;
const MOST_NEURONS = 3;
const MOST_CELLS_IN_TIME = 12;

/** Whether its numbers can be written at its wires. */
export function isDrawable(circuit: Circuit): boolean {
  if (isSpiking(circuit)) return circuit.cells.length <= MOST_CELLS_IN_TIME;
  return circuit.synapses.length <= MOST_WIRES && circuit.cells.filter(isNeuron).length <= MOST_NEURONS;
}

/** Inputs of a circuit in rounds. */
export function inputsOf(circuit: Circuit): readonly Id[] {
  return isSpiking(circuit) ? [] : circuit.cells.filter(isInput).map(({ id }) => id);
}
