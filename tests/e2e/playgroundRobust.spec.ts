// The playground when things go wrong: a picture that is lost, none at all, a circuit too large for the page.
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseCircuit } from '../../src/files/parse.ts';
import { createLocalEngine } from '../../src/session/playground/localEngine.ts';
import { test } from './game.ts';
import { clickWorld, openPlayground, savedCircuit } from './playground.ts';

test.describe('with a graphics card', () => {
  test.use({ webgl: true });
  test('the picture is lost twice, and building goes on', async ({ page }) => {
    await openPlayground(page);
    await page.getByTestId('place-lif').click();
    await clickWorld(page, 0, 0);
    for (let time = 0; time < 2; time++) {
      await expect(page.locator('.board canvas').first()).toBeVisible();
      await page.evaluate(() =>
        document.querySelector<HTMLCanvasElement>('.board canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext(),
      );
      const note = page.locator('.board-note');
      await expect(note).toBeVisible();
      await page.getByTestId(`place-${time === 0 ? 'poisson' : 'touch'}`).focus();
      await page.keyboard.press('Enter');
      await note.getByRole('button').click();
      await expect(note).toHaveCount(0, { timeout: 20_000 });
    }
    expect((await savedCircuit(page)).cells.map(({ kind }) => kind)).toEqual(['lif', 'poisson', 'touch']);
  });
});

test('without any canvas a circuit is built and run by keyboard and names', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext;
  });
  await openPlayground(page);
  await page.getByTestId('place-current').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('place-lif').focus();
  await page.keyboard.press('Enter');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  await page.getByTestId('part-drive1').click();
  await page.getByTestId('connect-to').selectOption('n1');
  await page.getByTestId('speed').selectOption('1');
  await page.getByTestId('play').click();
  await expect.poll(async () => Number(await page.getByTestId('timeline').inputValue()), { timeout: 20_000 }).toBeGreaterThan(100);
  expect((await savedCircuit(page)).synapses).toHaveLength(1);
});

test('a thousand cells run beside the page and end with the hash that they have here', async ({ page }) => {
  await page.goto('/#/gallery/thousand');
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 60_000 });
  await page.getByTestId('speed').selectOption('0.1');
  await page.getByTestId('play').click();
  await expect.poll(async () => Number(await page.getByTestId('timeline').inputValue()), { timeout: 60_000 }).toBeGreaterThan(100);
  await page.getByTestId('play').click();
  const print = page.getByTestId('fingerprint');
  await expect(print).toHaveText(/#[0-9a-f]{4}/, { timeout: 20_000 });
  const ticks = Number(await page.getByTestId('timeline').inputValue());
  const shown = await print.textContent();
  const read = parseCircuit(readFileSync('gallery/thousand.json', 'utf8'));
  if (!read.ok) throw new Error(read.message);
  const engine = createLocalEngine(read.value);
  engine.advance(ticks, () => false);
  expect(shown).toBe(`#${(await engine.hash()).slice(0, 4)}`);
});
