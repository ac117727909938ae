// The circuit on the board as a program, with the inputs that are set now; its numbers may be changed as far as the level allows.
import { depth } from '../core/circuit.ts';
import { words } from '../i18n/words.ts';
import { heldInputs } from '../session/run.ts';
import { biasRange, weightRange } from '../session/kit.ts';
import { command, type Play } from '../session/play.ts';
import { CodeView } from '../views/code/CodeView.tsx';
import { follow } from '../views/follow.ts';
import { useGame } from './context.ts';

export function CodePanel({ play }: { readonly play: Play }) {
  follow(play);
  const game = useGame();
  const { circuit, session } = play;
  const weights = weightRange(session.level);
  const biases = biasRange(session.level);
  return (
    <CodeView
      circuit={circuit}
      inputs={heldInputs(play.run)}
      rounds={Math.max(depth(circuit), play.run.state.tick)}
      onCopy={(text) => void game.copyText(text)}
      onSave={game.saveText}
      onBadNumber={() => game.notify(words().notANumber)}
      {...(weights
        ? {
            weightRange: weights,
            onWeight: (synapse: string, weight: number, gesture: string) =>
              void command(play, { type: 'setWeight', synapse, weight }, gesture),
          }
        : {})}
      {...(biases
        ? {
            biasRange: biases,
            onBias: (cell: string, bias: number, gesture: string) => void command(play, { type: 'setBias', cell, bias }, gesture),
          }
        : {})}
    />
  );
}
