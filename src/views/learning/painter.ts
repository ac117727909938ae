// Animation frames paint the canvases that were soiled, in turn, a few milliseconds each. A canvas is painted at most 30 times a second, and less often
// where it takes long, so that pictures never take the time that learning and the board need.
import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A canvas as its painter sees it: cleared, in CSS pixels. */
export interface Sheet {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  /** Device pixels in a CSS pixel. */
  ratio: number;
  /** Height of its letters, in CSS pixels; grows with the page's own. */
  text: number;
  isHighContrast: boolean;
}

/** Counts up with every change; a number where the component is drawn again anyway. */
export type Version = number | ReadonlySignal<number>;

export function versionOf(version: Version): number {
  return typeof version === 'number' ? version : version.peek();
}

interface Easel {
  readonly canvas: HTMLCanvasElement;
  readonly sheet: Sheet;
  paint: (sheet: Sheet) => void;
  isSoiled: boolean;
  /** Time of the frame before which it is not painted again. */
  due: number;
}

const SHORTEST_MS = 30;
/** A canvas may take this share of the time. */
const SHARE = 1 / 3;
/** Once a frame has painted for so long, the others wait for the next. */
const FRAME_MS = 2;
const SMALLEST_TEXT = 12;
export const FONT = '"M PLUS Rounded 1c", sans-serif';

const easels: Easel[] = [];
/** Who is painted first in the next frame. */
let turn = 0;
let request = 0;
let themes: MutationObserver | undefined;

function wake(): void {
  if (request === 0) request = requestAnimationFrame(paintSoiled);
}

function paintSoiled(now: number): void {
  request = 0;
  let isWaiting = false;
  const begin = performance.now();
  const first = turn;
  for (let i = 0; i < easels.length; i++) {
    const at = (first + i) % easels.length;
    const easel = easels[at]!;
    if (!easel.isSoiled) continue;
    const start = performance.now();
    if (now < easel.due || start - begin > FRAME_MS) {
      isWaiting = true;
      continue;
    }
    easel.isSoiled = false;
    if (prepare(easel)) easel.paint(easel.sheet);
    easel.due = now + Math.max(SHORTEST_MS, (performance.now() - start) / SHARE);
    turn = at + 1;
  }
  if (isWaiting) wake();
}

/** False where the canvas cannot be seen. */
function prepare({ canvas, sheet }: Easel): boolean {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (width === 0 || height === 0) return false;
  const ratio = Math.max(1, Math.min(2, globalThis.devicePixelRatio || 1));
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  sheet.width = width;
  sheet.height = height;
  sheet.ratio = ratio;
  sheet.context.setTransform(ratio, 0, 0, ratio, 0, 0);
  sheet.context.clearRect(0, 0, width, height);
  return true;
}

function readTheme({ sheet }: Easel): void {
  const root = document.documentElement;
  sheet.text = Math.max(SMALLEST_TEXT, 0.78 * parseFloat(getComputedStyle(root).fontSize));
  sheet.isHighContrast = root.classList.contains('high-contrast');
}

function soilAll(): void {
  for (const easel of easels) {
    readTheme(easel);
    easel.isSoiled = true;
  }
  wake();
}

function addEasel(easel: Easel): void {
  if (easels.length === 0) {
    themes = new MutationObserver(soilAll);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style'] });
    document.fonts.addEventListener('loadingdone', soilAll);
  }
  easels.push(easel);
}

function removeEasel(easel: Easel): void {
  easels.splice(easels.indexOf(easel), 1);
  if (easels.length > 0) return;
  themes?.disconnect();
  document.fonts.removeEventListener('loadingdone', soilAll);
}

export interface Painted {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** It is to be painted again. */
  readonly soil: () => void;
}

/** A canvas that is painted when its version, its size, the page's look, or anything its component reads has changed. */
export function usePainted(paint: (sheet: Sheet) => void, version: Version): Painted {
  const canvas = useRef<HTMLCanvasElement>(null);
  const easel = useRef<Easel | undefined>(undefined);
  const soil = useRef(() => {
    if (!easel.current) return;
    easel.current.isSoiled = true;
    wake();
  }).current;
  useEffect(() => {
    const context = canvas.current!.getContext('2d');
    if (!context) return;
    const sheet = { context, width: 0, height: 0, ratio: 1, text: SMALLEST_TEXT, isHighContrast: false };
    const mine: Easel = { canvas: canvas.current!, sheet, paint, isSoiled: false, due: 0 };
    easel.current = mine;
    addEasel(mine);
    const resized = new ResizeObserver(() => {
      readTheme(mine);
      soil();
    });
    resized.observe(mine.canvas);
    return () => {
      resized.disconnect();
      removeEasel(mine);
    };
  }, []);
  useEffect(() => {
    if (easel.current) easel.current.paint = paint;
    soil();
  });
  useEffect(() => (typeof version === 'number' ? undefined : version.subscribe(soil)), [version]);
  return { canvas, soil };
}
