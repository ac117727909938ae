// Text from a file or the clipboard: one of ours opens where it belongs, another program's is imported with a list of what became different,
// anything else says where and why not. What lies on the canvas is never written over.
import { useEffect, useState } from 'preact/hooks';
import type { Circuit } from '../../core/circuit.ts';
import { parseCircuit, type AnyFile } from '../../files/parse.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import type { Imported } from '../../import/report.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { Lazy } from '../../views/Lazy.tsx';
import { useGame } from '../context.ts';
import { receive } from '../shelf/receive.ts';
import { RefusedDialog, type Refused } from '../shelf/RefusedDialog.tsx';
import { tellText } from '../shelf/tellText.ts';
import { besideHere, sayPartner } from './Beside.tsx';
import type { Desk } from './desk.ts';
import { handOver } from './handOver.ts';
import type { Host, Opening } from './host.ts';
import { partnerOf, type Partner } from './partner.ts';

interface Props {
  readonly text: string;
  readonly name: string;
  readonly host: Host;
  /** What lies on the canvas now; undefined on the shelf. */
  readonly playground: Playground | undefined;
  /** `desk`: laid already, as a recording is. */
  onOpen(opening: Opening, desk?: Desk): void;
  onClose(): void;
}

type Question =
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'imported'; readonly imported: Imported; readonly partner: Partner | undefined };

export function OpenText({ text, name, host, playground, onOpen, onClose }: Props) {
  const game = useGame();
  const [question, ask] = useState<Question | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void look().then((asked) => {
      if (isGone) return;
      if (asked) ask(asked);
      else onClose();
    });
    return () => {
      isGone = true;
    };
    async function look(): Promise<Question | undefined> {
      const told = await tellText(text);
      if (isGone) return undefined;
      switch (told.kind) {
        case 'link':
          game.go({ screen: 'shared', payload: told.payload });
          return undefined;
        case 'file':
          return open(told.file);
        case 'imported':
          return { kind: 'imported', imported: told.imported, partner: await partnerFor(told.imported.file) };
        case 'broken':
          return { kind: 'refused', refused: { error: told.error, isOurs: told.isOurs } };
      }
    }
  }, [text]);

  /** Asks where there is something to be asked or said. */
  async function open(file: AnyFile): Promise<Question | undefined> {
    const way = await receive(file, name, host.shelf);
    switch (way.kind) {
      case 'desk':
        onOpen(way.opening, way.desk);
        return undefined;
      case 'address':
        game.go({ screen: 'shared', payload: way.payload });
        return undefined;
      case 'kept': {
        const w = shelfWords();
        game.notify(way.trouble ? w.trouble[way.trouble] : way.isNew ? w.kept(way.item.name) : w.known(way.item.name));
        game.go({ screen: 'shelf' });
        return undefined;
      }
      case 'refused':
        return { kind: 'refused', refused: { why: way.why } };
    }
  }

  /** undefined where the circuit goes beside the one that lies here. */
  async function partnerFor(file: Imported['file']): Promise<Partner | undefined> {
    if (file.format !== 'hibana.circuit' || (playground && circuitOf(playground).clock === file.clock)) return undefined;
    return partnerOf(await host.shelf.list(), file.clock);
  }

  function beside(circuit: Circuit, partner: Partner | undefined): void {
    if (!partner && playground) besideHere(playground, game, circuit, name);
    else if (partner?.same) {
      const { id, revision, text: own, name: ownName } = partner.same;
      const read = parseCircuit(own);
      handOver({ kind: 'beside', circuit, name });
      if (playground && read.ok) onOpen({ circuit: read.value, item: { id, revision }, name: ownName });
      else game.go({ screen: 'play', id });
    }
    onClose();
  }

  if (question?.kind === 'refused') return <RefusedDialog name={name} refused={question.refused} onClose={onClose} />;
  if (question?.kind !== 'imported') return null;
  const { imported, partner } = question;
  const { file } = imported;
  return (
    <Lazy
      load={loadDialog}
      name={name}
      imported={imported}
      besideNote={partner?.same || partner?.other ? sayPartner(partner) : undefined}
      onOpen={() => {
        if (file.format === 'hibana.circuit') onOpen({ circuit: file, name });
        else void open(file).then((asked) => (asked ? ask(asked) : onClose()));
      }}
      onBeside={file.format === 'hibana.circuit' && (!partner || partner.same) ? () => beside(file, partner) : undefined}
      onClose={onClose}
    />
  );
}

const loadDialog = () => import('../shelf/ImportDialog.tsx').then(({ ImportDialog }) => ImportDialog);
