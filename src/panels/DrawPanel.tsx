// Beside a drawing: what is wanted, how the light is shared now, and a pad to draw on freely.
import { isInput } from '../core/circuit.ts';
import { show } from '../i18n/numbers.ts';
import { percent } from '../i18n/shares.ts';
import { learningWords } from '../i18n/learning.ts';
import { words } from '../i18n/words.ts';
import type { DrawGoal, RoundsLevel } from '../levels/level.ts';
import { beginStroke, canUndoStroke, undoStroke } from '../session/drawing.ts';
import { draw, type Play } from '../session/play.ts';
import { follow } from '../views/follow.ts';
import { nameOf } from '../views/names.ts';
import { useGame } from './context.ts';
import { DrawPad } from './DrawPad.tsx';

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly goal: DrawGoal;
}

export function DrawPanel({ play, level, goal }: Props) {
  follow(play);
  const game = useGame();
  const w = words();
  const { measures } = play.verdict;
  const inputs = level.circuit.cells.filter(isInput);
  const set = (valueOf: (cell: (typeof inputs)[number]) => number): void => {
    beginStroke(play);
    draw(play, new Map(inputs.map((cell) => [cell.id, valueOf(cell)])));
  };
  const isBlank = inputs.every(({ value }) => value === 0);
  return (
    <div class="drawing">
      {level.borrows && (
        <p class="lesson-told" data-testid="reader">
          {game.isBorrowed(level) ? learningWords().drawnBy : learningWords().drawnByGame}
        </p>
      )}
      <p class="source">{goal.changes === undefined ? w.layers.padHow : w.layers.padTap}</p>
      <ul class="draw-wants">
        {Object.entries(goal.shares).map(([cell, { min, max }]) => (
          <li key={cell}>
            {max >= 1
              ? w.layers.wantedLeast(nameOf(level.circuit, cell), `${percent(min)} %`)
              : w.layers.wanted(nameOf(level.circuit, cell), `${percent(min)} %`, `${percent(max)} %`)}
          </li>
        ))}
        {goal.ink && (
          <li class={measures.ink! > goal.ink.max || measures.ink! < goal.ink.min ? 'no' : ''} data-testid="ink">
            {w.layers.ink(show(measures.ink!), show(goal.ink.min), show(goal.ink.max))}
          </li>
        )}
        {goal.changes !== undefined && (
          <li class={measures.changes! > goal.changes ? 'no' : ''} data-testid="changes">
            {w.layers.changes(measures.changes!, goal.changes)}
          </li>
        )}
      </ul>
      {goal.changes === undefined && <DrawPad play={play} level={level} />}
      <div class="pad-tools">
        <button type="button" class="btn" data-testid="undo-stroke" disabled={!canUndoStroke(play)} onClick={() => undoStroke(play)}>
          {w.undo}
        </button>
        <button type="button" class="btn" data-testid="wipe" onClick={() => set(isBlank ? () => 0 : ({ value }) => value)}>
          {isBlank ? w.layers.wipe : w.layers.asAtStart}
        </button>
      </div>
    </div>
  );
}
