// Beside what is taught: the player is the rule, picks examples, lets the rule run, or races it.
import './teach.css';
import type { RoundsLevel, TeachGoal } from '../../levels/level.ts';
import type { Play } from '../../session/play.ts';
import { ExamplesPanel } from './ExamplesPanel.tsx';
import { HandPanel } from './HandPanel.tsx';
import { RacePanel } from './RacePanel.tsx';
import { RulePanel } from './RulePanel.tsx';

export interface TeachProps {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly goal: TeachGoal;
}

export function TeachPanel(props: TeachProps) {
  return (
    <div class="lesson-way">
      <Way {...props} />
    </div>
  );
}

function Way(props: TeachProps) {
  switch (props.goal.by) {
    case 'hand':
      return <HandPanel {...props} />;
    case 'examples':
      return <ExamplesPanel {...props} />;
    case 'rule':
      return <RulePanel {...props} />;
    case 'race':
      return <RacePanel {...props} />;
  }
}
