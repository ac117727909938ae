// A teacher with a projector: one screen for the whole class, a clicker in the hand.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './game.ts';
import { clickWorld, openPlayground } from './playground.ts';
import { openLevel } from './visit.ts';

async function present(page: Page, id: string): Promise<void> {
  await openLevel(page, id);
  await page.getByTestId('present').click();
  await expect(page.getByTestId('presenter-bar')).toBeVisible();
  // Nothing has the focus that takes keys for itself.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect.soft(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`)).toEqual([]);
}

test('a clicker goes through the cases, and back', async ({ page }) => {
  await present(page, 'vote-and');
  const place = page.getByTestId('talk-place');
  const next = page.getByTestId('talk-next');
  await expect(place).toHaveText('Case 1 of 4');
  await page.keyboard.press('PageDown');
  await expect(place).toHaveText('Case 2 of 4');
  await expect(next).toHaveText(/Play/);
  await expect(page.locator('.tally')).toContainText('…');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(next).toHaveText(/Next case/);
  await expect(page.locator('.tally')).not.toContainText('…');
  await page.keyboard.press('PageUp');
  await expect(next).toHaveText(/Play/);
  await page.keyboard.press('PageUp');
  await expect(place).toHaveText('Case 1 of 4');
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(page.getByTestId('dark-screen')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.getByTestId('dark-screen')).toHaveCount(0);
  }
  await expect(place).toHaveText('Case 1 of 4');
});

test('a key fires an input, and the vote can be stopped at the threshold', async ({ page }) => {
  await present(page, 'vote-and');
  const gold = page.getByTestId('input-gold');
  await expect(gold).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('k');
  await page.keyboard.press('1');
  await expect(gold).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('held')).toHaveText('All votes are in. Will it fire?');
  await expect(page.locator('.tally')).toContainText('…');
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('held')).toBeEmpty();
  await expect(page.locator('.tally')).not.toContainText('…');
});

test('what is covered is told nowhere, and comes to light one by one', async ({ page }) => {
  await present(page, 'vote-and');
  await page.getByTestId('menu-show').click();
  for (const panel of ['panel-cases', 'panel-numbers']) await page.getByTestId(panel).click();
  await page.getByTestId('menu-hide').click();
  for (const kind of ['weight', 'bias', 'state', 'answer']) await page.getByTestId(`hide-${kind}`).click();
  await page.keyboard.press('Escape');
  const tree = await page.locator('main').ariaSnapshot();
  expect(tree).not.toMatch(/slider/);
  expect(tree).not.toMatch(/right|wrong|[−-]?\d+(\.\d+)? > 0|the chest opens/i);
  await expect(page.getByTestId('weight-gold>out')).toHaveCount(0);
  await expect(page.locator('.tally')).toHaveText(/^\s*\?\s*\?\s*\?\s*= \?\s*$/);
  await expect(page.getByRole('region', { name: 'Formula' })).not.toContainText(/\d\s*·\s*\(?[−\d]/);
  await expect(page.locator('.say')).toBeEmpty();
  await expect(page.locator('.case .mark')).toHaveCount(0);
  await expectNoBarrier(page);
  const covers = page.locator('.board .cover');
  const before = await covers.count();
  await page.locator('.board').getByTestId('cover-weight-gold>out').click();
  await expect(page.getByTestId('weight-gold>out')).toBeVisible();
  await expect(covers).toHaveCount(before - 1);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('PageDown');
  await expect(covers).toHaveCount(before - 2);
});

test('the class votes, the soma decides, and the tally stays', async ({ page }) => {
  await present(page, 'vote-and');
  await page.keyboard.press('v');
  await expect(page.getByTestId('vote-card')).toBeVisible();
  await page.keyboard.press('PageDown');
  for (let i = 0; i < 3; i++) await page.getByTestId('more-fires').click();
  await page.getByTestId('less-fires').click();
  await page.keyboard.press('s');
  await page.getByTestId('hands-silent').fill('12');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('hands-fires')).toHaveValue('2');
  await expect(page.getByTestId('hands-silent')).toHaveValue('12');
  await expect(page.getByTestId('right-side')).toHaveCount(0);
  await page.getByTestId('decide').click();
  await expect(page.getByTestId('right-side')).toHaveCount(1);
  await expect(page.getByTestId('right-side')).toHaveText(/right/);
  await expect(page.locator('.tallies li')).toHaveCount(1);
  await expectNoBarrier(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('hands-silent')).toHaveValue('0');
  await expect(page.locator('.tallies li')).toHaveCount(1);
});

test('laser and spotlight follow the hand, and Escape leaves everything as it was', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await expect(page.getByTestId('weight-gold>out')).toBeVisible();
  await expect(page.locator('.view-loading')).toHaveCount(0);
  const before = await page.locator('main').ariaSnapshot();
  await page.locator('h1').click();
  await page.keyboard.press('Shift+P');
  await expect(page.getByTestId('presenter-bar')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByTestId('laser')).toBeVisible();
  await page.mouse.move(400, 300);
  await page.keyboard.press('g');
  await expect(page.getByTestId('laser')).toHaveCount(0);
  await expect(page.getByTestId('spot')).toBeVisible();
  const lit = (): Promise<number> =>
    page.getByTestId('spot').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let clear = 0;
      for (let i = 3; i < data.length; i += 400) if (data[i] === 0) clear++;
      return clear;
    });
  await page.mouse.move(500, 300);
  await expect.poll(lit).toBeGreaterThan(50);
  const small = await lit();
  await page.mouse.wheel(0, -300);
  await expect.poll(lit).toBeGreaterThan(small);
  await page.keyboard.press('?');
  await expect(page.getByTestId('presenter-keys')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('presenter-keys')).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(page.locator('.board .cover').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('spot')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('presenter-bar')).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveClass(/presenting|covering/);
  await expect.poll(() => page.locator('main').ariaSnapshot()).toBe(before);
});

test('in time: stopped in the tick before the spike, hidden, and on again', async ({ page }) => {
  await page.goto('/#/level/alive-rest?present');
  await expect(page.getByTestId('presenter-bar')).toBeVisible({ timeout: 15_000 });
  const next = page.getByTestId('talk-next');
  await page.keyboard.press('PageUp');
  await expect(next).toHaveText(/Play/);
  await page.keyboard.press('k');
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('held')).toHaveText(/is at −\d+(\.\d)? mV, the threshold is −\d+ mV/, { timeout: 30_000 });
  await expect(next).toHaveText(/Go on/);
  await page.keyboard.press('z');
  await expect(page.getByTestId('held')).toHaveText('Just before the decision.');
  await expect(page.locator('.membrane')).toHaveCount(0);
  await expect(page.locator('.instruments')).toHaveCount(0);
  expect(await page.locator('main').ariaSnapshot()).not.toMatch(/mV/);
  await page.keyboard.press('v');
  await page.keyboard.press('f');
  await page.keyboard.press('k');
  await page.keyboard.press('d');
  await expect(page.locator('.side-count.right')).toHaveCount(0);
  await expect(next).toHaveText(/Finish|Reveal/, { timeout: 30_000 });
  await page.keyboard.press('PageDown');
  await expect(page.locator('.cover')).toHaveCount(await page.locator('.over-soma').count());
  await page.keyboard.press('z');
  await expect(page.getByTestId('right-side')).toBeVisible({ timeout: 30_000 });
  await expectNoBarrier(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.instruments')).toBeVisible();
});

test('in time: a key touches the source', async ({ page }) => {
  await present(page, 'alive-first-spark');
  await page.keyboard.press('1');
  await expect(page.getByTestId('talk-next')).toHaveText(/Finish/);
});

test('in the playground: the board takes the room, a key fires, and it is left as it was', async ({ page }) => {
  await openPlayground(page, 'rounds');
  await page.getByTestId('place-input').click();
  await clickWorld(page, -100, 0);
  await page.keyboard.press('Escape');
  await page.getByTestId('present').click();
  await expect(page.getByTestId('presenter-bar')).toBeVisible();
  await expect(page.locator('.palette')).toBeHidden();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('1');
  await expect(page.getByTestId('talk-next')).toHaveText(/Finish/);
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('talk-next')).toHaveText(/Play/);
  await page.keyboard.press('k');
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('held')).toHaveText('All votes are in. Will it fire?');
  await expectNoBarrier(page);
  await page.getByTestId('talk-leave').click();
  await expect(page.locator('.palette')).toBeVisible();
});

test('on a phone every button of the bar can be reached @phone', async ({ page }) => {
  await present(page, 'vote-and');
  for (const id of ['talk-back', 'talk-next', 'talk-vote', 'menu-hide', 'menu-look', 'talk-help', 'talk-leave']) {
    const box = (await page.getByTestId(id).boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(box.y + box.height).toBeLessThanOrEqual(844);
  }
  await page.getByTestId('talk-vote').tap();
  await page.getByTestId('more-fires').tap();
  await expect(page.getByTestId('hands-fires')).toHaveValue('1');
});
