// The whole page: the screen of the present route, notices over it, and the last resort when a bug was thrown.
import { useErrorBoundary } from 'preact/hooks';
import { language, words } from '../i18n/words.ts';
import { GameContext, type Game } from '../panels/context.ts';
import { Icon } from '../panels/Icon.tsx';
import { Lazy } from '../views/Lazy.tsx';
import { dismiss, notices } from './game.ts';
import { route } from './place.ts';
import { Screen } from './screens.tsx';

export function App({ game }: { readonly game: Game }) {
  const [error] = useErrorBoundary();
  if (error) return <Crashed />;
  return (
    <GameContext.Provider value={game}>
      <div lang={language.value} class="app">
        <Screen route={route.value} />
      </div>
      <Notices />
      {game.settings.value.captions && <Lazy load={loadCaptions} />}
    </GameContext.Provider>
  );
}

const loadCaptions = () => import('../panels/Captions.tsx').then(({ Captions }) => Captions);

export function Notices() {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map(({ id, text, action }) => (
        <p key={id} class="notice">
          {text}
          {action && (
            <button
              type="button"
              class="btn"
              data-testid="notice-action"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
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
