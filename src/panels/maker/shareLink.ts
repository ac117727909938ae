// A link that holds a level or a pack.
import { isTooLongForLink, toLink } from '../../files/link.ts';
import { writeFile } from '../../files/write.ts';
import { makerWords } from '../../i18n/maker.ts';
import type { Level } from '../../levels/level.ts';
import type { Pack } from '../../levels/pack.ts';
import type { Game } from '../context.ts';
import { fileName } from '../playground/FileMenu.tsx';
import type { Host } from '../playground/host.ts';

/** To the clipboard, or as a file where it is too long. */
export async function shareLink(file: Level | Pack, title: string, host: Host, { notify }: Game): Promise<void> {
  const w = makerWords().share;
  const payload = await toLink(file);
  if (isTooLongForLink(payload)) {
    host.saveFile(`${fileName(title)}.json`, writeFile(file));
    return notify(w.tooLong);
  }
  const address = host.addressOf({ screen: 'shared', payload });
  notify((await host.copy(address)) ? w.linkCopied : `${w.manual} ${address}`);
}
