// The note for the teacher, folded away below the goal.
import { useState } from 'preact/hooks';
import { told, words } from '../i18n/words.ts';
import type { Level } from '../levels/level.ts';

export function Teacher({ level }: { readonly level: Level }) {
  const [isOpen, setOpen] = useState(false);
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
    </details>
  );
}
