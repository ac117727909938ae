import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { SpikingCircuit } from '../../src/core/spiking/circuit.ts';
import { expectBadge, openFromMap, test, valueOf } from './game.ts';
import { openLevel, openLink } from './visit.ts';

test.use({ viewport: { width: 1024, height: 600 } });

const shared: SpikingCircuit = {
  format: 'hibana.circuit',
  version: 1,
  clock: 'milliseconds',
  seed: 'shared',
  cells: [
    { id: 'tap', kind: 'touch', x: -200, y: -60 },
    { id: 'drive', kind: 'current', x: -200, y: 60, shape: 'constant', amplitudeNa: 0.2 },
    { id: 'n', kind: 'lif', x: 60, y: 0, restMv: -65, thresholdMv: -50, resetMv: -65, tauMs: 20, resistanceMohm: 100, refractoryMs: 2 },
  ],
  synapses: [
    { id: 'tap>n', from: 'tap', to: 'n', kind: 'delta', weight: 10, delayMs: 1 },
    { id: 'drive>n', from: 'drive', to: 'n', kind: 'current', gain: 1 },
  ],
  layers: [],
  probes: [],
  notes: [],
};

const fingerprint = (page: Page) => page.locator('.time code').innerText();
const now = async (page: Page): Promise<number> => Number(await page.getByTestId('timeline').inputValue());

async function pause(page: Page): Promise<void> {
  await page.getByTestId('play').click();
  await expect(page.locator('.time code')).toHaveText(/#[0-9a-f]{4}/);
}

test('alive-leak is solved with the keyboard alone', async ({ page }) => {
  await openFromMap(page, 'alive-leak', (target) => target.press('Enter'));
  const rate = page.getByTestId('parameter-drip-rateHz');
  await rate.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp');
  expect(await valueOf(rate)).toBe(35);
  await page.keyboard.press('t');
  await expect(page.getByTestId('solved')).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press('Escape');
  await expectBadge(page, 'alive-leak');
});

test('a circuit runs, is changed while it runs, and can be scrubbed back and on again to the same fingerprint', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openLink(page, shared);
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId('part-drive').click();
  await page.getByTestId('speed').selectOption('0.1');
  await page.getByTestId('play').click();
  await expect.poll(() => now(page)).toBeGreaterThan(200);
  await page.getByTestId('property-amplitudeNa').getByRole('spinbutton').press('ArrowUp');
  await page.getByTestId('free-pad').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect.poll(() => now(page)).toBeGreaterThan(600);
  await pause(page);
  const [end, mark] = [await now(page), await fingerprint(page)];
  await page.getByTestId('timeline').fill('150');
  await expect.poll(() => fingerprint(page)).not.toBe(mark);
  await page.getByTestId('timeline').fill(String(end));
  await expect.poll(() => fingerprint(page)).toBe(mark);
  await page.getByTestId('step').click();
  await page.getByTestId('step-back').click();
  await expect.poll(() => fingerprint(page)).toBe(mark);
  // On to the next spike: time goes on, and the cell has fired just before.
  await page.locator('h1').click();
  await page.keyboard.press('n');
  await expect.poll(() => now(page)).toBeGreaterThan(end);
});

test('a predicted run stays hidden until the answer is given', async ({ page }) => {
  await openLevel(page, 'alive-count');
  await expect(page.getByTestId('play')).toBeDisabled();
  await expect(page.locator('.membrane')).toHaveText('?');
  await page.getByTestId('speed').selectOption('1');
  await page.getByTestId('says-number').fill('7');
  await page.getByTestId('say').click();
  await expect(page.getByTestId('told')).toHaveClass(/no/);
});

test('a level of the vote stands beside its leaky twin, which follows its inputs', async ({ page }) => {
  await openLevel(page, 'vote-or');
  await page.getByTestId('twin').click();
  const twin = page.getByTestId('twin-board');
  await expect(twin.locator('.membrane')).toContainText('mV');
  await twin.getByTestId('instrument-rate').click();
  const inputs = page.locator('.boards > .board .cell.input');
  for (let i = 0; i < (await inputs.count()); i++) await inputs.nth(i).click();
  await expect(twin.locator('.rates')).toBeVisible();
  await page.getByTestId('twin').click();
  await expect(twin).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('alive-first-spark is solved with two quick taps @phone', async ({ page }) => {
    await openFromMap(page, 'alive-first-spark', (target) => target.tap());
    await page.getByTestId('touch-finger').tap();
    await expect(page.getByTestId('diagnosis')).toHaveCount(1);
    await expect(page.getByTestId('play')).toHaveAttribute('aria-label', /.+/);
    await page.getByTestId('again').tap();
    await page.getByTestId('speed').selectOption('0.005');
    await page.getByTestId('touch-finger').tap();
    await page.getByTestId('touch-finger').tap();
    await page.getByTestId('speed').selectOption('1');
    await expect(page.getByTestId('solved')).toBeVisible({ timeout: 20_000 });
    await expectBadge(page, 'alive-first-spark');
  });
});
