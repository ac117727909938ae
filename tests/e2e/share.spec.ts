// An attempt travels in a link: it arrives as it was, harms nothing, and a damaged one says what is wrong.
import { expect, type Page } from '@playwright/test';
import { parseRecording } from '../../src/files/parse.ts';
import { fromLink, toLink } from '../../src/files/link.ts';
import { writeCircuit } from '../../src/files/write.ts';
import { replay } from '../../src/session/replay.ts';
import { circuitOf } from '../../src/session/session.ts';
import type { Recording } from '../../src/core/recording.ts';
import { circuit } from '../helpers/circuit.ts';
import { levelOf, predictions, test } from './game.ts';
import { expectKept, inFormula, newVisitor, openLevel, openLink, solveByFormula, typeInFormula } from './visit.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Shares with the button; the link as it lies in the clipboard. */
async function share(page: Page): Promise<string> {
  await page.getByTestId('share').click();
  await expect(page.locator('.notice', { hasText: 'link is copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The developer's key: the attempt as a file. */
async function copyRecording(page: Page): Promise<Recording> {
  await page.keyboard.press('Alt+Shift+KeyR');
  await expect(page.locator('.notice', { hasText: 'copied as a test file' })).toBeVisible();
  const read = parseRecording(await page.evaluate(() => navigator.clipboard.readText()));
  if (!read.ok) throw new Error(`${read.path}: ${read.message}`);
  return read.value;
}

async function problem(page: Page, place: string): Promise<string> {
  await page.goto('about:blank');
  await page.goto(`/${place}`);
  return page.getByTestId('problem').innerText();
}

test('a shared attempt opens for somebody else with the same weights and the same hash, and leaves their own alone', async ({
  page,
  browser,
}) => {
  await openLevel(page, 'vote-and');
  await typeInFormula(page, 'Weight of gold key', '0.5');
  await page.getByTestId('weight-silver>out').press('ArrowUp');
  await page.getByTestId('input-gold').click();
  await expect(page.getByTestId('spoken')).not.toBeEmpty();
  const sent = await copyRecording(page);
  const link = await share(page);
  expect(new URL(link).pathname).toBe('/');

  const other = await newVisitor(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await openLevel(other.page, 'vote-and');
  await typeInFormula(other.page, 'Weight of gold key', '3');
  await expectKept(other.page, 'vote-and', 3);
  await other.page.goto('about:blank');
  await other.page.goto(link);
  await expect(other.page.getByRole('note')).toContainText('not touched');
  await expect(other.page.locator('header')).toContainText('Someone’s attempt');
  await expect(inFormula(other.page, 'Weight of gold key')).toHaveValue('0.5');
  await expect(inFormula(other.page, 'Weight of silver key')).toHaveValue('−0.5');
  await expect(other.page.getByTestId('input-gold')).toHaveAttribute('aria-pressed', 'true');
  expect(await copyRecording(other.page)).toEqual(sent);

  await solveByFormula(other.page, levelOf('vote-and'));
  await other.page.getByTestId('stay').click();
  await other.page.getByTestId('try-myself').click();
  await expect(other.page.getByRole('note')).toHaveCount(0);
  await expect(inFormula(other.page, 'Weight of gold key')).toHaveValue('3');
  await expect(other.page.getByTestId('badge-solved')).not.toHaveClass(/ on/);
  await other.page.goto('/#/');
  await expect(other.page.getByTestId('level-vote-and')).not.toHaveClass(/solved/);
  await other.leave();
});

test('the copied recording replays to its hash, with all that was done in it', async ({ page }) => {
  const level = levelOf('vote-and');
  await openLevel(page, level.id);
  await page.getByTestId('weight-silver>out').press('ArrowUp');
  await typeInFormula(page, 'Bias (tide) of chest', '-2');
  await page.keyboard.press('Tab');
  await page.getByTestId('undo').click();
  await page.getByTestId('redo').click();
  await page.getByTestId('case-4').click();
  await expect(page.getByTestId('spoken')).not.toBeEmpty();
  await page.getByTestId('step-back').click();
  await page.getByTestId('input-gold').click();
  await page.getByTestId('step').click();
  const recording = await copyRecording(page);
  const { same, session, refused } = replay(recording, level);
  expect(refused).toBeUndefined();
  expect(same).toBe(true);
  expect(circuitOf(session).synapses.map(({ weight }) => weight)).toEqual([2, -0.5]);
});

test('an attempt at a prediction goes on with the question that comes next', async ({ page }) => {
  const level = levelOf('one-predict');
  const right = predictions(level);
  const commands = right.slice(0, 2).map((says) => ({ tick: 0, type: 'predict', says }) as const);
  const { seed } = level.circuit;
  const { hash } = replay(
    { format: 'hibana.recording', version: 1, level: level.id, seed, commands, ticks: 0, hash: '0'.repeat(16) },
    level,
  );
  await openLink(page, { format: 'hibana.recording', version: 1, level: level.id, seed, commands, ticks: 0, hash });
  await page.getByTestId(right[2]! > 0 ? 'says-fires' : 'says-silent').click();
  await expect(page.getByTestId('told')).toHaveClass(/ok/);
  // What is on the board is the third question, not the first.
  if (level.goal.kind !== 'predict') throw new Error('one-predict asks for predictions');
  await expect(page.locator('.board .chip')).toHaveText(`× ${level.goal.questions[2]!.weights!['x>out']}`);
});

test('links that are cut, changed, empty or of something unknown say so', async ({ page }) => {
  const sound = await toLink(circuit('a:1 -> out; a>out 1'));
  const level = levelOf('vote-and');
  const stray = await toLink({ ...level.solution, level: 'nope' });
  const middle = Math.floor(sound.length / 2);
  const changed = sound.slice(0, middle) + (sound[middle] === 'A' ? 'B' : 'A') + sound.slice(middle + 1);
  const progress = await toLink({ format: 'hibana.progress', version: 1, levels: {} });

  expect(await problem(page, `#/open/${sound.slice(0, -4)}`)).toContain('cut short');
  expect(await problem(page, `#/open/${sound.slice(0, 5)}`)).toContain('cut short');
  expect(await problem(page, `#/open/${changed}`)).toContain('damaged');
  expect(await problem(page, '#/open/')).toContain('damaged');
  expect(await problem(page, '#/open/%00%F0../..')).toContain('damaged');
  expect(await problem(page, `#/open/9${sound.slice(1)}`)).toContain('another version');
  expect(await problem(page, `#/open/${stray}`)).toBe('There is no level called “nope”.');
  expect(await problem(page, `#/open/${progress}`)).toContain('another kind of file');
  expect(await problem(page, '#/level/nope')).toBe('There is no level called “nope”.');
  expect(await problem(page, '#/level/__proto__')).toContain('There is no level');
  expect(await problem(page, '#/level/../schema/level')).toContain('There is no level');
  expect(await problem(page, '#/elsewhere')).toBe('There is no such page.');
  await page.getByTestId('back').click();
  await expect(page.getByTestId('start')).toBeVisible();
});

test('a recording that asks for what cannot be done says so instead of showing half of it', async ({ page }) => {
  const { solution } = levelOf('vote-and');
  await openLink(page, { ...solution, commands: [{ tick: 0, type: 'setWeight', synapse: 'gold>out', weight: 900 }, ...solution.commands] });
  await expect(page.getByTestId('problem')).toBeVisible();
});

test('a shared circuit can be run and changed, and shared again', async ({ page }) => {
  await openLink(page, circuit('a:1 b -> h(-0.5) out(-0.5); a>h 1; b>h 1; h>out 2'));
  await expect(page.locator('h1')).toHaveText('A shared circuit', { timeout: 20_000 });
  await page.getByTestId('step').click();
  await expect(page.getByTestId('timeline')).toHaveAttribute('aria-valuetext', 'Round 1');
  await page.getByTestId('view-formula').click();
  await typeInFormula(page, 'Weight from h to out', '7');
  await expect(page.getByTestId('timeline')).toHaveAttribute('aria-valuetext', 'Round 1');
  await page.getByTestId('file-menu').click();
  await page.getByTestId('share').click();
  await expect(page.locator('.notice', { hasText: 'link was copied' })).toBeVisible();
  const read = await fromLink((await page.evaluate(() => navigator.clipboard.readText())).split('#/open/')[1]!);
  if (!read.ok || read.value.format !== 'hibana.circuit') throw new Error('the link holds no circuit');
  expect(read.value.synapses.find(({ id }) => id === 'h>out')).toMatchObject({ weight: 7 });
  // The run itself, with its edits and their rounds, is a recording.
  await page.getByTestId('file-menu').click();
  await page.getByTestId('copy-recording').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('hibana.recording');
  const recording = parseRecording(await page.evaluate(() => navigator.clipboard.readText()));
  if (!recording.ok) throw new Error(recording.message);
  const { same, session } = replay(recording.value, undefined);
  expect(same).toBe(true);
  expect(circuitOf(session).synapses.find(({ id }) => id === 'h>out')!.weight).toBe(7);
});

test('text in a shared circuit is only text', async ({ page }) => {
  const plain = circuit('a:1 -> out; a>out 1');
  const evil = '<img src=x onerror="globalThis.wasRun=1"><script>globalThis.wasRun=2</script>{+{{a|b';
  const cells = plain.cells.map((cell) => ({ ...cell, label: { en: `${cell.id} ${evil}`, ja: evil } }));
  const notes = [{ id: 'n', x: 0, y: 0, text: evil }];
  expect(writeCircuit({ ...plain, cells, notes })).toContain('onerror');
  await openLink(page, { ...plain, cells, notes });
  await expect(page.locator('.board')).toContainText('<img src=x onerror=', { timeout: 20_000 });
  await expect(page.getByTestId('inspector')).toContainText('<script>');
  await page.getByTestId('part-a').click();
  await expect(page.locator('#app :is(img, script, iframe)')).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'wasRun') as unknown)).toBeUndefined();
});
