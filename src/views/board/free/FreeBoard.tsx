// The canvas of the playground: a circuit of any size under a camera, built with pointer, finger or keyboard while it runs.
import './free.css';
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Id } from '../../../core/circuit.ts';
import { canvasWords } from '../../../i18n/canvas.ts';
import { language } from '../../../i18n/words.ts';
import type { Point } from '../../../session/playground/camera.ts';
import { placedParts } from '../../../session/playground/arrange.ts';
import { advance as advanceRun, cameraMoved, circuitOf, type Playground } from '../../../session/playground/playground.ts';
import { follow } from '../../follow.ts';
import { BoardFrame, type Painters } from '../BoardFrame.tsx';
import type { Box } from '../stage.ts';
import type { Textures } from '../textures.ts';
import { lookAt } from './detail.ts';
import { fitAll, isFitted, takeBox } from './fitting.ts';
import { zoom } from './keyboardDeeds.ts';
import { Labels } from './labels.ts';
import { listen } from './listen.ts';
import { Minimap } from './Minimap.tsx';
import { Overlay } from './overlay.ts';
import type { Host } from './playing.ts';
import { PointerDeeds } from './pointerDeeds.ts';
import type { FreeScene } from './scene.ts';
import { describePart } from './speech.ts';
import { createSurface, freshen, lookAgain, wake, type Surface } from './surface.ts';

interface Props {
  readonly playground: Playground;
  readonly isStill: ReadonlySignal<boolean>;
  /** The part's numbers are wanted. */
  onOpen(id: Id): void;
  /** A menu for these parts is wanted, at this place of the box in pixels. */
  onMenu?(ids: readonly Id[], at: Point): void;
}

const loadPictures = () => import('./pictures.ts');
type Pictures = Awaited<ReturnType<typeof loadPictures>>;

/** Time that the run may take of a frame, in ms. */
const RUN_MS = 9;
/** After the last move the picture still keeps the full pace for so long, even where motion is to be still. */
const BUSY_MS = 500;

export function FreeBoard({ playground, isStill, onOpen, onMenu }: Props) {
  follow(playground);
  const surface = useMemo(() => createSurface(playground, isStill), [playground, isStill]);
  const [box, setBox] = useState<Box | undefined>(undefined);
  const pad = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const w = canvasWords();
  const helpId = useId();
  const asks = useRef({ onOpen, onMenu });
  asks.current = { onOpen, onMenu };
  const { host, said } = useMemo(() => hostOf(asks), []);
  const parts = useParts(surface, host, pad, world, over);
  const calm = useCalm(surface, isStill);
  const paint = usePaint(surface, box, pad);

  useEffect(() => {
    if (!box) return;
    freshen(surface);
    surface.rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || surface.rem;
    takeBox(surface, box);
  }, [surface, box]);

  const advance = (elapsed: number): boolean => {
    parts.current?.deeds.frame();
    const isComing = freshen(surface);
    const until = performance.now() + RUN_MS;
    const isRunning = advanceRun(playground, elapsed, () => performance.now() > until);
    const isMoved = surface.isCameraNew;
    if (isMoved) lookAt(surface.sight, surface.places, playground.camera, false);
    parts.current?.labels.update(performance.now(), language.peek());
    parts.current?.overlay.update(isMoved);
    return isRunning || isComing || isMoved;
  };

  return (
    <BoardFrame
      class="free-board"
      isStill={calm}
      changed={surface.wakes}
      box={box}
      paint={paint}
      onBox={setBox}
      load={loadPictures}
      advance={advance}
    >
      <div class="free-world" ref={world} aria-hidden="true" />
      <div
        class="free-pad"
        ref={pad}
        role="application"
        tabIndex={0}
        aria-label={w.label}
        aria-roledescription={w.role}
        aria-describedby={helpId}
        data-testid="free-pad"
        onFocus={() => greet(surface, host, pad.current!)}
      />
      <div class="free-over" ref={over} aria-hidden="true" />
      <Minimap surface={surface} onZoom={(way) => zoom(surface, host, way)} />
      <p id={helpId} class="visually-hidden">
        {w.help}
      </p>
      <p class="visually-hidden" aria-live="polite" data-testid="free-said">
        {said}
      </p>
    </BoardFrame>
  );
}

interface Parts {
  readonly deeds: PointerDeeds;
  readonly labels: Labels;
  readonly overlay: Overlay;
}

interface Ref<T> {
  readonly current: T;
}

/** What is made by hand over the canvas lives as long as the circuit on it. */
function useParts(
  surface: Surface,
  host: Host,
  pad: Ref<HTMLDivElement | null>,
  world: Ref<HTMLDivElement | null>,
  over: Ref<HTMLDivElement | null>,
): Ref<Parts | undefined> {
  const parts = useRef<Parts | undefined>(undefined);
  useEffect(() => {
    const { playground } = surface;
    const labels = new Labels(world.current!, surface);
    const deeds = new PointerDeeds(surface, host);
    parts.current = { labels, deeds, overlay: new Overlay(over.current!, surface) };
    const stop = new AbortController();
    listen(pad.current!, surface, deeds, host, stop.signal);
    const onChange = (): void => lookAgain(surface);
    const onTime = (): void => wake(surface);
    const onMove = (): void => {
      surface.isCameraNew = true;
      wake(surface);
    };
    let opened = surface.places.frames.length;
    // An opened chip is larger than a folded one.
    const onDifference = (): void => {
      const before = opened;
      opened = surface.places.frames.length;
      if (opened !== before && isFitted(surface) && fitAll(surface)) cameraMoved(playground);
    };
    surface.followers.add(onDifference);
    playground.changed.add(onChange);
    playground.time.changed.add(onTime);
    playground.moved.add(onMove);
    return () => {
      stop.abort();
      labels.destroy();
      parts.current = undefined;
      surface.followers.delete(onDifference);
      playground.changed.delete(onChange);
      playground.time.changed.delete(onTime);
      playground.moved.delete(onMove);
    };
  }, [surface]);
  return parts;
}

/** Still motion draws rarely; what is dragged by hand is no motion of ours and keeps the full pace. */
function useCalm(surface: Surface, isStill: ReadonlySignal<boolean>): ReadonlySignal<boolean> {
  const { calm, isBusy } = useMemo(() => {
    const busy = signal(false);
    return { isBusy: busy, calm: computed(() => isStill.value && !busy.value) };
  }, [isStill]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onWake = (): void => {
      isBusy.value = true;
      clearTimeout(timer);
      timer = setTimeout(() => (isBusy.value = false), BUSY_MS);
    };
    surface.wakes.add(onWake);
    return () => {
      clearTimeout(timer);
      surface.wakes.delete(onWake);
    };
  }, [surface, isBusy]);
  return calm;
}

/** The scene outlives changes of the box; a renderer of its own makes another. */
function usePaint(surface: Surface, box: Box | undefined, pad: Ref<HTMLDivElement | null>) {
  const made = useRef<{ readonly scene: FreeScene; readonly textures: Textures; readonly surface: Surface } | undefined>(undefined);
  useEffect(
    () => () => {
      made.current?.scene.destroy();
      made.current = undefined;
    },
    [],
  );
  return useMemo(
    () =>
      box &&
      (({ textures, pictures }: Painters<Pictures>) => {
        if (made.current?.textures !== textures || made.current.surface !== surface) {
          made.current?.scene.destroy();
          made.current = { scene: new pictures.FreeScene(surface, textures, isPlain(pad.current)), textures, surface };
        }
        return made.current.scene.picture(box);
      }),
    [surface, box],
  );
}

/** A canvas that gives a 2D context is one that WebGL was not to be had for. */
function isPlain(pad: HTMLElement | null): boolean {
  return pad?.parentElement?.querySelector('canvas')?.getContext('2d') !== null;
}

function hostOf(asks: Ref<{ readonly onOpen: Props['onOpen']; readonly onMenu: Props['onMenu'] | undefined }>) {
  const said = signal('');
  let turn = false;
  const host: Host = {
    open: (id) => asks.current.onOpen(id),
    menu: (ids, at) => asks.current.onMenu?.(ids, at),
    hasMenu: () => asks.current.onMenu !== undefined,
    say: (text) => {
      // The same sentence twice is said twice.
      turn = !turn;
      said.value = text + (turn ? '' : '\u00a0');
    },
  };
  return { host, said };
}

/** The keyboard comes to the canvas: it stands on what is chosen, or on the first part. */
function greet(surface: Surface, host: Host, pad: HTMLElement): void {
  if (!pad.matches(':focus-visible')) return;
  const { playground } = surface;
  playground.focus ??= playground.selection[0] ?? placedParts(circuitOf(playground))[0]?.id;
  surface.hasFocus = true;
  lookAgain(surface);
  host.say(playground.focus === undefined ? canvasWords().say.empty : describePart(surface, playground.focus));
}
