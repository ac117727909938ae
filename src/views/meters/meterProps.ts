// What every instrument is given.
import type { Playground } from '../../session/playground/playground.ts';
import type { Stretch } from './span.ts';
import type { OnSave } from './tools.tsx';

export interface MeterProps {
  readonly playground: Playground;
  readonly stretch: Stretch;
  onStretch(stretch: Stretch): void;
  readonly onSave: OnSave;
}
