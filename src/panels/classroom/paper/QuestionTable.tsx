// Questions of a level that is predicted: numbers that are given, and one column for what pupils think.
import type { Id } from '../../../core/circuit.ts';
import { show } from '../../../i18n/numbers.ts';
import { paperWords } from '../../../i18n/paper.ts';
import { words } from '../../../i18n/words.ts';
import { applyQuestion, askedCell } from '../../../levels/goals/predict.ts';
import type { PredictGoal, Question, RoundsLevel } from '../../../levels/level.ts';
import type { QuestionTask } from '../../../session/paper/task.ts';
import { nameOf } from '../../../views/names.ts';

interface Props {
  readonly level: RoundsLevel;
  readonly goal: PredictGoal;
  readonly task: QuestionTask;
  /** undefined on a pupil's sheet. */
  readonly truths: readonly number[] | undefined;
}

export function QuestionTable({ level, goal, task, truths }: Props) {
  const w = paperWords();
  const { activators } = words().layers;
  const isSizes = task.questions.some(({ sizes }) => sizes);
  const isActivator = goal.ask === 'activator';
  return (
    <>
      {isActivator && <p>{w.choices((goal.choices ?? []).map((name) => activators[name]).join(', '))}</p>}
      <table class="cases-on-paper">
        <thead>
          <tr>
            <th scope="col">{w.question}</th>
            {isSizes ? (
              <th scope="col">{w.sizes}</th>
            ) : (
              <>
                <th scope="col">{w.given}</th>
                <th scope="col">{w.givenWeights}</th>
              </>
            )}
            {isActivator && <th scope="col">{w.comesOut}</th>}
            <th scope="col" class="fill">
              {w.ask[goal.ask]}
            </th>
          </tr>
        </thead>
        <tbody>
          {task.questions.map((question, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              {isSizes ? (
                <td>{question.sizes?.join(` ${w.next} `)}</td>
              ) : (
                <>
                  <td>{heldText(level, question)}</td>
                  <td>{weightsText(level, goal, question)}</td>
                </>
              )}
              {isActivator && <td>{show(task.given[index] ?? 0)}</td>}
              <td class="fill" data-fill="truth">
                {truths && truthText(goal, truths[index]!)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function heldText({ circuit }: RoundsLevel, { in: inputs }: Question): string {
  return Object.entries(inputs)
    .map(([id, value]) => `${nameOf(circuit, id)} ${show(value)}`)
    .join(', ');
}

/** Of the asked neuron, or of the layer that it stands in. */
function weightsText({ circuit }: RoundsLevel, goal: PredictGoal, question: Question): string {
  const asked = applyQuestion(circuit, goal, question);
  const cell = askedCell(goal, question);
  const layer: readonly Id[] = goal.ask === 'share' ? (asked.layers.find(({ cells }) => cells.includes(cell))?.cells ?? [cell]) : [cell];
  return layer
    .map((id) => {
      const votes = asked.synapses.filter(({ to }) => to === id).map(({ from, weight }) => `${nameOf(asked, from)} ${show(weight)}`);
      const neuron = asked.cells.find((one) => one.id === id);
      const tide = neuron?.kind === 'neuron' ? [`${paperWords().tide} ${show(neuron.bias)}`] : [];
      const all = [...votes, ...tide].join(', ');
      return layer.length === 1 && goal.ask !== 'output' ? all : `${nameOf(asked, id)}: ${all}`;
    })
    .join('; ');
}

function truthText({ ask, choices }: PredictGoal, truth: number): string {
  const w = paperWords();
  if (ask === 'fires') return truth > 0 ? w.yes : w.no;
  if (ask === 'activator') return words().layers.activators[choices![truth]!];
  return ask === 'share' ? show(Math.round(truth * 10) / 10) : show(truth);
}
