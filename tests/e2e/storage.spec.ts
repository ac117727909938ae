// What a player has done is kept: over reloads, closed pages, other tabs, files; and where nothing can be kept the game says so.
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { textLimits } from '../../src/files/parse.ts';
import { levelOf, otherLanguage, test, watch } from './game.ts';
import { expectKept, inFormula, newVisitor, openLevel, solveByFormula, typeInFormula } from './visit.ts';

async function expectSolved(page: Page, ...ids: string[]): Promise<void> {
  for (const id of ids) await expect(page.getByTestId(`level-${id}`)).toHaveClass(/solved/);
}

function file(text: string, name = 'progress.json'): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

test('a badge and the last circuit survive a reload', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await solveByFormula(page, levelOf('vote-and'));
  await page.getByTestId('stay').click();
  await typeInFormula(page, 'Weight of gold key', '2.5');
  await expectKept(page, 'vote-and', 2.5);
  await page.reload();
  await expect(inFormula(page, 'Weight of gold key')).toHaveValue('2.5');
  await expect(page.getByTestId('badge-solved')).toHaveClass(/on/);
  await page.goto('/#/');
  await expectSolved(page, 'vote-and');
});

test('a page that is closed right after an edit has kept it', async ({ page, context }) => {
  await openLevel(page, 'vote-and');
  await page.getByTestId('weight-silver>out').press('ArrowUp');
  await expect(inFormula(page, 'Weight of silver key')).toHaveValue('−0.5');
  await page.close();
  const again = await context.newPage();
  const problems = watch(again);
  await openLevel(again, 'vote-and');
  await expect(inFormula(again, 'Weight of silver key')).toHaveValue('−0.5');
  expect(problems).toEqual([]);
});

test('hints that were opened are open after a reload', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await page.getByTestId('hint').click();
  await page.getByTestId('next-hint').click();
  await expect(page.getByTestId('hints').locator('li')).toHaveCount(2);
  await page.reload();
  await expect(page.getByTestId('hints').locator('li')).toHaveCount(2);
});

test('two tabs keep each other’s badges, and see them without a reload', async ({ page, context }) => {
  const second = await context.newPage();
  const problems = watch(second);
  await openLevel(page, 'one-follow');
  await openLevel(second, 'one-not');
  await solveByFormula(page, levelOf('one-follow'));
  await solveByFormula(second, levelOf('one-not'));
  for (const tab of [page, second]) {
    // A change of the hash alone: no tab is loaded again.
    await tab.evaluate(() => (location.hash = '#/'));
    await expectSolved(tab, 'one-follow', 'one-not');
  }
  await otherLanguage(second);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.reload();
  await expectSolved(page, 'one-follow', 'one-not');
  expect(problems).toEqual([]);
});

for (const [how, forbid] of [
  ['is not there', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
  [
    'throws',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
  ],
] as const) {
  test(`where storage ${how} the game says so once and can be played`, async ({ page }) => {
    await page.addInitScript(forbid);
    await page.goto('/');
    const warning = page.locator('.notice', { hasText: 'does not let the game store' });
    await expect(warning).toHaveCount(1);
    await warning.getByRole('button').click();
    await page.evaluate(() => (location.hash = '#/level/one-follow'));
    await solveByFormula(page, levelOf('one-follow'));
    await expect(warning).toHaveCount(0);
    await page.evaluate(() => (location.hash = '#/'));
    await expectSolved(page, 'one-follow');
  });
}

test('progress goes into a file and comes back from it, also in another browser', async ({ page, browser }) => {
  await openLevel(page, 'one-follow');
  await solveByFormula(page, levelOf('one-follow'));
  await page.goto('/#/settings');
  await page.getByLabel('150 %').check();
  const saving = page.waitForEvent('download');
  await page.getByTestId('export').click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^hibana-.*\.json$/);
  const saved = readFileSync(await download.path(), 'utf8');

  await page.getByTestId('reset').click();
  await page.getByTestId('reset-yes').click();
  await expect(page.locator('.notice')).toContainText('erased');
  await page.goto('/#/');
  await expect(page.getByTestId('level-one-follow')).not.toHaveClass(/solved/);
  await page.reload();
  await expect(page.getByTestId('level-one-follow')).not.toHaveClass(/solved/);

  await page.goto('/#/settings');
  await page.getByTestId('import-file').setInputFiles(file(saved));
  await expect(page.locator('.notice', { hasText: 'merged' })).toBeVisible();
  await page.goto('/#/');
  await expectSolved(page, 'one-follow');

  const other = await newVisitor(browser);
  await other.page.goto('/#/settings');
  await other.page.getByTestId('import-file').setInputFiles(file(saved));
  await expect(other.page.getByLabel('150 %')).toBeChecked();
  await other.page.goto('/#/');
  await expectSolved(other.page, 'one-follow');
  await other.page.reload();
  await expectSolved(other.page, 'one-follow');
  await other.leave();
});

test('a file that is no progress is refused in a sentence and changes nothing', async ({ page }) => {
  await openLevel(page, 'one-follow');
  await solveByFormula(page, levelOf('one-follow'));
  await page.goto('/#/settings');
  const bad = [
    ['{"format":"hibana.progress","version":1,"levels":{"one-fol', 'cannot be read as JSON'],
    ['\u0000\u0001PNG', 'cannot be read as JSON'],
    ['[1,2]', 'not a Hibana file'],
    [JSON.stringify(levelOf('vote-and')), 'another kind of file'],
    ['{"format":"hibana.progress","version":9,"levels":{}}', 'another version'],
    [
      '{"format":"hibana.progress","version":1,"levels":{"one-not":{"solved":"yes","frugal":false,"sturdy":false,"updatedAt":1}}}',
      'levels',
    ],
    [`{"format":"hibana.progress","version":1,"levels":{},"x":"${'x'.repeat(textLimits['hibana.progress'])}"}`, 'too large'],
  ] as const;
  for (const [text, sentence] of bad) {
    await page.getByTestId('import-file').setInputFiles(file(text));
    const notice = page.locator('.notice', { hasText: sentence });
    await expect(notice).toBeVisible();
    await notice.getByRole('button').click();
  }
  await page.goto('/#/');
  await expectSolved(page, 'one-follow');
  await expect(page.getByTestId('level-one-not')).not.toHaveClass(/solved/);
});

test('settings survive a reload', async ({ page }) => {
  await page.goto('/#/settings');
  await page.getByRole('slider').fill('0.25');
  await page.getByLabel('×4').check();
  await page.getByLabel('125 %').check();
  await page.getByRole('radio', { name: 'reduced' }).check();
  await page.getByRole('radio', { name: 'high' }).check();
  await page.getByTestId('mute').click();
  await otherLanguage(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('slider')).toHaveValue('0.25');
  await expect(page.getByLabel('×4')).toBeChecked();
  await expect(page.getByLabel('125 %')).toBeChecked();
  await expect(page.getByRole('radio', { name: 'ひかえめ' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '高い' })).toBeChecked();
  await expect(page.getByTestId('mute')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveClass(/high-contrast/);
  await openLevel(page, 'one-follow');
  await expect(page.getByTestId('speed')).toHaveValue('4');
});
