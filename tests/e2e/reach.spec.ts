// Nobody is left out: pages at four times their size, a level as a screen reader tells it, and pages for teachers by keyboard alone.
import { expect, type Page } from '@playwright/test';
import { levelOf, test } from './game.ts';
import { openLevel, solveByFormula } from './visit.ts';

/** What a window of 1280 × 1024 has left at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Each screen, and something on it that must still be reached. */
const screens: readonly (readonly [route: string, there: string])[] = [
  ['', '[data-testid="start"]'],
  ['level/vote-and', '[data-testid="try-all"]'],
  ['level/alive-rest', '[data-testid="try-all"]'],
  ['level/one-predict', '[data-testid="says-fires"]'],
  ['level/layer-matrix', '[data-testid="share"]'],
  ['settings', '[data-testid="export"]'],
  ['credits', 'main p'],
  ['teach', 'main a, main button'],
  ['teach/make', 'main input, main button'],
  ['teach/results', 'main textarea, main button'],
  ['gallery', 'main h2'],
  ['shelf', 'h1'],
];

test('at four times the size nothing is lost, and pages scroll one way only', async ({ page }) => {
  await page.setViewportSize(ZOOMED);
  for (const [route, there] of screens) {
    await page.goto(`/#/${route}`);
    const control = page.locator(there).first();
    await expect(control).toBeAttached({ timeout: 20_000 });
    await page.waitForTimeout(150);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `${route} is wider than the window`).toBeLessThanOrEqual(ZOOMED.width);
    await control.scrollIntoViewIfNeeded();
    await expect.soft(control, route).toBeInViewport();
  }
});

test('a level by ear: what there is, what changes and what came of it is said in sentences', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await expect(page.getByTestId('weight-gold>out')).toBeVisible();
  await expect(page.locator('header')).toMatchAriaSnapshot(`
    - banner:
      - button "Back to the map"
      - heading "Both keys" [level=1]
      - button /Solved.*not yet/
      - button /Frugal.*not yet/
      - button /Sturdy.*not yet/
      - combobox "Language"
      - button "Mute"
      - button "Settings"
  `);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - paragraph: A treasure chest with two locks should not open by itself. Open it only when both keys are in.
  `);
  await expect(page.locator('.board')).toMatchAriaSnapshot(`
    - group "Board":
      - button /gold key/
      - button /silver key/
      - slider "Weight of gold key": × 2
      - slider "Weight of silver key": /.*−1.*/
      - slider "Bias (tide) of chest": "1"
  `);
  await page.getByTestId('case-4').click();
  await expect(page.getByTestId('spoken')).toHaveText('gold key plus 2, silver key minus 1, bias plus 1, sum plus 2: fires.', {
    timeout: 20_000,
  });
  await solveByFormula(page, levelOf('vote-and'));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveAccessibleName(/.+/);
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test('a level in time by ear, in Japanese', async ({ page }) => {
  await page.goto('/?language=ja#/level/alive-first-spark');
  await expect(page.getByTestId('share')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.board')).toMatchAriaSnapshot(`
    - group "ボード":
      - button "タップをたたく"
      - paragraph: ここをたたこう！
  `);
  await expect(page.locator('.side')).toMatchAriaSnapshot(`
    - complementary:
      - group "ケース":
        - list:
          - listitem: ニューロン：発火する
      - paragraph: たたいて、電位がどうなるか見よう。
      - button "ヒント"
      - button "もう一度"
  `);
  const times = page.getByRole('toolbar', { name: 'タイムライン' });
  for (const name of ['時間を0にもどす', '1コマもどる', '時間を進める', '1コマ進む', '次のスパイクまで'])
    await expect(times.getByRole('button', { name, exact: true })).toHaveCount(1);
  await expect(page.getByTestId('spoken')).toBeAttached();
  await expect(page.locator('main p').first()).toContainText(/。/);
});

/** Tab from the top until the page has been gone round; each stop must be seen to have the focus. */
async function walk(page: Page): Promise<{ stops: number; unseen: string[] }> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const unseen: string[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return undefined;
      const all = [...document.querySelectorAll('*')];
      const label = (from: HTMLElement): CSSStyleDeclaration => getComputedStyle(from);
      const rings = [element, element.parentElement!, element.closest('label') ?? element].map(label);
      const isSeen = rings.some(
        ({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      );
      return { key: String(all.indexOf(element)), name: element.outerHTML.slice(0, 100), isSeen };
    });
    if (!stop || seen.has(stop.key)) break;
    seen.add(stop.key);
    if (!stop.isSeen) unseen.push(stop.name);
  }
  return { stops: seen.size, unseen };
}

test('pages for teachers, the gallery and the settings are walked through by keyboard', async ({ page }) => {
  for (const [route, there] of screens.filter(([name]) => /teach|settings|gallery|shelf/.test(name))) {
    await page.goto(`/#/${route}`);
    await expect(page.locator(there).first()).toBeVisible({ timeout: 20_000 });
    const { stops, unseen } = await walk(page);
    expect.soft(stops, route).toBeGreaterThan(3);
    expect.soft(unseen, route).toEqual([]);
  }
});
