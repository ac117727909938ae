// Where results come in: codes that are pasted, files that are chosen or dropped anywhere; and what came of them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { classroomWords } from '../../i18n/classroom.ts';
import { readFile } from '../playground/FileMenu.tsx';
import type { Rows } from './useRows.ts';

/** A class, and then some. */
const MOST_FILES = 500;

export function ResultsIntake({ kept }: { readonly kept: Rows }) {
  const [typed, type] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const w = classroomWords().results;
  const bring = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    kept.readFiles(await Promise.all(files.slice(0, MOST_FILES).map(async (file) => ({ name: file.name, text: await readFile(file) }))));
  };
  const isOver = useFileDrop((files) => void bring(files));
  return (
    <section class="results-intake">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // What could not be read stays to be mended.
          type(
            kept
              .readCodes(typed)
              .bad.map(({ text }) => text)
              .join('\n'),
          );
        }}
      >
        <label>
          <span>{w.paste}</span>
          <textarea
            rows={4}
            value={typed}
            placeholder={w.example}
            spellcheck={false}
            autoComplete="off"
            data-testid="codes"
            onInput={(event) => type(event.currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <button type="submit" class="btn main" data-testid="read-codes" disabled={typed.trim() === ''}>
            {w.read}
          </button>
          <button type="button" class="btn" onClick={() => input.current?.click()}>
            {w.files}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept=".json"
            data-testid="result-files"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              void bring(files);
            }}
          />
        </div>
      </form>
      <div role="status" class="results-told" data-testid="results-told">
        {kept.report && (
          <>
            <p>{w.told(kept.report.counts.new, kept.report.counts.newer, kept.report.counts.again)}</p>
            {kept.report.bad.length > 0 && (
              <>
                <p>{w.bad(kept.report.bad.length)}</p>
                <ul>
                  {kept.report.bad.map(({ text, why }, index) => (
                    <li key={index}>
                      <code>{text}</code>: {w.why_[why]}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
      {isOver && (
        <div class="drop-files" aria-hidden="true">
          {w.drop}
        </div>
      )}
    </section>
  );
}

/** Anywhere on the page; true while a file is held over it. */
function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      setOver(false);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
