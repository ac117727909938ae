// The table of results as text for a spreadsheet, in the language on screen.
import { classroomWords } from '../../i18n/classroom.ts';
import { deviceSign } from '../../lesson/code.ts';
import { writeCsv } from '../../lesson/csv.ts';
import { untouched, type StepResult } from '../../lesson/result.ts';
import { solvedOf, type Row } from '../../lesson/table.ts';

export function tableText(rows: readonly Row[], titles: readonly string[]): string {
  const w = classroomWords().results;
  const head = [w.pupil, w.device, w.csvSolved, ...titles.flatMap((title) => [w.csvStatus(title), w.csvHints(title), w.csvTime(title)])];
  const body = rows.map(({ name, result }) => [
    name,
    deviceSign(result.device),
    solvedOf(result),
    ...titles.flatMap((_, index) => {
      const step = result.steps[index] ?? untouched;
      return step.status === 'untouched' ? [w.status.untouched, '', ''] : [statusText(step), step.hints, w.times[step.time]!];
    }),
  ]);
  return writeCsv([head, ...body]);
}

/** "solved, frugal". */
export function statusText({ status, frugal, sturdy }: StepResult): string {
  const w = classroomWords().results;
  return [w.status[status], frugal && w.badge.frugal, sturdy && w.badge.sturdy].filter(Boolean).join(', ');
}
