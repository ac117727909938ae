// The level's sheet: lines of an equation or of a graph, with places for tiles.
import type { Id } from '../core/circuit.ts';
import { words } from '../i18n/words.ts';
import { show } from '../i18n/numbers.ts';
import { sheetOf } from '../levels/goals/assemble.ts';
import type { RoundsLevel, SheetEntry, SheetItem } from '../levels/level.ts';
import { command, type Play } from '../session/play.ts';
import { follow } from '../views/follow.ts';
import { setHovered } from '../views/hover.ts';
import { heldTile } from './AssemblePanel.tsx';

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
}

export function SheetView({ play, level }: Props) {
  follow(play);
  if (!level.sheet) return null;
  const isGraph = level.goal.kind === 'assemble' && level.goal.picture === 'graph';
  return (
    <section class={`sheet-view ${isGraph ? 'graph' : 'equation'}`} aria-label={words().formula}>
      {level.sheet.map((line, at) => (
        <div class="sheet-line" key={at}>
          {line.map((item, place) => (
            <Item key={place} play={play} level={level} item={item} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Item({ play, level, item }: Props & { readonly item: SheetItem }) {
  if ('slot' in item) return <Place play={play} level={level} slot={item.slot} />;
  if ('block' in item) return <span class="block">{item.block}</span>;
  if ('text' in item) return <span class="sheet-text">{item.text}</span>;
  const rows = item.matrix.length;
  const columns = item.matrix[0]?.length ?? 0;
  const label = words().layers.matrix(item.name ?? '', rows, columns);
  return (
    <span class="sheet-matrix">
      <table class="matrix" aria-label={label}>
        <tbody>
          {item.matrix.map((row, at) => (
            <tr key={at}>
              {row.map((entry, place) => (
                <td key={place}>
                  <Entry play={play} level={level} entry={entry} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span class="shape">
        {item.name && <b>{item.name}</b>} {words().layers.shape(rows, columns)}
      </span>
    </span>
  );
}

function Entry({ play, level, entry }: Props & { readonly entry: SheetEntry }) {
  if (typeof entry === 'number') return <>{show(entry)}</>;
  if (typeof entry === 'string') return <>{entry}</>;
  return <Place play={play} level={level} slot={entry.slot} />;
}

function Place({ play, level, slot }: Props & { readonly slot: Id }) {
  follow(play);
  const w = words().layers;
  const { goal } = level;
  if (goal.kind !== 'assemble') return null;
  const index = goal.slots.findIndex(({ id }) => id === slot);
  const { synapse, cell } = goal.slots[index]!;
  const holds = sheetOf(play.session.placements).get(slot);
  const text = goal.tiles.find(({ id }) => id === holds)?.text;
  const isTold = play.verdict.isFull === true;
  const isRight = play.verdict.cases[index]?.pass === true;
  const part = synapse ?? cell;
  return (
    <button
      type="button"
      class={`slot ${text === undefined ? 'empty' : ''} ${isTold ? (isRight ? 'ok' : 'no') : ''}`}
      data-testid={`slot-${slot}`}
      aria-label={`${text === undefined ? w.slotEmpty(index + 1) : w.slotHolds(index + 1, text)}${isTold ? `, ${isRight ? w.slotRight : w.slotWrong}` : ''}`}
      onPointerEnter={() => part && setHovered(part, true)}
      onPointerLeave={() => part && setHovered(part, false)}
      onFocus={() => part && setHovered(part, true)}
      onBlur={() => part && setHovered(part, false)}
      onClick={() => {
        const tile = heldTile.value === undefined && holds !== undefined ? null : heldTile.value;
        if (tile === undefined || (tile === null && holds === undefined) || tile === holds) return;
        command(play, { type: 'place', slot, tile });
      }}
    >
      {text ?? ' '}
    </button>
  );
}
