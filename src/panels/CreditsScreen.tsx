import { words } from '../i18n/words.ts';
import { Header } from './Header.tsx';

export function CreditsScreen() {
  const w = words();
  return (
    <div class="page">
      <Header title={w.credits} />
      <main id="main" class="sheet">
        {Object.values(w.creditsText).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </main>
    </div>
  );
}
