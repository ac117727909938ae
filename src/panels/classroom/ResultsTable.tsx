// Pupils down, steps across: what came of each step as a shape and a word, hints, time; sums below.
import { classroomWords } from '../../i18n/classroom.ts';
import { deviceSign } from '../../lesson/code.ts';
import { untouched, type StepResult } from '../../lesson/result.ts';
import { solvedOf, sumOf, type Row } from '../../lesson/table.ts';
import { Icon } from '../Icon.tsx';

interface Props {
  readonly rows: readonly Row[];
  readonly titles: readonly string[];
  readonly caption: string;
  onRename(row: Row, name: string): void;
  onRemove(row: Row): void;
}

export function ResultsTable({ rows, titles, caption, onRename, onRemove }: Props) {
  const w = classroomWords().results;
  return (
    <div class="results-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="results-table" data-testid="results-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.pupil}</th>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">{w.all}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OneRow key={row.result.device} row={row} count={titles.length} onRename={onRename} onRemove={onRemove} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.sums}</th>
            {titles.map((title, index) => {
              const { counts, frugal, sturdy, hints } = sumOf(rows, index);
              return (
                <td key={title}>
                  <b>{w.solved(counts.solved, rows.length)}</b>
                  <small>
                    {[frugal > 0 && w.frugal(frugal), sturdy > 0 && w.sturdy(sturdy), hints > 0 && w.sumHints(hints)]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </td>
              );
            })}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, 'onRename' | 'onRemove'> {
  readonly row: Row;
  readonly count: number;
}

function OneRow({ row, count, onRename, onRemove }: RowProps) {
  const w = classroomWords().results;
  const { name, result } = row;
  const sign = deviceSign(result.device);
  return (
    <tr>
      <th scope="row">
        <span class="results-name">
          <input
            type="text"
            value={name}
            placeholder={w.nameless(sign)}
            aria-label={w.nameOf(sign)}
            maxLength={60}
            autoComplete="off"
            data-testid={`name-${sign}`}
            onChange={(event) => onRename(row, event.currentTarget.value.trim())}
          />
          <button type="button" class="round small" aria-label={w.remove(name || w.nameless(sign))} onClick={() => onRemove(row)}>
            <Icon name="close" />
          </button>
        </span>
      </th>
      {Array.from({ length: count }, (_, index) => (
        <td key={index}>
          <Cell step={result.steps[index] ?? untouched} />
        </td>
      ))}
      <td>
        <b>{w.solvedOf(solvedOf(result), result.steps.length)}</b>
      </td>
    </tr>
  );
}

function Cell({ step: { status, frugal, sturdy, hints, time } }: { readonly step: StepResult }) {
  const w = classroomWords().results;
  if (status === 'untouched') return <span class="results-none">{w.status.untouched}</span>;
  return (
    <>
      <span class={`results-status ${status}`}>
        {status === 'solved' && <Icon name="solved" />} {w.status[status]}
      </span>
      {frugal && (
        <span class="results-badge">
          <Icon name="frugal" /> {w.badge.frugal}
        </span>
      )}
      {sturdy && (
        <span class="results-badge">
          <Icon name="sturdy" /> {w.badge.sturdy}
        </span>
      )}
      <small>{[w.hints(hints), w.times[time]].filter(Boolean).join(' · ')}</small>
    </>
  );
}
