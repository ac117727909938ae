// The first page and the way through the pool: played with, walked by keyboard, and whole on every screen.
import { expect, type Page } from '@playwright/test';
import { levelOf, levels, livingLevels, test } from './game.ts';
import { openLevel, solveByFormula } from './visit.ts';

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
  // Where the bubbles are when everything has come, the typeface too.
  const strays = (): Promise<number[]> =>
    page.evaluate(() => {
      const box = document.querySelector('.journey')!.getBoundingClientRect();
      const orbs = [...document.querySelectorAll('.orb')].map((orb) => orb.getBoundingClientRect());
      const isAt = ({ x, y }: DOMPoint, orb: DOMRect): boolean =>
        Math.abs(Math.hypot(x + box.left - orb.left - orb.width / 2, y + box.top - orb.top - orb.height / 2) - orb.width / 2) < 2;
      return [...document.querySelectorAll<SVGPathElement>('.thread path')].flatMap((path, i) =>
        isAt(path.getPointAtLength(0), orbs[i]!) && isAt(path.getPointAtLength(path.getTotalLength()), orbs[i + 1]!) ? [] : [i],
      );
    });
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(strays).toEqual([]);
});

/** A player who has solved all levels but one, as a file that the settings take in. */
async function comesWith(page: Page, isSolved: (level: { id: string; chapter: string }) => boolean): Promise<void> {
  const none = { frugal: false, sturdy: true, updatedAt: 1 };
  const done = Object.fromEntries([...levels, ...livingLevels].filter(isSolved).map(({ id }) => [id, { ...none, solved: true }]));
  const file = JSON.stringify({ format: 'hibana.progress', version: 1, levels: done });
  await page.goto('/#/settings');
  await page.locator('input[type=file]').setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.locator('.notice')).toBeVisible();
}

async function solveFirst(page: Page): Promise<void> {
  await openLevel(page, 'one-follow');
  await solveByFormula(page, levelOf('one-follow'));
}

test('the last level of a chapter lights up its stretch, here and on the map, and not a second time', async ({ page }) => {
  await comesWith(page, ({ id, chapter }) => chapter === 'one' && id !== 'one-follow');
  await solveFirst(page);
  await expect(page.getByTestId('joy-chapter')).toBeVisible();
  await expect(page.locator('.joy-bead')).toHaveCount(levels.filter(({ chapter }) => chapter === 'one').length);
  await page.getByTestId('stay').click();
  await page.getByTestId('try-all').click();
  await expect(page.getByTestId('solved')).toBeVisible();
  await expect(page.getByTestId('joy-chapter')).toHaveCount(0);
  await page.goto('/#/');
  await expect(page.getByTestId('chapter-one')).toHaveClass(/done/);
  await expect(page.getByTestId('chapter-vote')).not.toHaveClass(/done/);
});

test('the last level of all ends in a finale that counts what was reached', async ({ page }) => {
  await comesWith(page, ({ id }) => id !== 'one-follow');
  await solveFirst(page);
  await expect(page.getByTestId('joy-game')).toContainText(`every level there is: ${levels.length + livingLevels.length} levels`);
  await expect(page.locator('.joy-game .joy-creature')).toHaveCount(10);
  await page.getByTestId('next').click();
  await page.goto('/#/');
  await expect(page.locator('.chapter-path.done')).toHaveCount(10);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('any key ends the joy at once, and the dialog stays', async ({ page }) => {
    await openLevel(page, 'one-follow');
    await solveByFormula(page, levelOf('one-follow'));
    const moving = (): Promise<number> =>
      page
        .getByTestId('solved')
        .evaluate((dialog) => dialog.getAnimations({ subtree: true }).filter(({ playState }) => playState === 'running').length);
    expect(await moving()).toBeGreaterThan(3);
    await page.keyboard.press('Shift');
    await expect(page.getByTestId('solved')).toHaveClass(/calm/);
    await expect.poll(moving).toBe(0);
    await expect(page.getByTestId('next')).toBeFocused();
  });

  test('nothing of the joy flashes: no part of it blinks more than once', async ({ page }) => {
    await comesWith(page, ({ id }) => id !== 'one-follow');
    await solveFirst(page);
    await expect(page.getByTestId('joy-game')).toBeVisible();
    const repeats = await page
      .getByTestId('solved')
      .evaluate((dialog) => dialog.getAnimations({ subtree: true }).map((one) => one.effect!.getComputedTiming().iterations));
    expect(repeats.length).toBeGreaterThan(10);
    expect(new Set(repeats)).toEqual(new Set([1]));
  });
});

const everyScreen = [
  '',
  'level/vote-and',
  'level/alive-habit',
  'level/soft-iris',
  'level/learn-together',
  'level/layer-matrix',
  'level/one-predict',
  'train',
  'play',
  'gallery',
  'shelf',
  'settings',
  'teach',
  'teach/lessons',
];

for (const [width, height] of [
  [360, 640],
  [844, 390],
  [1024, 600],
  [3840, 2160],
] as const) {
  test(`at ${width} × ${height}, with long words, no screen is wider than its window and no button lies outside`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const route of everyScreen) {
      await page.goto('about:blank');
      await page.goto(`/?language=xx#/${route}`);
      await expect(page.locator('h1')).toBeVisible({ timeout: 20_000 });
      await page.waitForTimeout(500);
      expect.soft(await outside(page), route).toEqual([]);
    }
  });
}

/** What is wider than the window, or lies outside of the panel it is in, where nothing can be scrolled. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page: ${root.scrollWidth} in ${root.clientWidth}`);
    for (const button of document.querySelectorAll<HTMLElement>('button, select, input, a[href]')) {
      if (!button.checkVisibility({ opacityProperty: true }) || button.closest('.visually-hidden, .board, .canvas')) continue;
      const { left, right } = button.getBoundingClientRect();
      let box = button.parentElement!;
      while (box !== document.body && !isFrame(box)) box = box.parentElement!;
      if (/auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth) continue;
      const frame = box === document.body ? { left: 0, right: innerWidth } : box.getBoundingClientRect();
      if (left < frame.left - 1 || right > frame.right + 1)
        found.push(
          `${button.dataset['testid'] ?? button.ariaLabel ?? button.textContent}: ${left}–${right} in ${frame.left}–${frame.right}`,
        );
    }
    return found;

    function isFrame(box: Element): boolean {
      const { overflowX, display } = getComputedStyle(box);
      return display !== 'contents' && (/auto|scroll/.test(overflowX) || box.matches('.foot, .side, dialog'));
    }
  });
}
