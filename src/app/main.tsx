// Wires it all.
import './fonts.css';
import './tokens.css';
import './style.css';
import './layers.css';
import './views.css';
import { render } from 'preact';
import { App } from './App.tsx';
import { startGame } from './game.ts';

void startGame().then((game) => render(<App game={game} />, document.getElementById('app')!));
