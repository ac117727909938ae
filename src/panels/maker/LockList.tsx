// Which parts are locked. Locks are those of the canvas, so they can be set there as well.
import { cellsOf, isSpiking, synapsesOf, type AnyCell, type Circuit, type Id } from '../../core/circuit.ts';
import { isSpikeSynapse } from '../../core/spiking/circuit.ts';
import { makerWords } from '../../i18n/maker.ts';
import { setLocked } from '../../session/playground/arrange.ts';
import { change } from '../../session/playground/playground.ts';
import { follow } from '../../views/follow.ts';
import { nameOf } from '../../views/names.ts';
import { Icon } from '../Icon.tsx';
import { Sign } from '../playground/Small.tsx';
import { synapseName } from './say.ts';
import type { Maker } from './useMaker.ts';

/** More are locked on the canvas. */
const MOST_LISTED = 80;

interface Part {
  readonly id: Id;
  readonly name: string;
  readonly isLocked: boolean;
}

export function LockList({ maker }: { readonly maker: Maker }) {
  const { playground } = maker;
  follow(playground);
  const w = makerWords().start;
  const circuit = maker.canvas;
  const parts = partsOf(circuit);
  const chosen = playground.selection.filter((id) => parts.some((part) => part.id === id));
  const lock = (ids: readonly Id[], isLocked: boolean): void => {
    change(playground, setLocked(circuit, ids, isLocked));
  };
  const all = parts.map(({ id }) => id);
  return (
    <section class="maker-card">
      <h3>{w.locks}</h3>
      <p class="maker-why">{w.locksWhy}</p>
      <div class="buttons">
        {chosen.length > 0 && (
          <>
            <button type="button" class="btn" data-testid="lock-chosen" onClick={() => lock(chosen, true)}>
              {w.lockChosen}
            </button>
            <button type="button" class="btn" data-testid="unlock-chosen" onClick={() => lock(chosen, false)}>
              {w.unlockChosen}
            </button>
          </>
        )}
        <button type="button" class="btn" data-testid="lock-all" onClick={() => lock(all, true)}>
          {w.lockAll}
        </button>
        <button type="button" class="btn" data-testid="unlock-all" onClick={() => lock(all, false)}>
          {w.unlockAll}
        </button>
      </div>
      <ul class="lock-list">
        {parts.slice(0, MOST_LISTED).map(({ id, name, isLocked }) => (
          <li key={id}>
            <button
              type="button"
              class="lock"
              aria-pressed={isLocked}
              aria-label={w.lock(name)}
              data-testid={`lock-${id}`}
              onClick={() => lock([id], !isLocked)}
            >
              {isLocked ? <Icon name="lock" /> : <Sign name="unlock" />}
              <span>{name}</span>
            </button>
          </li>
        ))}
        {parts.length > MOST_LISTED && <li>{w.more(parts.length - MOST_LISTED)}</li>}
      </ul>
    </section>
  );
}

/** Wires of the currents in a circuit in time, which share the range of the spikes' weights. */
export function gainsOf(circuit: Circuit): readonly Id[] {
  if (!isSpiking(circuit)) return [];
  return circuit.synapses.filter((synapse) => !isSpikeSynapse(synapse) && !synapse.locked).map(({ id }) => id);
}

function partsOf(circuit: Circuit): Part[] {
  const cells = cellsOf(circuit).filter(hasSettings);
  return [
    ...synapsesOf(circuit).map(({ id, locked }) => ({ id, name: synapseName(circuit, id), isLocked: locked ?? false })),
    ...cells.map(({ id, locked }) => ({ id, name: nameOf(circuit, id), isLocked: locked ?? false })),
  ];
}

/** Inputs, songs and touches have nothing that a kit could open. */
function hasSettings({ kind }: AnyCell): boolean {
  return kind !== 'input' && kind !== 'touch' && kind !== 'pattern';
}
