// On an empty canvas: what can be done here, and where to begin.
import { playgroundWords } from '../../i18n/playground.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { useGame } from '../context.ts';
import { emptyCircuit } from './desk.ts';
import type { Opening } from './host.ts';
import { follow } from '../../views/follow.ts';

interface Props {
  readonly playground: Playground;
  onOpen(opening: Opening): void;
}

const clocks = ['milliseconds', 'rounds'] as const;

export function Invite({ playground, onOpen }: Props) {
  follow(playground);
  const game = useGame();
  const w = playgroundWords();
  const circuit = circuitOf(playground);
  if (circuit.cells.length > 0 || circuit.notes.length > 0 || playground.tool.kind !== 'select') return null;
  return (
    <section class="invite" data-testid="invite">
      <h2>{w.invite.title}</h2>
      <p>{w.invite.how}</p>
      <div class="invite-clocks" role="group" aria-label={w.clock.title}>
        {clocks.map((clock) => (
          <button
            key={clock}
            type="button"
            class="btn"
            aria-pressed={circuit.clock === clock}
            data-testid={`clock-${clock}`}
            onClick={() => {
              if (circuit.clock !== clock) onOpen({ circuit: emptyCircuit(clock), name: w.untitled });
            }}
          >
            {w.invite[clock]}
            <small>{w.invite.what[clock]}</small>
          </button>
        ))}
      </div>
      <button type="button" class="link" data-testid="invite-gallery" onClick={() => game.go({ screen: 'gallery' })}>
        {w.invite.gallery}
      </button>
    </section>
  );
}
