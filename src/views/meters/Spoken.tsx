// A plot in a sentence, for who cannot see it: read when asked for, found when all has been still for a moment, and quiet while time passes.
import { useEffect, useState } from 'preact/hooks';
import type { Playground } from '../../session/playground/playground.ts';
import { follow } from '../follow.ts';

const STILL_MS = 250;

export function Spoken({ playground, says }: { readonly playground: Playground; says(): string }) {
  follow(playground);
  const [text, setText] = useState('');
  const { isRunning } = playground.clock;
  useEffect(() => {
    if (isRunning) return undefined;
    const timer = setTimeout(() => setText(says()), STILL_MS);
    return () => clearTimeout(timer);
  });
  return isRunning ? null : (
    <p class="visually-hidden" data-testid="meter-spoken">
      {text}
    </p>
  );
}
