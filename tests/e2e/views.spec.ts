// Four views of one circuit: what is changed in one is changed in the others, at once.
import { expect, type Page } from '@playwright/test';
import { circuit } from '../helpers/circuit.ts';
import { asLevel } from '../helpers/samples.ts';
import { test } from './game.ts';
import { openLevel, openLink } from './visit.ts';

const xor = circuit('a:1 b:1 -> h(-0.5) k(-1.5) out(-0.5); a>h 1; a>k 1; b>h 1; b>k 1; h>out 1; k>out -2');
const LABEL = 'Weight from h to out';

async function expectEverywhere(page: Page, weight: string): Promise<void> {
  await expect(page.getByTestId('weight-h>out')).toHaveAttribute('aria-valuenow', weight);
  await expect(page.locator('.formula').getByLabel(LABEL, { exact: true })).toHaveValue(weight);
  await expect(page.getByTestId('graph-values').getByLabel(LABEL, { exact: true })).toHaveValue(weight);
  await expect(page.locator('[data-number="weight h>out"]')).toHaveText(weight.includes('.') ? weight : `${weight}.0`);
}

test('each view edits, and the other three follow', async ({ page }) => {
  await openLink(page, asLevel(xor));
  await page.getByTestId('view-all').click();
  await page.getByTestId('node-W2').click();
  await expectEverywhere(page, '1');
  await page.getByTestId('weight-h>out').focus();
  await page.keyboard.type('7.5');
  await page.keyboard.press('Enter');
  await expectEverywhere(page, '7.5');
  for (const [view, weight] of [
    ['.formula', '6.5'],
    ['[data-testid="graph-values"]', '5.5'],
  ] as const) {
    const field = page.locator(view).getByLabel(LABEL, { exact: true });
    await field.fill(weight);
    await field.press('Enter');
    await expectEverywhere(page, weight);
  }
  await page.locator('[data-number="weight h>out"]').dblclick();
  await page.locator('.in-code').fill('4.5');
  await page.locator('.in-code').press('Enter');
  await expectEverywhere(page, '4.5');
  await page.keyboard.press('Control+z');
  await expectEverywhere(page, '5.5');
});

test('what is under the pointer in one view lights up in the others', async ({ page }) => {
  await openLink(page, asLevel(xor));
  await page.getByTestId('view-all').click();
  await page.locator('[data-number="weight k>out"]').hover();
  await expect(page.locator('.chip.lit')).toHaveText(/−2/);
  await expect(page.locator('.formula td.lit')).toHaveCount(1);
  await expect(page.getByTestId('node-W2')).toHaveClass(/lit/);
  await page.getByTestId('node-W1').hover();
  await expect(page.locator('.chip.lit')).toHaveCount(4);
});

test('the formula turns into columns and keeps every number', async ({ page }) => {
  await openLevel(page, 'layer-decoder');
  const numbers = async (): Promise<string[]> => {
    const cells = page.locator('.formula [data-key]');
    const found = await cells.evaluateAll((all) =>
      all.map((cell) => `${cell.getAttribute('data-key')} ${cell.textContent} ${cell.querySelector('input')?.value}`),
    );
    return found.toSorted();
  };
  const rows = await numbers();
  await expect(page.getByRole('table', { name: 'W, 2 by 4' })).toBeVisible();
  await page.getByTestId('formula-columns').click();
  await expect(page.getByRole('table', { name: 'W, 4 by 2' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Xᵀ, 2 by 1' })).toBeVisible();
  expect(await numbers()).toEqual(rows);
});
