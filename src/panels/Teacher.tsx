// The note for the teacher, folded away below the goal.
import { useState } from 'preact/hooks';
import { plainText } from '../i18n/rich.ts';
import { told, words } from '../i18n/words.ts';
import type { Level } from '../levels/level.ts';
import { Lazy } from '../views/Lazy.tsx';
import { useGame } from './context.ts';

const loadActions = () => import('./classroom/LevelActions.tsx').then(({ LevelActions }) => LevelActions);

export function Teacher({ level }: { readonly level: Level }) {
  const [isOpen, setOpen] = useState(false);
  // Only what the game itself has can be found by its name.
  const isKnown = useGame().campaign.some(({ levels }) => levels.some(({ id }) => id === level.id));
  const w = words();
  const note = told(level.teacher);
  return (
    <details class="teacher" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.teacher}</summary>
      <dl>
        {(['aim', 'ask', 'misconception', 'next'] as const).map((part) => (
          <div key={part}>
            <dt>{w.teacherParts[part]}</dt>
            <dd>{note[part]}</dd>
          </div>
        ))}
      </dl>
      {isOpen && isKnown && <Lazy load={loadActions} id={level.id} title={plainText(told(level.text).title)} isHere />}
    </details>
  );
}
