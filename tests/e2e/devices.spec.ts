// Small old phones and very large walls: the first chapter is played on each, without WebGL; fingers and keys together.
import { expect, type Page } from '@playwright/test';
import { livingLevels, solveInTime, test, valueOf } from './game.ts';
import { openLevel } from './visit.ts';

const chapter = livingLevels.filter(({ chapter: name }) => name === 'alive');

/** With the arrow keys of a keyboard that is plugged into a tablet or phone. */
async function setByKeys(page: Page, testId: string, value: number): Promise<void> {
  const control = page.getByTestId(testId);
  if (testId === 'says-number') return control.fill(String(value));
  await control.focus();
  for (let now = await valueOf(control); now !== value; now = await valueOf(control)) {
    await control.press(now < value ? 'ArrowUp' : 'ArrowDown');
    await expect(control).not.toHaveAttribute('aria-valuenow', String(now));
  }
}

for (const [name, width, height] of [
  ['a small old phone with a keyboard', 360, 640],
  ['a wall of 4K', 3840, 2160],
] as const) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: width < 500 });
    test(`plays the first chapter: ${name}`, async ({ page }) => {
      test.slow();
      for (const level of chapter) {
        await openLevel(page, level.id);
        await solveInTime(
          page,
          level,
          (testId, value) => setByKeys(page, testId, value),
          (testId) => page.getByTestId(testId).tap(),
        );
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(wide, `${level.id} is wider than the screen`).toBeLessThanOrEqual(width);
      }
    });
  });
}
