// Inside a page of another site, as a learning platform shows it: the code that was copied, storage forbidden, and the height told.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { embedCode } from '../../src/panels/embedCode.ts';
import { forbidWebGL } from './game.ts';

/** Cookies and databases of a frame from elsewhere are often closed. */
function forbidStorage(): void {
  if (window.parent === window) return;
  Object.defineProperty(window, 'indexedDB', {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
}

/** A page of another origin with the game in a frame. */
async function embed(page: Page, place: string, width: number): Promise<Frame> {
  const code = embedCode(`${test.info().project.use.baseURL!}/${place}`, 'Both "keys" <1>');
  const course = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Course</title><h1>Course</h1>${code}`);
  });
  await new Promise<void>((ready) => course.listen(0, '127.0.0.1', ready));
  page.once('close', () => course.close());
  await page.setViewportSize({ width, height: 800 });
  await page.addInitScript(forbidStorage);
  await page.addInitScript(forbidWebGL);
  await page.goto(`http://127.0.0.1:${(course.address() as AddressInfo).port}/`);
  await page.locator('iframe').waitFor();
  return (await (await page.locator('iframe').elementHandle())?.contentFrame())!;
}

const heightOf = async (page: Page): Promise<number> => (await page.locator('iframe').boundingBox())!.height;

test('a level is played to its end in a frame that may keep nothing', async ({ page }) => {
  const frame = await embed(page, '?language=en#/level/one-follow', 1100);
  const weight = frame.getByTestId('weight-switch>out');
  await weight.focus();
  for (let i = 0; i < 4; i++) await weight.press('ArrowUp');
  await frame.getByTestId('try-all').click();
  await expect(frame.getByTestId('solved')).toBeVisible({ timeout: 20_000 });
  await expect(frame.locator('.notice')).toHaveCount(0);
  expect(await page.locator('iframe').getAttribute('title')).toBe('Both "keys" <1>');
});

test('a narrow frame grows until nothing in it must be scrolled, and then stays', async ({ page }) => {
  const frame = await embed(page, '?language=ja#/level/vote-and', 420);
  await frame.getByTestId('try-all').waitFor();
  await expect
    .poll(() => frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight))
    .toBeLessThanOrEqual(1);
  const height = await heightOf(page);
  expect(height).toBeGreaterThan(640);
  await page.waitForTimeout(1500);
  expect(await heightOf(page)).toBe(height);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ja');
});

test('on a wide screen a frame keeps its height', async ({ page }) => {
  const frame = await embed(page, '#/level/vote-and', 1100);
  await frame.getByTestId('try-all').waitFor();
  await page.waitForTimeout(1000);
  expect(await heightOf(page)).toBe(640);
});
