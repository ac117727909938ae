// Keys that work anywhere in a level; a field that is being typed in keeps its keys to itself.

export type Shortcut =
  'present' | 'undo' | 'redo' | 'play' | 'stepBack' | 'step' | 'nextSpike' | 'tryAll' | 'hint' | 'mute' | 'copyRecording';

/** `hasLetters` false: single characters are no shortcuts. */
export function interpretKey(event: KeyboardEvent, hasLetters = true): Shortcut | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : undefined;
  }
  // The developer's key: the play so far as a test file.
  if (event.altKey) return event.shiftKey && event.code === 'KeyR' ? 'copyRecording' : undefined;
  if (!hasLetters) return undefined;
  switch (key) {
    case 'p':
      return event.shiftKey ? 'present' : 'play';
    case ',':
      return 'stepBack';
    case '.':
      return 'step';
    case 'n':
      return 'nextSpike';
    case 't':
      return 'tryAll';
    case 'h':
      return 'hint';
    case 'm':
      return 'mute';
    default:
      return undefined;
  }
}
