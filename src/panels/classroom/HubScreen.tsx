// The page for teachers: one card for each thing that there is for them.
import './classroom.css';
import { classroomWords } from '../../i18n/classroom.ts';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { cards } from './cards.ts';
import type { ClassroomHost } from './host.ts';
import { ReadyCards } from './ReadyCards.tsx';

export function HubScreen({ host }: { readonly host: ClassroomHost }) {
  const game = useGame();
  const w = classroomWords();
  return (
    <div class="page classroom">
      <Header title={w.title} />
      <main id="main">
        <p class="classroom-why">{w.subtitle}</p>
        <ul class="classroom-cards">
          {cards.map(({ page, picture }) => (
            <li key={page}>
              <button type="button" data-testid={`teach-${page}`} onClick={() => game.go({ screen: 'teach', page })}>
                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                  <path d={picture} />
                </svg>
                <b>{w.cards[page].title}</b>
                <span>{w.cards[page].text}</span>
              </button>
            </li>
          ))}
        </ul>
        <ReadyCards host={host} />
      </main>
    </div>
  );
}
