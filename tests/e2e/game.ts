// What a player does, in words; every page is watched for errors and for requests that leave the site.
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chapters } from '../../src/levels/chapters.ts';
import type { TimedCommand } from '../../src/core/recording.ts';
import { isSpikingLevel, type Level, type RoundsLevel, type TeachGoal } from '../../src/levels/level.ts';
import type { SpikingLevel } from '../../src/levels/spiking/level.ts';
import { predictions, solutionValues } from '../helpers/answers.ts';

export { predictions, solutionValues };

const folder = path.resolve(import.meta.dirname, '../../levels');

const placeOf = (chapter: string): number => chapters.findIndex(({ id }) => id === chapter);

const all: readonly Level[] = chapters
  .map(({ id }) => path.join(folder, id))
  .filter(existsSync)
  .flatMap((chapter) => readdirSync(chapter).map((name) => path.join(chapter, name)))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Level)
  .sort((a, b) => placeOf(a.chapter) - placeOf(b.chapter) || a.order - b.order);

/** Levels of the vote. */
export const levels = all.filter((level): level is RoundsLevel => !isSpikingLevel(level));
export const livingLevels = all.filter(isSpikingLevel);

export function levelOf(id: string): RoundsLevel {
  return levels.find((level) => level.id === id)!;
}

export function livingLevelOf(id: string): SpikingLevel {
  return livingLevels.find((level) => level.id === id)!;
}

/** What goes wrong on a page: errors in its console, thrown errors, and requests that leave the site. */
export function watch(page: Page, site = `http://127.0.0.1:${process.env['TEST_PORT'] ?? '4174'}`): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(blob|data):/.test(request.url())) problems.push(`left the site: ${request.url()}`);
  });
  return problems;
}

/** A machine without a graphics card spends most of its time on WebGL; the board draws on a plain canvas then. */
export function forbidWebGL(): void {
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.includes('webgl') ? null : (Reflect.apply(own, this, [kind, ...rest]) as unknown);
  } as typeof own;
}

/** Tests of the picture itself ask for WebGL with `test.use({ webgl: true })`. */
export const test = base.extend<{ webgl: boolean; watched: readonly string[] }>({
  webgl: [false, { option: true }],
  watched: [
    async ({ page, webgl }, use) => {
      const problems = watch(page);
      if (!webgl) await page.addInitScript(forbidWebGL);
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** One player who goes on from test to test: a page that stays open in its worker, as it does at home. */
export const player = base.extend<object, { table: Page }>({
  table: [
    async ({ browser }, use, worker) => {
      const { baseURL } = worker.project.use;
      const context = await browser.newContext({ baseURL: baseURL!, reducedMotion: 'reduce', viewport: { width: 1024, height: 600 } });
      const page = await context.newPage();
      const problems = watch(page);
      await page.addInitScript(forbidWebGL);
      // At the highest speed: other tests watch the votes fly.
      await page.goto('/#/level/one-follow');
      await page.getByTestId('speed').selectOption('8');
      await page.goto('/');
      await use(page);
      await context.close();
      expect(problems).toEqual([]);
    },
    { scope: 'worker' },
  ],
});

/** From the map, jumping ahead where the level is not reached yet. */
export async function openFromMap(page: Page, id: string, press: (target: Locator) => Promise<void>): Promise<void> {
  await page.goto('/');
  await chooseOnMap(page, id, press);
}

/** The same without loading the page anew. */
export async function chooseOnMap(page: Page, id: string, press: (target: Locator) => Promise<void>): Promise<void> {
  await page.evaluate(() => (location.hash = '#/'));
  await press(page.getByTestId(`level-${id}`));
  const jump = page.getByTestId('jump');
  // A level whose rule runs has the rule's clock instead of the vote's.
  const clock = page.getByTestId('play').or(page.getByTestId('learn'));
  await expect(jump.or(clock).first()).toBeVisible();
  if (await jump.isVisible()) await press(jump);
  await expect(clock).toBeVisible();
}

/** The controls that the level's stored solution moves, with the values they end at. */
export async function valueOf(control: Locator): Promise<number> {
  return Number(await control.getAttribute('aria-valuenow'));
}

/** Plays a level to its end; `set` moves one control to a value, `press` presses a button. */
export async function solve(
  page: Page,
  level: RoundsLevel,
  set: (testId: string, value: number) => Promise<void>,
  press: (testId: string) => Promise<void>,
): Promise<void> {
  const { goal } = level;
  if (goal.kind === 'predict') {
    for (const [i, says] of predictions(level).slice(0, goal.streak).entries()) {
      if (i > 0) await press('next-question');
      if (goal.ask === 'fires') await press(says > 0 ? 'says-fires' : 'says-silent');
      else if (goal.ask === 'activator') await press(`says-${says}`);
      else {
        await set('says-number', says);
        await press('say');
      }
      await expect(page.getByTestId('told')).toHaveClass(/ok/);
    }
  } else if (goal.kind === 'assemble') {
    for (const command of level.solution.commands) {
      if (command.type !== 'place') continue;
      const tile = page.getByTestId(`tile-${command.tile}`);
      if ((await tile.getAttribute('aria-pressed')) !== 'true') await press(`tile-${command.tile}`);
      await press(`slot-${command.slot}`);
    }
  } else if (goal.kind === 'draw') {
    await drawPixels(page, level);
  } else if (goal.kind === 'teach' && goal.by !== 'race') {
    for (const command of level.solution.commands) await giveLesson(page, level, goal, command, press);
  } else {
    for (const command of level.solution.commands) {
      if (command.type === 'setActivator') await page.getByTestId(`activator-${command.cell}`).selectOption(command.activator);
      if (command.type === 'setTemperature') await page.getByTestId(`temperature-${command.layer}`).fill(String(command.temperature));
    }
    for (const [testId, value] of solutionValues(level)) {
      await openFor(page, level, testId, press);
      await set(testId, value);
    }
    await press(goal.kind === 'teach' ? 'race' : 'try-all');
    // No second press to hurry it: on a slow machine the trial may be through before that could come.
    if (goal.kind === 'impossible') await press('claim');
  }
  await expect(page.getByTestId('solved')).toBeVisible({ timeout: 40_000 });
}

/** One lesson of a stored solution, as a player gives it. */
async function giveLesson(
  page: Page,
  level: RoundsLevel,
  goal: TeachGoal,
  command: TimedCommand,
  press: (testId: string) => Promise<void>,
): Promise<void> {
  const made = async (testId: string): Promise<number> => Number(/\d+/.exec((await page.getByTestId(testId).textContent())!)![0]);
  if (command.type === 'present') {
    const before = await made('lessons');
    await press(`teach-${command.example + 1}`);
    // The votes travel first.
    await expect.poll(() => made('lessons')).toBe(before + 1);
  } else if (command.type === 'nudge') {
    await press(`case-${command.example + 1}`);
    for (const [id, sign] of Object.entries(command.signs)) if (sign !== 0) await press(`${sign > 0 ? 'up' : 'down'}-${id}`);
    await press('nudge');
  } else if (command.type === 'setTraining') {
    await page.getByTestId(`set-${command.setting}`).selectOption(String(command.value));
  } else if (command.type === 'setHidden') {
    await chooseHidden(page, command.sizes, press);
  } else if (command.type === 'restart') {
    if (command.seed === undefined) await press('from-start');
    else for (let i = 0; i <= level.kit.training!.seeds!.indexOf(command.seed); i++) await press('another-start');
  } else if (command.type === 'train') {
    await trainUntil(page, goal, command.updates, press, () => made('updates'));
  } else if (command.type === 'claim') {
    await press('claim-never');
  } else throw new Error(`${level.id} is not solved by ${command.type} alone`);
}

async function chooseHidden(page: Page, sizes: readonly number[], press: (testId: string) => Promise<void>): Promise<void> {
  for (const [depth, size] of sizes.entries()) {
    const layer = page.getByTestId(`hidden-${depth + 1}`);
    if ((await layer.count()) === 0) await press('add-layer');
    await layer.selectOption(String(size));
  }
  while ((await page.getByTestId(`hidden-${sizes.length + 1}`).count()) > 0) await press('remove-layer');
}

/** A rule that is asked for all its updates, or stops by itself, runs on; one that must be stopped in time is watched, and where that was a bad moment, tried again. */
async function trainUntil(
  page: Page,
  goal: TeachGoal,
  updates: number,
  press: (testId: string) => Promise<void>,
  made: () => Promise<number>,
): Promise<void> {
  const isStopped = (goal.hiddenAccuracy !== undefined || goal.never === true) && updates < goal.updates;
  await page.getByTestId('pace').selectOption(isStopped && updates <= 300 ? '2' : '3');
  const learn = page.getByTestId('learn');
  const runUntil = async (wanted: number): Promise<void> => {
    await press('learn');
    await expect.poll(made, { timeout: 40_000, intervals: [20] }).toBeGreaterThanOrEqual(wanted);
    // The rule may come to its end this very moment: then the button is closed, and nobody waits for it.
    if (isStopped) await learn.evaluate((button: HTMLButtonElement) => button.click());
  };
  await runUntil(isStopped ? updates : 1);
  if (!isStopped || goal.never) return;
  const isSolved = (): Promise<boolean> =>
    page
      .getByTestId('solved')
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
  while (!(await isSolved()) && (await learn.isEnabled())) await runUntil(Math.min(goal.updates, (await made()) + 15));
}

/** Among many neurons a weight or tide is there while its neuron is opened. */
async function openFor(page: Page, level: RoundsLevel, testId: string, press: (testId: string) => Promise<void>): Promise<void> {
  const id = testId.slice(testId.indexOf('-') + 1);
  const opener = `open-${level.circuit.synapses.find((synapse) => synapse.id === id)?.to ?? id}`;
  const control = page.getByTestId(testId);
  await expect(control.or(page.getByTestId(opener)).first()).toBeVisible();
  if ((await control.count()) === 0) await press(opener);
}

/** Full pixels with the pointer, shades with the keys. */
async function drawPixels(page: Page, level: RoundsLevel): Promise<void> {
  const pad = page.getByTestId('pixel-pad');
  const box = (await pad.boundingBox())!;
  for (const command of level.solution.commands) {
    if (command.type !== 'setInput') continue;
    const [row, column] = [Number(command.cell[1]), Number(command.cell[2])];
    await page.mouse.click(box.x + ((column + 0.5) * box.width) / 8, box.y + ((row + 0.5) * box.height) / 8);
  }
}

export async function expectBadge(page: Page, id: string): Promise<void> {
  await page.goto('/');
  await expectOnMap(page, id);
}

export async function expectOnMap(page: Page, id: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/'));
  await expect(page.getByTestId(`level-${id}`)).toHaveClass(/solved/);
}

/** The same in time. Touches are played at the ticks of the stored solution, while time hardly moves. */
export async function solveInTime(
  page: Page,
  level: SpikingLevel,
  set: (testId: string, value: number) => Promise<void>,
  press: (testId: string) => Promise<void>,
): Promise<void> {
  const { goal } = level;
  if (goal.kind === 'predict') {
    await page.getByTestId('speed').selectOption('1');
    for (const [i, says] of predictions(level).slice(0, goal.streak).entries()) {
      if (i > 0) await press('next-question');
      await page.getByTestId('says-number').fill(String(says));
      await press('say');
      await expect(page.getByTestId('told')).toHaveClass(/ok/, { timeout: 30_000 });
    }
  } else if (goal.kind === 'live') {
    await touchAll(page, level, press);
  } else {
    for (const [testId, value] of solutionValues(level)) await set(testId, value);
    // Both presses of one gesture: the first begins the trial, the second goes to its end.
    await page.getByTestId('try-all').dblclick();
    if (goal.kind === 'impossible') await press('claim');
  }
  await expect(page.getByTestId('solved')).toBeVisible({ timeout: 40_000 });
}

async function touchAll(page: Page, level: SpikingLevel, press: (testId: string) => Promise<void>): Promise<void> {
  const speed = page.getByTestId('speed');
  const now = async (): Promise<number> => Number(await page.getByTestId('timeline').inputValue());
  await speed.selectOption('0.001');
  await press('play');
  for (const command of level.solution.commands) {
    if (command.type !== 'touch') continue;
    while ((await now()) < command.tick) {
      // In small steps near the time, at speed far from it.
      if (command.tick - (await now()) > 40) {
        await speed.selectOption('0.05');
        await expect.poll(now, { intervals: [15], timeout: 20_000 }).toBeGreaterThanOrEqual(command.tick - 40);
        await speed.selectOption('0.001');
      } else await speed.selectOption('0.005');
    }
    await speed.selectOption('0.001');
    await press(`touch-${command.cell}`);
  }
  await speed.selectOption('1');
}

/** From English to Japanese or back, by the list that is on every screen. */
export async function otherLanguage(page: Page): Promise<void> {
  const list = page.getByTestId('language');
  const now = await list.inputValue();
  // Narrow levels have it in the settings alone, and under a dialog it is behind it.
  await list.selectOption(now === 'ja' ? 'en' : 'ja', { force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', now === 'ja' ? 'en' : 'ja');
}
