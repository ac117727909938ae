// Wires it all.
import './fonts.css';
import './tokens.css';
import './style.css';
import './layers.css';
import './views.css';
import './forced.css';
import { render } from 'preact';
import { App } from './App.tsx';
import { isEmbedded, tellHeight } from './embedded.ts';
import { startGame } from './game.ts';

/** The first screen comes first. */
const OFFLINE_AFTER_MS = 5_000;

void startGame().then((game) => {
  render(<App game={game} />, document.getElementById('app')!);
  if (isEmbedded) tellHeight();
  else if (import.meta.env.PROD) setTimeout(() => void import('./offline.ts').then(({ keepOffline }) => keepOffline()), OFFLINE_AFTER_MS);
});
