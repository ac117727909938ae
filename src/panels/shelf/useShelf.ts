// The shelf as it is now, followed through changes here and in other tabs; and whether a card has come into sight.
import { useEffect, useState } from 'preact/hooks';
import type { Shelf, ShelfItem } from '../../files/shelf.ts';

/** undefined until it was read for the first time. */
export function useShelf(shelf: Shelf): readonly ShelfItem[] | undefined {
  const [items, setItems] = useState<readonly ShelfItem[] | undefined>(undefined);
  useEffect(() => {
    let latest = 0;
    const look = (): void => {
      const mine = ++latest;
      void shelf.list().then((found) => {
        if (mine === latest) setItems(found);
      });
    };
    look();
    const stop = shelf.onChange(look);
    return () => {
      latest = -1;
      stop();
    };
  }, [shelf]);
  return items;
}

/** True from the first time on that the element was near the window. */
export function useSight(element: { readonly current: Element | null }): boolean {
  const [isSeen, see] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        see(true);
      },
      { rootMargin: '200px' },
    );
    if (element.current) watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return isSeen;
}
