// All parts by name: the way to any of them without seeing the canvas, and in a circuit too large to look through.
import { useState } from 'preact/hooks';
import { chipsOf } from '../../core/chips.ts';
import { cellsOf } from '../../core/circuit.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { cameraMoved, circuitOf, select, type Playground } from '../../session/playground/playground.ts';
import { nameOf } from '../../views/names.ts';
import { KindMark } from './KindMark.tsx';
import { follow } from '../../views/follow.ts';

const MOST_SHOWN = 100;

export function PartList({ playground }: { readonly playground: Playground }) {
  follow(playground);
  const w = playgroundWords();
  const circuit = circuitOf(playground);
  const [sought, seek] = useState('');
  const wanted = sought.trim().toLowerCase();
  const parts = [
    ...chipsOf(circuit).map(({ id, x, y, name }) => ({ id, x, y, name, kind: 'chip' as const })),
    ...cellsOf(circuit).map(({ id, x, y, kind }) => ({ id, x, y, name: nameOf(circuit, id), kind })),
    ...circuit.notes.map(({ id, x, y, text }) => ({ id, x, y, name: text.slice(0, 40) || w.kind.note, kind: 'note' as const })),
  ].filter(({ id, name }) => wanted === '' || id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted));
  if (circuit.cells.length === 0 && circuit.notes.length === 0) return null;
  return (
    <section class="part-list">
      <h3>{w.inspector.parts}</h3>
      <input
        type="search"
        aria-label={w.inspector.find}
        placeholder={w.inspector.find}
        value={sought}
        data-testid="find-part"
        onInput={(event) => seek(event.currentTarget.value)}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <ul>
        {parts.slice(0, MOST_SHOWN).map(({ id, x, y, name, kind }) => (
          <li key={id}>
            <button
              type="button"
              class="link"
              data-testid={`part-${id}`}
              onClick={() => {
                Object.assign(playground.camera, { x, y });
                cameraMoved(playground);
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
