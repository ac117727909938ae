// A level on the path: a glass bubble, lit once it is solved; the next one calls.
import { told, words } from '../../i18n/words.ts';
import { badgeNames } from '../../levels/verdict.ts';
import { useGame, type LevelCard } from '../context.ts';
import { Icon } from '../Icon.tsx';
import { statusOf } from './reached.ts';

interface Props {
  readonly level: LevelCard;
  readonly isNext: boolean;
  readonly isNew: boolean;
  onLocked(level: LevelCard): void;
}

export function Bubble({ level, isNext, isNew, onLocked }: Props) {
  const game = useGame();
  const w = words();
  const status = statusOf(game, level.id);
  const progress = game.progress.value.levels[level.id];
  const earned = badgeNames.filter((name) => progress?.[name]);
  const title = told(level.title);
  return (
    <button
      type="button"
      class={`bubble-level ${status} ${isNext ? 'next' : ''}`}
      data-testid={`level-${level.id}`}
      aria-label={`${level.order}. ${title}, ${w.levelStatus[status]}${earned.map((name) => `, ${w.badge[name]}`).join('')}`}
      onClick={() => (status === 'locked' ? onLocked(level) : game.go({ screen: 'level', id: level.id }))}
    >
      {isNext && status === 'open' && <span class="call">{isNew ? w.start : w.goOn}</span>}
      <span class="orb">{status === 'solved' ? <Icon name="solved" /> : level.order}</span>
      <span class="title">{title}</span>
      <span class="pips">
        {badgeNames.map((name) => (
          <i key={name} class={progress?.[name] ? 'on' : ''}>
            {progress?.[name] && <Icon name={name} />}
          </i>
        ))}
      </span>
    </button>
  );
}
