import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import {
  chooseOnMap,
  expectBadge,
  expectOnMap,
  levelOf,
  levels,
  livingLevels,
  openFromMap,
  player,
  solve,
  solveInTime,
  test,
  valueOf,
} from './game.ts';

// A small window: the software renderer pays for each pixel.
test.use({ viewport: { width: 1024, height: 600 } });

const click = (target: Locator): Promise<void> => target.click();

/** Drags a weight or tide; a last step or two with the plus and minus that a tap opens. */
async function setByPointer(page: Page, testId: string, value: number): Promise<void> {
  const control = page.getByTestId(testId);
  if (testId === 'says-number') return control.fill(String(value));
  const box = (await control.boundingBox())!;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Halving the way, as a hand does that overshoots and comes back.
  for (let low = -420, high = 420; high - low > 1 && (await valueOf(control)) !== value;) {
    const up = (low + high) / 2;
    await page.mouse.move(x, y - up);
    if ((await valueOf(control)) < value) low = up;
    else high = up;
  }
  await page.mouse.up();
  if ((await valueOf(control)) === value) return;
  await control.click();
  const root = control.locator('..');
  for (let i = 0; i < 60 && (await valueOf(control)) !== value; i++) {
    await root
      .locator('.stepper button')
      .nth((await valueOf(control)) > value ? 0 : 1)
      .click();
  }
  await expect(control).toHaveAttribute('aria-valuenow', String(value));
  await page.locator('h1').click();
}

// One player plays on from level to level, as players do.
for (const level of levels.filter(({ id }) => id !== 'soft-digit')) {
  player(`${level.id} is solved with the pointer, from the map to the badge`, async ({ table: page }) => {
    await chooseOnMap(page, level.id, click);
    await solve(
      page,
      level,
      (testId, value) => setByPointer(page, testId, value),
      // Both presses of one gesture: the first begins the trial, the second goes to its end. Other tests let it play.
      (testId) => (testId === 'try-all' ? page.getByTestId(testId).dblclick() : page.getByTestId(testId).click()),
    );
    // Why nobody can: two matrices are one.
    if (level.id === 'deep-flat') await expect(page.getByTestId('solved').getByTestId('product')).toContainText('W 2 × 1');
    await expectOnMap(page, level.id);
  });
}

for (const level of livingLevels) {
  player(`${level.id} is solved with the pointer, from the map to the badge`, async ({ table: page }) => {
    await chooseOnMap(page, level.id, click);
    await solveInTime(
      page,
      level,
      (testId, value) => setByPointer(page, testId, value),
      (testId) => page.getByTestId(testId).click(),
    );
    await expectOnMap(page, level.id);
  });
}

player('soft-digit is solved by drawing a digit with the pointer', async ({ table: page }) => {
  await chooseOnMap(page, 'soft-digit', click);
  await drawStrokes(page, [
    [[0.72, 0.14], [0.3, 0.14], [0.28, 0.46], [0.5, 0.42], [0.68, 0.52], [0.7, 0.7], [0.55, 0.86], [0.28, 0.84]],
  ]); // prettier-ignore
  await expect(page.getByTestId('solved')).toBeVisible({ timeout: 15_000 });
  await expectOnMap(page, 'soft-digit');
});

/** Points as shares of the pad. */
async function drawStrokes(page: Page, strokes: readonly (readonly (readonly [number, number])[])[]): Promise<void> {
  const box = (await page.getByTestId('draw-pad').boundingBox())!;
  for (const stroke of strokes) {
    for (const [i, [x, y]] of stroke.entries()) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 });
      if (i === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

/** Tab until the control has the focus. */
async function tabTo(page: Page, testId: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await page.evaluate((id) => document.activeElement?.getAttribute('data-testid') === id, testId)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${testId}`);
}

for (const id of ['one-follow', 'one-reluctant', 'one-not', 'vote-and', 'vote-tally']) {
  test(`${id} is solved with the keyboard alone`, async ({ page }) => {
    const press = async (target: Locator): Promise<void> => {
      await tabTo(page, (await target.getAttribute('data-testid'))!);
      await page.keyboard.press('Enter');
    };
    await openFromMap(page, id, press);
    await solve(
      page,
      levelOf(id),
      async (testId, value) => {
        await tabTo(page, testId);
        if (testId === 'says-number') return page.keyboard.type(String(value));
        const control = page.getByTestId(testId);
        for (let i = 0; i < 80 && (await valueOf(control)) !== value; i++)
          await page.keyboard.press((await valueOf(control)) > value ? 'ArrowDown' : 'ArrowUp');
        await expect(control).toHaveAttribute('aria-valuenow', String(value));
      },
      (testId) => press(page.getByTestId(testId)),
    );
    await expectBadge(page, id);
  });
}

test('a sheet is filled with the keyboard alone', async ({ page }) => {
  const press = async (testId: string): Promise<void> => {
    await tabTo(page, testId);
    await page.keyboard.press('Enter');
  };
  await openFromMap(page, 'layer-turn', async (target) => press((await target.getAttribute('data-testid'))!));
  await solve(page, levelOf('layer-turn'), () => Promise.resolve(), press);
});

test('a picture is changed with the keyboard alone', async ({ page }) => {
  await openFromMap(page, 'soft-fool', click);
  await tabTo(page, 'pixel-pad');
  for (const key of [' ', 'ArrowRight', ' ', 'ArrowDown', ' ', 'ArrowLeft', ' ']) await page.keyboard.press(key);
  await expect(page.getByTestId('solved')).toBeVisible({ timeout: 15_000 });
});

test('the drawing pad follows undo', async ({ page }) => {
  await openFromMap(page, 'soft-digit', click);
  const inked = (): Promise<number> =>
    page.getByTestId('draw-pad').evaluate((pad: HTMLCanvasElement) => {
      const { data } = pad.getContext('2d')!.getImageData(0, 0, pad.width, pad.height);
      return data.filter((value, i) => i % 4 === 3 && value > 0).length;
    });
  await drawStrokes(page, [[[0.3, 0.2], [0.3, 0.8]]]); // prettier-ignore
  const one = await inked();
  expect(one).toBeGreaterThan(50);
  await drawStrokes(page, [[[0.7, 0.2], [0.7, 0.8]]]); // prettier-ignore
  expect(await inked()).toBeGreaterThan(one);
  await page.getByTestId('undo-stroke').click();
  await expect.poll(inked).toBe(one);
  await page.getByTestId('wipe').click();
  await expect.poll(inked).toBe(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  for (const id of ['one-reluctant', 'vote-or', 'vote-eye']) {
    test(`${id} is solved by touch on a phone @phone`, async ({ page }) => {
      const tap = (target: Locator): Promise<void> => target.tap();
      await openFromMap(page, id, tap);
      await solve(
        page,
        levelOf(id),
        async (testId, value) => {
          const control = page.getByTestId(testId);
          if ((await valueOf(control)) === value) return;
          await control.tap();
          const buttons = control.locator('..').locator('.stepper button');
          for (let i = 0; i < 60 && (await valueOf(control)) !== value; i++)
            await buttons.nth((await valueOf(control)) > value ? 0 : 1).tap();
          await expect(control).toHaveAttribute('aria-valuenow', String(value));
          await page.locator('h1').tap();
        },
        (testId) => page.getByTestId(testId).tap(),
      );
      await expectBadge(page, id);
    });
  }
});

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' });
  test('vote-veto is solved, every word in Japanese', async ({ page }) => {
    const level = levelOf('vote-veto');
    await openFromMap(page, level.id, click);
    await expect(page.locator('h1')).toHaveText(level.text.ja.title);
    await solve(
      page,
      level,
      (testId, value) => setByPointer(page, testId, value),
      (testId) => page.getByTestId(testId).click(),
    );
    await expect(page.getByTestId('solved')).toContainText('クリア！');
    await expectBadge(page, level.id);
  });
});
