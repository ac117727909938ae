// Which cells the voltmeter is put on.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { words } from '../../i18n/words.ts';
import type { LivingPlay } from '../../session/spiking/play.ts';
import { nameOf } from '../names.ts';
import { laneColour } from '../chartInk.ts';

interface PicksProps {
  readonly play: LivingPlay;
  readonly cells: readonly string[];
  readonly lanes: readonly string[];
  readonly children: ComponentChildren;
  onToggle(id: string): void;
}

/** The cells that the voltmeter can be put on, lit in the colour of their lane. */
export function Picks({ play, cells, lanes, children, onToggle }: PicksProps) {
  return (
    <span class="picks" role="group" aria-label={words().living.attach}>
      {cells.map((id) => (
        <button
          key={id}
          type="button"
          class={`pick ${lanes.includes(id) ? 'on' : ''}`}
          style={lanes.includes(id) ? { '--lane': laneColour(lanes.indexOf(id)) } : {}}
          aria-pressed={lanes.includes(id)}
          data-testid={`watch-${id}`}
          onClick={() => onToggle(id)}
        >
          {nameOf(play.circuit, id)}
        </button>
      ))}
      {children}
    </span>
  );
}

interface AddLaneProps {
  readonly play: LivingPlay;
  readonly cells: readonly string[];
  readonly lanes: readonly string[];
  onAdd(id: string): void;
}

/** Any other cell of a large circuit, by name. */
export function AddLane({ play, cells, lanes, onAdd }: AddLaneProps) {
  const options = useMemo(
    () =>
      cells.map((id) => (
        <option key={id} value={id}>
          {nameOf(play.circuit, id)}
        </option>
      )),
    [play.circuit, cells],
  );
  return (
    <select
      class="pick"
      aria-label={words().living.attach}
      data-testid="watch-other"
      value=""
      onChange={(event) => {
        const id = event.currentTarget.value;
        event.currentTarget.value = '';
        if (id !== '' && !lanes.includes(id)) onAdd(id);
      }}
    >
      <option value="">+</option>
      {options}
    </select>
  );
}
