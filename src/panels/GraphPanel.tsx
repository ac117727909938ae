// The graph of the circuit on the board, with the numbers of the vote on show; weights and biases are set in the tables of W and b.
import { useMemo } from 'preact/hooks';
import { findCell, findSynapse } from '../core/circuit.ts';
import { stackOf } from '../core/layers.ts';
import { words } from '../i18n/words.ts';
import { inputValue, type Play } from '../session/play.ts';
import { batchOf } from '../views/batch.ts';
import { follow } from '../views/follow.ts';
import { BiasField, WeightField } from '../views/formula/fields.tsx';
import { graphValues, type Matrix } from '../views/graph/graphValues.ts';
import { GraphView } from '../views/graph/GraphView.tsx';
import { useGame } from './context.ts';

export function GraphPanel({ play }: { readonly play: Play }) {
  follow(play);
  const game = useGame();
  const { circuit } = play;
  const stack = useMemo(() => stackOf(circuit), [circuit]);
  const rows =
    stack &&
    rowsOf(
      play,
      stack.inputs.map(({ id }) => id),
    );
  const onBadNumber = (): void => game.notify(words().notANumber);
  const fieldOf = (id: string) => {
    const synapse = findSynapse(circuit, id);
    if (synapse) return <WeightField play={play} synapse={synapse} onBadNumber={onBadNumber} />;
    const cell = findCell(circuit, id);
    return cell?.kind === 'neuron' ? <BiasField play={play} cell={cell} onBadNumber={onBadNumber} /> : undefined;
  };
  return (
    <GraphView circuit={circuit} batch={rows?.length ?? 1} fieldOf={fieldOf} {...(stack ? { valuesOf: graphValues(stack, rows) } : {})} />
  );
}

function rowsOf(play: Play, inputs: readonly string[]): Matrix {
  const goal = play.session.level?.goal;
  if (goal?.kind === 'predict' && goal.batch) return batchOf(goal).rows.map((given) => inputs.map((id) => given[id] ?? 0));
  return [inputs.map((id) => inputValue(play, id))];
}
