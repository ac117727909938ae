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
    case 'shelf':
      return { screen };
    case 'play':
    case 'gallery':
      return rest === '' ? { screen } : { screen, id: rest };
    case 'own': {
      const [id = '', place = '0'] = rest.split('/');
      return /^\d{1,4}$/.test(place) ? { screen, id, index: Number(place) } : undefined;
    }
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
    case 'play':
    case 'gallery':
      return `#/${route.screen}${route.id === undefined ? '' : `/${route.id}`}`;
    case 'own':
      return `#/own/${route.id}/${route.index}`;
    case 'settings':
    case 'credits':
    case 'train':
    case 'shelf':
      return `#/${route.screen}`;
  }
}
