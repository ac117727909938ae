import { beforeEach, expect, test } from 'vitest';
import { writeLevel } from '../../src/files/write.ts';
import { otherwise } from '../../src/i18n/maker.ts';
import { draftFor, dropDraft, keepDraft, openToEdit, readDrafts } from '../../src/panels/maker/drafts.ts';
import { readTimes } from '../../src/panels/maker/readTimes.ts';
import { buildLevel } from '../../src/session/maker/build.ts';
import { addCase } from '../../src/session/maker/cases.ts';
import { beginDraft, type Draft, type RoundsDraft } from '../../src/session/maker/draft.ts';
import { circuit } from '../helpers/circuit.ts';
import { inTime, lif } from '../helpers/spikingCircuit.ts';

const stored = new Map<string, string>();
/** Characters that there is room for. */
let room = Infinity;

beforeEach(() => {
  stored.clear();
  room = Infinity;
  const storage: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new Error('full');
      stored.set(key, text);
    },
  };
  Object.assign(globalThis, { localStorage: storage });
});

const vote = (id: string, weight = 1): Draft =>
  addCase(beginDraft(circuit(`a -> out(-0.5); a>out ${weight}`), id) as RoundsDraft, { a: 1 });

test('drafts are kept, the latest first, and found by the shape of their circuit', () => {
  const time = beginDraft(inTime([lif('n')], []), 'made-time');
  for (const draft of [vote('made-1'), time, vote('made-2')]) expect(keepDraft(draft)).toBe(true);
  expect(readDrafts()).toEqual([vote('made-2'), time, vote('made-1')]);
  expect(draftFor(circuit('a -> out(3); a>out 2'))?.id).toBe('made-2');
  expect(draftFor(circuit('a b -> out; a>out 1; b>out 1'))).toBeUndefined();
  expect(keepDraft(vote('made-1', 2))).toBe(true);
  expect(readDrafts().map(({ id }) => id)).toEqual(['made-1', 'made-2', 'made-time']);
  dropDraft('made-1');
  expect(readDrafts().map(({ id }) => id)).toEqual(['made-2', 'made-time']);
});

test('where there is no room the oldest go, and where there is none at all it is said', () => {
  for (let nth = 0; nth < 12; nth++) keepDraft(vote(`made-${nth}`));
  room = stored.get('hibana.draft')!.length - 10;
  expect(keepDraft(vote('made-new'))).toBe(true);
  expect(readDrafts().map(({ id }) => id).slice(0, 2)).toEqual(['made-new', 'made-11']); // prettier-ignore
  room = 10;
  expect(keepDraft(vote('made-newer'))).toBe(false);
});

test('what is damaged is left out', () => {
  for (const text of [
    '{',
    '5',
    '[1, null, {}]',
    JSON.stringify([{ ...vote('a'), solution: { clock: 'rounds' } }, { ...vote('b'), asked: undefined }, vote('c')]),
  ]) {
    stored.set('hibana.draft', text);
    expect(readDrafts().map(({ id }) => id)).toEqual(text.length > 100 ? ['c'] : []);
  }
});

test('a level from the shelf is opened as a draft that knows where it lies', () => {
  const { level } = buildLevel(vote('made-1'), otherwise);
  const opened = openToEdit(writeLevel(level), { id: 'item', revision: 3 });
  expect(opened).toMatchObject({ id: 'made-1', shelf: { id: 'item', revision: 3 } });
  expect(readDrafts()).toEqual([opened]);
  const changed = { ...opened!, texts: { ...opened!.texts, en: { ...opened!.texts.en, title: 'Newer' } } };
  keepDraft(changed);
  expect(openToEdit(writeLevel(level), { id: 'item', revision: 3 })).toEqual(changed);
  expect(openToEdit('no level', undefined)).toBeUndefined();
});

test('times are read as people type them', () => {
  expect(readTimes('30, 10；２０ 5.5')).toEqual([5.5, 10, 20, 30]);
  expect(readTimes('')).toEqual([]);
  expect(readTimes('10 soon')).toBeUndefined();
  expect(readTimes('-3')).toBeUndefined();
});
