import { expect, test } from 'vitest';
import { migrate, migrations, type Migrations } from '../../src/files/migrate.ts';
import { schemas } from '../../src/files/schema.ts';

const table: Migrations = {
  'hibana.song': {
    current: 3,
    from: { 1: ({ tune, ...rest }) => ({ ...rest, melody: tune }), 2: (old) => ({ ...old, loud: false }) },
  },
  'hibana.old': { current: 2, from: {} },
};

test('an old file is brought up to date step by step', () => {
  expect(migrate('hibana.song', { format: 'hibana.song', version: 1, tune: 'la' }, table)).toEqual({
    ok: true,
    value: { format: 'hibana.song', version: 3, melody: 'la', loud: false },
  });
  expect(migrate('hibana.song', { version: 2, melody: 'la' }, table)).toMatchObject({ ok: true, value: { version: 3, loud: false } });
});

test('a file of today is left as it is', () => {
  const today = { version: 3, melody: 'la' };
  expect(migrate('hibana.song', today, table)).toEqual({ ok: true, value: today });
});

test('a file from the future says so', () => {
  expect(migrate('hibana.song', { version: 4 }, table)).toMatchObject({
    ok: false,
    code: 'wrongVersion',
    path: 'version',
    message: expect.stringContaining('made by a newer Hibana'),
  });
});

test.each([0, -1, 1.5, '1', null, undefined, NaN])('the version %s is none', (version) => {
  expect(migrate('hibana.song', { version }, table)).toMatchObject({ ok: false, code: 'wrongVersion' });
});

test('a version that nobody can read any more says so', () => {
  expect(migrate('hibana.old', { version: 1 }, table)).toMatchObject({ ok: false, code: 'wrongVersion' });
});

test('every format has its entry', () => {
  expect(Object.keys(migrations)).toEqual(Object.keys(schemas));
});
