// A picture in squares: given, found, or to be drawn.
import type { Id } from '../../../core/circuit.ts';
import { rowsOf } from './WeightTables.tsx';

interface Props {
  readonly inputs: readonly Id[];
  readonly columns: number;
  /** 0 white … 1 black; undefined: to be drawn. */
  readonly values?: Readonly<Record<Id, number>> | undefined;
  readonly isSmall?: boolean;
}

export function Pixels({ inputs, columns, values = {}, isSmall = false }: Props) {
  const most = Math.max(1, ...Object.values(values));
  return (
    <svg
      class={`paper-pixels ${isSmall ? 'small' : ''}`}
      viewBox={`0 0 ${columns} ${Math.ceil(inputs.length / columns)}`}
      aria-hidden="true"
    >
      {rowsOf(inputs, columns).flatMap((row, y) =>
        row.map((id, x) => <rect key={id} x={x} y={y} width="1" height="1" fill-opacity={Math.max(0, values[id] ?? 0) / most} />),
      )}
    </svg>
  );
}
