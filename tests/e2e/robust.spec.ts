// Things that happen to browsers: a lost picture, none at all, a sleeping tab, another window size, impatient fingers. And hints.
import { expect, type Page } from '@playwright/test';
import { levelOf, levels, test } from './game.ts';
import { inFormula, openLevel, solveByFormula, tryAllAtOnce, typeInFormula } from './visit.ts';

test.use({ webgl: true });

/** True when something is drawn on the board. */
async function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const board = document.querySelector('.board canvas');
    if (!(board instanceof HTMLCanvasElement)) return false;
    const small = new OffscreenCanvas(60, 30).getContext('2d')!;
    for (let i = 0; i < 12; i++) {
      // Only within the frame that was drawn is the picture there to be read.
      await new Promise((done) => requestAnimationFrame(done));
      small.drawImage(board, 0, 0, 60, 30);
      if (small.getImageData(0, 0, 60, 30).data.some((value) => value !== 0)) return true;
    }
    return false;
  });
}

/** Takes the picture away as a graphics card does; the answer gives it back. */
async function losePicture(page: Page): Promise<() => Promise<void>> {
  await expect(page.locator('.board canvas')).toBeVisible();
  // A lost context gives out no extensions, so this one is kept.
  const card = await page.evaluateHandle(() =>
    document.querySelector<HTMLCanvasElement>('.board canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!,
  );
  await card.evaluate((extension) => extension.loseContext());
  return () => card.evaluate((extension) => extension.restoreContext());
}

test('a lost picture says so, the game goes on, and the button brings it back', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await losePicture(page);
  const note = page.locator('.board-note');
  await expect(note).toContainText('picture was lost');
  await page.getByTestId('input-gold').click();
  await expect(page.getByTestId('spoken')).toContainText('gold key plus 2');
  await page.getByTestId('weight-gold>out').press('ArrowDown');
  await expect(inFormula(page, 'Weight of gold key')).toHaveValue('1.5');
  await note.getByRole('button').click();
  await expect(note).toHaveCount(0);
  await page.getByTestId('input-silver').click();
  await expect.poll(() => isDrawn(page), { timeout: 15_000 }).toBe(true);
});

test('a picture that comes back by itself is drawn again, and the level can be solved', async ({ page }) => {
  await openLevel(page, 'vote-and');
  const giveBack = await losePicture(page);
  await expect(page.locator('.board-note')).toBeVisible();
  await giveBack();
  await expect(page.locator('.board-note')).toHaveCount(0);
  await page.getByTestId('input-silver').click();
  await expect.poll(() => isDrawn(page), { timeout: 15_000 }).toBe(true);
  await solveByFormula(page, levelOf('vote-and'));
});

for (const [what, kinds] of [
  ['WebGL', 'webgl'],
  ['WebGL and no canvas', 'webgl|2d'],
] as const) {
  test(`without ${what} a level can be solved`, async ({ page }) => {
    await page.addInitScript((forbidden) => {
      const own = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return new RegExp(forbidden).test(kind) ? null : (Reflect.apply(own, this, [kind, ...rest]) as unknown);
      } as typeof own;
      const offscreen = OffscreenCanvas.prototype.getContext;
      OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, kind: string, ...rest: unknown[]) {
        return new RegExp(forbidden).test(kind) ? null : (Reflect.apply(offscreen, this, [kind, ...rest]) as unknown);
      } as typeof offscreen;
    }, kinds);
    await openLevel(page, 'vote-and');
    if (kinds === 'webgl') {
      // Either a picture drawn without WebGL, or a word about it.
      await expect(page.locator('.board canvas, .board-note').first()).toBeVisible();
    } else await expect(page.locator('.board-note')).toContainText('cannot draw the board');
    await expect(page.getByTestId('weight-gold>out')).toBeVisible();
    await solveByFormula(page, levelOf('vote-and'));
  });
}

test('who leaves a page the moment it appears gets where they wanted', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#main')) return;
      observer.disconnect();
      location.hash = '#/settings';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/#/');
  await expect(page.getByTestId('import-file')).toBeAttached();
});

test('a tab that slept through a vote shows it settled and right when it wakes', async ({ page }) => {
  await page.addInitScript(() => {
    // A hidden tab gets no frames.
    const own = requestAnimationFrame.bind(globalThis);
    const waiting: FrameRequestCallback[] = [];
    let isAsleep = false;
    globalThis.requestAnimationFrame = (callback) => (isAsleep ? waiting.push(callback) : own(callback));
    Object.defineProperty(document, 'hidden', { get: () => isAsleep });
    Object.defineProperty(document, 'visibilityState', { get: () => (isAsleep ? 'hidden' : 'visible') });
    Reflect.set(globalThis, 'sleep', (asleep: boolean) => {
      isAsleep = asleep;
      document.dispatchEvent(new Event('visibilitychange'));
      if (!asleep) for (const callback of waiting.splice(0)) own(callback);
    });
  });
  const sleep = (asleep: boolean): Promise<void> =>
    page.evaluate((value) => (Reflect.get(globalThis, 'sleep') as (v: boolean) => void)(value), asleep);
  await openLevel(page, 'vote-and');
  await page.getByTestId('speed').selectOption('0.25');
  await page.getByTestId('input-gold').click();
  await sleep(true);
  await page.waitForTimeout(700);
  await sleep(false);
  // Sleep is forgiven: the vote is still on its way, and nothing was skipped.
  await expect(page.getByTestId('play')).toHaveAttribute('aria-label', 'Pause');
  await page.getByTestId('speed').selectOption('8');
  await expect(page.getByTestId('spoken')).toHaveText('gold key plus 2, silver key 0, bias plus 1, sum plus 3: fires.');
  await expect(page.getByTestId('timeline')).toHaveAttribute('aria-valuetext', 'Round 2');
});

test('the board follows the window while it plays, and its controls stay on it', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await page.getByTestId('speed').selectOption('0.25');
  await page.getByTestId('input-gold').click();
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [1600, 1000],
  ] as const) {
    // prettier-ignore
    await page.setViewportSize({ width, height });
    await expect
      .poll(async () => {
        const board = (await page.locator('.board').boundingBox())!;
        const control = (await page.getByTestId('weight-gold>out').boundingBox())!;
        const canvas = (await page.locator('.board canvas').boundingBox())!;
        const isOnBoard =
          control.x >= board.x &&
          control.x + control.width <= board.x + board.width &&
          control.y >= board.y &&
          control.y < board.y + board.height;
        return isOnBoard && Math.abs(canvas.width - board.width) <= 2;
      })
      .toBe(true);
  }
  await page.getByTestId('speed').selectOption('8');
  await expect(page.getByTestId('spoken')).toContainText('sum plus 3: fires.');
});

test('impatient presses on Try all solve a level once', async ({ page }) => {
  await openLevel(page, 'one-follow');
  await typeInFormula(page, 'Weight of switch', '1');
  await page.getByTestId('try-all').dblclick();
  await expect(page.getByTestId('solved')).toHaveCount(1);
  await page.getByTestId('stay').click();
  await page.waitForTimeout(600);
  await expect(page.getByTestId('solved')).toHaveCount(0);
});

test('a hint that is opened just after solving does not take the dialog away', async ({ page }) => {
  await openLevel(page, 'one-follow');
  await typeInFormula(page, 'Weight of switch', '1');
  await page.evaluate(() => {
    for (const id of ['try-all', 'try-all', 'hint']) document.querySelector<HTMLElement>(`[data-testid=${id}]`)!.click();
  });
  await expect(page.getByTestId('solved')).toBeVisible();
});

test('Try all on a wrong answer puts the first failing case on the board', async ({ page }) => {
  await openLevel(page, 'vote-and');
  await typeInFormula(page, 'Bias (tide) of chest', '0');
  await tryAllAtOnce(page);
  await expect(page.getByTestId('case-3')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByTestId('solved')).toHaveCount(0);
});

test('a hidden case that breaks an answer is shown from then on', async ({ page }) => {
  await openLevel(page, 'one-thermometer');
  await typeInFormula(page, 'Weight of degrees', '1');
  await typeInFormula(page, 'Bias (tide) of warning', '-26.5');
  await expect(page.locator('.case.fail')).toHaveCount(0);
  await tryAllAtOnce(page);
  await expect(page.locator('.case.was-hidden')).toHaveCount(1);
  await expect(page.locator('.case.was-hidden')).toHaveAttribute('aria-label', /^A case you had not seen, degrees 27, .*wrong/);
  await expect(page.getByTestId('solved')).toHaveCount(0);
});

test('hints come in three steps, say what is wrong with this circuit, and give the answer last', async ({ page }) => {
  const level = levelOf('vote-and');
  await openLevel(page, level.id);
  await page.getByTestId('hint').click();
  const hints = page.getByTestId('hints');
  await expect(hints.locator('.diagnosis')).toHaveText(
    /^Case 1 should be “.+”, but its sum is \+1, above zero\. Most in the way: the tide \(\+1\)\.$/,
  );
  await expect(hints.locator('li')).toHaveCount(1);
  await expect(page.getByTestId('answer')).toHaveCount(0);
  await typeInFormula(page, 'Bias (tide) of chest', '-0.5');
  await expect(hints.locator('.diagnosis')).toContainText('Case 3 should be “shut”');
  await expect(hints.locator('.diagnosis')).toContainText('gold key');
  await page.getByTestId('next-hint').click();
  await page.getByTestId('next-hint').click();
  await expect(hints.locator('li')).toHaveCount(3);
  await expect(page.getByTestId('next-hint')).toHaveCount(0);
  await page.getByTestId('answer').click();
  await expect(page.locator('.case.pass')).toHaveCount(4);
  await expect(page.getByTestId('solved')).toHaveCount(0);
  await tryAllAtOnce(page);
  await expect(page.getByTestId('solved')).toBeVisible();
});

test('a level that is skipped is marked on the map and the next one opens', async ({ page }) => {
  await openLevel(page, 'one-follow');
  await page.getByTestId('hint').click();
  await page.getByTestId('skip').click();
  await expect(page.locator('h1')).toHaveText(levels[1]!.text.en.title);
  await page.getByTestId('back').click();
  await expect(page.getByTestId('level-one-follow')).toHaveClass(/skipped/);
  await expect(page.getByTestId(`level-${levels[1]!.id}`)).toHaveClass(/open/);
  await page.getByTestId('level-one-follow').click();
  await expect(page.locator('h1')).toHaveText(levelOf('one-follow').text.en.title);
});
