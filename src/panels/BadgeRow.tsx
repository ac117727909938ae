// The three badges of a level: which are earned, and what the others ask for.
import { useState } from 'preact/hooks';
import { show } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';
import { badgeNames, type BadgeName, type Badges, type Measures } from '../levels/judge.ts';
import type { Level } from '../levels/level.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly level: Level;
  readonly badges: Badges;
  readonly measures: Measures;
}

export function BadgeRow({ level, badges, measures }: Props) {
  const [open, setOpen] = useState<BadgeName | undefined>(undefined);
  const w = words();
  return (
    <div class="badges" onBlur={() => setOpen(undefined)}>
      {badgeNames.map((name) => (
        <button
          key={name}
          type="button"
          class={`badge ${name} ${badges[name] ? 'on' : ''}`}
          aria-label={`${w.badge[name]}: ${badges[name] ? w.earned : w.notEarned}. ${challenge(level, name, measures)}`}
          aria-expanded={open === name}
          data-testid={`badge-${name}`}
          onClick={() => setOpen(open === name ? undefined : name)}
        >
          <Icon name={name} />
        </button>
      ))}
      {open && (
        <p class="bubble" role="status">
          <b>{w.badge[open]}</b> {challenge(level, open, measures)}
        </p>
      )}
    </div>
  );
}

export function challenge(level: Level, name: BadgeName, measures: Measures): string {
  const { badgeHow } = words();
  const { par } = level;
  if (name === 'solved' || !par) return solvedHow(level);
  const how =
    level.goal.kind === 'predict'
      ? name === 'frugal'
        ? badgeHow.frugalPredict
        : badgeHow.sturdyPredict(par.sturdy)
      : name === 'frugal'
        ? badgeHow.frugal(show(par.frugal), show(measures.strength))
        : par.sturdy === 0
          ? badgeHow.sturdyZero
          : badgeHow.sturdy(show(par.sturdy), show(measures.margin));
  return par.proven ? how : `${how} (${badgeHow.bestKnown})`;
}

function solvedHow({ goal }: Level): string {
  const { badgeHow } = words();
  switch (goal.kind) {
    case 'cases':
      return badgeHow.solved;
    case 'impossible':
      return badgeHow.solvedClaim;
    case 'predict':
      return badgeHow.solvedPredict(goal.streak);
  }
}
