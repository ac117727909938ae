// A circuit in time as a program for Brian2, and its run as a table.
import { isSpiking } from '../../core/circuit.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { CodeView } from '../../views/code/CodeView.tsx';
import { follow } from '../../views/follow.ts';
import { useGame } from '../context.ts';

/** Shorter runs would show little. */
const LEAST_MS = 200;

export function SpikingCode({ playground }: { readonly playground: Playground }) {
  follow(playground);
  const game = useGame();
  const circuit = circuitOf(playground);
  const { tick, dtMs } = playground.engine.view;
  if (!isSpiking(circuit)) return null;
  return (
    <CodeView
      circuit={circuit}
      ms={Math.max(LEAST_MS, Math.ceil(tick * dtMs))}
      onCopy={(text) => void game.copyText(text)}
      onSave={game.saveText}
    />
  );
}
