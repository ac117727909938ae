// The circuit as a whole: a new one, open and save, share, embed, the way to shelf and gallery.
import { useRef } from 'preact/hooks';
import { stackOf } from '../../core/layers.ts';
import { isInput, isSpiking, type Circuit, type RoundsCircuit } from '../../core/circuit.ts';
import { isTooLongForLink, toLink } from '../../files/link.ts';
import { readObject } from '../../files/parse.ts';
import { writeCircuit, writeRecording } from '../../files/write.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { hasTwin, twinOf } from '../../core/spiking/twin.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import { embedCode } from '../embedCode.ts';
import { useGame } from '../context.ts';
import { decodeText } from '../trainer/decode.ts';
import { emptyCircuit } from './desk.ts';
import type { Host } from './host.ts';
import { Menu, type Deed } from './Menu.tsx';
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
  const input = useRef<HTMLInputElement>(null);
  const circuit = circuitOf(playground);
  const vote = isSpiking(circuit) ? undefined : circuit;
  const deed = (id: string, label: string, act: () => unknown): Deed => ({ id, label, act: () => void act() });
  const other = vote ? 'milliseconds' : 'rounds';
  const groups: readonly (readonly Deed[])[] = [
    [
      deed('fresh', w.freshOf[circuit.clock], () => onFresh(emptyCircuit(circuit.clock))),
      deed('other-clock', w.freshOf[other], () => onFresh(emptyCircuit(other))),
      deed('open-file', w.open, () => input.current?.click()),
      deed('to-shelf', w.shelf, () => game.go({ screen: 'shelf' })),
      deed('to-gallery', w.gallery, () => game.go({ screen: 'gallery' })),
    ],
    [deed('share', w.share, share), deed('save-file', w.save, saveFile), deed('embed', w.embed, embed)],
    [
      ...(circuit.cells.length > 0 ? [deed('make-level', w.level, onMakeLevel)] : []),
      ...(vote && hasTwin(vote) ? [deed('twin', clock.toTime, () => makeTwin(vote))] : []),
      ...(vote && stackOf(vote) ? [deed('train-this', w.train, train)] : []),
      deed('copy-recording', w.recording, copyRecording),
    ],
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
    const code = embedCode(address, `Hibana: ${name}`);
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
  /** Numbers of the vote may be more than a membrane can bear. */
  function makeTwin(given: RoundsCircuit): void {
    const twin = twinOf(given, new Map(given.cells.filter(isInput).map(({ id, value }) => [id, value])));
    if (readObject('hibana.circuit', JSON.parse(JSON.stringify(twin))).ok) onFresh(twin);
    else game.notify(w.noTwin);
  }
  async function copyRecording(): Promise<void> {
    const recording = await playground.engine.record();
    // One that could not be played again is of no use to anybody.
    if (!readObject('hibana.recording', JSON.parse(JSON.stringify(recording))).ok) return game.notify(w.recordingTooLong);
    await game.copyText(writeRecording(recording));
  }
  return (
    <>
      <Menu sign="menu" label={w.menu} title={w.title} testId="file-menu" groups={groups} />
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
    </>
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
