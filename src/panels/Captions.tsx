// What is heard, written: one line at the edge of the screen, the newest sound, with how often it came.
import { useEffect, useState } from 'preact/hooks';
import { accessWords } from '../i18n/access.ts';
import { useGame } from './context.ts';
import './captions.css';

/** Time to read it. */
const SHOWN_MS = 2200;

export function Captions() {
  const caption = useGame().caption.value;
  const [shown, setShown] = useState(caption);
  useEffect(() => {
    setShown(caption);
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [caption]);
  const w = accessWords();
  const text = shown && (shown.amount !== undefined ? w.voted(shown.amount) : w.sounds[shown.cause]);
  return (
    // A screen reader has its own sentences: these are for eyes.
    <p class="captions" aria-hidden="true" data-testid="captions">
      {text && (
        <span>
          <span class="note">♪</span> {text}
          {shown.count > 1 && ` ×${shown.count}`}
        </span>
      )}
    </p>
  );
}
