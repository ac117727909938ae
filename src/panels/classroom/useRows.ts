// The rows of the table, as they are kept; what was read last, and what could not be.
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseResult } from '../../files/parse.ts';
import type { CodeTrouble } from '../../lesson/code.ts';
import { LONGEST_NAME, readLines } from '../../lesson/lines.ts';
import { addRow, type Arrival, type Row } from '../../lesson/table.ts';
import { keepRows, readRows } from './keptRows.ts';
import type { ClassroomHost } from './host.ts';

export interface Report {
  readonly counts: Readonly<Record<Arrival, number>>;
  readonly bad: readonly { readonly text: string; readonly why: CodeTrouble | 'file' }[];
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly report: Report | undefined;
  readonly isUnsaved: boolean;
  /** The mark that came last. */
  readonly latest: number | undefined;
  readCodes(text: string): Report;
  readFiles(files: readonly { readonly name: string; readonly text: string }[]): void;
  rename(row: Row, name: string): void;
  remove(row: Row): void;
  clear(): void;
}

/** undefined while they are read. */
export function useRows({ lessons }: ClassroomHost): Rows | undefined {
  const [rows, setRows] = useState<readonly Row[] | undefined>(undefined);
  const [report, setReport] = useState<Report | undefined>(undefined);
  const [isUnsaved, setUnsaved] = useState(false);
  const [latest, setLatest] = useState<number | undefined>(undefined);
  const revision = useRef<number | undefined>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const now = useRef<readonly Row[]>([]);
  useEffect(() => {
    void readRows(lessons).then((found) => {
      ({ revision: revision.current } = found);
      now.current = found.rows;
      setRows(found.rows);
    });
  }, []);
  if (!rows) return undefined;

  async function put(): Promise<void> {
    const done = await keepRows(lessons, now.current, revision.current);
    if (done === 'elsewhere') {
      // Another tab has read some too: both count.
      const there = await readRows(lessons);
      ({ revision: revision.current } = there);
      set(now.current.reduce((all, row) => addRow(all, row).rows, there.rows));
    } else {
      setUnsaved(done === 'unsaved');
      if (typeof done === 'number') revision.current = done;
    }
  }
  function set(next: readonly Row[]): void {
    now.current = next;
    setRows(next);
    queue.current = queue.current.then(put);
  }
  function add(arriving: readonly Row[], bad: Report['bad']): Report {
    const counts = { new: 0, again: 0, newer: 0 };
    let all = now.current;
    for (const row of arriving) {
      const { rows: next, arrival } = addRow(all, row);
      all = next;
      counts[arrival]++;
      setLatest(row.result.mark);
    }
    if (arriving.length > 0) set(all);
    const told = { counts, bad };
    setReport(told);
    return told;
  }
  return {
    rows,
    report,
    isUnsaved,
    latest,
    readCodes: (text) => {
      const lines = readLines(text);
      return add(
        lines.flatMap((line) => (line.ok ? [{ name: line.name, result: line.result }] : [])),
        lines.flatMap((line) => (line.ok ? [] : [{ text: line.text, why: line.why }])),
      );
    },
    readFiles: (files) => {
      const read = files.map(({ name, text }) => ({ name, parsed: parseResult(text) }));
      add(
        read.flatMap(({ parsed }): Row[] => {
          if (!parsed.ok) return [];
          const { name = '', mark, device, steps } = parsed.value;
          return [{ name: name.trim().slice(0, LONGEST_NAME), result: { mark, device, steps } }];
        }),
        read.flatMap(({ name, parsed }) => (parsed.ok ? [] : [{ text: name.slice(0, 80), why: 'file' as const }])),
      );
    },
    rename: (row, name) => set(now.current.map((other) => (isSame(other, row) ? { ...other, name } : other))),
    remove: (row) => set(now.current.filter((other) => !isSame(other, row))),
    clear: () => {
      setReport(undefined);
      set([]);
    },
  };
}

function isSame(a: Row, b: Row): boolean {
  return a.result.mark === b.result.mark && a.result.device === b.result.device;
}
