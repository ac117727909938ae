import { describe, expect, test } from 'vitest';
import { readRoute, writeRoute } from '../../src/app/router.ts';
import type { Route } from '../../src/panels/context.ts';

const routes: readonly Route[] = [
  { screen: 'map' },
  { screen: 'settings' },
  { screen: 'credits' },
  { screen: 'train' },
  { screen: 'level', id: 'vote-and' },
  { screen: 'teach' },
  { screen: 'teach', page: 'make/l-1' },
  { screen: 'lesson', id: 'l-1' },
  { screen: 'lesson', id: 'l-1', step: 29 },
  { screen: 'preview', step: 0, payload: '1.a.0123abcd.x-_Y' },
  { screen: 'shared', payload: '1.a.0123abcd.x-_Y' },
];

describe('a place in the game', () => {
  test('has an address that leads back to it', () => {
    for (const route of routes) expect(readRoute(writeRoute(route))).toEqual(route);
  });

  test('is the map when the address names none', () => {
    for (const hash of ['', '#', '#/', '/']) expect(readRoute(hash)).toEqual({ screen: 'map' });
  });

  test('is unknown when the address names something else', () => {
    for (const hash of ['#/nope', '#/RoundsLevel/vote-and', '#/constructor', '#/__proto__', '#/lesson/a/0', '#/lesson/a/x', '#/preview/x'])
      expect(readRoute(hash)).toBeUndefined();
  });

  test('keeps everything behind the name of the screen, slashes too', () => {
    expect(readRoute('#/level/../schema/level')).toEqual({ screen: 'level', id: '../schema/level' });
    expect(readRoute('#/open/')).toEqual({ screen: 'shared', payload: '' });
  });
});
