// The teacher's material: notes, ready lessons, and paper as it leaves the printer.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { judge } from '../../src/levels/judge.ts';
import { readyLessons } from '../../src/lesson/ready/ready.ts';
import { replay } from '../../src/session/replay.ts';
import { attemptOf } from '../../src/session/session.ts';
import { levelOf, test } from './game.ts';

/** Points of a page, and its name in the address. */
const papers = { a4: [595, 842], letter: [612, 792] } as const;
type Paper = keyof typeof papers;

async function openPaper(page: Page, order: string, language: string): Promise<void> {
  await page.goto(`/?language=${language}#/teach/print/${order}`);
  await expect(page.getByTestId('paper')).toBeVisible({ timeout: 20_000 });
}

/** Sizes in points of the pages that the printer gets. */
async function pagesOf(page: Page): Promise<(readonly [number, number])[]> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...file.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  return boxes.map(([, , , width, height]) => [Math.round(Number(width)), Math.round(Number(height))] as const);
}

for (const paper of Object.keys(papers) as Paper[])
  for (const language of ['en', 'ja'])
    test(`worksheets, answers and ballots on ${paper}, ${language}: each sheet is one page of the right size`, async ({ page }) => {
      await openPaper(page, `${paper}.pupils.answers.ballots/vote-and,layer-matrix,alive-together`, language);
      const sheets = await page.locator('.paper-sheet').count();
      expect(sheets).toBe(3 + 3 + 3);
      await page.emulateMedia({ media: 'print' });
      // Nothing reaches over the right edge, and nothing is dark but ink.
      const cut = await page.locator('.paper-sheet').evaluateAll((all) =>
        all.flatMap((sheet) => {
          const { right } = sheet.getBoundingClientRect();
          return [...sheet.querySelectorAll('table, svg, p, ul')]
            .filter((part) => part.getBoundingClientRect().right > right + 1)
            .map((part) => part.outerHTML.slice(0, 80));
        }),
      );
      expect(cut).toEqual([]);
      await expect(page.locator('body')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      // Last, as printing puts the media back.
      expect(await pagesOf(page)).toEqual(Array.from({ length: sheets }, () => papers[paper]));
    });

test('the answer sheet has the judge’s numbers, and the pupils’ sheet has none', async ({ page }) => {
  const level = levelOf('vote-and');
  const { cases } = judge(level, attemptOf(replay(level.solution, level).session));
  await openPaper(page, 'a4.pupils.answers/vote-and', 'en');
  const column = (sheet: string, key: string) => page.getByTestId(sheet).locator(`[data-fill="${key}"]`).allTextContents();
  expect(await column('answers-vote-and', 'sum out')).toEqual(cases.map(({ states }) => String(states['out']).replace('-', '−')));
  expect(await column('answers-vote-and', 'out out')).toEqual(cases.map(({ states }) => (states['out']! > 0 ? 'yes' : 'no')));
  for (const key of ['vote gold>out', 'vote silver>out', 'sum out', 'out out'])
    expect(await column('sheet-vote-and', key)).toEqual(cases.map(() => ''));
  await expect(page.getByTestId('sheet-vote-and').locator('.paper-circuit .found')).toHaveText(['', '', '']);
  await expect(page.getByTestId('answers-vote-and').locator('.paper-circuit .found')).toHaveText(['−1', '1', '1']);
});

test('what to print is chosen, and the preview follows in its own language', async ({ page }) => {
  await page.goto('/#/teach/sheets/vote-and');
  const preview = page.frameLocator('[data-testid=sheets-preview]');
  await expect(preview.getByTestId('sheet-vote-and')).toContainText('Both keys');
  await page.getByTestId('paper-language').selectOption('ja');
  await expect(preview.getByTestId('sheet-vote-and')).toContainText('2本のかぎ');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Worksheets and ballots');
  await page.getByTestId('pick-vote-or').check();
  await expect(preview.getByTestId('answers-vote-or')).toBeVisible();
  await page.getByTestId('part-answers').uncheck();
  await expect(preview.getByTestId('sheet-vote-or')).toBeVisible();
  await expect(preview.getByTestId('answers-vote-or')).toHaveCount(0);
  await page.getByTestId('paper-lesson').selectOption('lesson-11-13');
  await page.getByTestId('part-plan').check();
  await expect(preview.getByTestId('plan')).toBeVisible();
  await expect(page.getByTestId('chosen')).toContainText('6 levels');
});

test('a note tells what a level is for, shows its answer when asked, and opens it', async ({ page }) => {
  await page.goto('/#/teach');
  await page.getByTestId('teach-notes').click();
  await page.getByTestId('note-vote-and').click();
  await expect(page.getByText('“And” and “or” are the same neuron with another bias.')).toBeVisible();
  await expect(page.getByTestId('note-values')).toHaveCount(0);
  await page.getByTestId('note-answer').click();
  await expect(page.getByTestId('note-values')).toContainText('Bias of chest: −1');
  await page.getByTestId('note-open').click();
  await expect(page).toHaveURL(/#\/level\/vote-and$/);
  await page.locator('.teacher summary').click();
  await expect(page.getByTestId('note-sheet')).toBeVisible();
});

test('a ready lesson is read as a plan, opened as a pupil, and changed as a copy', async ({ page }) => {
  const { lesson, plan } = readyLessons[0]!;
  await page.goto('/#/teach');
  await expect(page.locator('.ready-cards > li')).toHaveCount(6);
  await page.getByTestId(`plan-${lesson.id}`).click();
  await expect(page.getByTestId('plan').locator('tbody tr')).toHaveCount(plan.rows.length);
  await expect(page.getByTestId('plan').locator('tbody th').last()).toHaveText(`40–${plan.minutes}`);
  await page.getByTestId(`change-${lesson.id}`).click();
  await expect(page.getByTestId('lesson-title')).toHaveValue(lesson.title.en);
  await page.goto('/#/teach');
  await page.getByTestId(`open-${lesson.id}`).click();
  await expect(page).toHaveURL(/#\/lesson\/lesson-8-10/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(lesson.title.en);
});

test('axe finds no barrier on the new pages', async ({ page }) => {
  test.slow();
  for (const route of [
    'teach',
    'teach/notes',
    'teach/notes/vote-and',
    'teach/plan/lesson-8-10',
    'teach/sheets/vote-and',
    'teach/print/a4.pupils.answers.ballots/vote-and',
  ]) {
    await page.goto(`/#/${route}`);
    await expect(page.locator('#main')).toBeVisible({ timeout: 20_000 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const told = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
    expect.soft(told, route).toEqual([]);
  }
});
