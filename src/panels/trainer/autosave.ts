// The player's own training is kept while it goes on, and when the page is left.
import { useEffect } from 'preact/hooks';
import { trainerWords } from '../../i18n/trainer.ts';
import { recordTraining } from '../../session/trainer/record.ts';
import { entryOf, type Trainer } from '../../session/trainer/trainer.ts';
import { useGame } from '../context.ts';
import type { Host } from './host.ts';

/** After a change; longer where much must be written. */
const WAIT_MS = 1_000;
const LONG_WAIT_MS = 15_000;
/** Numbers of a table that take a while. */
const MANY = 20_000;

export function useAutosave(trainer: Trainer, host: Host, isGuest: boolean): void {
  const game = useGame();
  useEffect(() => {
    if (isGuest) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasFailed = false;
    const save = (): void => {
      clearTimeout(timer);
      timer = undefined;
      const isKept = host.keep(recordTraining(entryOf(trainer), true));
      // Said once: it will not fit the next time either.
      if (!isKept && !hasFailed) game.notify(trainerWords().file.tooLarge);
      hasFailed ||= !isKept;
    };
    const soon = (): void => {
      const { labels, inputs } = entryOf(trainer).material;
      timer ??= setTimeout(save, labels.length * inputs.length > MANY ? LONG_WAIT_MS : WAIT_MS);
    };
    const leave = (): void => {
      if (timer !== undefined) save();
    };
    trainer.changed.add(soon);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      trainer.changed.delete(soon);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [trainer, host, isGuest, game]);
}
