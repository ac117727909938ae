// The graph of the circuit on the board, with the numbers of the vote on show.
import { useMemo } from 'preact/hooks';
import { stackOf } from '../core/layers.ts';
import { inputValue, type Play } from '../session/play.ts';
import { batchOf } from '../views/batch.ts';
import { follow } from '../views/follow.ts';
import { graphValues, type Matrix } from '../views/graph/graphValues.ts';
import { GraphView } from '../views/graph/GraphView.tsx';

export function GraphPanel({ play }: { readonly play: Play }) {
  follow(play);
  const { circuit } = play;
  const stack = useMemo(() => stackOf(circuit), [circuit]);
  const rows =
    stack &&
    rowsOf(
      play,
      stack.inputs.map(({ id }) => id),
    );
  return <GraphView circuit={circuit} batch={rows?.length ?? 1} {...(stack ? { valuesOf: graphValues(stack, rows) } : {})} />;
}

function rowsOf(play: Play, inputs: readonly string[]): Matrix {
  const goal = play.session.level?.goal;
  if (goal?.kind === 'predict' && goal.batch) return batchOf(goal).rows.map((given) => inputs.map((id) => given[id] ?? 0));
  return [inputs.map((id) => inputValue(play, id))];
}
