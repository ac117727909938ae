// A table of one's own: pasted, or opened from a file; what is wrong with it is said with its line and column, and shown there.
import { useRef, useState } from 'preact/hooks';
import type { DataPlan, TablePlan } from '../../core/learning/plan.ts';
import { parseTable, writeTable, type Table, type TableError } from '../../files/table.ts';
import { trainerWords } from '../../i18n/trainer.ts';
import { useGame } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { decodeText } from './decode.ts';

interface Props {
  /** What is in the field at first. */
  readonly text: string;
  onUse(data: TablePlan): void;
  onClose(): void;
}

export function TableDialog({ text: given, onUse, onClose }: Props) {
  const game = useGame();
  const w = trainerWords().table;
  const [text, setText] = useState(given);
  const field = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const read = text.trim() === '' ? undefined : parseTable(text);
  const open = async (file: File): Promise<void> => {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (decoded === undefined) game.notify(w.unreadable);
    else setText(decoded);
  };
  return (
    <Dialog title={w.title} class="wide table-dialog" testId="table-dialog" onClose={onClose}>
      <p>{w.how}</p>
      <textarea
        ref={field}
        rows={9}
        spellcheck={false}
        autoComplete="off"
        aria-label={w.text}
        aria-describedby="table-verdict"
        aria-invalid={read?.ok === false}
        data-testid="table-text"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id="table-verdict" class={`table-verdict ${read?.ok === false ? 'no' : 'ok'}`} role="status" data-testid="table-verdict">
        {read &&
          (read.ok ? w.good(read.value.rows, read.value.columns, read.value.classes) : <Refused error={read} field={field} text={text} />)}
      </p>
      <div class="buttons">
        <button type="button" class="btn" data-testid="table-open" onClick={() => input.current?.click()}>
          {w.open}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt"
          data-testid="table-file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
        {text.trim() === '' && (
          <button type="button" class="btn" data-testid="table-example" onClick={() => setText(w.example)}>
            {w.fillExample}
          </button>
        )}
        <button
          type="button"
          class="btn main"
          disabled={!read?.ok}
          data-testid="table-use"
          onClick={() => {
            if (read?.ok) onUse(planOf(read.value));
          }}
        >
          {w.use}
        </button>
      </div>
    </Dialog>
  );
}

interface RefusedProps {
  readonly error: TableError;
  readonly text: string;
  readonly field: { readonly current: HTMLTextAreaElement | null };
}

function Refused({ error, text, field }: RefusedProps) {
  const w = trainerWords().table;
  const { code, line, column, found = '', count = 0, wanted = 0 } = error;
  const place = w.at(line, column);
  const say = w.errors[code](found, count, wanted);
  if (line === undefined) return <>{say}</>;
  const show = (): void => {
    const lines = text.split(/\r\n|\r|\n/);
    const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    field.current?.focus();
    field.current?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  };
  return (
    <>
      <button type="button" class="link" data-testid="table-place" onClick={show}>
        {place}
      </button>
      {': '}
      {say}
    </>
  );
}

export function planOf({ names, labelName, kinds, columns, rows, inputs, labels }: Table): TablePlan {
  return {
    kind: 'table',
    names,
    labelName,
    kinds,
    rows: Array.from({ length: rows }, (_, row) => [...inputs.subarray(row * columns, (row + 1) * columns), labels[row]!]),
    seed: '1',
  };
}

/** A table larger than this is not shown again to be changed. */
const MOST_SHOWN = 500;

/** The present table as text, to be changed; '' where there is none. */
export function tableText(data: DataPlan): string {
  if (data.kind !== 'table' || data.rows.length > MOST_SHOWN) return '';
  const { names, labelName, kinds, rows } = data;
  const columns = names.length;
  return writeTable({
    names,
    labelName,
    kinds,
    classes: kinds.length,
    columns,
    rows: rows.length,
    inputs: Float64Array.from(rows.flatMap((row) => row.slice(0, columns))),
    labels: Uint8Array.from(rows, (row) => row[columns]!),
  });
}
