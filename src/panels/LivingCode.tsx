// A circuit in time as a program for Brian2, and its run as a table.
import type { LivingPlay } from '../session/spiking/play.ts';
import { CodeView } from '../views/code/CodeView.tsx';
import { follow } from '../views/follow.ts';
import { useGame } from './context.ts';

/** Shorter runs would show little. */
const LEAST_MS = 200;

export function LivingCode({ play }: { readonly play: LivingPlay }) {
  follow(play);
  const game = useGame();
  const { circuit, run } = play;
  const ms = Math.max(LEAST_MS, Math.ceil(run.state.tick * run.state.compiled.dtMs));
  return <CodeView circuit={circuit} ms={ms} onCopy={(text) => void game.copyText(text)} onSave={game.saveText} />;
}
