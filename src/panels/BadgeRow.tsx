// The three badges of a level: which are earned, and what the others ask for.
import { useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { badgeNames, type BadgeName, type Badges } from '../levels/verdict.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly badges: Badges;
  /** What a badge asks for. */
  how(name: BadgeName): string;
}

export function BadgeRow({ badges, how }: Props) {
  const [open, setOpen] = useState<BadgeName | undefined>(undefined);
  const w = words();
  return (
    <div class="badges" onBlur={() => setOpen(undefined)}>
      {badgeNames.map((name) => (
        <button
          key={name}
          type="button"
          class={`badge ${name} ${badges[name] ? 'on' : ''}`}
          aria-label={`${w.badge[name]}: ${badges[name] ? w.earned : w.notEarned}. ${how(name)}`}
          aria-expanded={open === name}
          data-testid={`badge-${name}`}
          onClick={() => setOpen(open === name ? undefined : name)}
        >
          <Icon name={name} />
        </button>
      ))}
      {open && (
        <p class="bubble" role="status">
          <b>{w.badge[open]}</b> {how(open)}
        </p>
      )}
    </div>
  );
}
