// What a circuit of the gallery is about; it can be put away.
import { useState } from 'preact/hooks';
import { RichText } from '../../i18n/RichText.tsx';
import { playgroundWords } from '../../i18n/playground.ts';
import type { Opening } from './host.ts';
import { Small } from './Small.tsx';

export function Story({ story }: { readonly story: NonNullable<Opening['story']> }) {
  const [isAway, putAway] = useState(false);
  if (isAway) return null;
  return (
    <section class="canvas-story" data-testid="story">
      <div>
        <h2>
          <RichText text={story.title} />
        </h2>
        <p>
          <RichText text={story.text} />
        </p>
        <p class="try">
          <RichText text={story.hint} />
        </p>
      </div>
      <Small sign="close" label={playgroundWords().inspector.close} testId="close-story" onClick={() => putAway(true)} />
    </section>
  );
}
