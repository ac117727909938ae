// A part of the page that is loaded when it is first shown.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';

type Props<P> = P & {
  /** The same function for the same part. */
  load(): Promise<ComponentType<P>>;
};

export function Lazy<P extends object>({ load, ...props }: Props<P>) {
  const [Part, setPart] = useState<ComponentType<P> | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void load().then((loaded) => {
      if (!isGone) setPart(() => loaded);
    });
    return () => {
      isGone = true;
    };
  }, [load]);
  // What is left of the props when the loader is taken away.
  return Part ? <Part {...(props as unknown as P)} /> : <p class="view-loading">{words().layers.views.loading}</p>;
}
