// What a plot draws, as a row of chips in the colours of its lines: each can be taken off, others are added from a list.
import { laneColour } from '../chartInk.ts';

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ChipsProps {
  readonly label: string;
  readonly chosen: readonly Choice[];
  /** Others, in the order of the list. */
  readonly others: readonly Choice[];
  readonly addLabel: string;
  readonly addShort: string;
  /** The last one stays where nothing would be shown without it. */
  readonly least: number;
  removeLabel(name: string): string;
  onToggle(id: string): void;
}

export function Chips({ label, chosen, others, addLabel, addShort, least, removeLabel, onToggle }: ChipsProps) {
  return (
    <span class="meter-left meter-chips" role="group" aria-label={label}>
      {chosen.map(({ id, name }, lane) => (
        <button
          key={id}
          type="button"
          class="meter-chip"
          style={{ '--lane': laneColour(lane) }}
          aria-label={removeLabel(name)}
          disabled={chosen.length <= least}
          data-testid={`meter-chip-${id}`}
          onClick={() => onToggle(id)}
        >
          {name}
          {chosen.length > least && <span aria-hidden="true"> ×</span>}
        </button>
      ))}
      {others.length > 0 && (
        <select
          class="meter-pick add"
          aria-label={addLabel}
          data-testid="meter-add"
          value=""
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            currentTarget.value = '';
            if (value !== '') onToggle(value);
          }}
        >
          <option value="">{addShort}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
