// What a builder does in the playground, in words.
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Circuit } from '../../src/core/circuit.ts';
import { parseCircuit } from '../../src/files/parse.ts';

export async function openPlayground(page: Page, clock: Circuit['clock'] = 'milliseconds'): Promise<void> {
  await page.goto('/#/play');
  await expect(page.getByTestId('invite')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId(`clock-${clock}`).click();
  await expect(page.getByTestId(`clock-${clock}`)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('free-pad')).toBeVisible();
}

/** A point of the world on the page; an empty canvas has the world's middle in its own, at its own size. */
export async function worldPoint(page: Page, x: number, y: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await page.getByTestId('canvas').boundingBox())!;
  return { x: box.x + box.width / 2 + x, y: box.y + box.height / 2 + y };
}

export async function clickWorld(page: Page, x: number, y: number): Promise<void> {
  const at = await worldPoint(page, x, y);
  await page.mouse.click(at.x, at.y);
}

/** From the knob that a cell shows when the pointer comes over it. */
export async function wireWorld(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const at = await worldPoint(page, ...from);
  await page.mouse.move(at.x, at.y);
  await page.mouse.move(at.x + 30, at.y);
  await dragWorld(page, [from[0] + KNOB, from[1]], to);
}

/** How far a cell's knob is from its middle. */
export const KNOB = 50;

export async function dragWorld(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const [a, b] = [await worldPoint(page, ...from), await worldPoint(page, ...to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(a.x + ((b.x - a.x) * step) / 6, a.y + ((b.y - a.y) * step) / 6);
  await page.mouse.up();
}

/** The circuit on the desk, as the file that the player saves. */
export async function savedCircuit(page: Page): Promise<Circuit> {
  await page.getByTestId('file-menu').click();
  const saving = page.waitForEvent('download');
  await page.getByTestId('save-file').click();
  const read = parseCircuit(readFileSync(await (await saving).path(), 'utf8'));
  if (!read.ok) throw new Error(`the saved file is refused: ${read.path} ${read.message}`);
  return read.value;
}
