// For everybody: keyboards, screen readers, large text, small screens, fingers.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { circuit } from '../helpers/circuit.ts';
import { levelOf, otherLanguage, test } from './game.ts';
import { inFormula, openLevel, openLink, solveByFormula, typeInFormula } from './visit.ts';

/** In both languages: the button in the header is pressed from inside, also under a dialog. */
async function expectNoBarrier(page: Page, screen: string): Promise<void> {
  for (const language of ['en', 'ja']) {
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    // Legacy mode opens no second page; there are no frames here.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const told = grave.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
    expect.soft(told, `${screen} in ${language}`).toEqual([]);
    await otherLanguage(page);
  }
}

test('axe finds no barrier on the pages', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByTestId('start')).toBeVisible();
  await expectNoBarrier(page, 'map');
  await page.goto('/#/settings');
  await page.getByTestId('reset').click();
  await expect(page.getByTestId('reset-yes')).toBeVisible();
  await expectNoBarrier(page, 'question in the settings');
  await page.getByTestId('reset-yes').locator('..').getByRole('button').first().click();
  await expectNoBarrier(page, 'settings');
  await page.goto('/#/credits');
  await expect(page.locator('main p').first()).toBeVisible();
  await expectNoBarrier(page, 'credits');
  await page.goto('/#/level/nope');
  await expect(page.getByTestId('problem')).toBeVisible();
  await expectNoBarrier(page, 'problem');
});

test('axe finds no barrier in a level, from its hints to its end', async ({ page }) => {
  const level = levelOf('vote-and');
  await openLevel(page, level.id);
  for (const button of ['hint', 'next-hint', 'next-hint']) await page.getByTestId(button).click();
  await page.getByTestId('weight-gold>out').press('Enter');
  await expect(page.locator('.stepper')).toBeVisible();
  await page.locator('details.teacher summary').click();
  for (const view of ['view-graph', 'view-code', 'view-all', 'view-formula', 'formula-columns', 'formula-rows']) {
    await page.getByTestId(view).click();
    await expect(page.locator('.view-loading')).toHaveCount(0);
    await expectNoBarrier(page, `cases, hints, note for teachers and ${view}`);
  }
  await solveByFormula(page, level);
  await expectNoBarrier(page, 'solved');
});

test('axe finds no barrier in levels in time', async ({ page }) => {
  for (const id of ['alive-habit', 'alive-rest', 'alive-count', 'rhythm-song']) {
    await openLevel(page, id);
    await expectNoBarrier(page, id);
  }
  await page.getByTestId('instrument-rate').click();
  await expectNoBarrier(page, 'rates');
});

test('axe finds no barrier in the other kinds of level and in a shared circuit', async ({ page }) => {
  await openLevel(page, 'one-predict');
  await expectNoBarrier(page, 'predict');
  await openLevel(page, 'vote-xor');
  await expectNoBarrier(page, 'impossible');
  await openLevel(page, 'vote-eye');
  await expectNoBarrier(page, 'eye');
  await openLink(page, circuit('a:1 b -> h(-0.5) out(0.5 sigmoid); a>h 1; b>h 1; h>out -2'));
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 20_000 });
  await expectNoBarrier(page, 'shared circuit');
});

test('axe finds no barrier in the playground, its gallery and its shelf', async ({ page }) => {
  await page.goto('/#/play');
  await expect(page.getByTestId('invite')).toBeVisible({ timeout: 20_000 });
  await expectNoBarrier(page, 'an empty canvas');
  await page.goto('/#/gallery/breathing');
  await expect(page.getByTestId('story')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId('view-meters').click();
  await expect(page.locator('.meters-grid')).toBeVisible({ timeout: 20_000 });
  await page.locator('[data-testid^="part-"]').nth(1).click();
  await expectNoBarrier(page, 'a cell and its instruments');
  await page.getByTestId('file-menu').click();
  await expectNoBarrier(page, 'the menu');
  await page.goto('/#/gallery');
  await expect(page.locator('main h2').first()).toBeVisible({ timeout: 20_000 });
  await expectNoBarrier(page, 'gallery');
  await page.goto('/#/shelf');
  await expect(page.locator('h1')).toBeVisible({ timeout: 20_000 });
  await expectNoBarrier(page, 'shelf');
});

test('axe finds no barrier in sheets, batches, curves, classifiers and drawings', async ({ page }) => {
  for (const id of ['layer-matrix', 'deep-blocks', 'layer-batch', 'act-name', 'soft-iris', 'soft-loud', 'soft-sure']) {
    await openLevel(page, id);
    await expectNoBarrier(page, id);
  }
});

test('Tab reaches every control of a level, and nothing traps it', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await page.getByTestId('hint').click();
  await expect(page.getByTestId('weight-gold>out')).toBeVisible();
  const wanted = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('button, input, select, summary, [tabindex="0"]');
    const open = [...all].filter((element) => element.checkVisibility() && !element.matches(':disabled, [tabindex="-1"]'));
    for (const [i, element] of open.entries()) element.dataset['stop'] = String(i);
    return open.map((element) => element.getAttribute('aria-label') ?? element.textContent);
  });
  expect(wanted.length).toBeGreaterThan(20);
  const reached = new Set<string>();
  await page.locator('body').focus();
  for (let i = 0; i < wanted.length + 3; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['stop']);
    if (stop !== undefined) reached.add(stop);
  }
  expect(wanted.filter((_, i) => !reached.has(String(i)))).toEqual([]);
});

test('a dialog gives the focus back when it closes', async ({ page }) => {
  await page.goto('/');
  await page.getByTestId('level-vote-xor').press('Enter');
  await expect(page.getByTestId('jump')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('jump')).toBeHidden();
  await expect(page.getByTestId('level-vote-xor')).toBeFocused();

  await openLevel(page, 'one-follow');
  await typeInFormula(page, 'Weight of switch', '1');
  await page.getByTestId('try-all').press('Enter');
  await expect(page.getByTestId('next')).toBeFocused();
  await page.getByTestId('stay').press('Enter');
  await expect(page.getByTestId('try-all')).toBeFocused();
});

test('in an open dialog the focus stays inside', async ({ page }) => {
  await page.goto('/#/settings');
  await page.getByTestId('reset').click();
  await expect(page.getByTestId('reset-yes')).toBeVisible();
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    // The browser's own bar counts as a stop too: then nothing of the page has the focus.
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
  }
});

test('a vote is spoken when it has settled', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await typeInFormula(page, 'Bias (tide) of chest', '-0.5');
  await page.getByTestId('input-gold').press('Space');
  await expect(page.getByTestId('spoken')).toHaveText('gold key plus 2, silver key 0, bias minus 0.5, sum plus 1.5: fires.');
  await expect(page.getByTestId('spoken')).toHaveAttribute('aria-live', 'polite');
  await page.getByTestId('input-gold').press('Space');
  await expect(page.getByTestId('spoken')).toHaveText('gold key 0, silver key 0, bias minus 0.5, sum minus 0.5: stays quiet.');
});

test('a control says its name, its value and its bounds, and follows the other view', async ({ page }) => {
  await openLevel(page, 'vote-and');
  const slider = page.getByRole('slider', { name: 'Weight of silver key' });
  await expect(slider).toHaveAttribute('aria-valuetext', '−1');
  await slider.press('ArrowUp');
  await expect(slider).toHaveAttribute('aria-valuenow', '-0.5');
  await expect(inFormula(page, 'Weight of silver key')).toHaveValue('−0.5');
  await inFormula(page, 'Weight of silver key').press('ArrowUp');
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
});

test('the language changes at once, on every screen, and the page says which it is', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await otherLanguage(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByTestId('start')).toContainText('はじめる');
  await openLevel(page, 'vote-and');
  await expect(page.locator('h1')).toHaveText(levelOf('vote-and').text.ja.title);
  await expect(page.getByTestId('weight-gold>out')).toHaveAttribute('aria-label', '金のかぎの重み');
  await otherLanguage(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1')).toHaveText(levelOf('vote-and').text.en.title);
  await expect(page.getByTestId('weight-gold>out')).toHaveAttribute('aria-label', 'Weight of gold key');
});

/** Words that are cut off at the side, by the window or by a box that cannot be scrolled. */
async function cutWords(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const slack = 1.5;
    const cut: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) cut.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent!.trim() || !parent.checkVisibility() || parent.closest('.visually-hidden, script, noscript, option, math'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      let left = 0;
      let right = innerWidth;
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { overflowX, position } = getComputedStyle(box);
        const bounds = box.getBoundingClientRect();
        if (overflowX === 'auto' || overflowX === 'scroll') {
          [left, right] = [-Infinity, Infinity];
          break;
        }
        if (overflowX !== 'visible' && bounds.width > 0) [left, right] = [Math.max(left, bounds.left), Math.min(right, bounds.right)];
        if (position === 'fixed') break;
      }
      if (text.left < left - slack || text.right > right + slack) cut.push(node.textContent!.trim().slice(0, 60));
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input.number')) {
      if (field.checkVisibility() && field.scrollWidth > field.clientWidth + slack) cut.push(`number ${field.value}`);
    }
    return cut;
  });
}

/** The setting of the text size, and the language, without a walk through the settings for each screen. */
async function expectWordsWhole(page: Page, sizes: readonly number[]): Promise<void> {
  const look = async (screen: string): Promise<void> => {
    for (const language of ['en', 'ja']) {
      for (const size of sizes) {
        await page.locator('html').evaluate((root, scale) => root.style.setProperty('--text-scale', String(scale)), size);
        await page.waitForTimeout(120);
        expect.soft(await cutWords(page), `${screen}, ${language}, ${size * 100} %`).toEqual([]);
      }
      await otherLanguage(page);
    }
  };
  await page.goto('/');
  await expect(page.getByTestId('start')).toBeVisible();
  await look('map');
  for (const id of ['one-predict', 'vote-eye', 'vote-tally', 'vote-xor']) {
    await openLevel(page, id);
    const hint = page.getByTestId('hint');
    if (await hint.isVisible()) await hint.evaluate((button: HTMLElement) => button.click());
    await look(id);
  }
  for (const place of ['settings', 'credits']) {
    await page.goto(`/#/${place}`);
    await expect(page.locator('main.sheet')).toBeVisible();
    await look(place);
  }
}

test('at twice the size no word is cut off, in either language', ({ page }) => expectWordsWhole(page, [2]));
test('on a narrow phone no word is cut off, in either language @phone', ({ page }) => expectWordsWhole(page, [1]));
test('on a narrow phone and at twice the size no word is cut off @phone', ({ page }) => expectWordsWhole(page, [2]));

test('the text size of the settings is the one on the page', async ({ page }) => {
  await page.goto('/#/settings');
  const before = await page.locator('html').evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize));
  await page.getByLabel('200 %').check();
  await expect
    .poll(() => page.locator('html').evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize)))
    .toBeCloseTo(before * 2, 0);
});

/** Controls whose sensitive area is smaller than `least`, found by asking what lies under points around their middle. */
async function smallTargets(page: Page, selector: string, least: number): Promise<string[]> {
  return page.evaluate(
    ([wanted, size]) => {
      const small: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>(wanted)) {
        if (!element.checkVisibility() || element.closest('.visually-hidden')) continue;
        element.scrollIntoView({ block: 'center', inline: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        const reach = size / 2 - 1;
        const spans = { width, height };
        const isHit = (dx: number, dy: number): boolean => {
          const hit = document.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy);
          return hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) === true);
        };
        if (spans.width < size - 0.5 && !(isHit(-reach, 0) && isHit(reach, 0))) small.push(`${name(element)}: ${Math.round(width)} wide`);
        if (spans.height < size - 0.5 && !(isHit(0, -reach) && isHit(0, reach))) small.push(`${name(element)}: ${Math.round(height)} high`);
      }
      return small;

      function name({ dataset, title, outerHTML }: HTMLElement): string {
        return dataset['testid'] ?? (title || outerHTML.slice(0, 80));
      }
    },
    [selector, least] as const,
  );
}

const anything = 'button, input:not([type=radio], [type=file]), select, summary, [role=slider]';
const main = '.btn, .round, .bubble-level, .cell.input, .board [role=slider], .case, summary, .speed select, .stepper button, .option';

async function expectEasyTargets(page: Page): Promise<void> {
  const look = async (screen: string): Promise<void> => {
    expect.soft(await smallTargets(page, anything, 24), `${screen}, everything`).toEqual([]);
    expect.soft(await smallTargets(page, main, 44), `${screen}, the main ones`).toEqual([]);
  };
  await page.goto('/');
  await expect(page.getByTestId('start')).toBeVisible();
  await look('map');
  for (const id of ['one-thermometer', 'vote-tally', 'one-predict']) {
    await openLevel(page, id);
    await expect(page.locator('.board .cell.input').first()).toBeVisible();
    await look(id);
  }
  await page.goto('/#/settings');
  await expect(page.getByTestId('export')).toBeVisible();
  await look('settings');
}

test('everything can be hit with a mouse', ({ page }) => expectEasyTargets(page));
test('everything can be hit with a finger @phone', ({ page }) => expectEasyTargets(page));
