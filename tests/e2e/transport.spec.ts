// Time and edits in the player's hand: play, steps, the timeline, undo, and numbers as people type them.
import { expect, type Page } from '@playwright/test';
import { pixelsPerStep } from '../../src/input/steps.ts';
import { circuit } from '../helpers/circuit.ts';
import { asLevel } from '../helpers/samples.ts';
import { test, valueOf } from './game.ts';
import { inFormula, openLevel, openLink, typeInFormula } from './visit.ts';

/** a → h → k → out: what a says is heard three rounds later. */
const chain = circuit('a:1 -> h k out; a>h 1; h>k 1; k>out 1');

async function expectRound(page: Page, round: number): Promise<void> {
  await expect(page.getByTestId('timeline')).toHaveAttribute('aria-valuetext', `Round ${round}`);
}

test('a settled circuit goes back and on, a round at a time, and to any round', async ({ page }) => {
  await openLink(page, asLevel(chain));
  await expectRound(page, 3);
  await page.getByTestId('step-back').click();
  await page.getByTestId('step-back').click();
  await expectRound(page, 1);
  await page.getByTestId('step').click();
  await expectRound(page, 2);
  await page.getByTestId('timeline').fill('0');
  await expectRound(page, 0);
  await expect(page.getByTestId('step-back')).toBeDisabled();
  await page.getByTestId('timeline').fill('3');
  await expectRound(page, 3);
  await page.keyboard.press(',');
  await expectRound(page, 2);
  await page.locator('h1').click();
  await page.keyboard.press('.');
  await expectRound(page, 3);
});

test('play shows the vote from the start, pause holds it, and it rests when it has settled', async ({ page }) => {
  await openLink(page, asLevel(chain));
  await page.getByTestId('speed').selectOption('0.25');
  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('aria-label', 'Pause');
  await expectRound(page, 0);
  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('aria-label', 'Play the vote');
  await page.waitForTimeout(300);
  await expectRound(page, 0);
  await page.getByTestId('speed').selectOption('8');
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('p');
  await expectRound(page, 3);
  await expect(page.getByTestId('play')).toHaveAttribute('aria-label', 'Play the vote');
});

test('a circuit with a loop runs on, and the round on show with it', async ({ page }) => {
  await openLink(page, asLevel(circuit('a:1 -> tick; a>tick 0.5; tick>tick -1')));
  await page.getByTestId('speed').selectOption('8');
  const start = Number(await page.getByTestId('timeline').inputValue());
  await page.getByTestId('play').click();
  await expect.poll(async () => Number(await page.getByTestId('timeline').inputValue())).toBeGreaterThan(start + 3);
  await page.getByTestId('play').click();
  const held = await page.getByTestId('timeline').inputValue();
  await page.waitForTimeout(300);
  await expect(page.getByTestId('timeline')).toHaveValue(held);
});

test('a speed that is chosen stays, in the next level too', async ({ page }) => {
  await openLevel(page, 'one-follow');
  await page.getByTestId('speed').selectOption('4');
  await openLevel(page, 'one-not');
  await expect(page.getByTestId('speed')).toHaveValue('4');
});

test('a drag of many steps is one entry for undo', async ({ page }) => {
  await openLevel(page, 'vote-and');
  const control = page.getByTestId('weight-silver>out');
  await expect(control).toHaveAttribute('aria-valuenow', '-1');
  const box = (await control.boundingBox())!;
  const step = pixelsPerStep({ min: -3, max: 3, step: 0.5 });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 4 * step, { steps: 8 });
  await page.mouse.up();
  await expect(control).toHaveAttribute('aria-valuenow', '1');
  await page.getByTestId('undo').click();
  await expect(control).toHaveAttribute('aria-valuenow', '-1');
  await expect(page.getByTestId('undo')).toBeDisabled();
  await page.getByTestId('redo').click();
  await expect(control).toHaveAttribute('aria-valuenow', '1');
  await expect(page.getByTestId('redo')).toBeDisabled();
});

test('each key is an entry for undo, by button and by Ctrl Z and Ctrl Y', async ({ page }) => {
  await openLevel(page, 'vote-and');
  const control = page.getByTestId('bias-out');
  for (const [key, value] of [
    ['ArrowUp', 1.5],
    ['PageDown', -0.5],
    ['Home', -3],
    ['End', 3],
  ] as const) {
    // prettier-ignore
    await control.press(key);
    await expect(control).toHaveAttribute('aria-valuenow', String(value));
  }
  for (const value of [-3, -0.5, 1.5]) {
    await control.press('Control+z');
    await expect(control).toHaveAttribute('aria-valuenow', String(value));
  }
  await control.press('Control+y');
  await expect(control).toHaveAttribute('aria-valuenow', '-0.5');
  await control.press('Control+Shift+z');
  await expect(control).toHaveAttribute('aria-valuenow', '-3');
});

test('start again brings the level’s own numbers back, and can be undone', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await expect(page.getByTestId('start-again')).toBeDisabled();
  await typeInFormula(page, 'Weight of gold key', '-3');
  await typeInFormula(page, 'Bias (tide) of chest', '2');
  await page.getByTestId('start-again').click();
  await expect(inFormula(page, 'Weight of gold key')).toHaveValue('2');
  await expect(inFormula(page, 'Bias (tide) of chest')).toHaveValue('1');
  for (let i = 0; i < 2; i++) await page.getByTestId('undo').click();
  await expect(inFormula(page, 'Weight of gold key')).toHaveValue('−3');
  await expect(inFormula(page, 'Bias (tide) of chest')).toHaveValue('2');
});

test('an edit while the vote travels shows the settled vote of the new circuit', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await page.getByTestId('speed').selectOption('0.25');
  await page.getByTestId('input-silver').click();
  await expect(page.getByTestId('play')).toHaveAttribute('aria-label', 'Pause');
  await page.getByTestId('weight-silver>out').press('End');
  await expect(page.getByTestId('play')).toHaveAttribute('aria-label', 'Play the vote');
  await expectRound(page, 1);
  await expect(page.getByTestId('input-silver')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('sum-out')).toContainText('4');
});

test('numbers are understood as people type them', async ({ page }) => {
  await openLevel(page, 'vote-and');
  const field = inFormula(page, 'Weight of gold key');
  for (const [typed, shown] of [
    ['1,5', '1.5'],
    ['-2.5', '−2.5'],
    ['−1', '−1'],
    ['–0.5', '−0.5'],
    ['１．５', '1.5'],
    ['ー２', '−2'],
    [' +.5 ', '0.5'],
    ['0', '0'],
    ['-0', '0'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(field, typed).toHaveValue(shown);
  }
});

test('a number beyond the range or between the steps goes to the nearest that is allowed', async ({ page }) => {
  await openLevel(page, 'vote-and');
  for (const [typed, shown] of [
    ['99', '3'],
    ['-99', '−3'],
    ['0.7', '0.5'],
    ['-1.3', '−1.5'],
  ] as const) {
    // prettier-ignore
    await typeInFormula(page, 'Weight of gold key', typed);
    await expect(inFormula(page, 'Weight of gold key')).toHaveValue(shown);
  }
});

test('what is no number is answered with a sentence and changes nothing', async ({ page }) => {
  await openLevel(page, 'vote-and');
  for (const typed of ['two', '1.5.2', '1e1', '', '--1']) {
    await typeInFormula(page, 'Weight of gold key', typed);
    await expect(page.locator('.notice', { hasText: 'type a number' })).toHaveCount(1);
    await expect(inFormula(page, 'Weight of gold key')).toHaveValue('2');
    await page.locator('.notice').getByRole('button').click();
  }
  await expect(page.getByTestId('undo')).toBeDisabled();
});

test('an arrow key goes on from the number that is being typed', async ({ page }) => {
  await openLevel(page, 'vote-and');
  const field = inFormula(page, 'Weight of gold key');
  await field.fill('0');
  await field.press('ArrowUp');
  await expect(field).toHaveValue('0.5');
});

test.describe('on the board', () => {
  test('digits are not lost, however fast they are typed on a control', async ({ page }) => {
    await openLevel(page, 'vote-and');
    await page.getByTestId('weight-silver>out').focus();
    await page.keyboard.type('-2.5');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('weight-silver>out')).toHaveAttribute('aria-valuenow', '-2.5');
  });

  test('a number typed on a control is set by Enter, and is one entry for undo', async ({ page }) => {
    await openLevel(page, 'vote-and');
    const control = page.getByTestId('weight-silver>out');
    await control.press('Enter');
    await page.locator('.stepper input').fill('1.5');
    await page.keyboard.press('Enter');
    await expect(control).toHaveAttribute('aria-valuenow', '1.5');
    await expect(control).toBeFocused();
    await expect(page.locator('.stepper')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(control).toHaveAttribute('aria-valuenow', '-1');
    await expect(page.getByTestId('undo')).toBeDisabled();
  });

  test('Escape forgets what was typed', async ({ page }) => {
    await openLevel(page, 'vote-and');
    const control = page.getByTestId('weight-silver>out');
    await control.press('Enter');
    await page.locator('.stepper input').fill('2.5');
    await page.keyboard.press('Escape');
    await expect(page.locator('.stepper')).toHaveCount(0);
    await expect(control).toBeFocused();
    expect(await valueOf(control)).toBe(-1);
    await expect(page.getByTestId('undo')).toBeDisabled();
  });

  test('a tap opens plus and minus, and a tap beside closes them', async ({ page }) => {
    await openLevel(page, 'vote-and');
    const control = page.getByTestId('weight-silver>out');
    await control.click();
    await page.locator('.stepper button').last().click();
    await expect(control).toHaveAttribute('aria-valuenow', '-0.5');
    await page.locator('.stepper button').first().dblclick();
    await expect(control).toHaveAttribute('aria-valuenow', '-1.5');
    await page.locator('h1').click();
    await expect(page.locator('.stepper')).toHaveCount(0);
  });

  test('leaving plus and minus with Tab closes them', async ({ page }) => {
    await openLevel(page, 'vote-and');
    await page.getByTestId('weight-silver>out').press('Enter');
    await expect(page.locator('.stepper')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(page.locator('.stepper')).toHaveCount(0);
  });
});
