// Runs in a browser beside the game, which stands in a frame of the same site: plays level after level with its real controls and posts which it solved.
import type { LevelTask } from './task.ts';

const PATIENCE_MS = 60_000;
const frame = document.querySelector('iframe')!;
const troubles: string[] = [];

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const game = (): Document => frame.contentDocument!;
const find = (testId: string): HTMLElement | null => game().querySelector(`[data-testid="${CSS.escape(testId)}"]`);

async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} did not come`);
    await wait(20);
  }
}

const there = (testId: string): Promise<HTMLElement> => until(testId, () => find(testId));

/** As a finger does it: down, up, click. */
async function tap(testId: string): Promise<void> {
  const element = await until(`${testId}, enabled`, () => {
    const found = find(testId);
    return found && !(found as HTMLButtonElement).disabled ? found : undefined;
  });
  const event = { bubbles: true, cancelable: true, composed: true, button: 0, pointerId: 1, pointerType: 'touch', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', event));
  element.dispatchEvent(new PointerEvent('pointerup', event));
  element.click();
}

function press(element: HTMLElement, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
}

/** With the arrow keys, step by step. */
async function set(testId: string, wanted: number): Promise<void> {
  const control = await there(testId);
  const now = (): number => Number(find(testId)?.getAttribute('aria-valuenow'));
  control.focus();
  for (let steps = 0; Math.abs(now() - wanted) > 1e-9; steps++) {
    if (steps > 2000) throw new Error(`${testId} stays at ${now()}`);
    const before = now();
    press(find(testId)!, before < wanted ? 'ArrowUp' : 'ArrowDown');
    await until(`another value of ${testId} than ${before}`, () => now() !== before);
  }
}

async function choose(testId: string, value: string): Promise<void> {
  const list = (await there(testId)) as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

async function type(testId: string, text: string): Promise<void> {
  const field = (await there(testId)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

async function touchAll({ touches }: LevelTask): Promise<void> {
  const tick = (): number => Number((find('timeline') as HTMLInputElement).value);
  await choose('speed', '0.001');
  await tap('play');
  for (const touch of touches) {
    while (tick() < touch.tick) {
      const isFar = touch.tick - tick() > 40;
      await choose('speed', isFar ? '0.005' : '0.001');
      await until('the next moment', () => tick() >= (isFar ? touch.tick - 40 : touch.tick));
    }
    await choose('speed', '0.001');
    await tap(`touch-${touch.cell}`);
  }
  await choose('speed', '1');
}

async function play(level: LevelTask): Promise<void> {
  frame.contentWindow!.location.hash = `#/level/${level.id}`;
  await until(`the level ${level.id}`, () => find('share') && game().querySelector('h1'));
  await there('timeline');
  if (level.kind === 'predict') {
    await choose('speed', '1');
    for (const [i, says] of level.says.entries()) {
      if (i > 0) await tap('next-question');
      await type('says-number', String(says));
      await tap('say');
      await until('the answer', () => game().querySelector('[data-testid="told"].ok'));
    }
  } else if (level.kind === 'live') await touchAll(level);
  else {
    for (const [testId, value] of level.values) await set(testId, value);
    await tap('try-all');
    await tap('try-all');
    if (level.kind === 'impossible') await tap('claim');
  }
  await there('solved');
  frame.contentWindow!.location.hash = '#/';
  await there('start');
}

async function playAll(): Promise<string> {
  const solved: string[] = [];
  const told: string[] = [];
  try {
    const tasks = (await (await fetch('/task.json')).json()) as LevelTask[];
    await there('start');
    frame.contentWindow!.addEventListener('error', ({ message }) => troubles.push(message));
    for (const level of tasks) {
      try {
        await play(level);
        solved.push(level.id);
      } catch (error) {
        told.push(`${level.id}: ${String(error)}`);
        frame.contentWindow!.location.hash = '#/';
        await there('start');
      }
    }
  } catch (error) {
    told.push(String(error));
  }
  return JSON.stringify({ solved, troubles: [...told, ...troubles], agent: navigator.userAgent });
}

void playAll().then((body) => fetch('/report', { method: 'POST', body }));
