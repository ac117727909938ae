// The design language is one file, and what is written in it can be read in both lights (WCAG 2.2: 7 to 1 for text, 3 to 1 for lines that mean something).
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartInk } from '../../src/views/chartInk.ts';
import { theme } from '../../src/views/theme.ts';
import { coloursIn, contrast, over, type Rgba } from '../helpers/colour.ts';

const TOKENS = 'src/app/tokens.css';
const file = readFileSync(TOKENS, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

function block(selector: string): Record<string, string> {
  const [, body] = new RegExp(`(?:^|\\n)${selector.replaceAll('.', '\\.')} \\{([^}]*)\\}`).exec(file)!;
  return Object.fromEntries([...body!.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

const night = block(':root');
const looks = {
  night,
  'night, high contrast': { ...night, ...block('.high-contrast') },
  day: { ...night, ...block('.day') },
  'day, high contrast': { ...night, ...block('.high-contrast'), ...block('.day'), ...block('.day.high-contrast') },
};

const styleSheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => `src/${name.replaceAll('\\', '/')}`);
/** Letters that may stand on any surface. */
const texts = ['ink', 'soft', 'label', 'bright', 'pro-ink', 'pro-hi', 'con-ink', 'tide-ink', 'ok', 'no'];
/** Lines and icons that mean something. */
const lines = ['mute', 'pro', 'con', 'tide', 'wait', 'ok', 'no', 'glass', 'focus', 'bright'];
const own: readonly (readonly [text: string, ground: string])[] = [
  ['pro-ink', 'pro-ground'],
  ['con-ink', 'con-ground'],
  ['tide-ink', 'tide-ground'],
  ['wait-ink', 'wait-ground'],
  ['ok', 'ok-ground'],
  ['no', 'no-ground'],
  ['ink', 'vessel'],
  ['on-warm', 'warm'],
  ['on-warm', 'tip'],
  ['on-warm', 'drop'],
  ['on-kind', 'kind-0'],
  ['on-kind', 'kind-1'],
  ['on-kind', 'kind-2'],
];

/** Each surface in every shade that it can have: over every stop of the water, and over each other where they are. */
function surfacesOf(look: Record<string, string>): [name: string, shade: Rgba][] {
  const of = (name: string): Rgba[] => coloursIn(look[name]!);
  const sea = of('sea');
  const on = (name: string, grounds: readonly Rgba[]): Rgba[] => grounds.flatMap((ground) => of(name).map((top) => over(top, ground)));
  const panel = on('panel', sea);
  const surfaces = {
    sea,
    panel,
    deep: of('deep'),
    solid: of('solid'),
    foot: of('foot'),
    well: of('well'),
    dialog: of('dialog'),
    'raised on a panel': on('raised', panel),
    'raised on a dialog': on('raised', of('dialog')),
    'raised on the sea': on('raised', sea),
    'now on a panel': on('now', panel),
    'tide-wash on a panel': on('tide-wash', panel),
    'screen on a panel': on('screen', panel),
    'plate on the sea': on('plate', sea),
  };
  return Object.entries(surfaces).flatMap(([name, shades]) => shades.map((shade): [string, Rgba] => [name, shade]));
}

describe.each(Object.entries(looks))('%s', (name, look) => {
  const least = (names: readonly string[], limit: number): string[] =>
    surfacesOf(look).flatMap(([surface, shade]) =>
      names.flatMap((text) => {
        const ratio = contrast(coloursIn(look[text]!)[0]!, shade);
        return ratio < limit ? [`${text} on ${surface}: ${ratio.toFixed(2)}`] : [];
      }),
    );

  test('text stands 7 to 1 from every surface', () => {
    expect(least(texts, 7)).toEqual([]);
  });

  test('lines and icons stand 3 to 1 from every surface', () => {
    expect(least(lines, 3)).toEqual([]);
  });

  test('text stands 7 to 1 from the ground made for it', () => {
    const weak = own.flatMap(([text, ground]) =>
      coloursIn(look[ground]!).flatMap((shade) => {
        const ratio = contrast(coloursIn(look[text]!)[0]!, shade);
        return ratio < 7 ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );
    expect(weak).toEqual([]);
  });

  test('what plots and maps write stands 7 to 1 from their screens, and what they draw 3 to 1', () => {
    theme.value = name.startsWith('day') ? 'day' : 'night';
    const ink = chartInk();
    const screens = surfacesOf(look).filter(([surface]) => surface === 'screen on a panel' || surface === 'panel' || surface === 'sea');
    const weak = screens.flatMap(([surface, shade]) =>
      [
        ...[ink.text, ink.warm, ink.cold, ink.now, ...ink.lanes].filter((text) => contrast(coloursIn(text)[0]!, shade) < 7),
        ...[ink.pro, ink.con, ink.strong, ink.cell, ink.source].filter((line) => contrast(coloursIn(line)[0]!, shade) < 3),
      ].map((colour) => `${colour} on ${surface}`),
    );
    expect(weak).toEqual([]);
  });
});

test('no other style sheet writes a colour', () => {
  const found = styleSheets
    .filter((name) => name !== TOKENS)
    .flatMap((name) =>
      readFileSync(name, 'utf8')
        .split('\n')
        .flatMap((line, i) => (coloursIn(line.replace(/url\([^)]*\)/g, '')).length > 0 ? [`${name}:${i + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

test('layers are named, too', () => {
  const found = styleSheets.flatMap((name) =>
    [...readFileSync(name, 'utf8').matchAll(/z-index: (?!var\(--layer-)[^;]*/g)].map(([text]) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('every name that is used is known, and every name is used', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx?)$/.test(name))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  const used = new Set([...sources.matchAll(/(?:var\(|getPropertyValue\(')(--[\w-]+)/g)].map(([, name]) => name!));
  const made = new Set([...sources.matchAll(/['\s](--[\w-]+)'?:/g)].map(([, name]) => name!));
  const set = new Set([...sources.matchAll(/setProperty\('(--[\w-]+)'/g)].map(([, name]) => name!));
  expect([...used].filter((name) => !made.has(name) && !set.has(name))).toEqual([]);
  expect(Object.keys(night).filter((name) => !used.has(`--${name}`))).toEqual([]);
});
