// The way from the shore into the deep: one path through all chapters. The bubbles are laid out by the page, then the thread is drawn through them.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useGame, type LevelCard } from '../context.ts';
import { statusOf } from './reached.ts';
import { Stretch } from './Stretch.tsx';
import { thread, wind, type Bead } from './winding.ts';

/** A bubble with its title needs this much, in rem. */
const SLOT = 7;
const WIDEST = 6;

interface Props {
  readonly nextId: string | undefined;
  readonly isNew: boolean;
  onLocked(level: LevelCard): void;
}

export function Journey({ nextId, isNew, onLocked }: Props) {
  const game = useGame();
  const box = useRef<HTMLDivElement>(null);
  const [widest, setWidest] = useState(WIDEST);
  const [beads, setBeads] = useState<readonly Bead[]>([]);
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWidest(Math.max(1, Math.min(WIDEST, Math.floor(element.clientWidth / (SLOT * rem)))));
      setBeads(beadsIn(element));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const part of element.querySelectorAll('ol, .stretch-head, .bubble-level')) observer.observe(part);
    // Titles wrap in another way once the typeface has come.
    document.fonts.addEventListener('loadingdone', measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    };
  }, [widest]);

  const windings = wind(
    game.campaign.map(({ levels }) => levels.length),
    widest,
  );
  const all = game.campaign.flatMap(({ levels }) => levels);
  const isWalked = (index: number): boolean => statusOf(game, all[index]!.id) === 'solved';
  return (
    <div class="journey" ref={box}>
      <svg class="thread" aria-hidden="true">
        {beads.slice(1).map((bead, i) => (
          <path key={i} class={isWalked(i) ? 'walked' : ''} d={thread(beads[i]!, bead, box.current?.clientWidth ?? 0)} />
        ))}
      </svg>
      {game.campaign.map((chapter, i) => (
        <Stretch key={chapter.id} chapter={chapter} {...windings[i]!} nextId={nextId} isNew={isNew} onLocked={onLocked} />
      ))}
    </div>
  );
}

function beadsIn(box: HTMLElement): Bead[] {
  const { left, top } = box.getBoundingClientRect();
  return [...box.querySelectorAll('.orb')].map((orb) => {
    const bounds = orb.getBoundingClientRect();
    return { x: bounds.left + bounds.width / 2 - left, y: bounds.top + bounds.height / 2 - top, r: bounds.width / 2 };
  });
}
