// Judges and proves a level beside the page: a thin shell around session/maker/check.ts.
import { checkLevel, type CheckNews } from '../session/maker/check.ts';
import type { Level } from '../levels/level.ts';

interface Scope {
  onmessage: ((event: { readonly data: Level }) => void) | null;
  postMessage(news: CheckNews): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  void checkLevel(data, (news) => scope.postMessage(news)).catch((error: unknown) => {
    // Thrown past the promise, so that the page hears of it.
    setTimeout(() => {
      throw error;
    });
  });
};
