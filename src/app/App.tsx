// The whole page: the screen of the present route, notices over it, and the last resort when a bug was thrown.
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { language, words } from '../i18n/words.ts';
import { GameContext, type Game } from '../panels/context.ts';
import { Icon } from '../panels/Icon.tsx';
import { dismiss, notices } from './game.ts';
import { readRoute } from './router.ts';
import { Screen } from './screens.tsx';

export function App({ game }: { readonly game: Game }) {
  const [hash, setHash] = useState(location.hash);
  const [error] = useErrorBoundary();
  useEffect(() => {
    const follow = (): void => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  if (error) return <Crashed />;
  return (
    <GameContext.Provider value={game}>
      <div lang={language.value} class="app">
        <Screen route={readRoute(hash)} />
      </div>
      <Notices />
    </GameContext.Provider>
  );
}

function Notices() {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map(({ id, text }) => (
        <p key={id} class="notice">
          {text}
          <button type="button" class="round small" aria-label={words().close} onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}

function Crashed() {
  const w = words();
  return (
    <main class="sheet">
      <p role="alert">{w.crashed}</p>
      <button type="button" class="btn main" onClick={() => location.reload()}>
        {w.crashedReload}
      </button>
    </main>
  );
}
