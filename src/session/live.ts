// A circuit of the vote that no level holds, rebuilt while it runs.
import type { RoundsCircuit } from '../core/circuit.ts';
import { isRefusal, type Refusal } from '../core/command.ts';
import { edit } from '../core/edit.ts';
import { patchBetween } from '../core/patch.ts';
import { beginAnew, changeFreely, travelFreely } from './free.ts';
import { presentOf } from './history.ts';
import { changeRun, createRun, startInputs } from './run.ts';
import { createSession, type Live, type Session } from './session.ts';

export const live: Live = {
  change: (session, patch, gesture) =>
    changeFreely(session, patch, gesture, session.run.state.tick, () => changeRun(session.run, presentOf(session))),
  edit: (session, command, gesture) => {
    const changed = edit(presentOf(session), command);
    return isRefusal(changed) ? changed : live.change(session, patchBetween(presentOf(session), changed), gesture);
  },
  travel: travelInRun,
};

/** Starts at a circuit whose every edit takes over in the running State. */
export function createLiveSession(circuit: RoundsCircuit): Session {
  return makeLive(createSession(undefined, circuit));
}

/** From now on edits take over in the running State. */
export function makeLive(session: Session): Session {
  session.live = live;
  session.isLive = true;
  return session;
}

/** Undo or redo: what it changes takes over in the running State. */
export function travelInRun(session: Session, way: 'undo' | 'redo'): Refusal | undefined {
  return travelFreely(session, way, session.run.state.tick, () => changeRun(session.run, presentOf(session)));
}

/** From round 0 with the inputs as the circuit has them, and another seed where one is given. */
export function restartRun(session: Session, seed?: string): void {
  beginAnew(session, seed);
  session.run = createRun(presentOf(session), startInputs(presentOf(session)));
}
