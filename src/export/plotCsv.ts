// What plots show as comma-separated values: columns over time or input, or a list of spikes.

/** A column: its heading and its numbers; what is not finite is left empty. */
export interface CsvColumn {
  readonly head: string;
  readonly values: ArrayLike<number>;
}

/** One row for each number of the first column. Lines end as RFC 4180 has it; numbers of 32 bits read back to the same number. */
export function columnsCsv(columns: readonly CsvColumn[]): string {
  let csv = `${columns.map(({ head }) => field(head)).join(',')}\r\n`;
  const rows = columns[0]?.values.length ?? 0;
  for (let i = 0; i < rows; i++) csv += `${columns.map(({ values }) => numeral(values[i] ?? NaN)).join(',')}\r\n`;
  return csv;
}

/** A row for each spike: when, and which cell. */
export function spikesCsv(time: CsvColumn, cells: readonly string[]): string {
  let csv = `${field(time.head)},cell\r\n`;
  for (let i = 0; i < cells.length; i++) csv += `${numeral(time.values[i]!)},${field(cells[i]!)}\r\n`;
  return csv;
}

/** Nine digits tell any two numbers of 32 bits apart, and 0.30000000000000004 is 0.3 again. */
function numeral(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(9))) : '';
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
