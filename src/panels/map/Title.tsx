// What one sees first: the name, one sentence, one big button, quieter ways, and a neuron that fires when one plays with it.
import { RichText } from '../../i18n/RichText.tsx';
import { told, words } from '../../i18n/words.ts';
import { useGame, type LevelCard } from '../context.ts';
import { Vessel } from './Vessel.tsx';

export function Title({ next, isNew }: { readonly next: LevelCard | undefined; readonly isNew: boolean }) {
  const game = useGame();
  const w = words();
  return (
    <section class="title-screen">
      <div class="title-words">
        {/* The heading in the top line says the same to who listens. */}
        <p class="logo" aria-hidden="true">
          Hibana <span lang="ja">火花</span>
        </p>
        <p class="intro">
          <RichText text={w.intro} />
        </p>
        {next && (
          <button type="button" class="btn main large begin" data-testid="start" onClick={() => game.go({ screen: 'level', id: next.id })}>
            {isNew ? w.start : w.goOn}
            <small>{told(next.title)}</small>
          </button>
        )}
        <div class="ways">
          <button type="button" class="btn" data-testid="to-trainer" onClick={() => game.go({ screen: 'train' })}>
            {w.trainer}
            <small>{w.trainerHint}</small>
          </button>
          <button type="button" class="btn" data-testid="to-playground" onClick={() => game.go({ screen: 'play' })}>
            {w.playground}
            <small>{w.playgroundHint}</small>
          </button>
        </div>
        <div class="ways quiet">
          <button type="button" class="link" data-testid="to-gallery" onClick={() => game.go({ screen: 'gallery' })}>
            {w.gallery}
          </button>
          <button type="button" class="link" data-testid="to-shelf" onClick={() => game.go({ screen: 'shelf' })}>
            {w.shelf}
          </button>
          <button type="button" class="link" data-testid="to-teach" onClick={() => game.go({ screen: 'teach' })}>
            {w.teachers}
          </button>
        </div>
      </div>
      <Vessel />
    </section>
  );
}
