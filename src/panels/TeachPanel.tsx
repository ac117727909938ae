// Beside what is taught.
import type { RoundsLevel, TeachGoal } from '../levels/level.ts';
import type { Play } from '../session/play.ts';
import { follow } from '../views/follow.ts';

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly goal: TeachGoal;
}

export function TeachPanel({ play }: Props) {
  follow(play);
  return <div />;
}
