// A plot in a sentence, for who cannot see it: read when asked for, and quiet while time passes.
import { follow } from '../follow.ts';
import type { Playground } from '../../session/playground/playground.ts';

export function Spoken({ playground, says }: { readonly playground: Playground; says(): string }) {
  follow(playground);
  return playground.clock.isRunning ? null : (
    <p class="visually-hidden" data-testid="meter-spoken">
      {says()}
    </p>
  );
}
