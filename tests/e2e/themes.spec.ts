// By night and by day, with more contrast, and in the colours that the system forces on a page: every screen can be read and worked.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './game.ts';

/** Each screen, and what is there when it has come. */
const screens: readonly (readonly [route: string, there: string])[] = [
  ['', '[data-testid="start"]'],
  ['level/vote-and', '[data-testid="try-all"]'],
  ['level/alive-habit', '[data-testid="instrument"]'],
  ['level/soft-iris', '.mark-dot'],
  ['level/learn-hidden', '[data-testid="decision-map"]'],
  ['settings', '[data-testid="export"]'],
  ['train', '[data-testid="decision-map"]'],
  ['gallery', 'main h2'],
  ['gallery/breathing', '[data-testid="story"]'],
  ['shelf', 'h1'],
  ['teach', 'main h2, main h3, main a'],
  ['teach/make', 'main input, main button'],
  ['teach/results', 'main textarea'],
];

async function choose(page: Page, ...options: readonly string[]): Promise<void> {
  await page.goto('/#/settings');
  for (const option of options) await page.getByRole('radio', { name: option, exact: true }).check();
}

async function expectNoBarriers(page: Page, look: string): Promise<void> {
  for (const [route, there] of screens) {
    await page.goto(`/#/${route}`);
    await expect(page.locator(there).first()).toBeVisible({ timeout: 20_000 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const told = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
    expect.soft(told, `${look}: ${route}`).toEqual([]);
  }
}

test('axe finds no barrier by day', async ({ page }) => {
  test.slow();
  await choose(page, 'day');
  await expectNoBarriers(page, 'day');
});

test('axe finds no barrier by day with high contrast', async ({ page }) => {
  test.slow();
  await choose(page, 'day', 'high');
  await expectNoBarriers(page, 'day, high contrast');
});

test('axe finds no barrier by night with high contrast', async ({ page }) => {
  test.slow();
  await choose(page, 'high');
  await expectNoBarriers(page, 'night, high contrast');
});

test('it is night unless somebody wants the day, and the choice is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const root = page.locator('html');
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.goto('/');
  await expect(page.getByTestId('start')).toBeVisible();
  await expect(root).not.toHaveClass(/day/);
  expect(await ground()).toBe('dark');
  await choose(page, 'day');
  await expect(root).toHaveClass(/day/);
  expect(await ground()).toBe('light');
  await page.reload();
  await expect(root).toHaveClass(/day/);
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#e4f5f9');
});

test('the light can be the system’s, as it changes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/#/settings');
  await page.getByRole('group', { name: 'Light' }).getByRole('radio', { name: 'same as this device' }).check();
  await expect(page.locator('html')).toHaveClass(/day/);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).not.toHaveClass(/day/);
});

/** Colours that are on a canvas at a place, 0 … 1 across and down: of a picture by night all are dark, by day all are light. */
async function brightnessOf(page: Page, selector: string): Promise<number> {
  const { width, height } = (await page.locator(selector).first().boundingBox())!;
  const picture = await page.locator(selector).first().screenshot({ type: 'png' });
  return page.evaluate(
    async ([data, w, h]) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, w, h);
      const { data: pixels } = context.getImageData(0, 0, w, h);
      let sum = 0;
      for (let i = 0; i < pixels.length; i += 4) sum += (pixels[i]! + pixels[i + 1]! + pixels[i + 2]!) / 3;
      return sum / (pixels.length / 4);
    },
    [`data:image/png;base64,${picture.toString('base64')}`, Math.round(width), Math.round(height)] as const,
  );
}

test('pictures that are open are painted anew when the light changes', async ({ page }) => {
  await page.goto('/#/settings');
  await page.getByRole('group', { name: 'Light' }).getByRole('radio', { name: 'same as this device' }).check();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto('/#/train');
  await expect(page.getByTestId('decision-map')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => brightnessOf(page, '[data-testid="decision-map"]')).toBeLessThan(120);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect.poll(() => brightnessOf(page, '[data-testid="decision-map"]')).toBeGreaterThan(150);
  await expect.poll(() => brightnessOf(page, '.trainer .board')).toBeGreaterThan(200);
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('what is chosen, focused, on or right is told by the system’s colours', async ({ page }) => {
    await page.goto('/#/level/vote-and');
    await expect(page.getByTestId('try-all')).toBeVisible();
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const look = (selector: string, property: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    // A case on the board has another border than the others, an input that is on another ground than one that is off.
    expect(await look('.case.now', 'outline-style')).toBe('solid');
    expect(await look('.dot.on', 'background-color')).not.toBe(await look('.dot:not(.on)', 'background-color'));
    expect(await look('.mode[aria-pressed="true"]', 'background-color')).not.toBe(
      await look('.mode[aria-pressed="false"]', 'background-color'),
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
    // Letters and their grounds are the system's; pictures lie on a ground of their own.
    const pair = await page.getByTestId('try-all').evaluate((button) => {
      const { color, backgroundColor } = getComputedStyle(button);
      return [color, backgroundColor];
    });
    expect(pair[0]).not.toBe(pair[1]);
    expect(await look('.board', 'background-color')).not.toBe('rgba(0, 0, 0, 0)');
  });
});
