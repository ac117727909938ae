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

/** More neurons than this have one column each. */
const MOST_WITH_SUMS = 4;

export function CaseTable({ level, task, answers }: Props) {
  const w = paperWords();
  const { circuit } = level;
  const columns = columnsOf(level, task);
  return (
    <table class={`cases-on-paper ${columns.length + task.inputs.length > 9 ? 'tight' : ''}`}>
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
          <th scope="col">{w.wanted}</th>
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
            <td>{wantedText(level, row)}</td>
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

function wantedText(level: RoundsLevel, { want }: Row): string {
  const wanted = Object.entries(want);
  return wanted
    .map(([id, expected]) => {
      const word = expectedWord(level, id, expected);
      return wanted.length === 1 ? word : `${nameOf(level.circuit, id)}: ${word}`;
    })
    .join(', ');
}

interface Column {
  readonly key: string;
  readonly head: string;
  of(row: RowAnswer): string;
}

function columnsOf({ circuit }: RoundsLevel, { asked, hasVotes }: CaseTask): Column[] {
  const w = paperWords();
  const isOne = asked.length === 1;
  const votes = hasVotes ? circuit.synapses.filter(({ to }) => to === asked[0]) : [];
  return [
    ...votes.map(({ id, from }): Column => ({ key: `vote ${id}`, head: w.vote(nameOf(circuit, from)), of: (row) => show(row.votes[id]!) })),
    ...asked.flatMap((id): Column[] => {
      const name = nameOf(circuit, id);
      const sum: Column = { key: `sum ${id}`, head: isOne ? w.sum : w.sumOf(name), of: (row) => show(row.states[id]!) };
      const out = outColumn(circuit, id, name, isOne);
      return asked.length > MOST_WITH_SUMS ? [out] : [sum, out];
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
