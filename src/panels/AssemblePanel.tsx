// Tiles for the level's sheet: choose one, then the place it belongs to.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Id } from '../core/circuit.ts';
import { words } from '../i18n/words.ts';
import { sheetOf } from '../levels/goals/assemble.ts';
import type { AssembleGoal } from '../levels/level.ts';
import { command, type Play } from '../session/play.ts';
import { follow } from '../views/follow.ts';

/** The tile in the hand; null takes out. */
export const heldTile = signal<Id | null | undefined>(undefined);

export function AssemblePanel({ play, goal }: { readonly play: Play; readonly goal: AssembleGoal }) {
  follow(play);
  const w = words().layers;
  const sheet = sheetOf(play.session.placements);
  // Another level has other tiles.
  useEffect(() => () => void (heldTile.value = undefined), []);
  return (
    <div class="tiles" role="group" aria-label={w.tiles}>
      <p class="tiles-how">{w.tilesHow}</p>
      <div class={`tile-rack ${goal.picture}`}>
        {goal.tiles.map(({ id, text }) => (
          <button
            key={id}
            type="button"
            class="tile"
            data-testid={`tile-${id}`}
            aria-pressed={heldTile.value === id}
            onClick={() => (heldTile.value = heldTile.value === id ? undefined : id)}
          >
            {text}
          </button>
        ))}
      </div>
      <div class="tile-tools">
        <button
          type="button"
          class="link"
          aria-pressed={heldTile.value === null}
          data-testid="take-out"
          onClick={() => (heldTile.value = heldTile.value === null ? undefined : null)}
        >
          {w.takeOut}
        </button>
        <button
          type="button"
          class="link"
          data-testid="clear-sheet"
          disabled={sheet.size === 0}
          onClick={() => {
            for (const slot of sheet.keys()) command(play, { type: 'place', slot, tile: null });
          }}
        >
          {w.clear}
        </button>
      </div>
    </div>
  );
}
