// A chapter is done: its stretch of the pool lights up, bubble by bubble, and who lives there glows.
import { journeyWords } from '../../i18n/journey.ts';
import type { Chapter } from '../context.ts';
import { creatures } from '../map/Creature.tsx';

export function ChapterScene({ chapter }: { readonly chapter: Chapter }) {
  const count = chapter.levels.length;
  const beads = Array.from({ length: count }, (_, i) => ({ x: 34 + (i * 290) / Math.max(1, count - 1), y: 88 + (i % 2 === 0 ? -16 : 16) }));
  return (
    <svg
      class={`joy-scene mood-${chapter.id}`}
      viewBox="0 0 480 150"
      role="img"
      aria-label={journeyWords().sceneChapter}
      data-testid="joy-chapter"
    >
      <path class="joy-surface" d="M0 22q30-12 60 0t60 0 60 0 60 0 60 0 60 0 60 0 60 0" />
      <path class="joy-path" d={`M${beads.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      {beads.map(({ x, y }, i) => (
        <circle key={i} class="joy-bead" cx={x} cy={y} r="12" style={{ '--wait': `${0.3 + i * 0.14}s` }} />
      ))}
      <g transform="translate(352 26)">
        <path class="joy-creature" d={creatures[chapter.id]} style={{ '--wait': `${0.4 + count * 0.14}s` }} />
      </g>
    </svg>
  );
}
