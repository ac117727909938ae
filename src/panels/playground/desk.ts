// What lies open in the playground: the circuit with its name, the run, and where it is kept.
import type { Circuit } from '../../core/circuit.ts';
import { isSpiking } from '../../core/circuit.ts';
import type { RoundsCircuit } from '../../core/circuit.ts';
import { playSession, notify as notifyPlay, type Play } from '../../session/play.ts';
import { createLiveSession, makeLive } from '../../session/live.ts';
import { circuitOf as voteOf, type Session } from '../../session/session.ts';
import type { Engine } from '../../session/playground/engine.ts';
import { createRoundsEngine } from '../../session/playground/roundsEngine.ts';
import { createPlayground, notify, type Playground } from '../../session/playground/playground.ts';

export interface Desk {
  readonly playground: Playground;
  /** The vote as formula, graph and code know it; undefined in time. */
  readonly vote: Play | undefined;
}

/** A desk with a circuit in rounds; its formula, graph and code show the same session and edit the same run. */
export function voteDesk(circuit: RoundsCircuit, session: Session = createLiveSession(circuit), speed?: number): Desk {
  makeLive(session);
  const vote = playSession(session, 1);
  const engine = createRoundsEngine(session);
  const playground = createPlayground(engine, speed);
  let isTelling = false;
  const once = (work: () => void): void => {
    if (isTelling) return;
    isTelling = true;
    work();
    isTelling = false;
  };
  playground.time.changed.add(() =>
    once(() => {
      vote.circuit = voteOf(session);
      vote.run = session.run;
      notifyPlay(vote);
    }),
  );
  vote.changed.add(() =>
    once(() => {
      engine.refresh();
      notify(playground);
    }),
  );
  return { playground, vote };
}

export function deskOf(engine: Engine, speed?: number): Desk {
  return { playground: createPlayground(engine, speed), vote: undefined };
}

export function emptyCircuit(clock: Circuit['clock'], seed = '1'): Circuit {
  const base = { format: 'hibana.circuit', version: 1, seed, layers: [], probes: [], notes: [] } as const;
  return clock === 'rounds' ? { ...base, clock, cells: [], synapses: [] } : { ...base, clock, dtMs: 0.1, cells: [], synapses: [] };
}

/** More cells and synapses than this run in a worker, so that the page never waits for them. */
const MOST_HERE = 6_000;

export function runsElsewhere(circuit: Circuit): boolean {
  return isSpiking(circuit) && circuit.cells.length + circuit.synapses.length > MOST_HERE;
}
