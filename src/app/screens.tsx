// From a route to what is on screen; what cannot be opened says why.
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { words } from '../i18n/words.ts';
import { useGame, type Game, type Route } from '../panels/context.ts';
import { Header } from '../panels/Header.tsx';
import { isMissingPart, Lazy, MissingPart } from '../views/Lazy.tsx';
import { openLevel, openShared, type Opened } from './open.ts';

export function Screen({ route }: { readonly route: Route | undefined }) {
  if (!route) return <Problem text={words().unknownPage} />;
  switch (route.screen) {
    case 'map':
      return <Lazy key="map" load={loadMap} />;
    case 'settings':
      return <Lazy key="settings" load={loadSettings} />;
    case 'credits':
      return <Lazy key="credits" load={loadCredits} />;
    case 'train':
      return <Loaded key="train" open={() => import('./trainer.ts').then(({ openTrainer }) => openTrainer())} />;
    case 'play':
      return (
        <Loaded
          key={`play ${route.id ?? ''}`}
          open={() => import('./playground.ts').then(({ openPlayground }) => openPlayground(route.id))}
        />
      );
    case 'gallery':
    case 'shelf':
    case 'own':
      return (
        <Loaded key={JSON.stringify(route)} open={(game) => import('./shelves.ts').then(({ openShelves }) => openShelves(game, route))} />
      );
    case 'teach':
      return (
        <Loaded
          key={`teach ${route.page ?? ''}`}
          open={(game) => import('./teach.ts').then(({ openTeach }) => openTeach(game, route.page))}
        />
      );
    case 'lesson':
    case 'preview':
      return (
        <Loaded key={JSON.stringify(route)} open={(game) => import('./lessons.ts').then(({ openLessons }) => openLessons(game, route))} />
      );
    case 'level':
      return <Loaded key={route.id} open={(game) => openLevel(game, route.id)} />;
    case 'shared':
      return <Loaded key={route.payload} open={(game) => openShared(game, route.payload)} />;
  }
}

const loadMap = () => import('../panels/map/MapScreen.tsx').then(({ MapScreen }) => MapScreen);
const loadSettings = () => import('../panels/SettingsScreen.tsx').then(({ SettingsScreen }) => SettingsScreen);
const loadCredits = () => import('../panels/CreditsScreen.tsx').then(({ CreditsScreen }) => CreditsScreen);

function Loaded({ open }: { open(game: Game): Promise<Opened> }) {
  const game = useGame();
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    open(game).then(
      (result) => {
        if (!isGone) setOpened(result);
      },
      (error: unknown) => {
        if (!isMissingPart(error)) throw error;
        if (!isGone) setOpened({ problem: <MissingPart /> });
      },
    );
    return () => {
      isGone = true;
    };
  }, []);
  if (!opened) return <div class="loading" aria-busy="true" />;
  if ('problem' in opened) return <Problem text={opened.problem} />;
  const { Screen: Opened, hints } = opened;
  return <Opened hintsBefore={hints} />;
}

function Problem({ text }: { readonly text: ComponentChildren }) {
  const game = useGame();
  return (
    <div class="page">
      <Header title={words().openProblem} />
      <main id="main" class="sheet">
        <p role="alert" data-testid="problem">
          {text}
        </p>
        <div class="buttons">
          <button type="button" class="btn main" data-testid="to-map" onClick={() => game.go({ screen: 'map' })}>
            {words().back}
          </button>
        </div>
      </main>
    </div>
  );
}
