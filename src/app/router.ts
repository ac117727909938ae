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
    case 'teach':
      return rest === '' ? { screen } : { screen, page: rest };
    case 'lesson': {
      const [id = '', step] = rest.split('/');
      if (step === undefined) return { screen, id };
      return /^[1-9]\d?$/.test(step) ? { screen, id, step: Number(step) - 1 } : undefined;
    }
    case 'preview': {
      const [step = '', payload = ''] = rest.split('/');
      return /^[1-9]\d?$/.test(step) ? { screen, step: Number(step) - 1, payload } : undefined;
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
    case 'teach':
      return `#/teach${route.page === undefined ? '' : `/${route.page}`}`;
    case 'lesson':
      return `#/lesson/${route.id}${route.step === undefined ? '' : `/${route.step + 1}`}`;
    case 'preview':
      return `#/preview/${route.step + 1}/${route.payload}`;
    case 'settings':
    case 'credits':
    case 'train':
    case 'shelf':
      return `#/${route.screen}`;
  }
}
