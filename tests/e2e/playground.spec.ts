import { expect, type Page } from '@playwright/test';
import { synapsesOf, type Circuit } from '../../src/core/circuit.ts';
import { fromLink } from '../../src/files/link.ts';
import { circuit } from '../helpers/circuit.ts';
import { inTime, lif } from '../helpers/spikingCircuit.ts';
import { test } from './game.ts';
import { clickWorld, KNOB, openPlayground, wireWorld, savedCircuit, worldPoint } from './playground.ts';
import { newVisitor, openLink } from './visit.ts';

const wires = (file: Circuit): string[] => synapsesOf(file).map(({ from, to }) => `${from} ${to}`);

async function ticks(page: Page): Promise<number> {
  return Number(await page.getByTestId('timeline').inputValue());
}

test('built from nothing with a mouse: placed, wired, run, touched, and undone without stopping', async ({ page }) => {
  await openPlayground(page);
  await page.getByTestId('place-touch').click();
  await clickWorld(page, -160, 0);
  await page.getByTestId('place-lif').click();
  await clickWorld(page, 0, 0);
  await clickWorld(page, 180, 0);
  await page.keyboard.press('Escape');
  await wireWorld(page, [-160, 0], [0, 0]);
  await wireWorld(page, [0, 0], [180, 0]);
  const built = await savedCircuit(page);
  expect(built.cells.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['touch1 touch', 'n1 lif', 'n2 lif']);
  expect(wires(built)).toEqual(['touch1 n1', 'n1 n2']);
  await page.getByTestId('speed').selectOption('1');
  await page.getByTestId('play').click();
  await expect.poll(() => ticks(page)).toBeGreaterThan(100);
  await page.getByTestId('undo').click();
  const now = await ticks(page);
  await expect.poll(() => ticks(page)).toBeGreaterThan(now);
  await page.getByTestId('redo').click();
  await page.getByTestId('play').click();
  expect(wires(await savedCircuit(page))).toEqual(['touch1 n1', 'n1 n2']);
});

test('a step back is exact: the same fingerprint at the same time', async ({ page }) => {
  await openLink(page, inTime([{ id: 'noise', kind: 'poisson', x: -150, y: 0, rateHz: 200 }, lif('n1')], ['noise>n1 delta 8 d1']));
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 20_000 });
  for (let i = 0; i < 5; i++) await page.getByTestId('step').click();
  const print = page.getByTestId('fingerprint');
  await expect(page.getByTestId('tick')).toContainText('0.5 ms');
  await expect(print).not.toBeEmpty();
  const before = await print.textContent();
  await page.getByTestId('step').click();
  await page.getByTestId('step').click();
  await page.getByTestId('step-back').click();
  await page.getByTestId('step-back').click();
  await expect(page.getByTestId('tick')).toContainText('0.5 ms');
  await expect(print).toHaveText(before!);
});

test('built by keyboard alone, and spoken', async ({ page }) => {
  await openPlayground(page, 'rounds');
  await page.getByTestId('place-input').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('place-neuron').focus();
  await page.keyboard.press('Enter');
  const said = page.getByTestId('free-said');
  await page.getByTestId('free-pad').focus();
  await page.keyboard.press('Home');
  await expect(said).toContainText('in1');
  await page.keyboard.press('c');
  await expect(said).toContainText('press Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Connected');
  expect(wires(await savedCircuit(page))).toEqual(['in1 n1']);
  await page.getByTestId('free-pad').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(said).toContainText('is now 1');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('.');
  await expect(page.getByTestId('tick')).toContainText('Round 1');
  await page.getByTestId('free-pad').focus();
  await page.keyboard.press('End');
  await expect(said).toContainText('It fires');
  await page.keyboard.press('Delete');
  await expect(said).toContainText('removed');
  expect((await savedCircuit(page)).cells).toHaveLength(1);
  await page.keyboard.press('Control+z');
  expect(wires(await savedCircuit(page))).toEqual(['in1 n1']);
});

test('by name: "connect to…", every number typed exactly, several cells at once', async ({ page }) => {
  await openLink(page, inTime([lif('one', { x: -100 }), lif('two', { x: 100 })], []));
  await page.getByTestId('part-one').click();
  await page.getByTestId('connect-to').selectOption('two');
  expect(wires(await savedCircuit(page))).toEqual(['one two']);
  await page.getByTestId('property-weight').getByRole('spinbutton').fill('7.125');
  await page.keyboard.press('Enter');
  await page.getByTestId('property-synapseKind').selectOption('exponential');
  await page.getByTestId('property-plasticity').selectOption('stdp');
  expect(synapsesOf(await savedCircuit(page))[0]).toMatchObject({
    kind: 'exponential',
    weight: 7.125,
    plasticity: { kind: 'stdp', min: 0 },
  });
  await page.getByTestId('free-pad').focus();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Control+a');
  await page.getByTestId('property-tauMs').getByRole('spinbutton').fill('12.5');
  await page.keyboard.press('Enter');
  expect((await savedCircuit(page)).cells.map((cell) => 'tauMs' in cell && cell.tauMs)).toEqual([12.5, 12.5]);
  await page.getByTestId('lock').click();
  await page.getByTestId('remove').click();
  await expect(page.locator('.notice', { hasText: 'locked' })).toBeVisible();
  expect((await savedCircuit(page)).cells).toHaveLength(2);
});

test('copied to another tab, duplicated, lined up, folded into a chip and taken apart', async ({ page, browser }) => {
  await openLink(page, circuit('a b -> h(-0.5) out(-0.5); a>h 1; b>h 1; h>out 2'));
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Control+a');
  await page.getByTestId('fold').click();
  await page.getByTestId('chip-name').fill('Both');
  await page.keyboard.press('Enter');
  const folded = await savedCircuit(page);
  expect(folded.chips).toMatchObject([
    { name: 'Both', members: ['a', 'b', 'h', 'out'], pins: [{ cell: 'a' }, { cell: 'b' }, { cell: 'out' }] },
  ]);
  await page.getByTestId('duplicate').click();
  const twice = await savedCircuit(page);
  expect(twice.cells).toHaveLength(8);
  expect(twice.chips).toHaveLength(2);
  await page.getByTestId('open-chip').click();
  await page.getByTestId('dissolve-chip').click();
  expect((await savedCircuit(page)).chips).toHaveLength(1);
  await page.keyboard.press('Control+a');
  await page.getByTestId('align').click();
  await page.getByTestId('align-left').click();
  expect(new Set((await savedCircuit(page)).cells.map(({ x }) => x)).size).toBeLessThan(3);

  // The text of a copy, as the system's clipboard carries it to another tab.
  const text = await page.evaluate(() => {
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  const other = await newVisitor(browser);
  await openPlayground(other.page, 'rounds');
  await other.page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await expect(other.page.getByTestId('invite')).toHaveCount(0);
  expect((await savedCircuit(other.page)).cells).toHaveLength(8);
  await other.leave();
});

test('what was built is there after a reload, under its name, and a link holds all of it', async ({ page }) => {
  await openPlayground(page);
  await page.getByTestId('place-lif').click();
  await clickWorld(page, 0, 0);
  await page.keyboard.press('Escape');
  await page.getByTestId('circuit-name').fill('One cell');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('hibana.playground')), { timeout: 15_000 }).not.toBeNull();
  await page.reload();
  await expect(page.locator('h1')).toHaveText('One cell', { timeout: 20_000 });
  expect((await savedCircuit(page)).cells).toHaveLength(1);
  await page.getByTestId('file-menu').click();
  await page.getByTestId('share').click();
  const notice = page.locator('.notice').last();
  await expect(notice).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText().catch(() => '')).catch(() => '');
  const text = address || (await notice.textContent())!;
  const [, payload = ''] = /#\/open\/(\S+)/.exec(text) ?? [];
  if (payload !== '') expect(await fromLink(payload)).toMatchObject({ ok: true, value: { cells: [{ kind: 'lif' }] } });
});

test('a finger builds too: placed by taps, wired by tapping the knob and the target @phone', async ({ page }) => {
  await openPlayground(page);
  const tap = async (x: number, y: number): Promise<void> => {
    const at = await worldPoint(page, x, y);
    await page.touchscreen.tap(at.x, at.y);
  };
  await page.getByTestId('place-touch').tap();
  await tap(-110, 0);
  await page.getByTestId('place-lif').tap();
  await tap(80, 0);
  await page.getByTestId('tool-select').tap();
  await tap(-110, 0);
  await tap(-110 + KNOB, 0);
  await tap(80, 0);
  expect(wires(await savedCircuit(page))).toEqual(['touch1 n1']);
});
