// A part of the page that is loaded when it is first shown.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';

type Props<P> = P & {
  /** The same function for the same part. */
  load(): Promise<ComponentType<P>>;
};

/** What has come once is there at once when it is shown again. */
const come = new WeakMap<object, unknown>();

export function Lazy<P extends object>({ load, ...props }: Props<P>) {
  const [Part, setPart] = useState(() => come.get(load) as ComponentType<P> | undefined);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let isGone = false;
    load().then(
      (loaded) => {
        come.set(load, loaded);
        if (!isGone) setPart(() => loaded);
      },
      (error: unknown) => {
        if (!isMissingPart(error)) throw error;
        if (!isGone) setMissing(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  if (isMissing) return <MissingPart />;
  // What is left of the props when the loader is taken away.
  return Part ? <Part {...(props as unknown as P)} /> : <p class="view-loading">{words().layers.views.loading}</p>;
}

/** A file of the game that did not come: the network is away, or a newer version has taken its place. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|importing a module/i.test(error.message);
}

export function MissingPart() {
  const w = words();
  return (
    <p role="alert" class="missing-part">
      {w.partMissing}{' '}
      <button type="button" class="btn" onClick={() => location.reload()}>
        {w.crashedReload}
      </button>
    </p>
  );
}
