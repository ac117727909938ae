// Text from a file or the clipboard: one of ours opens, another program's is imported, anything else says why not.
import { useEffect } from 'preact/hooks';
import { parseAny } from '../../files/parse.ts';
import { words } from '../../i18n/words.ts';
import type { Playground } from '../../session/playground/playground.ts';
import { useGame } from '../context.ts';
import type { Opening } from './host.ts';

interface Props {
  readonly text: string;
  readonly name: string;
  readonly playground: Playground;
  onOpen(opening: Opening): void;
  onClose(): void;
}

export function OpenText({ text, name, onOpen, onClose }: Props) {
  const game = useGame();
  useEffect(() => {
    const read = parseAny(text);
    if (read.ok && read.value.format === 'hibana.circuit') onOpen({ circuit: read.value, name });
    else {
      game.notify(read.ok ? words().fileReasons.wrongFormat : words().fileRefused(read.path, words().fileReasons[read.code]));
      onClose();
    }
  }, [text]);
  return null;
}
