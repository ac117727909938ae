// Ways to come to a screen, and to watch a second page as closely as the first.
import { expect, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';
import type { AnyFile } from '../../src/files/parse.ts';
import { toLink } from '../../src/files/link.ts';
import { forbidWebGL, solutionValues, watch } from './game.ts';
import type { RoundsLevel } from '../../src/levels/level.ts';

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Fails when the page has said anything in the console, has thrown, or has asked elsewhere. */
  leave(): Promise<void>;
}

/** Somebody else, with a browser of their own. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.addInitScript(forbidWebGL);
  const problems = watch(page);
  return {
    context,
    page,
    leave: async () => {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}

export async function openLevel(page: Page, id: string): Promise<void> {
  await page.goto(`/#/level/${id}`);
  await expect(page.getByTestId('share')).toBeVisible({ timeout: 15_000 });
}

/** Opens a file of ours as somebody who was sent a link to it. */
export async function openLink(page: Page, file: AnyFile): Promise<void> {
  await page.goto(`/#/open/${await toLink(file)}`);
}

/** The number in the formula: what a player without a picture changes. */
export function inFormula(page: Page, label: string): Locator {
  return page.locator('.formula').getByLabel(label, { exact: true });
}

export async function typeInFormula(page: Page, label: string, text: string): Promise<void> {
  await inFormula(page, label).fill(text);
  await inFormula(page, label).press('Enter');
}

/** Brings the level's controls to the stored solution with the number fields of the formula, then tries all. */
export async function solveByFormula(page: Page, level: RoundsLevel): Promise<void> {
  for (const [testId, value] of solutionValues(level)) {
    const label = (await page.getByTestId(testId).getAttribute('aria-label'))!;
    await typeInFormula(page, label, String(value));
  }
  await tryAllAtOnce(page);
  await expect(page.getByTestId('solved')).toBeVisible({ timeout: 15_000 });
}

/** The second press says "at once". Both in one gesture: on a slow machine the trial could end between two clicks. */
export async function tryAllAtOnce(page: Page): Promise<void> {
  await page.getByTestId('try-all').dblclick();
}

/** Waits until the browser's database holds this number as the level's weight, so that a page can be left without a race. */
export async function expectKept(page: Page, id: string, weight: number): Promise<void> {
  const kept = (): Promise<readonly number[]> =>
    page.evaluate(
      (level) =>
        new Promise<readonly number[]>((done) => {
          const opening = indexedDB.open('hibana');
          opening.onsuccess = () => {
            const asked = opening.result.transaction('levels').objectStore('levels').get(level);
            asked.onsuccess = () => {
              opening.result.close();
              const found = asked.result as { circuit?: { synapses: { weight: number }[] } } | undefined;
              done(found?.circuit?.synapses.map((synapse) => synapse.weight) ?? []);
            };
          };
        }),
      id,
    );
  await expect.poll(kept).toContain(weight);
}
