// Cases on paper: what goes in, what is wanted, and columns for votes, sums and what comes out.
import { isSpiking, type Circuit, type Id } from '../../../core/circuit.ts';
import { show } from '../../../i18n/numbers.ts';
import { paperWords } from '../../../i18n/paper.ts';
import { percent } from '../../../i18n/shares.ts';
import type { RoundsLevel } from '../../../levels/level.ts';
import type { RowAnswer } from '../../../session/paper/answer.ts';
import type { CaseTask, Inputs, Row } from '../../../session/paper/task.ts';
import { nameOf } from '../../../views/names.ts';
import { decides, expectedWord, isShare } from '../../expected.ts';
import { Pixels } from './Pixels.tsx';

interface Props {
  readonly level: RoundsLevel;
  readonly task: CaseTask;
  /** undefined on a pupil's sheet. */
  readonly answers: readonly RowAnswer[] | undefined;
}

/** Where sums would make more columns, only what comes out is asked. */
const MOST_COLUMNS = 10;
/** More wanted neurons than this share one column. */
const MOST_WANTED = 4;

export function CaseTable({ level, task, answers }: Props) {
  const w = paperWords();
  const { circuit } = level;
  const wanted = [...new Set(task.rows.flatMap(({ want }) => Object.keys(want)))];
  // A class is one word; neurons that fire or not have a column each.
  const isTold = wanted.length > MOST_WANTED || task.rows.some(({ want }) => Object.keys(want).length < wanted.length);
  const givenCount = (task.pixelColumns === undefined ? task.inputs.length : 1) + (isTold ? 1 : wanted.length);
  const columns = columnsOf(level, task, givenCount);
  return (
    <table class={`cases-on-paper ${columns.length + givenCount > 8 ? 'tight' : ''}`}>
      <thead>
        <tr>
          {task.pixelColumns === undefined ? (
            task.inputs.map((id) => (
              <th key={id} scope="col">
                {nameOf(circuit, id)}
              </th>
            ))
          ) : (
            <th scope="col">{w.given}</th>
          )}
          {isTold || wanted.length === 1 ? (
            <th scope="col">{w.wanted}</th>
          ) : (
            wanted.map((id) => (
              <th key={id} scope="col">
                {w.wantedOf(nameOf(circuit, id))}
              </th>
            ))
          )}
          {columns.map(({ key, head }) => (
            <th key={key} scope="col" class="fill">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {task.rows.map((row, index) => (
          <tr key={index}>
            {task.pixelColumns === undefined ? (
              task.inputs.map((id) => <td key={id}>{heldText(row, id)}</td>)
            ) : (
              <td class="picture">
                <Pixels inputs={task.inputs} columns={task.pixelColumns} values={row.in} isSmall />
              </td>
            )}
            {isTold ? <td>{wantedText(level, row)}</td> : wanted.map((id) => <td key={id}>{expectedWord(level, id, row.want[id]!)}</td>)}
            {columns.map(({ key, of }) => (
              <td key={key} class="fill" data-fill={key}>
                {answers && of(answers[index]!)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "2 → 0": first 2, then 0. */
function heldText({ before, in: inputs }: Row, id: Id): string {
  const all = [...before, inputs].map((held: Inputs) => held[id]).filter((value) => value !== undefined);
  return all.map(show).join(` ${paperWords().next} `);
}

/** The class, or those that should fire. */
function wantedText(level: RoundsLevel, { want }: Row): string {
  const fire = Object.entries(want).filter(([, expected]) => expected === 'most' || expected === 'fires' || expected === 1);
  return fire.length === 0 ? '–' : fire.map(([id]) => nameOf(level.circuit, id)).join(', ');
}

interface Column {
  readonly key: string;
  readonly head: string;
  of(row: RowAnswer): string;
}

function columnsOf({ circuit }: RoundsLevel, { asked, hasVotes }: CaseTask, given: number): Column[] {
  const w = paperWords();
  const isOne = asked.length === 1;
  const votes = hasVotes ? circuit.synapses.filter(({ to }) => to === asked[0]) : [];
  return [
    ...votes.map(({ id, from }): Column => ({ key: `vote ${id}`, head: w.vote(nameOf(circuit, from)), of: (row) => show(row.votes[id]!) })),
    ...asked.flatMap((id): Column[] => {
      const name = nameOf(circuit, id);
      const sum: Column = { key: `sum ${id}`, head: isOne ? w.sum : w.sumOf(name), of: (row) => show(row.states[id]!) };
      const out = outColumn(circuit, id, name, isOne);
      return !isOne && given + 2 * asked.length > MOST_COLUMNS ? [out] : [sum, out];
    }),
  ];
}

function outColumn(circuit: Circuit, id: Id, name: string, isOne: boolean): Column {
  const w = paperWords();
  const key = `out ${id}`;
  if (isSpiking(circuit)) throw new Error(`${name} has no sum`);
  if (isShare(circuit, id)) return { key, head: w.shareOf(name), of: (row) => percent(row.outputs[id]!) };
  if (decides(circuit, id)) return { key, head: isOne ? w.fires : w.firesOf(name), of: (row) => (row.states[id]! > 0 ? w.yes : w.no) };
  return { key, head: isOne ? w.output : w.outputOf(name), of: (row) => show(row.outputs[id]!) };
}
