// The shelf, what is opened there, and levels by somebody else: nothing of the player's is lost or written over, and every difference is said.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Circuit } from '../../src/core/circuit.ts';
import { toLink } from '../../src/files/link.ts';
import { parseAny, parseCircuit, type AnyFile } from '../../src/files/parse.ts';
import { writeCircuit, writeFile } from '../../src/files/write.ts';
import type { Pack } from '../../src/levels/pack.ts';
import { circuit } from '../helpers/circuit.ts';
import { rich } from '../helpers/samples.ts';
import { fixture } from '../import/fixtures.ts';
import { expectOnMap, levelOf, livingLevelOf, otherLanguage, test, watch } from './game.ts';
import { savedCircuit } from './playground.ts';
import { inFormula, openLink, solveByFormula, typeInFormula } from './visit.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const vote = circuit('a:1 b -> out(-1.5); a>out 1; b>out 1');
const time = JSON.parse(readFileSync(new URL('../../gallery/drops.json', import.meta.url), 'utf8')) as Circuit;
const reflex = JSON.parse(readFileSync(new URL('../../gallery/reflex.json', import.meta.url), 'utf8')) as Circuit;

const pack: Pack = {
  format: 'hibana.pack',
  version: 1,
  id: 'first-pack',
  title: { en: 'Two to begin with', ja: 'はじめの二つ' },
  // Of the campaign's own ids, on purpose.
  levels: [levelOf('one-follow'), levelOf('one-not')],
};

async function openShelf(page: Page): Promise<void> {
  if (page.url().startsWith('http')) await page.evaluate(() => (location.hash = '#/shelf'));
  else await page.goto('/#/shelf');
  await expect(page.getByTestId('open-file')).toBeVisible({ timeout: 20_000 });
}

const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function bring(page: Page, ...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await page.getByTestId('shelf-file').setInputFiles(files.map(([name, text]) => file(name, text)));
}

/** A circuit is on the shelf, and open. */
async function openOwn(page: Page, name: string, own: Circuit): Promise<void> {
  await openShelf(page);
  await bring(page, [`${name}.json`, writeCircuit(own)]);
  await onDesk(page, name);
}

async function onDesk(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByTestId('free-pad')).toBeVisible({ timeout: 20_000 });
}

/** The card with this name. */
function card(page: Page, name: string): Locator {
  return page.locator('.shelf-card', { has: page.getByRole('heading', { level: 3, name, exact: true }) });
}

async function press(within: Locator, tool: string): Promise<void> {
  await within.locator(`[data-testid^="${tool}-"]`).first().click();
}

/** What the cards of a group are called, from the top. */
async function expectNames(page: Page, group: string, ...names: readonly string[]): Promise<void> {
  await expect(page.getByTestId(`group-${group}`).getByRole('heading', { level: 3 })).toHaveText(names);
}

async function savedFrom(page: Page, action: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent('download');
  await action();
  return readFileSync(await (await saving).path(), 'utf8');
}

/** A part goes, by the list of parts. */
async function removePart(page: Page, id: string): Promise<void> {
  await page.getByTestId(`part-${id}`).click();
  await page.getByTestId('remove').click();
  await expect(page.getByTestId(`part-${id}`)).toHaveCount(0);
}

const cellsOf = (own: Circuit): readonly string[] => own.cells.map(({ id }) => id);

test('an empty shelf invites; what is built comes onto it, and is renamed, duplicated, saved, deleted and brought back', async ({
  page,
}) => {
  await openShelf(page);
  await expect(page.getByTestId('shelf-empty')).toBeVisible();
  await openOwn(page, 'drops', time);
  await removePart(page, cellsOf(time)[0]!);
  await page.getByTestId('circuit-name').fill('Fewer drops');
  await page.getByTestId('circuit-name').press('Enter');
  await page.reload();
  await onDesk(page, 'Fewer drops');
  await openShelf(page);
  await expectNames(page, 'circuits', 'Fewer drops');
  await expect(card(page, 'Fewer drops').locator('.circuit-thumb')).toBeVisible();

  await press(card(page, 'Fewer drops'), 'rename');
  await page.getByTestId('naming').fill('Rain');
  await page.getByTestId('naming').press('Enter');
  await expectNames(page, 'circuits', 'Rain');
  await press(card(page, 'Rain'), 'rename');
  await page.getByTestId('naming').fill('Snow');
  await page.getByTestId('naming').press('Escape');
  await expectNames(page, 'circuits', 'Rain');
  await press(card(page, 'Rain'), 'duplicate');
  await expectNames(page, 'circuits', 'Rain (copy)', 'Rain');

  const text = await savedFrom(page, () => press(card(page, 'Rain'), 'save'));
  const read = parseCircuit(text);
  expect(read.ok && cellsOf(read.value)).toEqual(cellsOf(time).slice(1));

  await press(card(page, 'Rain'), 'remove');
  await expectNames(page, 'circuits', 'Rain (copy)');
  await expect(page.getByTestId('bring-back')).toBeFocused();
  await page.getByTestId('bring-back').press('Enter');
  await expectNames(page, 'circuits', 'Rain', 'Rain (copy)');
  await page.reload();
  await expectNames(page, 'circuits', 'Rain', 'Rain (copy)');
  await press(card(page, 'Rain'), 'open');
  await onDesk(page, 'Rain');
});

test('another tab sees the shelf change, and two tabs with one circuit keep both', async ({ page, context }) => {
  await openOwn(page, 'drops', time);
  const address = page.url();
  const second = await context.newPage();
  const problems = watch(second);
  await second.goto(address);
  await onDesk(second, 'drops');
  const third = await context.newPage();
  await third.goto('/#/shelf');
  await expectNames(third, 'circuits', 'drops');

  const [one, two] = cellsOf(time);
  await removePart(page, one!);
  await page.getByTestId('circuit-name').fill('mine');
  await page.getByTestId('circuit-name').press('Enter');
  await expectNames(third, 'circuits', 'mine');
  await removePart(second, two!);
  await expect(second.locator('.notice', { hasText: 'changed in another tab' })).toBeVisible({ timeout: 20_000 });
  await expectNames(third, 'circuits', 'drops', 'mine');
  const kept = async (name: string): Promise<readonly string[]> => {
    const read = parseCircuit(await savedFrom(third, () => press(card(third, name), 'save')));
    return read.ok ? cellsOf(read.value) : [];
  };
  expect(await kept('mine')).toEqual(cellsOf(time).filter((id) => id !== one));
  expect(await kept('drops')).toEqual(cellsOf(time).filter((id) => id !== two));
  expect(problems).toEqual([]);
});

for (const [why, says, forbid] of [
  [
    'full',
    'no room left',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    },
  ],
  [
    'closed',
    'Nothing can be kept',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
  ],
] as const) {
  test(`where storage is ${why}, nothing is lost in the page, it is said, and saving as a file works`, async ({ page }) => {
    await page.addInitScript(forbid);
    await openShelf(page);
    await bring(page, ['drops.json', writeCircuit(time)]);
    await expect(page.locator('.notice', { hasText: says })).toBeVisible();
    await onDesk(page, 'drops');
    await removePart(page, cellsOf(time)[0]!);
    await expect(page.locator('.kept', { hasText: says })).toBeVisible();
    expect(cellsOf(await savedCircuit(page))).toEqual(cellsOf(time).slice(1));
    await openShelf(page);
    await expectNames(page, 'circuits', 'drops');
    const text = await savedFrom(page, () => press(card(page, 'drops'), 'save'));
    expect(parseAny(text)).toMatchObject({ ok: true });
    await press(card(page, 'drops'), 'duplicate');
    await expect(page.getByTestId('trouble')).toContainText(says);
    await expectNames(page, 'circuits', 'drops (copy)', 'drops');
    await press(card(page, 'drops'), 'open');
    await onDesk(page, 'drops');
    expect(cellsOf(await savedCircuit(page))).toEqual(cellsOf(time).slice(1));
  });
}

test('a file of Neuronify says what could not be carried over, sentence by sentence, and runs', async ({ page }) => {
  await openShelf(page);
  await bring(page, ['zoo.nfy', fixture('zoo.nfy')]);
  const dialog = page.getByTestId('import');
  await expect(dialog).toContainText('Not all of it could be carried over');
  for (const [fate, sentence, place] of [
    ['leftOut', 'An eye that sees through a camera was left out.', 'nodes[9]'],
    ['leftOut', 'There is nothing like “lamps/Lantern.qml” here', 'nodes[14]'],
    ['leftOut', 'What was on its way when the file was saved', 'edges[3]'],
    ['changed', 'Rest after a spike: 1.23 ms became 1.2 ms', 'nodes[2]'],
    ['changed', 'A current of 20000 nA became one of 200 nA, times 100', 'nodes[3]'],
  ] as const) {
    const line = page.getByTestId(`fate-${fate}`).locator('li', { hasText: sentence });
    await expect(line).toHaveCount(1);
    await expect(line).toContainText(place);
  }
  await page.getByTestId('cancel-import').click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('shelf-empty')).toBeVisible();

  await otherLanguage(page);
  await bring(page, ['drip.nfy', fixture('drip.nfy')]);
  await expect(page.getByTestId('fate-leftOut').locator('li')).toHaveText([/画面の見た目は移していません。\s*workspace/]);
  await page.getByTestId('import-open').click();
  await onDesk(page, 'drip');
  await otherLanguage(page);
  await page.getByTestId('speed').selectOption('0.5');
  await page.getByTestId('play').click();
  await expect.poll(async () => Number(await page.getByTestId('timeline').inputValue()), { timeout: 20_000 }).toBeGreaterThan(200);
});

test('a file of Neuronify goes beside the player’s own circuit, and one undo takes it away', async ({ page }) => {
  await openOwn(page, 'drops', time);
  await page.getByTestId('circuit-file').setInputFiles(file('pair.nfy', fixture('pair.nfy')));
  await page.getByTestId('import-beside').click();
  await expect(page.locator('.notice', { hasText: '“pair” lies to the right of yours' })).toBeVisible();
  const both = await savedCircuit(page);
  expect(cellsOf(both).slice(0, time.cells.length)).toEqual(cellsOf(time));
  expect(both.cells.length).toBeGreaterThan(time.cells.length);
  await page.getByTestId('undo').click();
  expect(cellsOf(await savedCircuit(page))).toEqual(cellsOf(time));
});

test('a link to TensorFlow Playground becomes a training, after it was said what is different', async ({ page }) => {
  await openShelf(page);
  await page
    .getByTestId('paste')
    .fill('https://playground.tensorflow.org/#activation=relu&networkShape=5,3&dataset=xor&regularization=L1&regularizationRate=0.1');
  await page.getByTestId('paste-open').click();
  await expect(page.getByTestId('fate-leftOut')).toContainText('L1 regularisation (0.1) was left out.');
  await expect(page.getByTestId('fate-changed')).toContainText('The two kinds have changed places.');
  await page.getByTestId('import-open').click();
  await expect(page.getByTestId('learn')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('h1')).not.toHaveText('My shelf');
});

test('what is broken says where and why, in a dialog, and changes nothing', async ({ page }) => {
  await openOwn(page, 'drops', time);
  const broken: readonly (readonly [name: string, text: string, ...says: readonly string[]])[] = [
    ['cut.nfy', fixture('drip.nfy').slice(0, 500), 'neither a file or link of Hibana'],
    [
      'odd.nfy',
      fixture('drip.nfy').replace('3e-10', '"much"'),
      'not as it should be',
      'nodes[0].savedProperties.engine.currentOutput',
      'must be number',
    ],
    ['new.nfy', fixture('drip.nfy').replace('"fileFormatVersion": 4', '"fileFormatVersion": 9'), 'versions 2 to 4', 'fileFormatVersion'],
    ['ours.json', writeCircuit(vote).replace('"neuron"', '"neutron"'), 'not as it should be', 'cells[2].kind'],
    [
      'lost.json',
      writeCircuit(vote).replace('"to": "out"', '"to": "nowhere"'),
      'a part that is not there',
      'synapses[0].to',
      'there is no cell "nowhere"',
    ],
    ['mine.json', '{"format":"hibana.progress","version":1,"levels":{}}', 'Open it in the settings'],
    ['picture.json', '\u0089PNG\u0000', 'neither a file or link of Hibana'],
  ];
  for (const [name, text, ...says] of broken) {
    await page.getByTestId('circuit-file').setInputFiles(file(name, text));
    const dialog = page.getByTestId('refused');
    for (const words of [name.split('.')[0]!, ...says]) await expect(dialog).toContainText(words);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  expect(cellsOf(await savedCircuit(page))).toEqual(cellsOf(time));
});

test('forged, cut and huge links are refused, as an address and where they are pasted', async ({ page }) => {
  const sound = await toLink(reflex);
  const middle = Math.floor(sound.length / 2);
  const links = [
    [sound.slice(0, middle) + (sound[middle] === 'A' ? 'B' : 'A') + sound.slice(middle + 1), 'damaged'],
    [sound.slice(0, -9), /cut short|end of the link is missing/],
    [`${sound}${'A'.repeat(210_000)}`, 'too large|larger'],
    [`1.zzzzzz.00000000.${'A'.repeat(210_000)}`, 'too large|larger'],
  ] as const;
  for (const [payload, says] of links) {
    const pattern = new RegExp(says);
    await page.goto('about:blank');
    await page.goto(`/#/open/${payload}`);
    await expect(page.getByTestId('problem')).toHaveText(pattern);
    await openShelf(page);
    await page.getByTestId('paste').fill(`http://127.0.0.1/#/open/${payload}`);
    await page.getByTestId('paste').press('Enter');
    await expect(page.getByTestId('refused')).toContainText(pattern);
    await page.keyboard.press('Escape');
  }
  await expect(page.getByTestId('shelf-empty')).toBeVisible();
});

test('a friend’s circuit is put beside the player’s own, on the same clock, or kept as a copy; the own is never written over', async ({
  page,
}) => {
  await openOwn(page, 'drops', time);
  await openOwn(page, 'and', vote);
  await openLink(page, reflex);
  await onDesk(page, 'A shared circuit');
  await expect(page.getByTestId('guest-bar')).toBeVisible();
  await page.getByTestId('beside').click();
  await expect(page.locator('.notice', { hasText: '“and”, runs on the other clock' })).toContainText('So it goes beside “drops”.');
  await onDesk(page, 'drops');
  const both = await savedCircuit(page);
  expect(both.cells).toHaveLength(time.cells.length + reflex.cells.length);
  expect(both.synapses).toHaveLength(time.synapses.length + reflex.synapses.length);
  await page.getByTestId('undo').click();
  expect(cellsOf(await savedCircuit(page))).toEqual(cellsOf(time));
  await page.getByTestId('redo').click();

  await openLink(page, reflex);
  await onDesk(page, 'A shared circuit');
  await page.getByTestId('keep-copy').click();
  await expect(page).toHaveURL(/#\/play\/c-/);
  await onDesk(page, 'A shared circuit');
  await expect(page.getByTestId('guest-bar')).toHaveCount(0);
  await openShelf(page);
  await expectNames(page, 'circuits', 'A shared circuit', 'drops', 'and');

  await openLink(page, circuit('a:1 -> out; a>out 1'));
  await onDesk(page, 'A shared circuit');
  await removePart(page, 'a');
  await expect(page.locator('.notice', { hasText: 'This copy is yours now' })).toBeVisible();
  await expect(page.getByTestId('guest-bar')).toHaveCount(0);
  await openShelf(page);
  await expectNames(page, 'circuits', 'A shared circuit', 'A shared circuit', 'drops', 'and');
  const read = parseCircuit(await savedFrom(page, () => press(card(page, 'and'), 'save')));
  expect(read).toMatchObject({ ok: true, value: { cells: vote.cells } });
});

test('a pack from a link is a list, kept by one press and played through, apart from the campaign', async ({ page }) => {
  await openLink(page, pack);
  await expect(page.getByRole('note')).toContainText('Nothing is kept');
  await expect(page.locator('.level-dots li')).toHaveCount(2);
  await page.getByTestId('play-1').click();
  await expect(page.getByTestId('keep')).toBeVisible();
  await expect(page.locator('header .chapter')).toHaveText('Two to begin with · 1 of 2');
  await typeInFormula(page, 'Weight of switch', '2');
  await page.getByTestId('keep').click();
  await expect(page).toHaveURL(/#\/own\/from-[0-9a-f]{16}\/0$/);
  await expect(inFormula(page, 'Weight of switch')).toHaveValue('2');
  await solveByFormula(page, levelOf('one-follow'));
  await page.getByTestId('next').click();
  await expect(page).toHaveURL(/\/1$/);
  await solveByFormula(page, levelOf('one-not'));
  await expect(page.getByTestId('next')).toHaveText('My shelf');
  await expect(page.getByTestId('solved')).not.toContainText('every level there is');
  await page.getByTestId('next').click();
  await expectNames(page, 'others', 'Two to begin with');
  await expect(page.locator('.level-dots button.solved')).toHaveCount(2);

  await page.evaluate(() => (location.hash = '#/'));
  for (const id of ['one-follow', 'one-not']) await expect(page.getByTestId(`level-${id}`)).not.toHaveClass(/solved/);
  await page.goto('/#/level/one-follow');
  await expect(inFormula(page, 'Weight of switch')).toHaveValue('−1');
  await solveByFormula(page, levelOf('one-follow'));
  await expectOnMap(page, 'one-follow');

  const progress = await savedFrom(page, async () => {
    await page.goto('/#/settings');
    await page.getByTestId('export').click();
  });
  const read = parseAny(progress);
  if (!read.ok || read.value.format !== 'hibana.progress') throw new Error('no progress was saved');
  expect(Object.keys(read.value.levels).filter((id) => id.startsWith('own.'))).toHaveLength(2);

  await openLink(page, pack);
  await expect(page.getByRole('note')).toContainText('lies on your shelf already');
  await expect(page.locator('.level-dots button.solved')).toHaveCount(2);

  await page.goto('/#/settings');
  await page.getByTestId('reset').click();
  await page.getByTestId('reset-yes').click();
  await openShelf(page);
  await expectNames(page, 'others', 'Two to begin with');
  await expect(page.locator('.level-dots button.solved')).toHaveCount(0);
});

test('a level from a link is played at once, and is kept with what was done only when the player says so', async ({ page }) => {
  const level = livingLevelOf('alive-first-spark');
  await openLink(page, level);
  await expect(page.locator('header .chapter')).toHaveText('A level by somebody else');
  await page.getByTestId('back').click();
  await expect(page.getByTestId('start')).toBeVisible();
  await openShelf(page);
  await expect(page.getByTestId('shelf-empty')).toBeVisible();

  await openLink(page, levelOf('one-follow'));
  await solveByFormula(page, levelOf('one-follow'));
  await page.getByTestId('stay').click();
  await page.getByTestId('keep').click();
  await expect(page).toHaveURL(/#\/own\//);
  await expect(page.getByTestId('badge-solved')).toHaveClass(/ on/);
  await page.getByTestId('share').click();
  await expect(page.locator('.notice', { hasText: 'It holds this level' })).toBeVisible();
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  expect(shared).toContain(`#/open/${await toLink(levelOf('one-follow'))}`);
  await page.getByTestId('back').click();
  await expectNames(page, 'others', 'Follow me');

  // The same link again: it is the player's own now.
  await openLink(page, levelOf('one-follow'));
  await expect(page.getByTestId('badge-solved')).toHaveClass(/ on/);
  await expect(page.getByTestId('keep')).toHaveCount(0);
  await page.evaluate(() => (location.hash = '#/own/nope/0'));
  await expect(page.getByTestId('problem')).toContainText('does not lie on your shelf');
});

test('a chip that is kept goes into the circuit that was open last, or becomes one of its own', async ({ page }) => {
  await openOwn(page, 'rich', rich);
  await page.getByTestId('part-outer').click();
  await page.getByTestId('keep-chip').click();
  await expect(page.locator('.notice', { hasText: 'Keep on my shelf' })).toBeVisible();
  await openShelf(page);
  await expectNames(page, 'chips', 'チップ');
  await press(card(page, 'チップ'), 'open');
  await expect(page.locator('.notice', { hasText: '“チップ” lies to the right of yours' })).toBeVisible();
  await onDesk(page, 'rich');
  expect((await savedCircuit(page)).chips).toHaveLength(4);

  await openShelf(page);
  await press(card(page, 'rich'), 'remove');
  await press(card(page, 'チップ'), 'open');
  await expect(page.locator('.notice', { hasText: 'it became one of its own' })).toBeVisible();
  await onDesk(page, 'チップ');
  expect((await savedCircuit(page)).chips).toHaveLength(2);
});

test('files of every kind that are dropped together find their places', async ({ page }) => {
  await openShelf(page);
  const texts: readonly (readonly [string, AnyFile])[] = [
    ['and.json', vote],
    ['drops.json', time],
    ['pack.json', pack],
    ['level.json', levelOf('vote-and')],
  ];
  const given = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const [name, text] of all) transfer.items.add(new File([text], name));
      return transfer;
    },
    texts.map(([name, value]) => [name, writeFile(value)] as const),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: given });
  await expect(page.locator('.notice', { hasText: '4 files' })).toBeVisible();
  await expect(page.getByTestId('group-circuits').locator('li')).toHaveCount(2);
  await expect(page.getByTestId('group-others').locator('.shelf-card')).toHaveCount(2);
});

test('a circuit of the gallery opens with its story, at its own pace, and is the player’s own with the first change', async ({ page }) => {
  await page.goto('/#/gallery/drops');
  await onDesk(page, 'The leaky bucket');
  await expect(page.getByTestId('story')).toContainText('Two taps drip');
  await expect(page.getByTestId('speed')).toHaveValue('0.02');
  await otherLanguage(page);
  await expect(page.getByTestId('story')).not.toContainText('Two taps drip');
  await otherLanguage(page);
  await removePart(page, cellsOf(time)[0]!);
  await openShelf(page);
  await expectNames(page, 'circuits', 'The leaky bucket');
  await page.goto('/#/gallery/nope');
  await expect(page.getByTestId('problem')).toHaveText('There is no such page.');
});

test('axe finds no barrier on the shelf, in its dialogs, and around levels by others', async ({ page }) => {
  const expectNone = async (screen: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect
      .soft(
        grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`),
        screen,
      )
      .toEqual([]);
  };
  await openShelf(page);
  await expectNone('empty shelf');
  await bring(page, ['and.json', writeCircuit(vote)], ['pack.json', writeFile(pack)]);
  await expect(page.locator('.circuit-thumb')).toHaveCount(2);
  await press(card(page, 'and'), 'rename');
  await expectNone('shelf');
  await page.getByTestId('naming').press('Escape');
  await press(card(page, 'and'), 'remove');
  await expectNone('shelf with something to bring back');
  await bring(page, ['zoo.nfy', fixture('zoo.nfy')]);
  await expect(page.getByTestId('import')).toBeVisible();
  await expectNone('import');
  await page.getByTestId('cancel-import').click();
  await bring(page, ['x.json', '{']);
  await expect(page.getByTestId('refused')).toBeVisible();
  await expectNone('refused');
  await openLink(page, { ...pack, id: 'other' });
  await expect(page.locator('.level-dots')).toBeVisible();
  await expectNone('pack');
  await page.getByTestId('play-2').click();
  await expect(page.getByTestId('keep')).toBeVisible();
  await expectNone('level from a pack');
  await openLink(page, reflex);
  await expect(page.getByTestId('guest-bar')).toBeVisible();
  await expectNone('circuit by a friend');
});

test('shelf, dialogs and levels by others fit a phone, by touch @phone', async ({ page }) => {
  const expectFit = async (): Promise<void> => expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  for (const language of ['en', 'ja']) {
    await openShelf(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await bring(page, ['and.json', writeCircuit(vote)], ['pack.json', writeFile(pack)]);
    await expect(page.locator('.circuit-thumb').first()).toBeVisible();
    await expectFit();
    await bring(page, ['zoo.nfy', fixture('zoo.nfy')]);
    await expect(page.getByTestId('import')).toBeVisible();
    await expectFit();
    await page.getByTestId('cancel-import').tap();
    await openLink(page, { ...pack, id: language });
    await page.getByTestId('play-1').tap();
    await expect(page.getByTestId('keep')).toBeVisible();
    await expectFit();
    await openLink(page, reflex);
    await expect(page.getByTestId('guest-bar')).toBeVisible({ timeout: 20_000 });
    await expectFit();
    await openShelf(page);
    await otherLanguage(page);
  }
});
