// Bad data from outside is returned, never thrown: what kind of wrong, where, and one sentence that a person can act on.

export type FileErrorCode =
  'tooLarge' | 'notJson' | 'notAnObject' | 'wrongFormat' | 'wrongVersion' | 'schema' | 'reference' | 'linkBroken' | 'linkCutShort';

export interface FileError {
  readonly ok: false;
  readonly code: FileErrorCode;
  /** Like `cells[2].bias`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

export type FileResult<T> = { readonly ok: true; readonly value: T } | FileError;

export function fail(code: FileErrorCode, path: string, message: string): FileError {
  return { ok: false, code, path, message };
}

/** `['cells', 2, 'bias']` → `cells[2].bias`; a key that is no plain name is quoted. */
export function pathOf(keys: readonly unknown[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (typeof key === 'string' && /^[A-Za-z_$][\w$]{0,63}$/.test(key)) path += path === '' ? key : `.${key}`;
    else path += `[${quote(String(key))}]`;
  }
  return path;
}

/** Text from a file inside a sentence: on one line and not too long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
