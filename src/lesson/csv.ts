// A table as comma-separated values (RFC 4180) that a spreadsheet opens as text: nothing that a pupil typed becomes a formula.

/** With the mark by which spreadsheets know UTF-8; lines end with CR LF. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/** What begins like a formula gets an apostrophe in front (OWASP, CSV injection). */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
