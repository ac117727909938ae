// The way into presenter mode: its button, and what it brings, which is loaded when it is switched on.
import type { ComponentType } from 'preact';
import { words } from '../i18n/words.ts';
import { Lazy } from '../views/Lazy.tsx';
import { isPresenting, isSealed } from '../views/presenting.ts';
import { Round } from './Transport.tsx';

export function PresentButton() {
  // A lesson's covers are no teacher's, to be lifted.
  if (isSealed.value) return null;
  return (
    <Round icon="present" label={words().presenter.mode} testId="present" onClick={() => (isPresenting.value = !isPresenting.value)} />
  );
}

/** Beside the screen that it is about. */
export function Presenting<P extends object>({ load, ...props }: P & { load(): Promise<ComponentType<P>> }) {
  return isPresenting.value ? <Lazy load={load} {...(props as unknown as P)} /> : null;
}
