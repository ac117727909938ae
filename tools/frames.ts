// `npm run frames`: script time for each animation frame on the largest levels of both clocks, on a network of 1,000 cells, and while networks
// learn; and whether the heap grows. `-- WORD…` measures those alone whose names have one of the words.
import type { CDPSession, Page } from '@playwright/test';
import type { SpikingCircuit } from '../src/core/spiking/circuit.ts';
import { toLink } from '../src/files/link.ts';
import { writeCompact } from '../src/files/write.ts';
import { crowd } from './crowd.ts';
import { largeCircuit } from './gallery/large.ts';
import { launchBrowser, median, serveSite } from './site.ts';

interface Board {
  readonly name: string;
  readonly address: string;
  readonly budgetMs: number;
  /** The button that sets it going. */
  readonly button?: string;
  /** A circuit too large for a link, put onto the shelf first. */
  readonly kept?: SpikingCircuit;
  /** What is done all the while. */
  readonly gesture?: 'pan' | 'zoom';
}

const boards: readonly Board[] = [
  { name: 'vote-eye', address: '#/level/vote-eye', budgetMs: 4 },
  { name: 'soft-sure, 64-16-10', address: '#/level/soft-sure', budgetMs: 4 },
  { name: 'rhythm-song', address: '#/level/rhythm-song', budgetMs: 4 },
  { name: '1,000 cells and 10,000 synapses', address: `#/open/${await toLink(crowd())}`, budgetMs: 8 },
  { name: 'playground, 10,000 cells and 200,000 synapses', address: '#/play/large', budgetMs: 16, kept: largeCircuit() },
  { name: 'the same while it is moved', address: '#/play/large', budgetMs: 16, kept: largeCircuit(), gesture: 'pan' },
  { name: 'the same while it is zoomed', address: '#/play/large', budgetMs: 16, kept: largeCircuit(), gesture: 'zoom' },
  { name: 'learn-noise while it learns', address: '#/level/learn-noise', budgetMs: 8, button: 'learn' },
  { name: 'finale-read, 64 pixels, while it learns', address: '#/level/finale-read', budgetMs: 8, button: 'learn' },
];
const REPEATS = 5;
const WINDOW_MS = 3000;
const HEAP_WINDOW_MS = 10_000;

/** As text, because the tools' compiler adds helpers to functions that the page does not have. */
const countFrames = `new Promise((done) => {
  const end = performance.now() + ${WINDOW_MS};
  let count = 0;
  callbacksMs.length = 0;
  const frame = (now) => (++count, now < end ? requestAnimationFrame(frame) : done({ frames: count, callbacksMs }));
  requestAnimationFrame(frame);
})`;

/** Times the callbacks of each frame, beside what the browser counts as script. */
const timeCallbacks = `{
  const request = window.requestAnimationFrame.bind(window);
  let last = 0;
  window.callbacksMs = [];
  window.requestAnimationFrame = (callback) => request((now) => {
    const start = performance.now();
    callback(now);
    if (now !== last) callbacksMs.push(0);
    callbacksMs[callbacksMs.length - 1] += performance.now() - start;
    last = now;
  });
}`;

interface Run {
  /** All script of the window, shared out among its frames. */
  readonly scriptMs: number;
  /** Median over the frames of the time in their callbacks. */
  readonly callbackMs: number;
  readonly frames: number;
}

const site = await serveSite();
const browser = await launchBrowser();
try {
  const results = [];
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const chosen = boards.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  for (const board of chosen) results.push(await measureBoard(board));
  if (process.argv.includes('--json')) console.log(JSON.stringify(results));
  if (results.some(({ scriptMs, budgetMs }) => scriptMs > budgetMs)) process.exitCode = 1;
} finally {
  await browser.close();
  site.close();
}

async function measureBoard({ name, address, budgetMs, button = 'play', kept, gesture }: Board) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  await page.addInitScript(timeCallbacks);
  if (kept) await putOnShelf(page, kept);
  await page.goto(site.url + address);
  await page.getByTestId(button).waitFor({ timeout: 120_000 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await keepPlaying(page, button);
  await page.waitForTimeout(kept ? 15_000 : 2000);
  const isDone = gesture && (await keepMoving(page, gesture));

  const runs: Run[] = [];
  for (let i = 0; i < REPEATS; i++) runs.push(await measureFrames(page, devtools));
  const scriptMs = median(runs.map((run) => run.scriptMs));
  const callbackMs = median(runs.map((run) => run.callbackMs));
  const framesPerSecond = median(runs.map((run) => (run.frames * 1000) / WINDOW_MS));

  const before = await heapBytes(devtools);
  await page.waitForTimeout(HEAP_WINDOW_MS);
  const heapGrowthKb = ((await heapBytes(devtools)) - before) / 1000;

  await isDone?.();
  await page.close();
  if (!process.argv.includes('--json')) {
    console.log(
      `${name}: script ${scriptMs.toFixed(2)} ms a frame (median of ${REPEATS}), of ${budgetMs} ms; ${callbackMs.toFixed(2)} ms in the callbacks of the median frame; ${framesPerSecond.toFixed(0)} frames a second`,
    );
    console.log(`  heap ${heapGrowthKb.toFixed(0)} kB more after ${HEAP_WINDOW_MS / 1000} s of play, garbage collected`);
  }
  return { name, scriptMs, callbackMs, budgetMs, framesPerSecond, heapGrowthKb, runs };
}

/** As the page keeps it itself. */
async function putOnShelf(page: Page, circuit: SpikingCircuit): Promise<void> {
  await page.goto(`${site.url}#/credits`);
  await page.evaluate(
    `new Promise((done, fail) => {
      const opening = indexedDB.open('hibana-shelf', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('items');
      opening.onerror = fail;
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('items', 'readwrite');
        transaction.objectStore('items').put({ id: 'large', kind: 'circuit', name: 'Large', text: ${JSON.stringify(writeCompact(circuit))}, changedAt: 1, revision: 1 }, 'large');
        transaction.oncomplete = () => { opening.result.close(); done(); };
      };
    })`,
  );
  await page.goto('about:blank');
}

/** Moves or zooms the canvas sixty times a second, until told to stop. */
async function keepMoving(page: Page, gesture: 'pan' | 'zoom'): Promise<() => Promise<unknown>> {
  await page.evaluate(`{
    const pad = document.querySelector('[data-testid="free-pad"]');
    const { left, top } = pad.getBoundingClientRect();
    const at = (buttons, dx) => ({ pointerId: 7, button: 1, buttons, clientX: left + 400 + dx, clientY: top + 200, bubbles: true, isPrimary: true });
    let turn = 0;
    if ('${gesture}' === 'pan') pad.dispatchEvent(new PointerEvent('pointerdown', at(4, 0)));
    window.moving = setInterval(() => {
      turn++;
      if ('${gesture}' === 'pan') pad.dispatchEvent(new PointerEvent('pointermove', at(4, 150 * Math.sin(turn / 40))));
      else pad.dispatchEvent(new WheelEvent('wheel', { deltaY: turn % 240 < 120 ? -40 : 40, clientX: left + 400, clientY: top + 200, bubbles: true, cancelable: true }));
    }, 16);
  }`);
  return () => page.evaluate('clearInterval(window.moving)');
}

/** Presses the button again whenever the run has come to rest, so that votes fly, or a rule learns, all the time. */
async function keepPlaying(page: Page, testId: string): Promise<void> {
  await page.evaluate(`{
    const find = (id) => document.querySelector('[data-testid="' + id + '"]');
    const nameOf = (button) => button.ariaLabel ?? button.textContent;
    const resting = nameOf(find('${testId}'));
    setInterval(() => {
      const now = find('${testId}');
      if (!now || nameOf(now) !== resting) return;
      if (now.disabled) find('from-start')?.click();
      else now.click();
    }, 100);
  }`);
}

async function measureFrames(page: Page, devtools: CDPSession): Promise<Run> {
  const before = await metric(devtools, 'ScriptDuration');
  const { frames, callbacksMs } = await page.evaluate<{ frames: number; callbacksMs: number[] }>(countFrames);
  const scriptMs = (((await metric(devtools, 'ScriptDuration')) - before) * 1000) / frames;
  return { scriptMs, callbackMs: median(callbacksMs), frames };
}

async function heapBytes(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return metric(devtools, 'JSHeapUsedSize');
}

async function metric(devtools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? NaN;
}
