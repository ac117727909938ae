// Sheets and nothing else, in the language of the page's address: what the preview shows and the printer prints.
import './paper.css';
import { useEffect, useState } from 'preact/hooks';
import { paperWords } from '../../../i18n/paper.ts';
import { plainText } from '../../../i18n/rich.ts';
import { told } from '../../../i18n/words.ts';
import { readyLesson } from '../../../lesson/ready/ready.ts';
import type { Level } from '../../../levels/level.ts';
import type { ClassroomHost } from '../host.ts';
import type { PrintOrder } from '../printOrder.ts';
import { Ballots } from './Ballots.tsx';
import { LevelSheet } from './LevelSheet.tsx';
import { PlanView } from './PlanView.tsx';

export function PrintScreen({ host, order }: { readonly host: ClassroomHost; readonly order: PrintOrder }) {
  const [levels, setLevels] = useState<readonly Level[] | undefined>(undefined);
  const w = paperWords();
  const { paper, parts } = order;
  useEffect(() => {
    void Promise.all(order.levels.map((id) => host.levelOf(id))).then((found) => setLevels(found.filter((level) => level !== undefined)));
    const root = document.documentElement.classList;
    root.add('on-paper', `on-${paper}`);
    return () => root.remove('on-paper', `on-${paper}`);
  }, []);
  const ready = order.lesson === undefined ? undefined : readyLesson(order.lesson);
  const isEmpty = levels?.length === 0 && !parts.includes('ballots') && !(parts.includes('plan') && ready);
  useEffect(() => {
    document.title = `${levels?.length === 1 ? plainText(told(levels[0]!.text).title) : w.title} · Hibana`;
  }, [levels]);
  if (!levels)
    return (
      <p class="paper-wait" aria-busy="true">
        {w.loading}
      </p>
    );
  return (
    <main id="main" class={`paper ${paper}`} data-testid="paper">
      <h1 class="paper-title">{w.title}</h1>
      {isEmpty && <p class="paper-wait">{w.nothing}</p>}
      {parts.includes('plan') && ready && (
        <article class="paper-sheet" data-testid="plan-sheet">
          <h2>{told(ready.lesson.title)}</h2>
          <PlanView ready={ready} />
        </article>
      )}
      {parts.includes('pupils') && levels.map((level) => <LevelSheet key={level.id} level={level} isAnswer={false} />)}
      {parts.includes('answers') && levels.map((level) => <LevelSheet key={level.id} level={level} isAnswer />)}
      {parts.includes('ballots') && <Ballots />}
    </main>
  );
}
