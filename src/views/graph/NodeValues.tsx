// The numbers that a node holds now, as a matrix; a large one by its beginning.
import type { ComponentChildren } from 'preact';
import type { Block } from '../../core/layers.ts';
import { show } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import { isHovered, setHovered } from '../hover.ts';
import type { Matrix } from './graphValues.ts';
import type { GraphNode } from './layoutGraph.ts';

interface Props {
  readonly node: GraphNode;
  readonly name: string;
  readonly values: Matrix | undefined;
  readonly block: Block | undefined;
  /** What stands for the weight of a synapse or the bias of a cell, where it may be changed. */
  fieldOf?(id: string): ComponentChildren;
  onClose(): void;
}

const MOST = 12;

export function NodeValues({ node, name, values, block, fieldOf, onClose }: Props) {
  const w = words().views.graph;
  const rows = values?.length ?? 0;
  const columns = Math.max(0, ...(values?.map((row) => row.length) ?? []));
  return (
    <div class="graph-values" role="group" aria-label={w.values(name)} data-testid="graph-values">
      <h3>{name}</h3>
      {values && rows > 0 ? (
        <table class="matrix">
          <tbody>
            {values.slice(0, MOST).map((row, i) => (
              <tr key={i}>
                {row.slice(0, MOST).map((value, j) => {
                  const id = idAt(node, block, i, j);
                  return (
                    <td
                      key={j}
                      class={`${value > 0 ? 'for' : value < 0 ? 'against' : 'nothing'} ${id !== undefined && isHovered(id) ? 'lit' : ''}`}
                      onPointerEnter={() => id !== undefined && setHovered(id, true)}
                      onPointerLeave={() => id !== undefined && setHovered(id, false)}
                    >
                      {(id !== undefined && fieldOf?.(id)) || show(value)}
                    </td>
                  );
                })}
                {columns > MOST && <td class="nothing">…</td>}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{w.noValues}</p>
      )}
      {(rows > MOST || columns > MOST) && <small>{w.cut(rows, columns)}</small>}
      <button type="button" class="round small" aria-label={w.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}

/** What the number in this place of W or b belongs to. */
function idAt({ role }: GraphNode, block: Block | undefined, row: number, column: number): string | undefined {
  if (role === 'W') return block?.synapses[row]?.[column]?.id;
  return role === 'b' ? block?.cells[column]?.id : undefined;
}
