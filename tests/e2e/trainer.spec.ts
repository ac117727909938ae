// Training in a real browser: examples of every kind, exact rewind, links, own tables and paintings, a worker, keys, fingers.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { circuit } from '../helpers/circuit.ts';
import { otherLanguage, test } from './game.ts';
import { newVisitor, openLink } from './visit.ts';

async function openTrainer(page: Page): Promise<void> {
  await page.goto('/#/train');
  await expect(page.getByTestId('learn')).toBeVisible({ timeout: 20_000 });
}

const updates = async (page: Page): Promise<number> => Number(await page.getByTestId('updates').getAttribute('data-updates'));
const seenShare = async (page: Page): Promise<number> => Number(await page.getByTestId('right').getAttribute('data-seen'));
const fingerprint = (page: Page): Promise<string> => page.getByTestId('fingerprint').innerText();

/** Learns until so many updates are made, then pauses. */
async function learn(page: Page, least: number): Promise<void> {
  await page.getByTestId('learn').click();
  await expect.poll(() => updates(page), { timeout: 40_000 }).toBeGreaterThanOrEqual(least);
  await page.getByTestId('learn').click();
  await expect(page.getByTestId('fingerprint')).toBeVisible();
}

/** The curve, wound to a place by its keys. */
async function rewind(page: Page): Promise<void> {
  await page.getByTestId('loss-curve').press('Home');
  await expect.poll(() => updates(page)).toBe(0);
}

/** The address that sharing puts into the clipboard, or on the page where that is closed. */
async function sharedLink(page: Page): Promise<string> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => ((globalThis as { copied?: string }).copied = text) && Promise.resolve() },
    });
  });
  await page.getByTestId('share').click();
  await expect.poll(() => page.evaluate(() => (globalThis as { copied?: string }).copied)).toBeTruthy();
  return page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
}

test('three clouds are learned from the map on: learn, pause, scrub, rewind to the same start', async ({ page }) => {
  await page.goto('/');
  await page.getByTestId('to-trainer').click();
  await expect(page.getByTestId('learn')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId('data-blobs').click();
  await expect(page.getByTestId('right')).toContainText('%');
  const start = await fingerprint(page);
  await page.getByTestId('pace').selectOption('25');
  await learn(page, 40);
  const [end, made] = [await fingerprint(page), await updates(page)];
  expect(await seenShare(page)).toBeGreaterThan(0.95);
  expect(end).not.toBe(start);
  await rewind(page);
  expect(await fingerprint(page)).toBe(start);
  // The curve is a slider: on by one, back by one, to the end.
  const curve = page.getByTestId('loss-curve');
  await curve.press('ArrowRight');
  await expect.poll(() => updates(page)).toBe(1);
  await curve.press('End');
  await expect.poll(() => updates(page)).toBe(made);
  expect(await fingerprint(page)).toBe(end);
  await page.getByTestId('from-start').click();
  expect([await updates(page), await fingerprint(page)]).toEqual([0, start]);
  await page.getByTestId('another-start').click();
  await expect.poll(() => fingerprint(page)).not.toBe(start);
  await page.getByTestId('undo').click();
  await expect.poll(() => fingerprint(page)).toBe(start);
});

test('other settings in between are part of what is run, and every choice can be undone', async ({ page }) => {
  await openTrainer(page);
  const step = page.getByTestId('step');
  for (let i = 0; i < 3; i++) await step.click();
  const third = await fingerprint(page);
  await page.getByTestId('rate').selectOption('0.03');
  await page.getByTestId('momentum').selectOption('0.9');
  for (let i = 0; i < 3; i++) await step.click();
  const sixth = await fingerprint(page);
  await page.getByTestId('step-back').click();
  await page.getByTestId('step').click();
  expect(await fingerprint(page)).toBe(sixth);
  for (let i = 0; i < 4; i++) await page.getByTestId('step-back').click();
  // The settings shown are those of that moment.
  await expect(page.getByTestId('rate')).toHaveValue('1');
  await page.getByTestId('loss-curve').press('End');
  await expect(page.getByTestId('rate')).toHaveValue('0.03');
  expect(await fingerprint(page)).toBe(sixth);
  await page.getByTestId('undo').click();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('rate')).toHaveValue('1');
  expect(await fingerprint(page)).toBe(third);
  await page.getByTestId('more-neurons').click();
  await page.getByTestId('add-layer').click();
  await page.getByTestId('layer-activator').selectOption('relu');
  await page.getByTestId('feature-xx').click();
  await page.getByTestId('answer-shares').click();
  await page.getByTestId('noise').fill('6');
  await expect(page.getByTestId('advice')).toHaveAttribute('data-code', 'ready');
  for (let i = 0; i < 6; i++) await page.getByTestId('undo').click();
  await expect(page.getByTestId('neurons')).toHaveText('6');
  expect(await fingerprint(page)).toBe(third);
});

test('a link carries all of it: on another machine the same weights, and the own training is left alone', async ({ page, browser }) => {
  await openTrainer(page);
  await page.getByTestId('data-moons').click();
  await learn(page, 30);
  await page.getByTestId('rate').selectOption('0.1');
  await learn(page, 45);
  const [print, made] = [await fingerprint(page), await updates(page)];
  const link = await sharedLink(page);
  expect(link.length).toBeLessThan(3_000);

  const visitor = await newVisitor(browser);
  const other = visitor.page;
  await openTrainer(other);
  await other.getByTestId('step').click();
  await expect.poll(() => other.evaluate(() => localStorage.getItem('hibana.training')), { timeout: 10_000 }).toContain('"circle"');
  await other.goto(link);
  await expect(other.getByTestId('learn')).toBeVisible({ timeout: 20_000 });
  expect([await fingerprint(other), await updates(other)]).toEqual([print, made]);
  await expect(other.getByTestId('rate')).toHaveValue('0.1');
  await other.getByTestId('step').click();
  await other.waitForTimeout(1_500);
  expect(await other.evaluate(() => localStorage.getItem('hibana.training'))).toContain('"circle"');
  await other.getByTestId('keep-training').click();
  await expect.poll(() => other.evaluate(() => localStorage.getItem('hibana.training'))).toContain('"moons"');
  await visitor.leave();
});

test('what was trained last is there again after a reload', async ({ page }) => {
  await openTrainer(page);
  await page.getByTestId('data-xor').click();
  await learn(page, 20);
  const [print, made] = [await fingerprint(page), await updates(page)];
  await page.reload();
  await expect(page.getByTestId('learn')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByTestId('data-xor')).toHaveAttribute('aria-pressed', 'true');
  expect([await fingerprint(page), await updates(page)]).toEqual([print, made]);
  await rewind(page);
});

test('a damaged training in the storage is forgotten', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('hibana.training', '{"format":"hibana.training","version":1,'));
  await openTrainer(page);
  await expect(page.getByTestId('data-circle')).toHaveAttribute('aria-pressed', 'true');
});

test('a training is saved as a file and opened again', async ({ page }) => {
  await openTrainer(page);
  await page.getByTestId('step').click();
  const print = await fingerprint(page);
  const saving = page.waitForEvent('download');
  await page.getByTestId('save-training').click();
  const file = await (await saving).path();
  await page.getByTestId('data-line').click();
  await page.getByTestId('training-file').setInputFiles(file);
  await expect(page.getByTestId('data-circle')).toHaveAttribute('aria-pressed', 'true');
  expect([await fingerprint(page), await updates(page)]).toEqual([print, 1]);
  await expect(page.getByTestId('keep-training')).toBeVisible();
  await page
    .getByTestId('training-file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') });
  await expect(page.locator('.notice').last()).toContainText('cannot be read as JSON');
});

test('tables: good ones are learned, bad ones are refused with line and column, files in other encodings are read', async ({ page }) => {
  await openTrainer(page);
  await page.getByTestId('data-table').click();
  const [text, verdict, use] = [page.getByTestId('table-text'), page.getByTestId('table-verdict'), page.getByTestId('table-use')];
  await expect(use).toBeDisabled();
  await text.fill('a,b,kind\n1,2,x\n3,four,y');
  await expect(verdict).toHaveText('line 3, column 2: “four” is not a number.');
  await expect(use).toBeDisabled();
  await page.getByTestId('table-place').click();
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('3,four,y');
  await text.fill('1;2;x\n3;4;x');
  await expect(verdict).toContainText('All rows are “x”');
  const japanese = Buffer.from([
    0x8d, 0x82, 0x82, 0xb3, 0x2c, 0x8f, 0x64, 0x82, 0xb3, 0x2c, 0x93, 0xae, 0x95, 0xa8, 0x0d, 0x0a,
    ...Buffer.from('0.3,4,'), 0x82, 0xcb, 0x82, 0xb1, 0x0d, 0x0a, ...Buffer.from('0.7,25,'), 0x82, 0xa2, 0x82, 0xca, 0x0d, 0x0a,
  ]); // prettier-ignore
  await page.getByTestId('table-file').setInputFiles({ name: 'animals.csv', mimeType: 'text/csv', buffer: japanese });
  await expect(text).toHaveValue(/高さ,重さ,動物\s+0\.3,4,ねこ/);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('x\ty\tkind\n1\t2\tcat\n2\t1\tdog\n', 'utf16le')]);
  await page.getByTestId('table-file').setInputFiles({ name: 'unicode.txt', mimeType: 'text/plain', buffer: utf16 });
  await expect(verdict).toContainText('2 rows, 2 columns of numbers, 2 kinds');
  await text.fill(
    `w,h,kind\n${Array.from({ length: 40 }, (_, i) => `${i % 7},${(i % 2) * 5 + (i % 3)},${i % 2 ? 'tall' : 'small'}`).join('\n')}`,
  );
  await use.click();
  await expect(page.getByTestId('data-table')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('axis-0').locator('option')).toHaveText(['w', 'h']);
  await learn(page, 20);
  expect(await seenShare(page)).toBe(1);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('data-circle')).toHaveAttribute('aria-pressed', 'true');
});

/** From one share of the pad to another. */
async function stroke(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = (await page.getByTestId('paint-pad').boundingBox())!;
  await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 10 });
  await page.mouse.up();
}

const painted = async (page: Page): Promise<number> => Number(await page.getByTestId('paint-pad').getAttribute('data-points'));

test('points are painted, rubbed out, undone, and learned', async ({ page }) => {
  await openTrainer(page);
  await page.getByTestId('data-points').click();
  await expect(page.getByTestId('advice')).toHaveAttribute('data-code', 'noExamples');
  await expect(page.getByTestId('learn')).toBeDisabled();
  await stroke(page, [0.15, 0.2], [0.85, 0.2]);
  await expect.poll(() => painted(page)).toBeGreaterThan(6);
  await expect(page.getByTestId('advice')).toHaveAttribute('data-code', 'oneKind');
  const first = await painted(page);
  await page.getByTestId('brush-1').click();
  await stroke(page, [0.15, 0.8], [0.85, 0.8]);
  await page.getByTestId('more-kinds').click();
  await stroke(page, [0.4, 0.5], [0.6, 0.5]);
  const all = await painted(page);
  await page.getByTestId('eraser').click();
  await stroke(page, [0.15, 0.2], [0.3, 0.2]);
  await expect.poll(() => painted(page)).toBeLessThan(all);
  await page.getByTestId('undo').click();
  await expect.poll(() => painted(page)).toBe(all);
  expect(first).toBeLessThan(all);
  await page.getByTestId('ask-map').click();
  await learn(page, 60);
  expect(await seenShare(page)).toBeGreaterThan(0.9);
});

test('digits are learned; examples are looked at, wrong ones first; the board can be drawn on', async ({ page }) => {
  await openTrainer(page);
  await page.getByTestId('data-digits').click();
  await expect(page.getByTestId('example')).toBeVisible({ timeout: 20_000 });
  await learn(page, 60);
  expect(await seenShare(page)).toBeGreaterThan(0.7);
  const example = page.getByTestId('example');
  const before = await example.innerText();
  await page.getByTestId('example-next').click();
  await expect(example).not.toHaveText(before);
  await expect(page.getByTestId('says')).toHaveClass(/no/);
  await page.getByTestId('example-order').selectOption('all');
  await page.getByTestId('example-next').click();
  const says = await page.getByTestId('says').innerText();
  const pad = (await page.getByTestId('pixel-pad').boundingBox())!;
  for (const row of [1, 2, 3, 4, 5, 6]) await page.mouse.click(pad.x + (0.5 * pad.width) / 8, pad.y + ((row + 0.5) * pad.height) / 8);
  await expect(page.getByTestId('says')).not.toHaveText(says);
});

test('a place that is pointed at is put on the board, by pointer and by keys', async ({ page }) => {
  await openTrainer(page);
  const map = page.getByTestId('decision-map');
  await map.hover({ position: { x: 20, y: 20 } });
  await expect(page.locator('.board .cell.input').first()).toContainText('−1.');
  const box = (await map.boundingBox())!;
  await page.mouse.move(box.x + box.width - 20, box.y + 20);
  await expect(page.locator('.board .cell.input').first()).toContainText('1.');
  await page.getByTestId('view-formula').click();
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.middle .formula')).toContainText('X');
});

test('a weight that is set on the board is a new start', async ({ page }) => {
  await openTrainer(page);
  await page.getByTestId('data-and').click();
  for (let i = 0; i < 2; i++) await page.getByTestId('step').click();
  const before = await fingerprint(page);
  const weight = page.locator('.board .chip [role=slider]').first();
  await weight.press('ArrowUp');
  await expect.poll(() => updates(page)).toBe(0);
  const byHand = await fingerprint(page);
  expect(byHand).not.toBe(before);
  await page.getByTestId('step').click();
  await page.getByTestId('from-start').click();
  expect(await fingerprint(page)).toBe(byHand);
  await page.getByTestId('undo').click();
  expect([await fingerprint(page), await updates(page)]).toEqual([before, 2]);
});

test('the ball of the landscape can be put elsewhere, as a new start', async ({ page }) => {
  await openTrainer(page);
  for (let i = 0; i < 2; i++) await page.getByTestId('step').click();
  const before = await fingerprint(page);
  await page.getByTestId('tab-landscape').click();
  await page.getByTestId('dial-1').selectOption({ index: 3 });
  const ball = page.locator('.landscape canvas');
  await ball.press('ArrowRight');
  await ball.press('ArrowUp');
  await expect.poll(() => updates(page)).toBe(0);
  expect(await fingerprint(page)).not.toBe(before);
  await page.getByTestId('undo').click();
  await expect.poll(() => fingerprint(page)).toBe(before);
});

test('long training goes on beside the page, with progress, a pause, an end and a way back', async ({ page }) => {
  await openTrainer(page);
  await page.getByTestId('data-spiral').click();
  await expect(page.getByTestId('learn')).toBeEnabled();
  // All examples at once: long enough to be held.
  await page.getByTestId('batch').selectOption('1000');
  for (let i = 0; i < 3; i++) await page.getByTestId('step').click();
  const start = await fingerprint(page);
  await page.getByTestId('train-on-10000').click();
  await expect(page.getByTestId('away')).toBeVisible();
  await expect.poll(() => updates(page)).toBeGreaterThan(3);
  await page.getByTestId('away-hold').click();
  await page.waitForTimeout(400);
  const held = await updates(page);
  await page.waitForTimeout(400);
  expect(await updates(page)).toBe(held);
  await page.getByTestId('away-cancel').click();
  expect([await updates(page), await fingerprint(page)]).toEqual([3, start]);
  await page.getByTestId('train-on-1000').click();
  await expect(page.getByTestId('learn')).toBeVisible({ timeout: 60_000 });
  const made = await updates(page);
  expect(made).toBe(held + 1_000);
  const end = await fingerprint(page);
  // The page itself comes to the same weights.
  await page.getByTestId('loss-curve').press('PageDown');
  await expect.poll(() => updates(page)).toBeLessThan(made);
  await page.getByTestId('loss-curve').press('End');
  await expect.poll(() => updates(page)).toBe(made);
  expect(await fingerprint(page)).toBe(end);
});

test('what is wrong is explained, with something to try', async ({ page }) => {
  await openTrainer(page);
  const advice = page.getByTestId('advice');
  await page.getByTestId('layer-activator').selectOption('step');
  await expect(advice).toHaveAttribute('data-code', 'stepHasNoSlope');
  await expect(page.getByTestId('learn')).toBeDisabled();
  await page.getByTestId('remedy').click();
  await expect(page.getByTestId('layer-activator')).toHaveValue('tanh');
  await page.getByTestId('remove-layer').click();
  await page.getByTestId('train-on-1000').click();
  await expect(advice).toHaveAttribute('data-code', 'noHidden', { timeout: 30_000 });
  await page.getByTestId('remedy').click();
  await expect(page.getByTestId('feature-xx')).toHaveAttribute('aria-pressed', 'true');
});

test('a shared circuit that is a stack of layers can be trained', async ({ page }) => {
  await openLink(page, circuit('a b -> h(0.5 tanh) k(-0.25 tanh) out(0.25 tanh); a>h 1; b>h -1; a>k 0.5; b>k 1; h>out 2; k>out 1'));
  await page.getByTestId('file-menu').click();
  await page.getByTestId('train-this').click();
  await expect(page.getByTestId('learn')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.network-bar')).toContainText('Your circuit');
  await page.getByTestId('step').click();
  expect(await updates(page)).toBe(1);
  await page.getByTestId('data-digits').click();
  await expect(page.getByTestId('example')).toBeVisible({ timeout: 20_000 });
  await openLink(page, circuit('a:1 b -> h(-0.5) out(-0.5); a>h 1; b>h 1; h>out 2; a>out 1'));
  await page.getByTestId('file-menu').click();
  await expect(page.getByTestId('share')).toBeVisible();
  await expect(page.getByTestId('train-this')).toHaveCount(0);
});

test('with keys alone: choose, learn, pause, step, go back, undo', async ({ page }) => {
  await openTrainer(page);
  await page.getByTestId('data-line').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('data-line')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('body').focus();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => updates(page)).toBe(2);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => updates(page)).toBe(1);
  await page.keyboard.press('Space');
  await expect.poll(() => updates(page)).toBeGreaterThan(3);
  await page.keyboard.press('Space');
  const made = await updates(page);
  await page.waitForTimeout(500);
  expect(await updates(page)).toBe(made);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('data-circle')).toHaveAttribute('aria-pressed', 'true');
  // Painting.
  await page.getByTestId('data-points').press('Enter');
  const pad = page.getByTestId('paint-pad');
  await pad.focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', '2', 'Space', 'Shift+ArrowUp', 'Space']) await page.keyboard.press(key);
  expect(await painted(page)).toBe(3);
  await page.keyboard.press('Delete');
  expect(await painted(page)).toBe(2);
});

test('axe finds no barrier, whatever the examples', async ({ page }) => {
  await openTrainer(page);
  const check = async (what: string): Promise<void> => {
    for (const language of ['en', 'ja']) {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          `${what}, ${language}`,
        )
        .toEqual([]);
      await otherLanguage(page);
    }
  };
  await check('circle');
  await page.getByTestId('tab-landscape').click();
  await page.getByTestId('look-numbers').click();
  await check('landscape');
  for (const name of ['iris', 'digits', 'points'] as const) {
    await page.getByTestId('tab-answer').click();
    await page.getByTestId(`data-${name}`).click();
    await expect(page.getByTestId(`data-${name}`)).toHaveAttribute('aria-pressed', 'true');
    await check(name);
  }
  await page.getByTestId('data-table').click();
  await page.getByTestId('table-text').fill('a,b\n1');
  await check('table');
});

test('in a hand: everything is in the window, large enough for a finger, and learns @phone', async ({ page }) => {
  await openTrainer(page);
  const cut = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(cut).toBe(0);
  await page.getByTestId('data-moons').tap();
  await page.getByTestId('learn').tap();
  await expect.poll(() => updates(page)).toBeGreaterThan(5);
  await page.getByTestId('learn').tap();
  const map = page.getByTestId('decision-map');
  const box = (await map.boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 4);
  await expect(page.locator('.map-place')).toContainText('x');
  const small = await page.evaluate(() => {
    const wanted = document.querySelectorAll<HTMLElement>('.trainer :is(button, select, input[type=range])');
    return [...wanted]
      .filter((element) => element.checkVisibility() && !element.closest('.board, .view-tabs'))
      .filter((element) => element.getBoundingClientRect().height < 43.5 || element.getBoundingClientRect().width < 43.5)
      .map((element) => element.outerHTML.slice(0, 90));
  });
  expect(small).toEqual([]);
});
