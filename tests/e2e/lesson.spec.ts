// A lesson from end to end: made by a teacher, opened by pupils in browsers of their own, and read back into one table; what it takes away is gone.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { toLink } from '../../src/files/link.ts';
import type { TrainingFile } from '../../src/core/learning/plan.ts';
import type { Lesson, Step } from '../../src/lesson/lesson.ts';
import { levelOf, otherLanguage, solve, test } from './game.ts';
import { newVisitor, openLink, typeInFormula, tryAllAtOnce } from './visit.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
test.use(CLIPBOARD);

function lessonOf(...steps: Step[]): Lesson {
  return { format: 'hibana.lesson', version: 1, id: 'l-test', title: { en: 'Two votes', ja: '2つの投票' }, steps };
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function expectNoBarrier(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
  expect.soft(told, screen).toEqual([]);
}

/** Badges of the level on show, as its own row has them. */
async function badges(page: Page): Promise<string[]> {
  const earned: string[] = [];
  for (const name of ['solved', 'frugal', 'sturdy'])
    if (/ on/.test((await page.getByTestId(`badge-${name}`).getAttribute('class'))!)) earned.push(name);
  return earned;
}

test('a lesson is made, played by three pupils from its link, and their results are read into one table', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000);
  await page.goto('/#/');
  await page.getByTestId('to-teach').click();
  await page.getByTestId('teach-make').click();
  await page.getByTestId('new-lesson').click();
  await page.getByTestId('lesson-title').fill('Doors and keys');
  await page.getByTestId('search-levels').fill('either');
  await page.getByTestId('add-vote-or').click();
  await page.getByTestId('search-levels').fill('both');
  await page.getByTestId('add-vote-and').click();
  await expect(page.getByTestId('step-list').locator('li')).toHaveCount(2);
  await page.getByTestId('up-2').click();
  await expect(page.getByTestId('choose-1')).toContainText('Both keys');
  await page.getByTestId('options').locator('summary').click();
  await page.getByTestId('option-note').fill('Think first.');
  await page.getByTestId('option-hints').selectOption('1');
  await page.getByTestId('hide-graph').check();
  await expect(page.frameLocator('iframe').getByTestId('lesson-note')).toContainText('Think first.', { timeout: 20_000 });
  await expect(page.frameLocator('iframe').getByTestId('view-graph')).toHaveCount(0);
  await expect(page.getByTestId('keeping')).toContainText('Kept');
  await expectNoBarrier(page, 'making a lesson');
  const print = await page.getByTestId('print-1').innerText();
  await page.getByTestId('copy-lesson').click();
  await expect(page.locator('.notice', { hasText: 'holds the whole lesson' })).toBeVisible();
  const link = await clipboard(page);
  // Nothing is lost on reload.
  await page.reload();
  await expect(page.getByTestId('lesson-title')).toHaveValue('Doors and keys');
  await expect(page.getByTestId('choose-1')).toContainText('1 hint');

  const earned: string[][] = [];
  const codes: string[] = [];
  let file = '';
  for (const [index, name] of ['Aiko', '', 'Chris'].entries()) {
    const pupil = await newVisitor(browser, { ...CLIPBOARD, acceptDownloads: true });
    await pupil.page.goto(link);
    await expect(pupil.page.getByRole('heading', { level: 1 })).toHaveText('Doors and keys');
    expect(new URL(pupil.page.url()).hash).toMatch(/^#\/lesson\/l-/);
    await pupil.page.getByTestId('lesson-go').click();
    await expect(pupil.page.getByTestId('lesson-print')).toHaveText(print);
    await expect(pupil.page.getByTestId('lesson-note')).toContainText('Think first.');
    await expect(pupil.page.getByTestId('view-formula')).toBeVisible({ timeout: 20_000 });
    if (index === 0) {
      // The least that does it.
      await typeInFormula(pupil.page, 'Weight of gold key', '0.5');
      await typeInFormula(pupil.page, 'Weight of silver key', '0.5');
      await typeInFormula(pupil.page, 'Bias (tide) of chest', '-0.5');
      await tryAllAtOnce(pupil.page);
      await expect(pupil.page.getByTestId('solved')).toBeVisible({ timeout: 15_000 });
      await pupil.page.getByTestId('stay').click();
    } else if (index === 1) {
      // Right, but with far more strength than it takes.
      await pupil.page.getByTestId('hint').click();
      await typeInFormula(pupil.page, 'Weight of gold key', '3');
      await typeInFormula(pupil.page, 'Weight of silver key', '3');
      await typeInFormula(pupil.page, 'Bias (tide) of chest', '-3');
      await tryAllAtOnce(pupil.page);
      await expect(pupil.page.getByTestId('solved')).toBeVisible({ timeout: 15_000 });
      await pupil.page.getByTestId('stay').click();
    } else {
      await pupil.page.getByTestId('hint').click();
      await pupil.page.getByTestId('skip').click();
      await expect(pupil.page.getByTestId('lesson-bar')).toContainText('Step 2 of 2');
    }
    if (index < 2) earned.push(await badges(pupil.page));
    await pupil.page.getByTestId('lesson-start').click();
    if (name) await pupil.page.getByTestId('lesson-name').fill(name);
    if (index === 2) {
      const saved = pupil.page.waitForEvent('download');
      await pupil.page.getByTestId('save-result').click();
      file = await (await saved).path();
      file = readFileSync(file, 'utf8');
    } else {
      await pupil.page.getByTestId('copy-code').click();
      await expect(pupil.page.locator('.notice', { hasText: 'code is copied' })).toBeVisible();
      codes.push(await clipboard(pupil.page));
    }
    // The lesson goes on where it was left, and the campaign has heard of nothing.
    await pupil.page.reload();
    await expect(pupil.page.getByTestId('lesson-step-1')).toContainText(index < 2 ? 'solved' : 'skipped');
    await pupil.page.goto('/#/');
    await expect(pupil.page.getByTestId('level-vote-and')).not.toHaveClass(/solved/);
    await pupil.leave();
  }
  expect(earned[0]).toEqual(['solved', 'frugal']);
  expect(earned[1]).toEqual(['solved']);

  await page.goto('/#/teach/results');
  // Read aloud and typed badly; one is wrong, one is there twice.
  const [first, second] = codes as [string, string];
  const wrong = second.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  await page.getByTestId('codes').fill(`${first.toLowerCase().replaceAll('-', ' ')}\n${wrong}\nBen: ${second}\nBen: ${second}`);
  await page.getByTestId('read-codes').click();
  await expect(page.getByTestId('results-told')).toContainText('2 new results');
  await expect(page.getByTestId('results-told')).toContainText('1 had been read before');
  await expect(page.getByTestId('results-told')).toContainText('one of the characters is wrong');
  await page.getByTestId('result-files').setInputFiles({ name: 'chris.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  const table = page.getByTestId('results-table');
  await expect(table.locator('tbody tr')).toHaveCount(3);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Doors and keys');
  await expect(table.locator('thead th').nth(1)).toHaveText('1. Both keys');
  const cell = (row: number) => table.locator('tbody tr').nth(row).locator('td').first();
  for (const [row, names] of earned.entries()) for (const name of names) await expect(cell(row)).toContainText(name);
  await expect(cell(1)).toContainText('1 hint');
  await expect(cell(2)).toContainText('skipped');
  await expect(table.locator('tfoot td').first()).toContainText('2 of 3 solved');
  await expectNoBarrier(page, 'results');
  // Remembered on the device.
  await page.reload();
  await expect(table.locator('tbody tr')).toHaveCount(3);
  const saving = page.waitForEvent('download');
  await page.getByTestId('save-csv').click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  const lines = csv.replace('\uFEFF', '').split('\r\n');
  expect(lines[0]).toBe(
    'Pupil,Device,Solved steps,1. Both keys: what came of it,1. Both keys: hints,1. Both keys: time,2. Either door: what came of it,2. Either door: hints,2. Either door: time',
  );
  expect(lines[1]).toMatch(new RegExp(`^aiko,\\w{3},1,"?${earned[0]!.join(', ')}"?,0,under 2 min,not opened,,$`));
  expect(lines[2]).toMatch(/^Ben,\w{3},1,solved,1,under 2 min,not opened,,$/);
  expect(lines[3]).toMatch(/^Chris,\w{3},0,skipped,1,under 2 min,begun,0,under 2 min$/);
  expect(lines).toHaveLength(5);
  await page.getByTestId('clear-results').click();
  await page.getByTestId('clear-yes').click();
  await expect(page.getByTestId('no-results')).toBeVisible();
  await info.attach('results.csv', { body: csv });
});

test('what a step takes away is gone: locks refuse, hints end, panels and speeds are not there', async ({ page }) => {
  await openLink(
    page,
    lessonOf({
      kind: 'level',
      level: 'vote-and',
      locked: ['gold>out'],
      hidden: ['cases', 'formula', 'graph', 'advice', 'teacher'],
      hints: 1,
      speeds: [0.5, 8],
    }),
  );
  await page.getByTestId('lesson-go').click();
  await expect(page.getByTestId('lesson-bar')).toBeVisible();
  await expect(page.getByTestId('try-all')).toBeVisible({ timeout: 20_000 });
  for (const gone of ['case-1', 'view-formula', 'view-graph']) await expect(page.getByTestId(gone)).toHaveCount(0);
  await expect(page.locator('.formula, details.teacher')).toHaveCount(0);
  await expect(page.getByTestId('diagnosis')).toBeEmpty();
  await expect(page.getByTestId('speed').locator('option')).toHaveText(['×½', '×8']);
  await expect(page.getByTestId('speed')).toHaveValue('0.5');
  await expect(page.getByTestId('weight-gold>out')).toHaveCount(0);
  await expect(page.getByTestId('weight-silver>out')).toBeVisible();
  await page.getByTestId('hint').click();
  await expect(page.getByTestId('hints').locator('li')).toHaveCount(1);
  for (const gone of ['hint', 'next-hint', 'answer']) await expect(page.getByTestId(gone)).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(page.getByTestId('hints').locator('li')).toHaveCount(1);
});

test('hidden weights and states lie under covers that nobody lifts, also not for a screen reader', async ({ page }) => {
  await openLink(page, lessonOf({ kind: 'level', level: 'vote-and', hidden: ['weights', 'state'] }));
  await page.getByTestId('lesson-go').click();
  const cover = page.getByTestId('cover-weight-gold>out');
  await expect(cover).toBeVisible({ timeout: 20_000 });
  await cover.click();
  await expect(cover).toBeVisible();
  await expect(page.getByTestId('weight-gold>out')).toHaveCount(0);
  await expect(page.getByTestId('present')).toHaveCount(0);
  await expect(page.locator('.formula')).toHaveCount(0);
  const tree = await page.locator('main').ariaSnapshot();
  expect(tree).not.toMatch(/sum [+−-]?\d/);
  await page.getByTestId('back').click();
  await page.goto('/#/level/vote-and');
  await expect(page.getByTestId('weight-gold>out')).toBeVisible({ timeout: 20_000 });
});

test('a lesson has its own language, its own progress, and steps without a goal that are done by saying so', async ({ page }) => {
  const { circuit } = levelOf('vote-or');
  await openLink(page, {
    ...lessonOf({ kind: 'circuit', title: { en: 'Doors', ja: 'ドア' }, circuit }, { kind: 'level', level: 'vote-or' }),
    language: 'ja',
  });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2つの投票');
  await page.getByTestId('language').selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByTestId('lesson-go').click();
  await expect(page.getByTestId('lesson-bar')).toContainText('Step 1 of 2');
  await page.getByTestId('lesson-done').click();
  await expect(page.getByTestId('lesson-dot-1')).toHaveAttribute('aria-label', /solved/);
  await page.getByTestId('lesson-next').click();
  await expect(page.getByTestId('lesson-bar')).toContainText('Step 2 of 2');
  await solve(
    page,
    levelOf('vote-or'),
    (testId, value) => typeIn(page, testId, value),
    (testId) => page.getByTestId(testId).click(),
  );
  await page.getByTestId('next').click();
  await expect(page.getByTestId('lesson-through')).toBeVisible();
  await expectNoBarrier(page, 'the end of a lesson');
  await page.goto('/#/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

async function typeIn(page: Page, testId: string, value: number): Promise<void> {
  const label = (await page.getByTestId(testId).getAttribute('aria-label'))!;
  await typeInFormula(page, label, String(value));
}

test('steps come from links, files and the shelf, are dragged into order, and come back when they were taken out', async ({ page }) => {
  const training: TrainingFile = {
    format: 'hibana.training',
    version: 1,
    data: { kind: 'planar', name: 'circle', points: 200, noise: 0.1, seed: '1' },
    features: ['x', 'y'],
    share: 0.7,
    answer: 'one',
    network: { layers: [{ neurons: 2, activator: 'tanh' }] },
    seed: '1',
    runs: [],
    settings: { rule: 'gradient', rate: 0.05, momentum: 0.5, decay: 0, batch: 10, order: 'shuffled', seed: '1' },
    hash: '0000000000000000',
  };
  await page.goto('/#/teach/make/l-drag');
  await page.getByTestId('chapter-vote').click();
  await page.getByTestId('add-vote-or').click();
  await page.getByTestId('add-other').locator('summary').click();
  await page.getByTestId('add-paste').fill(`http://somewhere.test/#/open/${await toLink(training)}`);
  await page.getByTestId('add-paste-go').click();
  await expect(page.getByTestId('choose-2')).toContainText('Training');
  await page.getByTestId('add-file').setInputFiles({
    name: 'my drops.json',
    mimeType: 'application/json',
    buffer: readFileSync(new URL('../../gallery/drops.json', import.meta.url)),
  });
  await expect(page.getByTestId('choose-3')).toContainText('my drops');
  await page.locator('.step-grip').nth(2).dragTo(page.getByTestId('step-1'));
  await expect(page.getByTestId('choose-1')).toContainText('my drops');
  await page.getByTestId('remove-1').click();
  await expect(page.getByTestId('step-list').locator('> li')).toHaveCount(2);
  await page.getByTestId('step-back-in').click();
  await expect(page.getByTestId('choose-1')).toContainText('my drops');
  await page.getByTestId('choose-3').click();
  await page.getByTestId('options').locator('summary').click();
  await page.getByTestId('option-seed').fill('room 7');
  await expect(page.getByTestId('keeping')).toContainText('Kept');
  await page.getByTestId('try-lesson').click();
  await page.getByTestId('lesson-step-3').click();
  await expect(page.getByTestId('lesson-bar')).toContainText('Step 3 of 3');
  await expect(page.getByTestId('lesson-done')).toBeVisible();
  await page.goto('/#/shelf');
  await expect(page.getByTestId('group-lessons')).toContainText('My lesson', { timeout: 20_000 });
  await page.getByTestId('open-l-drag').click();
  await expect(page.getByTestId('choose-1')).toContainText('my drops');
});

test('the pages fit a phone, and axe finds no barrier on any of them, in both languages', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLink(
    page,
    lessonOf({ kind: 'level', level: 'vote-and', note: { en: 'Look well.', ja: 'よく見よう。' } }, { kind: 'level', level: 'alive-leak' }),
  );
  await expect(page.getByTestId('lesson-go')).toBeVisible();
  const places = [
    '#/lesson/l-test',
    '#/lesson/l-test/1',
    '#/lesson/l-test/2',
    '#/teach',
    '#/teach/make',
    '#/teach/make/l-new',
    '#/teach/results',
  ];
  for (const place of places) {
    await page.evaluate((hash) => (location.hash = hash), place);
    await expect(page.locator('h1')).toBeVisible({ timeout: 20_000 });
    for (const language of ['en', 'ja']) {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${place} in ${language}`).toBeLessThanOrEqual(0);
      await expectNoBarrier(page, `${place} in ${language}`);
      await otherLanguage(page);
    }
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }
});

test('a lesson works where nothing may be kept, and a file of one opens from the shelf page', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await page.goto('/#/shelf');
  await page.getByTestId('shelf-file').setInputFiles({
    name: 'lesson.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(lessonOf({ kind: 'level', level: 'vote-or' }))),
  });
  await expect(page.getByTestId('lesson-go')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId('lesson-go').click();
  await expect(page.getByTestId('lesson-bar')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId('lesson-start').click();
  await expect(page.getByTestId('lesson-code')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('keeps nothing');
});
