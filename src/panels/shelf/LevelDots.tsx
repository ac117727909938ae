// The levels of a pack, each with its badges: numbers on a card, a list with titles on a page.
import { plainText } from '../../i18n/rich.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import { told, words } from '../../i18n/words.ts';
import type { Progress } from '../../files/progress.ts';
import { badgeNames } from '../../levels/verdict.ts';
import type { Level } from '../../levels/level.ts';
import { Icon } from '../Icon.tsx';

interface Props {
  readonly levels: readonly Level[];
  readonly progress: Progress;
  readonly isLong?: boolean;
  onPlay(index: number): void;
}

export function LevelDots({ levels, progress, isLong = false, onPlay }: Props) {
  const w = shelfWords().card;
  return (
    <ol class={`level-dots ${isLong ? 'long' : ''}`}>
      {levels.map(({ id, text }, index) => {
        const earned = progress.levels[id];
        const title = plainText(told(text).title);
        const badges = badgeNames.filter((name) => earned?.[name]).map((name) => words().badge[name]);
        const status = earned?.solved ? [w.solved, ...badges.slice(1)].join(', ') : w.notSolved;
        return (
          <li key={id}>
            <button
              type="button"
              class={earned?.solved ? 'solved' : ''}
              title={title}
              aria-label={w.levelAt(index + 1, title, status)}
              data-testid={`play-${index + 1}`}
              onClick={() => onPlay(index)}
            >
              <span class="dot">{earned?.solved ? <Icon name="solved" /> : index + 1}</span>
              {isLong && <span class="dot-title">{title}</span>}
              <span class="pips">
                {badgeNames.map((name) => (
                  <i key={name} class={earned?.[name] ? 'on' : ''} />
                ))}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
