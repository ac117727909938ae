// Levels by somebody else are played apart from the campaign, whatever they are called.
import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { readLevels } from '../../src/cli/files.ts';
import { createAttempts } from '../../src/app/attempts.ts';
import { createOwnGame, keptMemory, ownLevels } from '../../src/app/ownGame.ts';
import { readRoute, writeRoute } from '../../src/app/router.ts';
import { parseProgress } from '../../src/files/parse.ts';
import { writeProgress } from '../../src/files/write.ts';
import type { Game, Route } from '../../src/panels/context.ts';
import { nextLevel } from '../../src/panels/nextLevel.ts';
import { firstOpen } from '../../src/panels/shelf/ForeignScreen.tsx';
import { receivedOf } from '../../src/panels/shelf/keep.ts';
import { asOwn, isReceived, ownLevelId } from '../../src/panels/shelf/names.ts';
import { command, createPlay } from '../../src/session/play.ts';
import { level } from '../helpers/samples.ts';
import { pack } from '../helpers/built.ts';

const campaign = readLevels();

describe('the id that progress is kept under', () => {
  test('is none of the campaign’s, also for a copy of one of its levels', () => {
    const ids = new Set(campaign.map(({ id }) => id));
    for (const id of ids) expect(ids.has(ownLevelId('from-0', id))).toBe(false);
    expect(campaign.every(({ id }) => !id.includes('.'))).toBe(true);
  });

  test('is another for another item, the same for the same', () => {
    expect(ownLevelId('a', 'x')).toBe(ownLevelId('a', 'x'));
    expect(new Set([ownLevelId('a', 'x'), ownLevelId('b', 'x'), ownLevelId('a', 'y')]).size).toBe(3);
  });

  test('goes into a file of progress and comes back', () => {
    const id = ownLevelId('x'.repeat(200), 'y'.repeat(64));
    const earned = { solved: true, frugal: false, sturdy: true, updatedAt: 5 };
    const progress = { format: 'hibana.progress', version: 1, levels: { [id]: earned } } as const;
    expect(parseProgress(writeProgress(progress))).toEqual({ ok: true, value: progress });
  });
});

test('what came from outside is named after what it holds', () => {
  const [first, second] = [receivedOf(level('cases')), receivedOf(level('predict'))];
  expect(receivedOf(level('cases'))).toEqual(first);
  expect(first.id).not.toBe(second.id);
  expect(isReceived(first)).toBe(true);
  expect(readRoute(writeRoute({ screen: 'own', id: first.id, index: 3 }))).toEqual({ screen: 'own', id: first.id, index: 3 });
});

test('a borrowed circuit stays where it is: the level starts with its own', () => {
  const borrower = campaign.find((one) => 'borrows' in one && one.borrows)!;
  expect(asOwn([borrower])[0]).toMatchObject({ circuit: borrower.circuit, borrows: undefined });
});

describe('the game around a pack', () => {
  const gone: Route[] = [];
  const earned = { solved: true, frugal: false, sturdy: true, updatedAt: 5 };
  const [first, last] = pack().levels;
  const base = {
    campaign: [],
    go: (route: Route) => gone.push(route),
    progress: signal({ format: 'hibana.progress', version: 1, levels: { [first!.id]: earned, [ownLevelId('item', last!.id)]: earned } }),
    saveAttempt: vi.fn<Game['saveAttempt']>(),
    skipLevel: vi.fn<Game['skipLevel']>(),
  } as unknown as Game;
  const doors = { toLevel: vi.fn<(index: number) => void>(), back: vi.fn<() => void>(), behind: () => 'the shelf' };
  const own = ownLevels('item', pack().title, pack().levels);
  const memory = keptMemory(base, own);
  const game = createOwnGame(base, own, doors, memory);

  test('goes on through the pack and then back, never into the campaign', () => {
    expect(nextLevel(game.campaign, first!)).toBe(last!.id);
    expect(nextLevel(game.campaign, last!)).toBeUndefined();
    game.go({ screen: 'level', id: last!.id });
    expect(doors.toLevel).toHaveBeenCalledWith(1);
    game.go({ screen: 'map' });
    expect(doors.back).toHaveBeenCalledOnce();
    game.go({ screen: 'settings' });
    expect(gone).toEqual([{ screen: 'settings' }]);
  });

  test('remembers apart from levels of the same name', () => {
    expect(game.progress.value.levels).toEqual({ [last!.id]: earned });
    const attempt = createPlay(level('cases'), level('cases').circuit, 1, undefined);
    game.saveAttempt(attempt, 2, true);
    expect(base.saveAttempt).toHaveBeenCalledExactlyOnceWith(attempt, 2, true, ownLevelId('item', level('cases').id));
    game.skipLevel('x');
    expect(base.skipLevel).toHaveBeenCalledExactlyOnceWith(ownLevelId('item', 'x'));
  });

  test('has the pack for its only chapter', () => {
    expect(game.campaign.map(({ title, levels }) => [title.en, levels.map(({ order }) => order)])).toEqual([['Mine', [1, 2]]]);
    expect(own.levels.every(({ chapter }) => chapter === game.campaign[0]!.id)).toBe(true);
    expect(game.behind).toBe('the shelf');
  });
});

describe('attempts that are not kept yet', () => {
  const [own] = asOwn([level('cases')]);
  const play = createPlay(own, own!.circuit, 1, undefined);

  test('show their badges, and are handed over when they are kept', () => {
    const attempts = createAttempts();
    attempts.saveAttempt(play, 1);
    expect(attempts.progress.value.levels).toEqual({});
    for (const { tick: _, ...asked } of own!.solution.commands) command(play, asked);
    attempts.saveAttempt(play, 2, true);
    expect(attempts.progress.value.levels[own!.id]).toMatchObject({ solved: play.verdict.badges.solved });
    attempts.skipLevel('other');
    const kept = { saveAttempt: vi.fn<Game['saveAttempt']>(), skipLevel: vi.fn<Game['skipLevel']>() };
    attempts.keep(kept);
    expect(kept.saveAttempt).toHaveBeenCalledExactlyOnceWith(play, 2, true);
    expect(kept.skipLevel).toHaveBeenCalledExactlyOnceWith('other');
  });
});

test('play goes on at the first level that is not solved', () => {
  const levels = asOwn([level('cases'), level('predict')]);
  const solved = { solved: true, frugal: false, sturdy: false, updatedAt: 0 };
  const progress = (ids: readonly string[]) =>
    ({ format: 'hibana.progress', version: 1, levels: Object.fromEntries(ids.map((id) => [id, solved])) }) as const;
  expect(firstOpen(levels, progress([]))).toBe(0);
  expect(firstOpen(levels, progress([levels[0]!.id]))).toBe(1);
  expect(firstOpen(levels, progress(levels.map(({ id }) => id)))).toBe(0);
});
