// What a circuit of the gallery is about; it can be put away.
import { RichText } from '../../i18n/RichText.tsx';
import { playgroundWords } from '../../i18n/playground.ts';
import type { Opening } from './host.ts';
import { Small } from './Small.tsx';

interface Props {
  readonly story: NonNullable<Opening['story']>;
  onClose(): void;
}

export function Story({ story, onClose }: Props) {
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
      <Small sign="close" label={playgroundWords().inspector.close} testId="close-story" onClick={onClose} />
    </section>
  );
}
