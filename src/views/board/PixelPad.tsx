// The picture on the board is drawn on directly, pixel by pixel: with a finger, the mouse, or the keys. Over it lie the votes of the pixels
// for and against the opened neuron.
import { useRef, useState } from 'preact/hooks';
import { isInput, type Id, type InputCell } from '../../core/circuit.ts';
import { show } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import { beginStroke } from '../../session/drawing.ts';
import { draw, inputValue, type Play } from '../../session/play.ts';
import { follow } from '../follow.ts';
import { isCovered } from '../presenting.ts';
import type { CellPlace, Layout } from './geometry.ts';
import { px } from './place.ts';

interface Props {
  readonly play: Play;
  readonly layout: Layout;
  readonly opened: readonly Id[];
}

interface Grid {
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly InputCell[])[];
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly places: ReadonlyMap<Id, CellPlace>;
}

export function PixelPad({ play, layout, opened }: Props) {
  follow(play);
  const w = words().layers;
  const grid = gridOf(play, layout);
  const pen = useRef<number | undefined>(undefined);
  const [at, setAt] = useState<readonly [number, number]>([3, 3]);
  const [isFocused, setFocused] = useState(false);
  const rows = grid.cells.length;
  const columns = grid.cells[0]!.length;
  const cellUnder = (event: PointerEvent): InputCell | undefined => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const row = Math.floor((event.clientY - box.top) / grid.side);
    return grid.cells[row]?.[Math.floor((event.clientX - box.left) / grid.side)];
  };
  const paint = (cell: InputCell | undefined): void => {
    if (cell && pen.current !== undefined) draw(play, new Map([[cell.id, pen.current]]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [row, column] = at;
    const { id } = grid.cells[row]![column]!;
    const step = play.session.level?.kit.inputs?.[id]?.step ?? 1;
    const value = inputValue(play, id);
    const set = (next: number): void => {
      beginStroke(play);
      draw(play, new Map([[id, Math.max(0, Math.min(1, next))]]));
    };
    const move = (down: number, right: number): void => setAt([(row + down + rows) % rows, (column + right + columns) % columns]);
    switch (event.key) {
      case 'ArrowUp':
        move(-1, 0);
        break;
      case 'ArrowDown':
        move(1, 0);
        break;
      case 'ArrowLeft':
        move(0, -1);
        break;
      case 'ArrowRight':
        move(0, 1);
        break;
      case ' ':
      case 'Enter':
        set(value > 0.5 ? 0 : 1);
        break;
      case 'Backspace':
      case 'Delete':
        set(0);
        break;
      case '+':
        set(value + step);
        break;
      case '-':
        set(value - step);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const [row, column] = at;
  const here = grid.cells[row]![column]!;
  return (
    <div
      class="pixel-pad"
      role="application"
      tabIndex={0}
      aria-label={`${w.pad}. ${w.padHow}`}
      data-testid="pixel-pad"
      style={{ left: px(grid.left), top: px(grid.top), width: px(grid.side * columns), height: px(grid.side * rows) }}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onPointerDown={(event) => {
        const cell = cellUnder(event);
        if (!cell) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pen.current = inputValue(play, cell.id) > 0.5 ? 0 : 1;
        beginStroke(play);
        paint(cell);
      }}
      onPointerMove={(event) => paint(cellUnder(event))}
      onPointerUp={() => (pen.current = undefined)}
      onPointerCancel={() => (pen.current = undefined)}
    >
      <PixelVotes play={play} grid={grid} opened={opened} />
      {isFocused && (
        <span
          class="cursor"
          style={{ left: px(column * grid.side), top: px(row * grid.side), width: px(grid.side), height: px(grid.side) }}
        />
      )}
      <span class="visually-hidden" aria-live="polite">
        {isFocused ? w.pixel(row + 1, column + 1, show(inputValue(play, here.id))) : ''}
      </span>
    </div>
  );
}

/** Round for, square-on-its-tip against; as large as the vote, and a faint ring for what the weight would say. */
function PixelVotes({ play, grid, opened }: { readonly play: Play; readonly grid: Grid; readonly opened: readonly Id[] }) {
  const own = play.circuit.synapses.filter(({ from, to }) => opened.includes(to) && grid.places.has(from));
  const largest = own.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0);
  if (largest === 0 || own.some(({ id }) => isCovered('weight', id))) return null;
  const { side } = grid;
  return (
    <svg class="pixel-votes" width="100%" height="100%" aria-hidden="true">
      {own.map(({ id, from, weight }) => {
        const place = grid.places.get(from)!;
        const x = place.x - grid.left;
        const y = place.y - grid.top;
        const possible = Math.sqrt(Math.abs(weight) / largest) * side * 0.42;
        const vote = Math.sqrt((Math.abs(weight) * inputValue(play, from)) / largest) * side * 0.42;
        const shape = (r: number): string =>
          weight > 0
            ? `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
            : `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
        return (
          <g key={id} class={weight > 0 ? 'for' : 'against'}>
            {possible > 1.5 && <path d={shape(possible)} class="possible" />}
            {vote > 1 && <path d={shape(vote)} class="cast" />}
          </g>
        );
      })}
    </svg>
  );
}

function gridOf({ circuit }: Play, layout: Layout): Grid {
  const inputs = circuit.cells.filter(isInput);
  const places = new Map(inputs.map(({ id }) => [id, layout.cells.get(id)!]));
  const ys = [...new Set(inputs.map(({ y }) => y))].sort((a, b) => a - b);
  const cells = ys.map((y) => inputs.filter((cell) => cell.y === y).sort((a, b) => a.x - b.x));
  const first = places.get(cells[0]![0]!.id)!;
  return { cells, places, left: first.x - first.radius, top: first.y - first.radius, side: first.radius * 2 };
}
