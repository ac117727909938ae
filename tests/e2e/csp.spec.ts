// What the page may load and run: our own files, nothing else.
import { expect } from '@playwright/test';
import { contentSecurityPolicy } from '../../tools/csp.ts';
import { circuit } from '../helpers/circuit.ts';
import { levelOf, levels, test } from './game.ts';
import { openLevel, openLink, solveByFormula } from './visit.ts';

test.use({ webgl: true });

test('the page carries a strict policy and no inline script', async ({ page, request }) => {
  const html = await (await request.get('/')).text();
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}"`);
  expect(contentSecurityPolicy).toMatch(/(^|; )default-src 'none'(;|$)/);
  expect(contentSecurityPolicy).toMatch(/(^|; )script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  expect(contentSecurityPolicy).not.toMatch(/'unsafe-|https?:|\*/);
  for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)) {
    expect(attributes).toContain('src=');
    expect(body.trim()).toBe('');
  }
  expect(html).not.toMatch(/\son\w+=|javascript:|<style\b|\sstyle=/i);

  await page.goto('/');
  const place = await page.locator('head').evaluate((head) => [...head.children].map((element) => element.outerHTML));
  const policy = place.findIndex((element) => element.includes('Content-Security-Policy'));
  expect(place.slice(0, policy).every((element) => !/src=|href=/.test(element))).toBe(true);
});

test.describe('where the policy is broken on purpose', () => {
  test('a script in the page, an eval and a style from elsewhere do not run', async ({ browser }) => {
    // Not the watched page: each refusal is an error in the console.
    const page = await browser.newPage();
    await page.goto('/');
    await expect(page.getByTestId('start')).toBeVisible();
    const got = await page.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'globalThis.wasRun = 1';
      document.body.append(script);
      const picture = document.createElement('div');
      picture.innerHTML = '<img src="data:image/png;base64,AA" onerror="globalThis.wasRun = 2">';
      document.body.append(picture);
      const far = document.createElement('script');
      far.src = 'https://example.org/far.js';
      document.body.append(far);
      const asked = await fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      );
      await new Promise((done) => setTimeout(done, 300));
      return { wasRun: Reflect.get(globalThis, 'wasRun') as unknown, asked, broken: [...new Set(broken)].sort() };
    });
    expect(got.wasRun).toBeUndefined();
    expect(got.asked).toBe('refused');
    expect(got.broken).toEqual(expect.arrayContaining(['connect-src', 'script-src-attr', 'script-src-elem']));
    await page.close();
  });
});

test('no screen asks anything of another site, and nothing of ours is missing', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
  });
  await page.goto('/');
  await expect(page.getByTestId('start')).toBeVisible();
  for (const place of ['settings', 'credits']) {
    await page.goto(`/#/${place}`);
    await expect(page.locator('main p, main fieldset').first()).toBeVisible();
  }
  await openLink(page, circuit('a:1 -> out; a>out 1'));
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 20_000 });
  for (const kind of ['cases', 'predict', 'impossible'] as const) await openLevel(page, levels.find(({ goal }) => goal.kind === kind)!.id);
  await openLevel(page, 'one-follow');
  await solveByFormula(page, levelOf('one-follow'));
  // The sounds are fetched a while after the start.
  await page.waitForTimeout(1800);
  expect(missing).toEqual([]);
});

test('nothing is kept in cookies', async ({ page, context }) => {
  await openLevel(page, 'one-follow');
  await solveByFormula(page, levelOf('one-follow'));
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});
