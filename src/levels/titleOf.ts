// A level's title alone, in every language that it has.
import type { Label } from '../core/circuit.ts';
import type { Level } from './level.ts';

export function titleOf({ text }: Pick<Level, 'text'>): Label {
  const { en, ja, ...more } = text;
  const others = Object.entries<{ readonly title: string }>(more).map(([code, { title }]) => [code, title]);
  return { en: en.title, ja: ja.title, ...Object.fromEntries(others) };
}
