// A circuit that somebody shared lies on the canvas: a copy of it can be kept, or it can be put beside the player's own. The own is never touched.
import '../shelf/shelf.css';
import { useEffect, useState } from 'preact/hooks';
import type { Circuit } from '../../core/circuit.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { follow } from '../../views/follow.ts';
import { useGame, type Game } from '../context.ts';
import { handOver, takeBeside, type Beside } from './handOver.ts';
import type { Host } from './host.ts';
import { partnerOf, putBeside, type Partner } from './partner.ts';
import { Small } from './Small.tsx';
import { freshItemId } from './useKeeping.ts';

interface Props {
  readonly playground: Playground;
  readonly host: Host;
  readonly name: string;
}

export function GuestBar({ playground, host, name }: Props) {
  follow(playground);
  const game = useGame();
  const [first] = useState(() => circuitOf(playground));
  const [isAway, putAway] = useState(false);
  const w = shelfWords().guest;
  const isOwn = circuitOf(playground) !== first;
  useEffect(() => {
    // The first change has made it the player's own.
    if (!isOwn || isAway) return;
    putAway(true);
    game.notify(w.kept);
  }, [isOwn]);
  if (isAway || isOwn) return null;
  const keep = async (): Promise<void> => {
    const id = freshItemId(host);
    const text = await host.writeText(playground.engine, circuitOf(playground));
    const put = await host.shelf.put({ id, kind: 'circuit', name, text }, undefined);
    host.remember(id);
    game.notify(put.ok || put.why === 'elsewhere' ? w.kept : shelfWords().trouble[put.why]);
    game.go({ screen: 'play', id });
  };
  const beside = async (): Promise<void> => {
    const circuit = circuitOf(playground);
    const partner = partnerOf(await host.shelf.list(), circuit.clock);
    const said = sayPartner(partner);
    if (said) game.notify(said);
    if (partner.same) goBeside(game, { kind: 'beside', circuit, name }, partner.same.id);
  };
  return (
    <div class="guest-bar" role="note" data-testid="guest-bar">
      <span>{w.note}</span>
      <button type="button" class="btn" data-testid="keep-copy" onClick={() => void keep()}>
        {w.keep}
      </button>
      <button type="button" class="btn" data-testid="beside" onClick={() => void beside()}>
        {w.beside}
      </button>
      <Small sign="close" label={w.close} testId="close-guest" onClick={() => putAway(true)} />
    </div>
  );
}

/** What is to be said before it is put there: that the last circuit is on the other clock, or that there is none. */
export function sayPartner({ same, other }: Partner, none = shelfWords().beside.none): string | undefined {
  const w = shelfWords().beside;
  if (other) return `${w.otherClock(other.name)} ${same ? w.instead(same.name) : none}`;
  return same ? undefined : none;
}

/** Opens the player's circuit, which the other one is then put beside. */
export function goBeside(game: Game, what: Beside, id: string): void {
  handOver(what);
  game.go({ screen: 'play', id });
}

/** Puts beside what lies on the desk whatever waits for that. */
export function useBeside(playground: Playground, game: Game): void {
  useEffect(() => {
    const waiting = takeBeside();
    if (waiting) besideHere(playground, game, waiting.circuit, waiting.name);
  }, [playground]);
}

export function besideHere(playground: Playground, game: Game, circuit: Circuit, name: string): void {
  const why = putBeside(playground, circuit);
  const w = shelfWords().beside;
  game.notify(why ? w.why[why] : w.done(name));
}
