// The living style page, for who works on the game: `npm run dev`, then /style. It is not part of the build.
import '../../src/app/fonts.css';
import '../../src/app/tokens.css';
import '../../src/app/style.css';
import '../../src/app/layers.css';
import '../../src/app/views.css';
import '../../src/app/playground.css';
import '../../src/app/trainer.css';
import '../../src/app/forced.css';
import './page.css';
import { render } from 'preact';
import { Notices } from '../../src/app/App.tsx';
import { startGame } from '../../src/app/game.ts';
import { GameContext } from '../../src/panels/context.ts';
import { StylePage } from './StylePage.tsx';

void startGame().then((game) =>
  render(
    <GameContext.Provider value={game}>
      <StylePage />
      <Notices />
    </GameContext.Provider>,
    document.getElementById('app')!,
  ),
);
