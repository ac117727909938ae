// All parts by name: the way to any of them without seeing the canvas, and in a circuit too large to look through.
import { useState } from 'preact/hooks';
import { chipsOf } from '../../core/chips.ts';
import { cellsOf } from '../../core/circuit.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { toBox, type Point } from '../../session/playground/camera.ts';
import { cameraMoved, circuitOf, select, type Playground } from '../../session/playground/playground.ts';
import { nameOfCell } from '../../views/board/free/labelParts.ts';
import { KindMark } from './KindMark.tsx';
import { follow } from '../../views/follow.ts';

const MOST_SHOWN = 100;
/** So many are found by looking. */
const FEW = 8;
/** What is nearer to the edge of the canvas, in pixels, is hardly in sight. */
const EDGE = 24;

export function PartList({ playground }: { readonly playground: Playground }) {
  follow(playground);
  const w = playgroundWords();
  const circuit = circuitOf(playground);
  const [sought, seek] = useState('');
  const wanted = sought.trim().toLowerCase();
  const all = [
    ...chipsOf(circuit).map(({ id, x, y, name }) => ({ id, x, y, name, kind: 'chip' as const })),
    ...cellsOf(circuit).map((cell) => ({ id: cell.id, x: cell.x, y: cell.y, name: nameOfCell(cell), kind: cell.kind })),
    ...circuit.notes.map(({ id, x, y, text }) => ({ id, x, y, name: text.slice(0, 40) || w.kind.note, kind: 'note' as const })),
  ];
  const parts = all.filter(({ id, name }) => wanted === '' || id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted));
  if (circuit.cells.length === 0 && circuit.notes.length === 0) return null;
  return (
    <section class="part-list">
      <h3>{w.inspector.parts}</h3>
      {all.length > FEW && (
        <input
          type="search"
          aria-label={w.inspector.find}
          placeholder={w.inspector.find}
          value={sought}
          data-testid="find-part"
          onInput={(event) => seek(event.currentTarget.value)}
          onKeyDown={(event) => event.stopPropagation()}
        />
      )}
      <ul>
        {parts.slice(0, MOST_SHOWN).map(({ id, x, y, name, kind }) => (
          <li key={id}>
            <button
              type="button"
              class="link"
              data-testid={`part-${id}`}
              onClick={() => {
                bringIntoSight(playground, { x, y });
                playground.focus = id;
                select(playground, [id]);
              }}
            >
              <KindMark kind={kind} /> {name}
            </button>
          </li>
        ))}
        {parts.length > MOST_SHOWN && <li>{w.inspector.more(parts.length - MOST_SHOWN)}</li>}
      </ul>
    </section>
  );
}

/** The view goes there only when it must. */
function bringIntoSight(playground: Playground, at: Point): void {
  const { camera } = playground;
  const { x, y } = toBox(camera, at);
  if (x > EDGE && y > EDGE && x < camera.width - EDGE && y < camera.height - EDGE) return;
  Object.assign(camera, { x: at.x, y: at.y });
  cameraMoved(playground);
}
