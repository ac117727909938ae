// What is brought to the shelf: files that are chosen or dropped, links and texts that are pasted.
import { useEffect, useRef, useState } from 'preact/hooks';
import { shelfWords } from '../../i18n/shelf.ts';
import { readFile } from '../playground/FileMenu.tsx';

export interface Brought {
  readonly text: string;
  readonly name: string;
}

interface Props {
  onBring(brought: readonly Brought[]): void;
  onFresh(): void;
}

export function Intake({ onBring, onFresh }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, type] = useState('');
  const w = shelfWords().bring;
  const bringFiles = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    onBring(await Promise.all(files.map(async (file) => ({ text: await readFile(file), name: file.name.replace(/\.[^.]*$/, '') }))));
  };
  const bringText = (text: string): void => {
    type('');
    if (text.trim() !== '') onBring([{ text, name: w.pasted }]);
  };
  const isOver = useDrop((files, text) => {
    if (files.length > 0) void bringFiles(files);
    else bringText(text);
  });
  usePaste(bringText);
  return (
    <section class="intake">
      <div class="buttons">
        <button type="button" class="btn" data-testid="fresh" onClick={onFresh}>
          {w.fresh}
        </button>
        <button type="button" class="btn" data-testid="open-file" onClick={() => input.current?.click()}>
          {w.file}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".json,.nfy,.txt"
          data-testid="shelf-file"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void bringFiles(files);
          }}
        />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          bringText(typed);
        }}
      >
        <textarea
          rows={1}
          aria-label={w.paste}
          placeholder={w.paste}
          value={typed}
          data-testid="paste"
          spellcheck={false}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
            event.preventDefault();
            bringText(typed);
          }}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (typed !== '' || text.trim() === '') return;
            event.preventDefault();
            event.stopPropagation();
            bringText(text);
          }}
        />
        <button type="submit" class="btn" data-testid="paste-open" disabled={typed.trim() === ''}>
          {w.go}
        </button>
      </form>
      <p class="intake-why">{w.why}</p>
      {isOver && (
        <div class="drop-here" aria-hidden="true">
          {w.drop}
        </div>
      )}
    </section>
  );
}

/** Anywhere on the page; true while something is held over it. */
function useDrop(onDrop: (files: readonly File[], text: string) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // It goes from element to element; without a next one it has left the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const given = event.dataTransfer;
      if (given) latest.current([...given.files], given.getData('text/plain'));
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

/** Wherever nobody types. */
function usePaste(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      latest.current(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, []);
}
