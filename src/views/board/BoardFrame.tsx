// The box that every board stands in: it opens the canvas, measures itself, and draws a frame when one is due.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../i18n/words.ts';
import { theme } from '../theme.ts';
import type { Box, Picture, Stage } from './stage.ts';
import type { Textures } from './textures.ts';

interface Props<P extends Pictures> {
  readonly class: string;
  readonly isStill: ReadonlySignal<boolean>;
  /** Listeners that hear of every change of what is shown. */
  readonly changed: Set<() => void>;
  readonly box: Box | undefined;
  /** A new function is a new picture. */
  readonly paint: ((modules: Painters<P>) => Picture) | undefined;
  readonly children: ComponentChildren;
  /** The same function for the same pictures. */
  load(): Promise<P>;
  onBox(box: Box): void;
  /** Lets time pass; true while something moves. */
  advance(elapsedMs: number): boolean;
}

/** A module with the renderer and the pictures of one kind of board. */
interface Pictures {
  readonly Stage: typeof Stage;
}

/** What a picture is made of; it comes with the renderer, after the page. */
export interface Painters<P extends Pictures> {
  readonly textures: Textures;
  readonly pictures: P;
}

/** A smaller box, in pixels, is one that is only just being laid out. */
const SMALLEST = 60;
/** Sleep longer than this between two frames is forgiven. */
const LONGEST_FRAME_MS = 250;
/** After the last change everything is drawn for so long: bursts end, water settles. */
const LINGER_MS = 2500;
const STILL_LINGER_MS = 600;
const RESTING_FRAME_MS = 60;
/** Fades need no more. */
const STILL_FRAME_MS = 100;

export function BoardFrame<P extends Pictures>({ isStill, changed, box, paint, onBox, advance, load, children, ...rest }: Props<P>) {
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<{ stage: Stage; pictures: P } | undefined>(undefined);
  // Counts how often the picture was opened: a lost one is brought back by opening another, and another theme is another picture.
  const [opening, setOpening] = useState(0);
  const [picture, setPicture] = useState<'opening' | 'shown' | 'lost' | 'none'>('opening');
  const latest = useRef(advance);
  latest.current = advance;

  useEffect(() => {
    const element = host.current!;
    setPicture('opening');
    let isGone = false;
    const observer = new ResizeObserver(() => {
      if (Math.min(element.clientWidth, element.clientHeight) >= SMALLEST)
        onBox({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    void load()
      .then(async (pictures) => ({
        pictures,
        stage: await pictures.Stage.open(element, (isLost) => setPicture(isLost ? 'lost' : 'shown')),
      }))
      .then(
        (opened) => {
          if (isGone) return opened.stage.close();
          stage.current = opened;
          setPicture('shown');
        },
        () => setPicture('none'),
      );
    return () => {
      isGone = true;
      observer.disconnect();
      stage.current?.stage.close();
      stage.current = undefined;
    };
  }, [opening, theme.value]);

  useEffect(() => {
    const opened = stage.current;
    if (!box || !paint || picture !== 'shown' || !opened) return;
    opened.stage.show(box, (textures) => paint({ textures, pictures: opened.pictures }));
  }, [paint, picture]);

  useEffect(() => {
    let last = performance.now();
    let request = 0;
    let drawn = 0;
    let busyUntil = 0;
    const wake = (): void => {
      busyUntil = performance.now() + (isStill.peek() ? STILL_LINGER_MS : LINGER_MS);
    };
    wake();
    changed.add(wake);
    const tick = (now: number): void => {
      const elapsed = Math.min(LONGEST_FRAME_MS, now - last);
      last = now;
      if (latest.current(elapsed)) wake();
      // At rest only the plankton drifts: few frames, or none where motion is to be still.
      const isBusy = now < busyUntil;
      const pace = isStill.peek() ? STILL_FRAME_MS : isBusy ? 0 : RESTING_FRAME_MS;
      if (now - drawn >= pace && (isBusy || !isStill.peek())) {
        stage.current?.stage.draw(now, Math.min(LONGEST_FRAME_MS, now - drawn));
        drawn = now;
      }
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(request);
      changed.delete(wake);
    };
  }, [changed, isStill, picture, paint]);

  return (
    <div class={`board ${rest.class}`} ref={host} role="group" aria-label={words().board}>
      {picture === 'lost' && (
        <p class="board-note" role="status">
          {words().pictureLost}{' '}
          <button type="button" class="btn" onClick={() => setOpening(opening + 1)}>
            {words().pictureReload}
          </button>
        </p>
      )}
      {picture === 'none' && (
        <p class="board-note" role="status">
          {words().noPicture}
        </p>
      )}
      {children}
    </div>
  );
}
