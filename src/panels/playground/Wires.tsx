// A cell's synapses, and wiring it by name: choose "connect to…", choose the other.
import { cellsOf, synapsesOf, type AnyCell, type AnySynapse } from '../../core/circuit.ts';
import { showSigned } from '../../i18n/numbers.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { whyNoWire, wire } from '../../session/playground/connect.ts';
import { change, circuitOf, select, tell, type Playground } from '../../session/playground/playground.ts';
import { nameOf } from '../../views/names.ts';
import { useGame } from '../context.ts';
import { follow } from '../../views/follow.ts';

/** More are counted. */
const MOST_SHOWN = 40;
const MOST_TARGETS = 500;

export function Wires({ playground, cell }: { readonly playground: Playground; readonly cell: AnyCell }) {
  follow(playground);
  const w = playgroundWords().inspector;
  const game = useGame();
  const circuit = circuitOf(playground);
  const targets = cellsOf(circuit).filter(hears);
  const connect = (to: string): void => {
    const reason = whyNoWire(circuit, cell.id, to);
    if (reason) return game.notify(playgroundWords().noWire[reason]);
    const { patch, id } = wire(circuit, cell.id, to);
    if (!change(playground, patch)) return;
    tell(playground, { type: 'connected' });
    game.notify(w.connected(nameOf(circuit, cell.id), nameOf(circuit, to)));
    select(playground, [id]);
  };
  return (
    <>
      <label class="text-field">
        <span>{w.connectTo}</span>
        <select
          value=""
          data-testid="connect-to"
          onChange={(event) => {
            const to = event.currentTarget.value;
            event.currentTarget.value = '';
            if (to !== '') connect(to);
          }}
        >
          <option value="">{w.pickTarget}</option>
          {targets.slice(0, MOST_TARGETS).map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(circuit, id)}
            </option>
          ))}
        </select>
      </label>
      <WireList playground={playground} title={w.incoming} wires={synapsesOf(circuit).filter(({ to }) => to === cell.id)} end="from" />
      <WireList playground={playground} title={w.outgoing} wires={synapsesOf(circuit).filter(({ from }) => from === cell.id)} end="to" />
    </>
  );
}

function hears({ kind }: AnyCell): boolean {
  return kind === 'neuron' || kind === 'lif' || kind === 'izhikevich';
}

interface ListProps {
  readonly playground: Playground;
  readonly title: string;
  readonly wires: readonly AnySynapse[];
  readonly end: 'from' | 'to';
}

function WireList({ playground, title, wires, end }: ListProps) {
  follow(playground);
  const w = playgroundWords().inspector;
  const circuit = circuitOf(playground);
  if (wires.length === 0) return null;
  return (
    <div class="wire-list">
      <h3>{title}</h3>
      <ul>
        {wires.slice(0, MOST_SHOWN).map((synapse) => (
          <li key={synapse.id}>
            <button type="button" class="link" data-testid={`wire-${synapse.id}`} onClick={() => select(playground, [synapse.id])}>
              {nameOf(circuit, synapse[end])} <b>{'weight' in synapse ? showSigned(synapse.weight) : `× ${synapse.gain}`}</b>
            </button>
          </li>
        ))}
        {wires.length > MOST_SHOWN && <li>{w.more(wires.length - MOST_SHOWN)}</li>}
      </ul>
    </div>
  );
}
