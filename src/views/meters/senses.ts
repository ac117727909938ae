// Keys that play and speakers that sound are there as long as anybody wants them, once for a playground, whichever tab is open.
import type { Playground } from '../../session/playground/playground.ts';
import { listenToKeys } from './keys.ts';
import { soundSpeakers } from './speakers.ts';

interface Senses {
  users: number;
  readonly stop: readonly (() => void)[];
}

const awake = new WeakMap<Playground, Senses>();

/** Until the returned function is called; a second call for the same playground neither doubles notes nor presses. */
export function wakeSenses(playground: Playground, playNote: (step: number) => void): () => void {
  const senses = awake.get(playground) ?? { users: 0, stop: [listenToKeys(playground), soundSpeakers(playground, playNote)] };
  awake.set(playground, senses);
  senses.users++;
  let isLeft = false;
  return () => {
    if (isLeft) return;
    isLeft = true;
    if (--senses.users > 0) return;
    awake.delete(playground);
    for (const stop of senses.stop) stop();
  };
}
