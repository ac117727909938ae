// The game without a network, and a new version that comes while somebody plays.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serveSite, type Site } from '../../tools/site.ts';

/** A site of its own, whose files a test may change. */
const test = base.extend<{ site: Site & { readonly folder: string } }>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads what a fixture needs from this pattern
  site: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
    cpSync('dist', folder, { recursive: true });
    const site = await serveSite(folder);
    await use({ ...site, folder });
    site.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
test.use({ serviceWorkers: 'allow', viewport: { width: 1024, height: 600 } });

/** The next version: another page with the same parts. */
function renew(folder: string): void {
  const page = path.join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<title>', '<meta name="version" content="new" /><title>'));
  const worker = path.join(folder, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  const revised = text
    .replace(/(url:\s*"index\.html",\s*revision:\s*")[0-9a-f]+/, '$1000')
    .replace(/(revision:\s*")[0-9a-f]+(",\s*url:\s*"index\.html")/, '$1000$2');
  expect(revised).not.toBe(text);
  writeFileSync(worker, revised);
}

const isNew = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('meta[name=version]') !== null);

async function stored(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state)), { timeout: 60_000 })
    .toBe('activated');
}

async function solveFirst(page: Page): Promise<void> {
  const weight = page.getByTestId('weight-switch>out');
  await weight.focus();
  for (let i = 0; i < 4; i++) await weight.press('ArrowUp');
  await page.getByTestId('try-all').click();
  await expect(page.getByTestId('solved')).toBeVisible({ timeout: 20_000 });
}

test('after the first visit everything can be played with the network cut', async ({ page, context, site }) => {
  await page.goto(site.url);
  await stored(page);
  await context.setOffline(true);
  site.close();
  await page.reload();
  await page.getByTestId('start').waitFor();
  await page.goto(`${site.url}#/level/one-follow`);
  await solveFirst(page);
  for (const place of ['level/alive-first-spark', 'level/soft-digit', 'play', 'gallery', 'train', 'settings']) {
    await page.goto(`${site.url}#/${place}`);
    await expect(page.locator('main, .canvas-host, [data-testid=canvas]').first()).toBeVisible();
    await expect(page.getByTestId('problem')).toHaveCount(0);
  }
  await page.goto(`${site.url}?language=ja#/settings`);
  await expect(page.getByTestId('offline-state')).toContainText('すべてこの');
});

test('a new version waits until the player asks for it, and nothing is lost', async ({ page, context, site }) => {
  await page.goto(`${site.url}#/level/one-follow`);
  await stored(page);
  await page.reload();
  const other = await context.newPage();
  await other.goto(`${site.url}#/settings`);
  await expect(other.getByTestId('offline-state')).toContainText('stored on this device', { timeout: 20_000 });
  const weight = page.getByTestId('weight-switch>out');
  await weight.focus();
  await weight.press('ArrowUp');
  const value = await weight.getAttribute('aria-valuenow');

  renew(site.folder);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  const offer = page.getByTestId('notice-action');
  await expect(offer).toBeVisible({ timeout: 60_000 });
  // Playing goes on with the old one.
  await weight.press('ArrowUp');
  await weight.press('ArrowDown');
  expect(await isNew(page)).toBe(false);
  const loads = await other.evaluate(() => performance.timeOrigin);

  await offer.click();
  await expect.poll(() => isNew(page).catch(() => false), { timeout: 30_000 }).toBe(true);
  await expect(page.getByTestId('weight-switch>out')).toHaveAttribute('aria-valuenow', value!);
  // The other tab is not taken away from whoever reads there.
  await expect(other.getByTestId('notice-action')).toBeVisible({ timeout: 20_000 });
  expect(await other.evaluate(() => performance.timeOrigin)).toBe(loads);
  await other.getByTestId('notice-action').click();
  await expect.poll(() => isNew(other).catch(() => false), { timeout: 30_000 }).toBe(true);
});

test('a part that cannot be fetched says so, and reloading brings it', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByTestId('start').waitFor();
  await page.route('**/SettingsScreen-*.js', (route) => route.abort());
  await page.goto(`${site.url}#/settings`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('could not be loaded');
  await page.unroute('**/SettingsScreen-*.js');
  await alert.getByRole('button').click();
  await expect(page.getByTestId('export')).toBeVisible();
});

test('it can be installed: the manifest and its icons are there', async ({ page, site }) => {
  await page.goto(site.url);
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await page.request.get(new URL(address!, site.url).href)).json()) as {
    icons: { src: string; sizes: string }[];
    display: string;
  };
  expect(manifest.display).toBe('standalone');
  for (const { src } of manifest.icons) expect((await page.request.get(new URL(src, site.url).href)).status()).toBe(200);
});
