// Keys that work anywhere in the playground; a field that is being typed in keeps its keys to itself, and the canvas has keys of its own.
import { useEffect } from 'preact/hooks';
import { cellsOf } from '../../core/circuit.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import {
  circuitOf,
  seekTo,
  select,
  setTool,
  stepOn,
  stepToSpike,
  toggleRunning,
  travel,
  type Playground,
} from '../../session/playground/playground.ts';
import { isPresenting } from '../../views/presenting.ts';
import type { Game } from '../context.ts';
import { copyChosen, cutChosen, duplicate, pasteText } from './clipboard.ts';
import { removeChosen } from './EditBar.tsx';

/** `onOther` gets pasted text that is no circuit of ours: another program's, perhaps. */
export function usePlaygroundKeys(playground: Playground, game: Game, onOther: (text: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyped(event.target) || event.defaultPrevented) return;
      if (!obey(playground, game, event)) return;
      event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent): void => {
      if (isTyped(event.target) || String(getSelection() ?? '') !== '') return;
      const copied = event.type === 'cut' ? cutChosen(playground) : copyChosen(playground);
      if (!copied) return;
      event.clipboardData?.setData('text/plain', copied.text);
      event.preventDefault();
      game.notify(playgroundWords().edit.copied(copied.count));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTyped(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      event.preventDefault();
      if (text.trim() === '' || pasteText(playground, text)) return;
      onOther(text);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  });
}

function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input, textarea, select') || target.isContentEditable || target.closest('dialog') !== null)
  );
}

/** False when the key means nothing here. */
function obey(playground: Playground, game: Game, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') travel(playground, event.shiftKey ? 'redo' : 'undo');
    else if (key === 'y') travel(playground, 'redo');
    else if (key === 'd') duplicate(playground);
    else if (key === 'a')
      select(
        playground,
        [...cellsOf(circuitOf(playground)), ...circuitOf(playground).notes].map(({ id }) => id),
      );
    else return false;
    return true;
  }
  const { tick } = playground.engine.view;
  if (key === 'p' && event.shiftKey) isPresenting.value = !isPresenting.value;
  else if (key === 'p') toggleRunning(playground);
  else if (key === ',') void seekTo(playground, tick - 1);
  else if (key === '.') void stepOn(playground);
  else if (key === 'n') void stepToSpike(playground);
  else if (key === 'm') game.changeSettings({ muted: !game.settings.value.muted });
  else if (key === 'delete' || key === 'backspace') removeChosen(playground);
  else if (key === 'escape') {
    setTool(playground, { kind: 'select' });
    select(playground, []);
  } else return false;
  return true;
}
