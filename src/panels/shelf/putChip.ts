// A chip of the shelf goes into the player's last circuit on its clock; where there is none, it becomes a circuit of its own.
import { parseCircuit } from '../../files/parse.ts';
import type { ShelfItem } from '../../files/shelf.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import { words } from '../../i18n/words.ts';
import type { Game } from '../context.ts';
import { goBeside, sayPartner } from '../playground/Beside.tsx';
import type { Host } from '../playground/host.ts';
import { partnerOf } from '../playground/partner.ts';
import { freshItemId } from '../playground/useKeeping.ts';

export async function putChip({ text, name }: ShelfItem, host: Host, game: Game): Promise<void> {
  const read = parseCircuit(text);
  if (!read.ok) return game.notify(words().fileRefused(read.path, words().fileReasons[read.code]));
  const partner = partnerOf(await host.shelf.list(), read.value.clock);
  const said = sayPartner(partner, shelfWords().beside.alone);
  if (said) game.notify(said);
  if (partner.same) return goBeside(game, { kind: 'beside', circuit: read.value, name }, partner.same.id);
  const id = freshItemId(host);
  await host.shelf.put({ id, kind: 'circuit', name, text }, undefined);
  game.go({ screen: 'play', id });
}
