// A Play tells of its changes through listeners; here they become a signal, so that each component that reads a play follows it.
import { signal, type Signal } from '@preact/signals';

interface Changing {
  readonly changed: Set<() => void>;
}

const revisions = new WeakMap<Changing, Signal<number>>();

/** Call first in every component that reads the play: it is drawn again whenever the play changes. */
export function follow(play: Changing): void {
  let revision = revisions.get(play);
  if (!revision) {
    const count = signal(0);
    play.changed.add(() => count.value++);
    revisions.set(play, (revision = count));
  }
  void revision.value;
}
