// Layer by layer: X·W + b → φ, with the numbers in their matrices and the shapes below; or turned, W·Xᵀ + bᵀ.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { findCell, type Id } from '../../core/circuit.ts';
import { delivered } from '../../core/rounds/step.ts';
import { outputOf } from '../../core/state.ts';
import type { Block, Stack } from '../../core/layers.ts';
import { show } from '../../i18n/numbers.ts';
import { addsUp, percent } from '../../i18n/shares.ts';
import { words } from '../../i18n/words.ts';
import { isUnderWay } from '../../session/clock.ts';
import { inputValue, type Play } from '../../session/play.ts';
import { follow } from '../follow.ts';
import { isHovered, setHovered } from '../hover.ts';
import { isCovered } from '../presenting.ts';
import { isOpen, sumOf } from '../votes.ts';
import { batchTable } from './batchTable.ts';
import { BiasField, WeightField } from './fields.tsx';
import { useGlide } from './glide.ts';

interface Props {
  readonly play: Play;
  readonly stack: Stack;
  readonly isColumns: boolean;
  readonly isStill: ReadonlySignal<boolean>;
  onBadNumber(): void;
}

/** More rows or columns than are shown before the matrix is unfolded. */
const MOST_LINES = 10;
/** Rows that are set with air between them. */
const MOST_LOOSE = 5;
/** Of a folded matrix: so many first ones, and the last. */
const KEPT = 3;

export function LayerForm({ play, stack, isColumns, isStill, onBadNumber }: Props) {
  follow(play);
  const host = useRef<HTMLDivElement>(null);
  useGlide(host, isColumns, isStill.value);
  const [isUnfolded, unfold] = useState(false);
  const isLarge =
    stack.inputs.length > MOST_LINES || stack.blocks.some(({ cells, from }) => cells.length > MOST_LINES || from.length > MOST_LINES);
  const w = words().layers;
  return (
    <div class="layer-form" ref={host}>
      {stack.blocks.map((block, depth) => (
        <BlockForm
          key={block.id}
          play={play}
          block={block}
          depth={depth}
          isOnly={stack.blocks.length === 1}
          isColumns={isColumns}
          isFolded={isLarge && !isUnfolded}
          onBadNumber={onBadNumber}
        />
      ))}
      {isLarge && (
        <button type="button" class="link" data-testid="unfold" onClick={() => unfold(!isUnfolded)}>
          {isUnfolded ? w.fold : w.unfold}
        </button>
      )}
    </div>
  );
}

interface BlockProps {
  readonly play: Play;
  readonly block: Block;
  readonly depth: number;
  readonly isOnly: boolean;
  readonly isColumns: boolean;
  readonly isFolded: boolean;
  onBadNumber(): void;
}

/** Places of a matrix that are shown; −1 stands for those that are left out. */
function kept(count: number, isFolded: boolean): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  return isFolded && count > MOST_LINES ? [...all.slice(0, KEPT), -1, count - 1] : all;
}

function BlockForm({ play, block, depth, isOnly, isColumns, isFolded, onBadNumber }: BlockProps) {
  follow(play);
  const rows = kept(block.from.length, isFolded);
  const columns = kept(block.cells.length, isFolded);
  const nth = isOnly ? '' : String(depth + 1);
  const batch = depth === 0 && isOnly ? batchTable(play, block) : undefined;
  const key = (part: string): string => `${block.id} ${part}`;
  const x = batch ? batch.inputs : [block.from.map((id) => ({ id, value: isCovered('state', id) ? undefined : valueOf(play, id) }))];
  const states = batch
    ? batch.answers
    : [block.cells.map((cell) => ({ id: cell.id, value: isOpen(play) || isCovered('state', cell.id) ? undefined : sumOf(play, cell) }))];
  const isAlone = block.activator === 'identity' && !block.softmax;
  return (
    <div class={`block-form ${block.from.length > MOST_LOOSE ? 'dense' : ''}`}>
      <Matrix
        name={`X${depth === 0 ? '' : nth}`}
        rows={x.length}
        columns={block.from.length}
        isTurned={isColumns}
        order={isColumns ? 2 : 0}
      >
        {grid(
          x.map((_, i) => i),
          rows,
          isColumns,
          (row, place) => {
            const entry = x[row]![place]!;
            return (
              <Cell key={place} id={entry.id} dataKey={key(`x ${row} ${place}`)}>
                {text(entry.value)}
              </Cell>
            );
          },
        )}
      </Matrix>
      <span class="op" style={{ order: 1 }}>
        ·
      </span>
      <Matrix name={`W${nth}`} rows={block.from.length} columns={block.cells.length} isTurned={isColumns} order={isColumns ? 0 : 2}>
        {grid(rows, columns, isColumns, (row, column) => {
          const synapse = block.synapses[row]![column];
          return (
            <Cell
              key={column}
              id={synapse?.id}
              dataKey={key(`w ${row} ${column}`)}
              value={synapse && !isCovered('weight', synapse.id) ? synapse.weight : undefined}
              alsoLit={block.from[row]}
            >
              {synapse ? <WeightField play={play} synapse={synapse} onBadNumber={onBadNumber} /> : <span class="none">0</span>}
            </Cell>
          );
        })}
      </Matrix>
      <span class="op" style={{ order: 3 }}>
        +
      </span>
      <Matrix name={`b${nth}`} rows={1} columns={block.cells.length} isTurned={isColumns} order={4}>
        {grid([0], columns, isColumns, (_, column) => (
          <Cell
            key={column}
            id={block.cells[column]!.id}
            dataKey={key(`b ${column}`)}
            value={isCovered('bias', block.cells[column]!.id) ? undefined : block.cells[column]!.bias}
          >
            <BiasField play={play} cell={block.cells[column]!} onBadNumber={onBadNumber} />
          </Cell>
        ))}
      </Matrix>
      <span class="op" style={{ order: 5 }}>
        =
      </span>
      <Matrix name={isAlone ? `Y${nth}` : `S${nth}`} rows={states.length} columns={block.cells.length} isTurned={isColumns} order={6}>
        {grid(
          states.map((_, i) => i),
          columns,
          isColumns,
          (row, column) => {
            const { id, value } = states[row]![column]!;
            return (
              <Cell key={column} id={id} dataKey={key(`s ${row} ${column}`)} isState={!isAlone} value={value}>
                <span data-testid={row === 0 ? `sum-${id}` : undefined}>{text(value)}</span>
              </Cell>
            );
          },
        )}
      </Matrix>
      {!isAlone && <Outputs play={play} block={block} columns={columns} isColumns={isColumns} name={`Y${nth}`} />}
    </div>
  );
}

function Outputs({
  play,
  block,
  columns,
  isColumns,
  name,
}: Pick<BlockProps, 'play' | 'block' | 'isColumns'> & { readonly columns: readonly number[]; readonly name: string }) {
  follow(play);
  const w = words().layers;
  const { softmax, activator } = block;
  const isSecret = isCovered('answer') || block.cells.some(({ id }) => isCovered('state', id));
  const outputs = isOpen(play) || isSecret ? undefined : block.cells.map(({ id }) => outputOf(play.run.state, id));
  return (
    <>
      <span class="op phi" style={{ order: 7 }}>
        → {softmax ? w.softmax : activator ? w.activators[activator] : 'φ'} →
      </span>
      <Matrix
        name={name}
        rows={1}
        columns={block.cells.length}
        isTurned={isColumns}
        order={8}
        note={softmax && outputs && !addsUp(outputs) ? w.rounded : undefined}
      >
        {grid([0], columns, isColumns, (_, column) => {
          const cell = block.cells[column]!;
          return (
            <Cell key={column} id={cell.id} dataKey={`${block.id} y ${column}`} isOut value={outputs?.[column]}>
              {softmax && outputs ? `${percent(outputs[column]!)} %` : text(outputs?.[column])}
            </Cell>
          );
        })}
      </Matrix>
    </>
  );
}

/** `draw(row, column)` for each entry that is kept, turned when the matrix is; dots where some are left out. */
function grid(
  rows: readonly number[],
  columns: readonly number[],
  isTurned: boolean,
  draw: (row: number, column: number) => ComponentChildren,
): ComponentChildren {
  const dots = (key: string) => (
    <td key={key} class="dots">
      …
    </td>
  );
  const [outer, inner] = isTurned ? [columns, rows] : [rows, columns];
  return outer.map((a) => <tr key={a}>{inner.map((b) => (a < 0 || b < 0 ? dots(`${a} ${b}`) : isTurned ? draw(b, a) : draw(a, b)))}</tr>);
}

interface MatrixProps {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly isTurned: boolean;
  readonly order: number;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

function Matrix({ name, rows, columns, isTurned, order, note, children }: MatrixProps) {
  const w = words().layers;
  const [m, n] = isTurned ? [columns, rows] : [rows, columns];
  // W itself is written turned in the other notation; X and b carry the sign of it.
  const shown = isTurned && !name.startsWith('W') ? `${name}ᵀ` : name;
  return (
    <div class="matrix-box" style={{ order }}>
      <table class="matrix" aria-label={w.matrix(shown, m, n)}>
        <tbody>{children}</tbody>
      </table>
      <span class="shape" aria-hidden="true">
        <b>{shown}</b> {w.shape(m, n)} {note && `(${note})`}
      </span>
    </div>
  );
}

interface CellProps {
  readonly id: Id | undefined;
  readonly dataKey: string;
  readonly value?: number | undefined;
  readonly alsoLit?: Id | undefined;
  readonly isState?: boolean;
  readonly isOut?: boolean;
  readonly children: ComponentChildren;
}

function Cell({ id, dataKey, value, alsoLit, isState, isOut, children }: CellProps) {
  const isLit = (id !== undefined && isHovered(id)) || (alsoLit !== undefined && isHovered(alsoLit));
  const sign = value === undefined || isOut ? '' : isState ? (value > 0 ? 'on' : '') : value > 0 ? 'for' : value < 0 ? 'against' : '';
  return (
    <td
      class={`${sign} ${isOut ? 'out' : ''} ${isLit ? 'lit' : ''}`}
      data-key={dataKey}
      onPointerEnter={id === undefined ? undefined : () => setHovered(id, true)}
      onPointerLeave={id === undefined ? undefined : () => setHovered(id, false)}
    >
      {children}
    </td>
  );
}

function text(value: number | undefined): string {
  return value === undefined ? '…' : show(value);
}

/** What a cell gives to the layer behind it, in the vote on show. */
function valueOf(play: Play, id: Id): number {
  const cell = findCell(play.circuit, id);
  if (cell?.kind === 'input') return inputValue(play, id);
  const { state } = play.run;
  const synapse = play.circuit.synapses.find(({ from }) => from === id);
  if (!synapse) return outputOf(state, id);
  const round = isUnderWay(play.clock) || state.tick === 0 ? state.tick + 1 : state.tick;
  return delivered(state, state.compiled.synapseIndexOf.get(synapse.id)!, round);
}
