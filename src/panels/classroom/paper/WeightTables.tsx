// The numbers of a circuit with many wires: a grid of squares a neuron where its inputs are a picture, otherwise one table.
import { isNeuron, isSpiking, type Circuit, type Id, type Synapse } from '../../../core/circuit.ts';
import { show } from '../../../i18n/numbers.ts';
import { paperWords } from '../../../i18n/paper.ts';
import { keyOf, type Place } from '../../../session/paper/places.ts';
import { nameOf } from '../../../views/names.ts';
import { valueText } from '../placeText.ts';
import { inputsOf, type Shown } from './PaperCircuit.tsx';

/** More wires than this are not written down. */
const MOST_SYNAPSES = 40;
/** More columns are narrow. */
const MOST_WIDE = 8;

export function WeightTables(shown: Shown & { readonly pixelColumns?: number | undefined }) {
  const { circuit, pixelColumns } = shown;
  if (isSpiking(circuit) || circuit.synapses.length > MOST_SYNAPSES) return null;
  return pixelColumns === undefined ? <Matrix {...shown} synapses={circuit.synapses} /> : <Grids {...shown} synapses={circuit.synapses} />;
}

type Props = Shown & { readonly synapses: readonly Synapse[]; readonly pixelColumns?: number | undefined };

function Grids({ pixelColumns = 1, synapses, ...shown }: Props) {
  const { circuit } = shown;
  const inputs = inputsOf(circuit);
  return (
    <div class="weight-grids">
      {neuronsOf(circuit).map((id) => (
        <figure key={id}>
          <figcaption>{paperWords().votesOf(nameOf(circuit, id))}</figcaption>
          <table class="squares">
            <tbody>
              {rowsOf(inputs, pixelColumns).map((row) => (
                <tr key={row[0]}>
                  {row.map((input) => (
                    <td key={input}>
                      {weightText(
                        shown,
                        synapses.find(({ from, to }) => from === input && to === id),
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Bias shown={shown} id={id} />
        </figure>
      ))}
    </div>
  );
}

function Matrix({ synapses, ...shown }: Props) {
  const { circuit } = shown;
  const receivers = neuronsOf(circuit);
  const senders = circuit.cells.map(({ id }) => id).filter((id) => synapses.some(({ from }) => from === id));
  return (
    <table class={`weight-matrix ${receivers.length > MOST_WIDE ? 'tight' : ''}`}>
      <caption>{paperWords().matrix}</caption>
      <thead>
        <tr>
          <td />
          {receivers.map((id) => (
            <th key={id} scope="col">
              {nameOf(circuit, id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {senders.map((from) => (
          <tr key={from}>
            <th scope="row">{nameOf(circuit, from)}</th>
            {receivers.map((to) => {
              const synapse = synapses.find((one) => one.from === from && one.to === to);
              return (
                <td key={to} class={synapse ? '' : 'none'}>
                  {weightText(shown, synapse)}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{paperWords().tide}</th>
          {receivers.map((id) => (
            <td key={id}>{placeOf(shown, { kind: 'bias', id }, biasOf(circuit, id))}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Bias({ shown, id }: { readonly shown: Shown; readonly id: Id }) {
  return (
    <p class="grid-bias">
      {paperWords().tide}
      <b>{placeOf(shown, { kind: 'bias', id }, biasOf(shown.circuit, id))}</b>
    </p>
  );
}

function neuronsOf(circuit: Circuit): Id[] {
  return isSpiking(circuit) ? [] : circuit.cells.filter(isNeuron).map(({ id }) => id);
}

function biasOf(circuit: Circuit, id: Id): number {
  const cell = isSpiking(circuit) ? undefined : circuit.cells.find((one) => one.id === id);
  return cell && isNeuron(cell) ? cell.bias : 0;
}

function weightText(shown: Shown, synapse: Synapse | undefined): string {
  return synapse ? placeOf(shown, { kind: 'weight', id: synapse.id }, synapse.weight) : '';
}

function placeOf({ places, values }: Shown, place: Place, given: number): string {
  const key = keyOf(place);
  if (!places.some((one) => keyOf(one) === key)) return show(given);
  const value = values?.get(key);
  return value === undefined ? '' : valueText(value);
}

/** A picture's rows. */
export function rowsOf(inputs: readonly Id[], columns: number): Id[][] {
  return Array.from({ length: Math.ceil(inputs.length / columns) }, (_, row) => inputs.slice(row * columns, (row + 1) * columns));
}
