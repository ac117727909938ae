// Levels made in the playground: recorded by playing, checked beside the page, solved by their maker, and played by somebody else.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fromLink } from '../../src/files/link.ts';
import { parseAny, parseLevel } from '../../src/files/parse.ts';
import type { Level } from '../../src/levels/level.ts';
import { circuit } from '../helpers/circuit.ts';
import { hibana } from '../helpers/cli.ts';
import { inTime, lif } from '../helpers/spikingCircuit.ts';
import { solutionValues, test, valueOf } from './game.ts';
import { clickWorld, openPlayground, wireWorld } from './playground.ts';
import { newVisitor, openLink, tryAllAtOnce } from './visit.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const and = circuit('a b -> out(-1.5); a>out 1; b>out 1');

async function openMaker(page: Page): Promise<void> {
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId('file-menu').click();
  await page.getByTestId('make-level').click();
  await expect(page.getByTestId('maker')).toBeVisible({ timeout: 20_000 });
}

const go = (page: Page, step: string): Promise<void> => page.getByTestId(`step-${step}`).click();
const said = (page: Page) => page.getByTestId('maker-said');

/** From the list of all parts, which is there while nothing is chosen. */
async function choosePart(page: Page, id: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  // The maker takes the place of the numbers where there is no room for both.
  if ((await page.getByTestId('inspector').count()) === 0) await page.getByTestId('inspector-toggle').click();
  await page.getByTestId(`part-${id}`).click();
}

async function chooseWire(page: Page, cell: string, id: string): Promise<void> {
  await choosePart(page, cell);
  await page.getByTestId(`wire-${id}`).click();
}

/** With the plus and minus that a tap opens. */
async function turn(page: Page, testId: string, value: number): Promise<void> {
  const control = page.getByTestId(testId);
  if ((await valueOf(control)) === value) return;
  await control.click();
  const buttons = control.locator('..').locator('.stepper button');
  for (let i = 0; i < 80 && (await valueOf(control)) !== value; i++) await buttons.nth((await valueOf(control)) > value ? 0 : 1).click();
  await expect(control).toHaveAttribute('aria-valuenow', String(value));
  await page.locator('.story').first().click();
}

async function check(page: Page): Promise<void> {
  await go(page, 'check');
  await page.getByTestId('check').click();
  await expect(page.getByTestId('check-done')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByTestId('step-check')).toHaveClass(/done/);
}

/** By its own solution, as a player sets it. */
async function playIt(page: Page, values: ReadonlyMap<string, number>): Promise<void> {
  await go(page, 'share');
  await page.getByTestId('play-it').click();
  const level = page.locator('.maker-overlay');
  await expect(level.getByTestId('try-all')).toBeVisible({ timeout: 20_000 });
  for (const [testId, value] of values) await turn(page, testId, value);
  await tryAllAtOnce(page);
  await expect(level.getByTestId('solved')).toBeVisible({ timeout: 40_000 });
  await level.getByTestId('next').click();
  await expect(level).toHaveCount(0);
  await expect(page.getByTestId('outlets')).toBeVisible({ timeout: 60_000 });
}

async function linkOf(page: Page): Promise<string> {
  await page.getByTestId('level-link').click();
  await expect(page.locator('.notice').last()).toContainText('link');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  return /#\/open\/(\S+)/.exec(address)![1]!;
}

async function levelIn(payload: string): Promise<Level> {
  const read = await fromLink(payload);
  if (!read.ok || read.value.format !== 'hibana.level') throw new Error('the link holds no level');
  return read.value;
}

/** Somebody who got the link plays it to its end. */
async function playedByAnother(browser: Browser, payload: string, level: Level): Promise<void> {
  const other = await newVisitor(browser);
  await other.page.goto(`/#/open/${payload}`);
  await expect(other.page.getByTestId('try-all')).toBeVisible({ timeout: 20_000 });
  for (const [testId, value] of solutionValues(level)) await turn(other.page, testId, value);
  await tryAllAtOnce(other.page);
  await expect(other.page.getByTestId('solved')).toBeVisible({ timeout: 40_000 });
  await other.leave();
}

test('made from nothing with a mouse, and played from its link: rounds', async ({ page, browser }) => {
  await openPlayground(page, 'rounds');
  await page.getByTestId('place-input').click();
  await clickWorld(page, -160, -70);
  await clickWorld(page, -160, 70);
  await page.getByTestId('place-neuron').click();
  await clickWorld(page, 40, 0);
  await page.keyboard.press('Escape');
  await wireWorld(page, [-160, -70], [40, 0]);
  await wireWorld(page, [-160, 70], [40, 0]);
  await choosePart(page, 'n1');
  await page.getByTestId('property-bias').getByRole('spinbutton').fill('-1.5');
  await page.keyboard.press('Enter');

  await openMaker(page);
  await page.getByTestId('take-solution').click();
  await go(page, 'goal');
  // The first by playing, the others at once.
  await page.getByTestId('free-pad').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(page.getByTestId('held')).toContainText('in1 1, in2 0');
  await page.getByTestId('add-case').click();
  await expect(said(page)).toContainText('Case 1: in1 1, in2 0 → n1 is silent');
  await expect(page.getByTestId('add-case')).toBeDisabled();
  await page.getByTestId('all-combinations').click();
  await expect(said(page)).toContainText('3 more cases');
  await page.getByTestId('hide-made-4').check();
  await go(page, 'start');
  await page.getByTestId('scramble').click();
  await expect(said(page)).toContainText('Scrambled');
  await expect(page.getByTestId('difference')).toContainText('→');
  await go(page, 'kit');
  await expect(page.getByTestId('kit-count')).toContainText('choices in all');
  await go(page, 'words');
  await page.getByTestId('word-title').fill('Both or none');
  await page.keyboard.press('Enter');
  await page.getByTestId('suggest').click();
  await expect(page.getByTestId('word-goal')).toHaveValue(/n1 is silent/);
  await check(page);
  await expect(page.getByTestId('rule-notSolvedAtStart')).not.toHaveClass(/broken/);
  await expect(page.getByTestId('pars')).toContainText('proven');
  await playIt(page, new Map([['bias-n1', -1.5], ['weight-in1>n1', 1], ['weight-in2>n1', 1]])); // prettier-ignore

  const payload = await linkOf(page);
  const level = await levelIn(payload);
  expect(level).toMatchObject({
    chapter: 'own',
    text: { en: { title: 'Both or none' }, ja: { title: 'Both or none' } },
    goal: { kind: 'cases' },
    par: { proven: true },
  });
  // The command line says the same of it.
  const saving = page.waitForEvent('download');
  await page.getByTestId('level-file').click();
  const file = await (await saving).path();
  expect(parseLevel(readFileSync(file, 'utf8'))).toEqual({ ok: true, value: level });
  expect((await hibana('judge', file)).code).toBe(0);
  const [proof] = JSON.parse((await hibana('prove', file, '--json')).out) as [
    { startSolved: boolean; solutionSolves: boolean; par: unknown },
  ];
  expect(proof).toMatchObject({ startSolved: false, solutionSolves: true, par: level.par });
  await playedByAnother(browser, payload, level);
});

test('made from nothing with a mouse, and played from its link: in time, with taps', async ({ page, browser }) => {
  await openPlayground(page, 'milliseconds');
  await page.getByTestId('place-touch').click();
  await clickWorld(page, -160, 0);
  await page.getByTestId('place-lif').click();
  await clickWorld(page, 40, 0);
  await page.keyboard.press('Escape');
  await wireWorld(page, [-160, 0], [40, 0]);
  await chooseWire(page, 'n1', 'touch1>n1');
  await page.getByTestId('property-weight').getByRole('spinbutton').fill('16');
  await page.keyboard.press('Enter');
  await openMaker(page);
  await page.getByTestId('take-solution').click();
  await go(page, 'goal');
  // One tap, played on the canvas.
  await page.getByTestId('step').click();
  await page.getByTestId('free-pad').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await page.getByTestId('run-ms').getByRole('spinbutton').fill('50');
  await page.keyboard.press('Enter');
  await page.getByTestId('add-case').click();
  await expect(said(page)).toContainText('Run 1: touch1 at 0.1 ms; n1 fires once');
  await go(page, 'start');
  await chooseWire(page, 'n1', 'touch1>n1');
  await page.getByTestId('property-weight').getByRole('spinbutton').fill('3');
  await page.keyboard.press('Enter');
  await page.getByTestId('take-start').click();
  await expect(page.getByTestId('difference')).toContainText('16 → 3');
  await check(page);
  await playIt(page, new Map([['weight-touch1>n1', 17]]));
  const payload = await linkOf(page);
  const level = await levelIn(payload);
  expect(level.solution.commands).toEqual([{ tick: 0, type: 'setWeight', synapse: 'touch1>n1', weight: 17 }]);
  expect(level).toMatchObject({
    goal: { kind: 'spikes', cases: [{ ms: 50, timesMs: { touch1: [0.1] }, wants: [{ cell: 'n1', count: 1 }] }] },
  });
  await playedByAnother(browser, payload, level);
});

test('a live level is the taps that its maker played', async ({ page }) => {
  await openLink(
    page,
    inTime([{ id: 'tap', kind: 'touch', x: -120, y: 0 }, lif('out', { x: 80 })], ['tap>out delta 16 d1'], { dtMs: 0.5 }),
  );
  await openMaker(page);
  await go(page, 'goal');
  await page.getByTestId('goal-live').click();
  await page.getByTestId('add-case').click();
  await expect(said(page)).toContainText('no taps');
  for (let i = 0; i < 4; i++) await page.getByTestId('step').click();
  await page.getByTestId('free-pad').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await page.getByTestId('add-case').click();
  await expect(said(page)).toContainText('tap at 2 ms; out fires once');
  await check(page);
  await go(page, 'share');
  await page.getByTestId('play-it').click();
  const level = page.locator('.maker-overlay');
  await level.getByTestId('speed').selectOption('0.005');
  await level.getByTestId('touch-tap').click();
  await level.getByTestId('speed').selectOption('1');
  await expect(level.getByTestId('solved')).toBeVisible({ timeout: 40_000 });
  await level.getByTestId('next').click();
  await expect(page.getByTestId('outlets')).toBeVisible({ timeout: 60_000 });
  expect((await levelIn(await linkOf(page))).solution.commands).toMatchObject([{ type: 'touch', cell: 'tap' }]);
});

test('a start that is solved, and a solution that is none, are told with what to do; nothing can be shared', async ({ page }) => {
  await openLink(page, and);
  await openMaker(page);
  await go(page, 'check');
  await expect(page.getByTestId('maker')).toContainText('The goal has no case');
  await go(page, 'goal');
  await page.getByTestId('all-combinations').click();
  await go(page, 'check');
  await page.getByTestId('check').click();
  await expect(page.getByTestId('rule-notSolvedAtStart')).toContainText('solved already', { timeout: 60_000 });
  await go(page, 'share');
  await expect(page.getByTestId('play-it')).toHaveCount(0);
  await go(page, 'goal');
  await page.getByTestId('made-1-out').selectOption('fires');
  await go(page, 'check');
  await page.getByTestId('check').click();
  await expect(page.getByTestId('maker')).toContainText('The solution does not solve it', { timeout: 60_000 });
  await go(page, 'share');
  await expect(page.getByTestId('outlets')).toHaveCount(0);
  await expect(page.getByTestId('to-check')).toBeVisible();
});

test('an impossible level is solved by the claim', async ({ page }) => {
  await openLink(page, circuit('a b -> out(-0.5); a>out 1; b>out 1'));
  await openMaker(page);
  await go(page, 'goal');
  await page.getByTestId('all-combinations').click();
  await page.getByTestId('goal-impossible').click();
  await page.getByTestId('made-4-out').selectOption('silent');
  await go(page, 'start');
  await page.getByTestId('scramble').click();
  await check(page);
  await expect(page.getByTestId('rule-impossible')).not.toHaveClass(/broken/);
  await go(page, 'share');
  await page.getByTestId('play-it').click();
  for (const [testId, value] of [['bias-out', -1], ['weight-a>out', 2], ['weight-b>out', 2]] as const) await turn(page, testId, value); // prettier-ignore
  await page.locator('.maker-overlay').getByTestId('claim').click();
  await expect(page.getByTestId('solved')).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await page.getByTestId('back-to-maker').click();
  await expect(page.getByTestId('outlets')).toBeVisible({ timeout: 60_000 });
  const { solution, par } = await levelIn(await linkOf(page));
  expect(solution.commands.at(-1)).toEqual({ tick: 0, type: 'claim' });
  expect(par).toMatchObject({ best: 3, proven: true });
});

test('a level of predictions is solved by its maker’s own', async ({ page }) => {
  await openLink(page, and);
  await openMaker(page);
  await go(page, 'goal');
  await page.getByTestId('goal-predict').click();
  await page.getByTestId('all-combinations').click();
  await page.getByTestId('streak').getByRole('spinbutton').fill('2');
  await page.keyboard.press('Enter');
  await check(page);
  await go(page, 'share');
  await page.getByTestId('play-it').click();
  const level = page.locator('.maker-overlay');
  await level.getByTestId('says-silent').click();
  await level.getByTestId('next-question').click();
  await level.getByTestId('says-silent').click();
  await expect(level.getByTestId('solved')).toBeVisible({ timeout: 40_000 });
  await level.getByTestId('next').click();
  await expect(page.getByTestId('outlets')).toBeVisible({ timeout: 60_000 });
  expect(await levelIn(await linkOf(page))).toMatchObject({
    goal: { kind: 'predict', streak: 2 },
    solution: { commands: [{ says: 0 }, { says: 0 }] },
  });
});

test('what is being made survives a reload; a finished level goes to the shelf, into a pack, and is opened again', async ({ page }) => {
  await openLink(page, and);
  await page.getByTestId('keep-copy').click();
  await expect(page).toHaveURL(/#\/play\//);
  await expect(page.getByTestId('guest-bar')).toHaveCount(0);
  await openMaker(page);
  await go(page, 'goal');
  await page.getByTestId('all-combinations').click();
  await go(page, 'words');
  await page.getByTestId('word-title').fill('To be kept');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('hibana.draft') ?? '')).toContain('To be kept');
  await page.reload();
  await openMaker(page);
  await expect(said(page)).toContainText('To be kept');
  await go(page, 'goal');
  await expect(page.getByTestId('made-cases').getByRole('listitem')).toHaveCount(4);
  await go(page, 'start');
  await page.getByTestId('scramble').click();
  await check(page);
  await playIt(page, new Map([['bias-out', -1.5], ['weight-a>out', 1], ['weight-b>out', 1]])); // prettier-ignore
  await page.getByTestId('level-shelf').click();
  await expect(said(page)).toContainText('lies on your shelf');
  await page.getByTestId('pack-maker').click();
  await page.getByRole('checkbox', { name: 'Take “To be kept”' }).check();
  await page.getByTestId('pack-title').fill('All of mine');
  await page.keyboard.press('Enter');
  const saving = page.waitForEvent('download');
  await page.getByTestId('pack-file').click();
  const pack = parseAny(readFileSync(await (await saving).path(), 'utf8'));
  expect(pack).toMatchObject({
    ok: true,
    value: { format: 'hibana.pack', title: { en: 'All of mine' }, levels: [{ text: { en: { title: 'To be kept' } } }] },
  });

  // Opened again from another circuit.
  await page.getByTestId('close-maker').click();
  // A maker that closes keeps its draft; it is forgotten here, so that the level comes back from its file.
  await page.evaluate(() => localStorage.removeItem('hibana.draft'));
  await page.getByTestId('file-menu').click();
  await page.getByTestId('fresh').click();
  await page.getByTestId('place-neuron').click();
  await clickWorld(page, 0, 0);
  await page.keyboard.press('Escape');
  await openMaker(page);
  await page.getByTestId('other-levels').click();
  await page.locator('[data-testid^="edit-"]').click();
  await expect(page.locator('h1')).toHaveText('To be kept', { timeout: 20_000 });
  if ((await page.getByTestId('maker').count()) === 0) await openMaker(page);
  await go(page, 'goal');
  await expect(page.getByTestId('made-cases').getByRole('listitem')).toHaveCount(4);
  await go(page, 'share');
  await expect(page.getByTestId('readiness')).not.toContainText('It is ready');
  await check(page);
  await go(page, 'share');
  await expect(page.getByTestId('readiness')).toContainText('It is ready');
});

test('locked parts cannot be turned; all of it by keyboard, and clean for a screen reader', async ({ page }) => {
  await openLink(page, and);
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId('file-menu').press('Enter');
  await page.getByTestId('make-level').press('Enter');
  await expect(page.getByTestId('maker')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByTestId('maker').getByRole('heading', { level: 2 })).toBeFocused();
  await page.getByTestId('lock-a>out').press('Enter');
  await expect(page.getByTestId('lock-a>out')).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('step-kit').press('Enter');
  await expect(page.getByTestId('kit-count')).toContainText('2 settings');
  const step = page.getByTestId('kit-weights-step').getByRole('spinbutton');
  await step.fill('0.5');
  await step.press('Enter');
  await expect(page.getByTestId('kit-count')).toContainText('choices in all');
  for (const name of ['start', 'kit', 'goal', 'words', 'check', 'share']) {
    await page.getByTestId(`step-${name}`).press('Enter');
    if (name === 'goal') await page.getByTestId('all-combinations').press('Enter');
    const { violations } = await new AxeBuilder({ page }).include('.maker').analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
  await page.getByTestId('close-maker').press('Enter');
  await expect(page.getByTestId('maker')).toHaveCount(0);
  await expect(page.getByTestId('file-menu')).toBeFocused();
});

test('in a hand: the page folds away to the circuit, and records from there @phone', async ({ page }) => {
  await openLink(page, and);
  await openMaker(page);
  await page.getByTestId('step-goal').tap();
  await page.getByTestId('fold').tap();
  await expect(page.getByTestId('canvas')).toBeVisible();
  await page.getByTestId('add-case').tap();
  await expect(said(page)).toContainText('Case 1');
  await page.getByTestId('fold').tap();
  await expect(page.getByTestId('made-cases').getByRole('listitem')).toHaveCount(1);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});
