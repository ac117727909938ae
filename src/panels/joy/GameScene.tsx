// The whole game is done: everyone who lives in the pool glows, one after the other, from the shore to the deep.
import { journeyWords } from '../../i18n/journey.ts';
import { badgeNames } from '../../levels/verdict.ts';
import { useGame } from '../context.ts';
import { creatures } from '../map/Creature.tsx';

const ACROSS = 5;

export function GameScene() {
  const game = useGame();
  const w = journeyWords();
  const levels = game.campaign.flatMap((chapter) => chapter.levels);
  const { levels: reached } = game.progress.value;
  const badges = levels.reduce((sum, { id }) => sum + badgeNames.filter((name) => reached[id]?.[name]).length, 0);
  const homes = game.campaign.map(({ id }, i) => {
    const row = Math.floor(i / ACROSS);
    const step = i % ACROSS;
    return { id, x: 10 + (row % 2 === 0 ? step : ACROSS - 1 - step) * 94, y: 20 + row * 112 };
  });
  return (
    <div class="joy-game" data-testid="joy-game">
      <svg class="joy-scene" viewBox="0 0 480 240" role="img" aria-label={w.sceneGame}>
        <path class="joy-surface" d="M0 12q30-12 60 0t60 0 60 0 60 0 60 0 60 0 60 0 60 0" />
        <path class="joy-path" d={`M${homes.map(({ x, y }) => `${x + 42} ${y + 46}`).join('L')}`} />
        {homes.map(({ id, x, y }, i) => (
          <g key={id} class={`mood-${id}`} transform={`translate(${x} ${y}) scale(0.7)`}>
            <circle class="joy-home" cx="60" cy="62" r="58" />
            <circle class="joy-halo" cx="60" cy="62" r="58" style={{ '--wait': `${0.3 + i * 0.3}s` }} />
            <path class="joy-creature" d={creatures[id]} style={{ '--wait': `${0.3 + i * 0.3}s` }} />
          </g>
        ))}
      </svg>
      <p class="joy-told">{w.gameTold(levels.length, badges)}</p>
      <p>{w.gameThanks}</p>
    </div>
  );
}
