// Levels that teach: what a reload keeps, the rule's clock, keyboards and fingers, and a network that goes on in another level.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { levelOf, solve, test } from './game.ts';
import { openLevel } from './visit.ts';

async function numberIn(page: Page, testId: string): Promise<number> {
  return Number(/\d+/.exec((await page.getByTestId(testId).textContent())!)![0]);
}

test('lessons are there again after a reload, and undo takes them back', async ({ page }) => {
  await openLevel(page, 'learn-teacher');
  for (const made of [1, 2]) {
    await page.getByTestId(`teach-${made === 1 ? 1 : 4}`).click();
    await expect.poll(() => numberIn(page, 'lessons')).toBe(made);
  }
  const weights = await page.locator('.board .chip').allTextContents();
  await page.waitForTimeout(300);
  await page.reload();
  await expect.poll(() => numberIn(page, 'lessons')).toBe(2);
  expect(await page.locator('.board .chip').allTextContents()).toEqual(weights);
  await page.getByTestId('undo').click();
  await expect.poll(() => numberIn(page, 'lessons')).toBe(1);
  await page.getByTestId('start-again').click();
  await expect.poll(() => numberIn(page, 'lessons')).toBe(0);
});

test('the rule runs, pauses, steps, goes back exactly, and begins again', async ({ page }) => {
  await openLevel(page, 'learn-never');
  const learn = page.getByTestId('learn');
  await page.getByTestId('pace').selectOption('1');
  await learn.click();
  await expect.poll(() => numberIn(page, 'updates')).toBeGreaterThanOrEqual(4);
  await page.keyboard.press('p');
  await expect(learn).toHaveText('Learn');
  const paused = await numberIn(page, 'updates');
  const chips = page.locator('.board .chip');
  const there = await chips.allTextContents();
  await page.getByTestId('update-on').click();
  await page.getByTestId('update-on').click();
  await expect.poll(() => numberIn(page, 'updates')).toBe(paused + 2);
  await page.keyboard.press(',');
  await page.keyboard.press(',');
  await expect.poll(() => numberIn(page, 'updates')).toBe(paused);
  expect(await chips.allTextContents()).toEqual(there);
  // The whole run is one entry.
  await page.getByTestId('undo').click();
  await expect.poll(() => numberIn(page, 'updates')).toBe(0);
  await page.getByTestId('redo').click();
  await expect.poll(() => numberIn(page, 'updates')).toBe(paused);
  await page.getByTestId('from-start').click();
  await expect.poll(() => numberIn(page, 'updates')).toBe(0);
});

test('the curve is a slider through the run', async ({ page }) => {
  await openLevel(page, 'learn-never');
  await page.getByTestId('pace').selectOption('3');
  await page.getByTestId('learn').click();
  await expect.poll(() => numberIn(page, 'updates')).toBe(40);
  const curve = page.getByRole('slider', { name: /loss/i });
  await curve.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => numberIn(page, 'updates')).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => numberIn(page, 'updates')).toBeGreaterThan(0);
});

test('a claim too early is answered, not taken', async ({ page }) => {
  await openLevel(page, 'learn-never');
  await page.getByTestId('claim-never').click();
  await expect(page.locator('.notice')).toContainText('come round');
  await expect(page.getByTestId('solved')).toHaveCount(0);
});

test('a rate too wild stops and says which weight and why', async ({ page }) => {
  await openLevel(page, 'learn-downhill');
  await page.getByTestId('set-rate').selectOption('0.5');
  await page.getByTestId('pace').selectOption('3');
  await page.getByTestId('learn').click();
  await expect(page.locator('.lesson-told')).toContainText('ran away');
  await expect(page.locator('.lesson-told')).toContainText('0.5');
  await expect(page.getByTestId('learn')).toBeDisabled();
  await page.getByTestId('update-back').click();
  await expect(page.getByTestId('learn')).toBeEnabled();
});

async function tabTo(page: Page, testId: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await page.evaluate((id) => document.activeElement?.getAttribute('data-testid') === id, testId)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${testId}`);
}

test('a level that is taught by hand is solved with the keyboard alone', async ({ page }) => {
  await openLevel(page, 'learn-by-hand');
  await solve(
    page,
    levelOf('learn-by-hand'),
    () => Promise.resolve(),
    async (testId) => {
      await tabTo(page, testId);
      await page.keyboard.press('Enter');
    },
  );
});

test('a network goes on in the level that reads what is drawn', async ({ page }) => {
  await openLevel(page, 'finale-yours');
  await expect(page.getByTestId('reader')).toContainText('The game’s network');
  await openLevel(page, 'finale-read');
  await solve(
    page,
    levelOf('finale-read'),
    () => Promise.resolve(),
    (testId) => page.getByTestId(testId).click(),
  );
  await openLevel(page, 'finale-yours');
  await expect(page.getByTestId('reader')).toContainText('Your own network');
});

test('axe finds no barrier where something is taught', async ({ page }) => {
  for (const id of ['learn-by-hand', 'learn-shapes', 'learn-downhill', 'learn-noise', 'learn-race', 'finale-read']) {
    await openLevel(page, id);
    await expect(page.locator('.view-loading')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect
      .soft(
        grave.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`),
        id,
      )
      .toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('a level that is taught by examples is solved by touch @phone', async ({ page }) => {
    await openLevel(page, 'learn-teacher');
    await solve(
      page,
      levelOf('learn-teacher'),
      () => Promise.resolve(),
      (testId) => page.getByTestId(testId).tap(),
    );
  });
});
