// For ears, eyes and hands that are not like ours: the state as a tone, sounds as words, letters that do nothing, and where one is.
import { expect, type Page } from '@playwright/test';
import { test } from './game.ts';
import { openLevel } from './visit.ts';

test.use({ viewport: { width: 1024, height: 600 } });

async function switchOn(page: Page, ...names: string[]): Promise<void> {
  await page.goto('/#/settings');
  for (const name of names) {
    await page.getByTestId(`setting-${name}`).click();
    await expect(page.getByTestId(`setting-${name}`)).toBeChecked();
  }
}

test('the state is heard: it rises with votes for, on their side, and is compared with zero', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: [string, number][] = [];
    Object.assign(globalThis, { heard });
    for (const [node, parameter] of [
      [OscillatorNode, 'frequency'],
      [StereoPannerNode, 'pan'],
    ] as const) {
      const read = Object.getOwnPropertyDescriptor(node.prototype, parameter)!;
      Object.defineProperty(node.prototype, parameter, {
        get(this: AudioNode) {
          const own = read.get!.call(this) as AudioParam;
          return new Proxy(own, {
            get: (target, name) => {
              const value = Reflect.get(target, name) as unknown;
              if (typeof value !== 'function') return value;
              return (...given: number[]) => {
                if (String(name).startsWith('set')) heard.push([parameter, given[0]!]);
                return Reflect.apply(value, target, given) as unknown;
              };
            },
          });
        },
      });
    }
  });
  await switchOn(page, 'stateTone');
  await openLevel(page, 'vote-and');
  // Gold votes for (+2), silver against (−1), the bias is 1.
  // A case that is chosen is played.
  await page.getByTestId('case-4').click();
  const said = (): Promise<[string, number][]> => page.evaluate(() => Reflect.get(globalThis, 'heard') as [string, number][]);
  await expect
    .poll(async () => (await said()).filter(([what, value]) => what === 'frequency' && value === 330).length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  const all = await said();
  const pitches = all.filter(([what]) => what === 'frequency').map(([, value]) => value);
  const sides = new Set(all.filter(([what]) => what === 'pan').map(([, value]) => Math.sign(value)));
  // Bias 1, then 3, then 2: the tone has been at each.
  for (const state of [1, 3, 2])
    expect(
      pitches.some((pitch) => Math.abs(pitch - 330 * 2 ** (state / 6)) < 1e-6),
      `state ${state}`,
    ).toBe(true);
  expect(sides).toEqual(new Set([-1, 0, 1]));
});

test('what is heard is written, also while it is muted', async ({ page }) => {
  await switchOn(page, 'captions');
  await page.getByTestId('mute').click();
  await openLevel(page, 'vote-and');
  // A case that is chosen is played.
  await page.getByTestId('case-4').click();
  const captions = page.getByTestId('captions');
  const seen = new Set<string>();
  await expect
    .poll(
      async () => {
        seen.add((await captions.textContent()) ?? '');
        return [...seen].join(' ');
      },
      { timeout: 15_000, intervals: [40] },
    )
    .toMatch(/a vote for, \+2.*a vote against, −1.*it fires/s);
  await expect(captions).toHaveText('', { timeout: 6000 });
});

test('letters do nothing where they are switched off, and the buttons still do', async ({ page }) => {
  await page.goto('/#/settings');
  await page.getByTestId('setting-letterKeys').click();
  await openLevel(page, 'vote-and');
  const muted = (): Promise<string | null> => page.getByTestId('mute').getAttribute('aria-pressed');
  const before = await muted();
  await page.keyboard.press('m');
  await page.keyboard.press('h');
  await page.waitForTimeout(200);
  expect(await muted()).toBe(before);
  await page.getByTestId('mute').click();
  expect(await muted()).not.toBe(before);
});

test('another screen has another title, and the focus goes to its heading', async ({ page }) => {
  await page.goto('/#/');
  await expect(page).toHaveTitle('Hibana 火花');
  await page.getByTestId('start').press('Enter');
  await expect(page.getByTestId('share')).toBeVisible();
  await expect(page.locator('h1')).toBeFocused();
  await expect(page).toHaveTitle(/.+ · Hibana/);
  await page.getByTestId('back').press('Enter');
  await expect(page).toHaveTitle('Hibana 火花');
  await expect(page.locator('h1')).toBeFocused();
});
