// The page in the URL's hash, so that every place has an address and the back button works.
import type { Route } from '../panels/context.ts';

export function readRoute(hash: string): Route | undefined {
  const [, screen = '', rest = ''] = /^#?\/?([^/]*)\/?(.*)$/s.exec(hash) ?? [];
  switch (screen) {
    case '':
      return { screen: 'map' };
    case 'settings':
    case 'credits':
    case 'train':
      return { screen };
    case 'level':
      return { screen: 'level', id: rest };
    case 'open':
      return { screen: 'shared', payload: rest };
    default:
      return undefined;
  }
}

export function writeRoute(route: Route): string {
  switch (route.screen) {
    case 'map':
      return '#/';
    case 'level':
      return `#/level/${route.id}`;
    case 'shared':
      return `#/open/${route.payload}`;
    case 'settings':
    case 'credits':
    case 'train':
      return `#/${route.screen}`;
  }
}
