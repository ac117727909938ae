// The first page and the way through the pool: played with, walked by keyboard, and whole on every screen.
import { expect, type Page } from '@playwright/test';
import { levels, livingLevels, test } from './game.ts';

const vessel = (page: Page) => page.getByTestId('vessel');

test('two taps fill the vessel of the title screen: it fires, rests, and can be filled again', async ({ page }) => {
  await page.goto('/');
  await vessel(page).click();
  await expect(vessel(page)).toHaveAttribute('data-votes', '1');
  await expect(page.getByTestId('vessel-said')).toHaveText('Sum −0.5: it stays quiet.');
  await vessel(page).click();
  await expect(page.getByTestId('vessel-said')).toHaveText('Sum +0.5: it fires!');
  // Whoever goes on tapping cannot make it flicker.
  await vessel(page).click();
  await expect(vessel(page)).toHaveAttribute('data-votes', '2');
  await expect(vessel(page)).toHaveAttribute('data-votes', '0', { timeout: 5000 });
  await vessel(page).press('Enter');
  await vessel(page).press('Enter');
  await expect(page.getByTestId('vessel-said')).toHaveText('Sum +0.5: it fires!');
});

test('Tab walks the path level by level, and Enter opens one', async ({ page }) => {
  await page.goto('/');
  await page.getByTestId('level-alive-first-spark').focus();
  const walked: (string | undefined)[] = [];
  for (let i = 0; i < levels.length + livingLevels.length; i++) {
    walked.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['testid']?.replace('level-', '')));
    await page.keyboard.press('Tab');
  }
  const shown = await page
    .locator('.bubble-level')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['testid']?.slice(6)));
  expect(walked).toEqual(shown);
  expect(new Set(walked).size).toBe(levels.length + livingLevels.length);
  await page.getByTestId('level-alive-first-spark').press('Enter');
  await expect(page.getByTestId('play')).toBeVisible();
});

test('the path goes through every bubble, from one to the next', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(page.locator('.thread path')).toHaveCount(levels.length + livingLevels.length - 1);
  const strays = await page.evaluate(() => {
    const box = document.querySelector('.journey')!.getBoundingClientRect();
    const orbs = [...document.querySelectorAll('.orb')].map((orb) => orb.getBoundingClientRect());
    const isAt = ({ x, y }: DOMPoint, orb: DOMRect): boolean =>
      Math.abs(Math.hypot(x + box.left - orb.left - orb.width / 2, y + box.top - orb.top - orb.height / 2) - orb.width / 2) < 2;
    return [...document.querySelectorAll<SVGPathElement>('.thread path')].flatMap((path, i) =>
      isAt(path.getPointAtLength(0), orbs[i]!) && isAt(path.getPointAtLength(path.getTotalLength()), orbs[i + 1]!) ? [] : [i],
    );
  });
  expect(strays).toEqual([]);
});
