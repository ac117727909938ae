// The parts that a circuit is made of: tap one and then the canvas, or drag it there.
import { useRef } from 'preact/hooks';
import { playgroundWords } from '../../i18n/playground.ts';
import { kindsOf, placeCell, type CellKind } from '../../session/playground/palette.ts';
import { change, circuitOf, select, setTool, tell, type Playground } from '../../session/playground/playground.ts';
import { placeRetina } from '../../session/playground/retina.ts';
import { dropAt } from '../../views/board/free/dropAt.ts';
import { follow } from '../../views/follow.ts';
import { KindMark } from './KindMark.tsx';

/** Pixels that a press must move to be a drag. */
const DRAG = 8;

export function Palette({ playground, board }: { readonly playground: Playground; board(): HTMLElement | null }) {
  follow(playground);
  const w = playgroundWords();
  const { tool } = playground;
  return (
    <div class="palette" role="toolbar" aria-label={w.palette} aria-orientation="vertical">
      <ToolTile playground={playground} kind="select" label={w.tool.select} />
      {kindsOf(circuitOf(playground)).map((kind) => (
        <CellTile key={kind} playground={playground} kind={kind} board={board} isOn={tool.kind === 'place' && tool.cell === kind} />
      ))}
      <button
        type="button"
        class="part-tile"
        title={w.retina.place}
        data-testid="place-retina"
        onClick={() => {
          const { patch, cells } = placeRetina(circuitOf(playground), playground.camera);
          if (change(playground, patch)) select(playground, cells);
        }}
      >
        <KindMark kind="retina" />
        <span>{w.retina.make}</span>
      </button>
      <ToolTile playground={playground} kind="note" label={w.kind.note} />
    </div>
  );
}

function ToolTile({
  playground,
  kind,
  label,
}: {
  readonly playground: Playground;
  readonly kind: 'select' | 'note';
  readonly label: string;
}) {
  follow(playground);
  return (
    <button
      type="button"
      class="part-tile"
      aria-pressed={playground.tool.kind === kind}
      data-testid={`tool-${kind}`}
      onClick={() => setTool(playground, { kind })}
    >
      <KindMark kind={kind} />
      <span>{label}</span>
    </button>
  );
}

interface TileProps {
  readonly playground: Playground;
  readonly kind: CellKind;
  readonly isOn: boolean;
  board(): HTMLElement | null;
}

function CellTile({ playground, kind, isOn, board }: TileProps) {
  const w = playgroundWords();
  const from = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const ghost = useRef<HTMLElement | undefined>(undefined);
  const isDrag = useRef(false);
  const end = (): void => {
    ghost.current?.remove();
    ghost.current = undefined;
    from.current = undefined;
  };
  return (
    <button
      type="button"
      class="part-tile"
      aria-pressed={isOn}
      title={w.kindWhy[kind]}
      data-testid={`place-${kind}`}
      onPointerDown={(event) => {
        isDrag.current = false;
        from.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const start = from.current;
        if (!start || (!ghost.current && Math.hypot(event.clientX - start.x, event.clientY - start.y) < DRAG)) return;
        isDrag.current = true;
        if (!ghost.current) {
          ghost.current = event.currentTarget.cloneNode(true) as HTMLElement;
          ghost.current.classList.add('ghost');
          ghost.current.setAttribute('aria-hidden', 'true');
          document.body.append(ghost.current);
        }
        ghost.current.style.left = `${event.clientX}px`;
        ghost.current.style.top = `${event.clientY}px`;
      }}
      onPointerUp={(event) => {
        const element = board();
        if (ghost.current && element) dropAt(playground, kind, event.clientX, event.clientY, element);
        end();
      }}
      onPointerCancel={end}
      onClick={() => {
        // A drag ends in a click too, which has been obeyed already.
        const wasDrag = isDrag.current;
        isDrag.current = false;
        if (!wasDrag) setTool(playground, isOn ? { kind: 'select' } : { kind: 'place', cell: kind });
      }}
      onKeyDown={(event) => {
        // By keyboard a cell is placed at once, in the middle of the view.
        if (event.key !== 'Enter') return;
        event.preventDefault();
        placeInView(playground, kind);
      }}
    >
      <KindMark kind={kind} />
      <span>{w.onTile[kind] ?? w.kind[kind]}</span>
    </button>
  );
}

/** Beside what stands in the middle of the view already. */
export function placeInView(playground: Playground, kind: CellKind): void {
  const circuit = circuitOf(playground);
  const { x, y } = playground.camera;
  let [atX, atY] = [Math.round(x), Math.round(y)];
  const isTaken = (): boolean => circuit.cells.some((cell) => Math.hypot(cell.x - atX, cell.y - atY) < 90);
  for (let ring = 0; ring < 64 && isTaken(); ring++) {
    atX = Math.round(x + (((ring + 1) % 5) - 2) * 120);
    atY = Math.round(y + (Math.floor((ring + 1) / 5) - 1) * 120);
  }
  const { patch, id } = placeCell(circuit, kind, atX, atY);
  if (!change(playground, patch)) return;
  playground.focus = id;
  select(playground, [id]);
  tell(playground, { type: 'placed' });
}
