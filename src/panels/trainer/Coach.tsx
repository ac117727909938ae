// What is going on, in a sentence, and one thing to try; while somebody points at a place, the votes that decide there.
import { trainerWords } from '../../i18n/trainer.ts';
import { entryOf } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import { Sentence } from '../../views/formula/Formula.tsx';
import { adviceText, remedyText } from './adviceText.ts';
import type { Bench } from './bench.ts';
import { applyRemedy } from './choices.ts';

export function Coach({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const w = trainerWords().advice;
  const entry = entryOf(bench.trainer);
  const advice = bench.advice[0]!;
  const text = adviceText(advice, entry);
  const { remedy, tone } = advice;
  const isProbing = bench.sight.isProbing.value && tone !== 'stop';
  return (
    <section class={`coach ${tone}`} aria-label={w.title}>
      <i class="coach-mark" aria-hidden="true">
        {{ stop: '!', warn: '?', good: '✓', info: '›' }[tone]}
      </i>
      {isProbing ? (
        <Sentence play={bench.easel.play} />
      ) : (
        <p data-testid="advice" data-code={advice.code}>
          {text}
        </p>
      )}
      {remedy && !isProbing && (
        <button type="button" class="btn" data-testid="remedy" onClick={() => applyRemedy(bench, remedy)}>
          {remedyText(remedy)}
        </button>
      )}
      <p class="visually-hidden" aria-live={tone === 'stop' ? 'assertive' : 'polite'} data-testid="spoken">
        {tone === 'info' ? '' : text}
      </p>
    </section>
  );
}
