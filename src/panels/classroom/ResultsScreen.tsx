// Codes and files of a class become a table. All of it happens on this device.
import './classroom.css';
import { useEffect, useState } from 'preact/hooks';
import { classroomWords } from '../../i18n/classroom.ts';
import { deviceSign } from '../../lesson/code.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { rowsOf, sharedNames } from '../../lesson/table.ts';
import { useGame } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { Header } from '../Header.tsx';
import { stepTitle } from '../lesson/StartScreen.tsx';
import { titleOf } from '../lesson/titles.ts';
import { fileName } from '../playground/FileMenu.tsx';
import type { ClassroomHost } from './host.ts';
import { knownLessons } from './knownLessons.ts';
import { ResultsIntake } from './ResultsIntake.tsx';
import { ResultsTable } from './ResultsTable.tsx';
import { tableText } from './tableText.ts';
import { useRows } from './useRows.ts';

export function ResultsScreen({ host }: { readonly host: ClassroomHost }) {
  const game = useGame();
  const kept = useRows(host);
  const [known, setKnown] = useState<ReadonlyMap<number, Lesson>>(new Map());
  const [chosen, choose] = useState<number | undefined>(undefined);
  const [isAsking, ask] = useState(false);
  const w = classroomWords().results;
  useEffect(() => void knownLessons(host).then(setKnown), []);
  useEffect(() => {
    if (kept?.latest !== undefined) choose(kept.latest);
  }, [kept?.latest]);
  if (!kept) return <div class="loading" aria-busy="true" />;
  const marks = [...new Set(kept.rows.map(({ result }) => result.mark))];
  const mark = chosen !== undefined && marks.includes(chosen) ? chosen : marks[0];
  const rows = mark === undefined ? [] : rowsOf(kept.rows, mark);
  const lesson = mark === undefined ? undefined : known.get(mark);
  const nameOf = (one: number): string => {
    const own = known.get(one);
    return own ? titleOf(own.title) : w.unknown(deviceSign(one));
  };
  const count = Math.max(0, ...rows.map(({ result }) => result.steps.length));
  const titles = Array.from({ length: count }, (_, index) => {
    const step = lesson?.steps[index];
    return step ? `${index + 1}. ${stepTitle(game.campaign, step)}` : String(index + 1);
  });
  const twice = sharedNames(rows);
  return (
    <div class="page classroom results">
      <Header title={w.title} chapter={classroomWords().title} />
      <main id="main">
        <p class="classroom-why">{w.why}</p>
        <ResultsIntake kept={kept} />
        {kept.isUnsaved && <p role="alert">{w.unsaved}</p>}
        {rows.length === 0 && <p data-testid="no-results">{w.empty}</p>}
        {mark !== undefined && (
          <>
            {marks.length > 1 && (
              <label class="results-lesson">
                <span>{w.lesson}</span>
                <select value={String(mark)} data-testid="results-lesson" onChange={(event) => choose(Number(event.currentTarget.value))}>
                  {marks.map((one) => (
                    <option key={one} value={String(one)}>
                      {nameOf(one)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <h2>{nameOf(mark)}</h2>
            {!lesson && <p class="classroom-why">{w.unknownWhy}</p>}
            {twice.length > 0 && <p role="note">{w.sameName(twice.join(', '))}</p>}
            <ResultsTable rows={rows} titles={titles} caption={w.table(nameOf(mark))} onRename={kept.rename} onRemove={kept.remove} />
            <div class="buttons">
              <button
                type="button"
                class="btn main"
                data-testid="save-csv"
                onClick={() =>
                  host.saveFile(`${fileName(nameOf(mark))}.csv`, new Blob([tableText(rows, titles)], { type: 'text/csv;charset=utf-8' }))
                }
              >
                {w.csv}
              </button>
              <button type="button" class="btn" data-testid="clear-results" onClick={() => ask(true)}>
                {w.clear}
              </button>
            </div>
          </>
        )}
      </main>
      {isAsking && (
        <Dialog title={w.clear} onClose={() => ask(false)}>
          <p>{w.clearAsk}</p>
          <div class="buttons">
            <button type="button" class="btn main" autoFocus onClick={() => ask(false)}>
              {w.clearNo}
            </button>
            <button
              type="button"
              class="btn danger"
              data-testid="clear-yes"
              onClick={() => {
                ask(false);
                kept.clear();
                game.notify(w.cleared);
              }}
            >
              {w.clearYes}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
