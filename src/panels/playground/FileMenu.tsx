// The circuit as a whole: a new one, open and save, share, embed, the way to shelf and gallery.
import { useRef, useState } from 'preact/hooks';
import { stackOf } from '../../core/layers.ts';
import { isInput, isSpiking, type Circuit } from '../../core/circuit.ts';
import { isTooLongForLink, toLink } from '../../files/link.ts';
import { writeCircuit, writeRecording } from '../../files/write.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { hasTwin, twinOf } from '../../core/spiking/twin.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { useGame } from '../context.ts';
import { decodeText } from '../trainer/decode.ts';
import { emptyCircuit } from './desk.ts';
import type { Host } from './host.ts';
import { Small } from './Small.tsx';
import { follow } from '../../views/follow.ts';

/** A file with more synapses is not laid out for people to read. */
const MOST_LAID_OUT = 20_000;

interface Props {
  readonly playground: Playground;
  readonly host: Host;
  readonly name: string;
  onOpenText(text: string, name: string): void;
  onFresh(circuit: Circuit): void;
  onMakeLevel(): void;
}

export function FileMenu({ playground, host, name, onOpenText, onFresh, onMakeLevel }: Props) {
  follow(playground);
  const w = playgroundWords().file;
  const clock = playgroundWords().clock;
  const game = useGame();
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const circuit = circuitOf(playground);
  const vote = isSpiking(circuit) ? undefined : circuit;
  const items: readonly (readonly [string, string, (() => void) | undefined])[] = [
    ['share', w.share, () => void share()],
    ['embed', w.embed, () => void embed()],
    ['save-file', w.save, () => void saveFile()],
    ['open-file', w.open, () => input.current?.click()],
    ['to-shelf', w.shelf, () => game.go({ screen: 'shelf' })],
    ['to-gallery', w.gallery, () => game.go({ screen: 'gallery' })],
    ['fresh', w.fresh, () => onFresh(emptyCircuit(circuit.clock))],
    ['other-clock', clock.other, () => onFresh(emptyCircuit(vote ? 'milliseconds' : 'rounds'))],
    [
      'twin',
      clock.toTime,
      vote && hasTwin(vote)
        ? () => onFresh(twinOf(vote, new Map(vote.cells.filter(isInput).map(({ id, value }) => [id, value]))))
        : undefined,
    ],
    ['train-this', w.train, vote && stackOf(vote) ? () => void train() : undefined],
    ['make-level', w.level, circuit.cells.length > 0 ? onMakeLevel : undefined],
    ['copy-recording', w.recording, () => void copyRecording()],
  ];
  const payload = async (): Promise<string | undefined> => {
    const link = await toLink(circuit);
    return isTooLongForLink(link) ? undefined : link;
  };
  async function share(): Promise<void> {
    const link = await payload();
    if (link === undefined) {
      await saveFile();
      return game.notify(w.tooLong);
    }
    const address = host.addressOf({ screen: 'shared', payload: link });
    game.notify((await host.copy(address)) ? w.shared : `${w.manual} ${address}`);
  }
  async function embed(): Promise<void> {
    const link = await payload();
    if (link === undefined) return game.notify(w.tooLong);
    const address = host.addressOf({ screen: 'shared', payload: link });
    const code = `<iframe src="${address}" width="960" height="640" style="border:0" title="Hibana" allow="fullscreen"></iframe>`;
    game.notify((await host.copy(code)) ? w.embedded : `${w.manual} ${code}`);
  }
  async function saveFile(): Promise<void> {
    const isLarge = circuit.synapses.length > MOST_LAID_OUT;
    host.saveFile(`${fileName(name)}.json`, isLarge ? await host.writeText(playground.engine, circuit) : writeCircuit(circuit));
    game.notify(w.saved);
  }
  async function train(): Promise<void> {
    const { linkToTrain } = await import('../trainer/fromCircuit.ts');
    const link = vote && (await linkToTrain(vote));
    if (link) game.go({ screen: 'shared', payload: link });
  }
  async function copyRecording(): Promise<void> {
    await game.copyText(writeRecording(await playground.engine.record()));
  }
  return (
    <span class="menu-anchor">
      <Small sign="menu" label={w.menu} testId="file-menu" isExpanded={isOpen} onClick={() => setOpen(!isOpen)} />
      {isOpen && (
        <span
          class="menu wide"
          role="group"
          aria-label={w.title}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
          }}
        >
          {items.map(
            ([id, label, act]) =>
              act && (
                <button
                  key={id}
                  type="button"
                  class="menu-item"
                  data-testid={id}
                  onClick={() => {
                    setOpen(false);
                    act();
                  }}
                >
                  {label}
                </button>
              ),
          )}
        </span>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.nfy,.txt"
        data-testid="circuit-file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void readFile(file).then((text) => onOpenText(text, file.name.replace(/\.[^.]*$/, '')));
        }}
      />
    </span>
  );
}

/** Bytes that are no text come out as something that no parser takes. */
export async function readFile(file: File): Promise<string> {
  return decodeText(new Uint8Array(await file.arrayBuffer())) ?? '\uFFFD';
}

/** What every system takes for a name. */
export function fileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 80) || 'hibana-circuit';
}
