// A training leaves the page as a link or a file, and files come in: trainings, circuits, tables.
import { useRef } from 'preact/hooks';
import type { TrainingFile } from '../../core/learning/plan.ts';
import { isTooLongForLink, toLink } from '../../files/link.ts';
import { parseAny } from '../../files/parse.ts';
import { writeTraining } from '../../files/write.ts';
import { trainerWords } from '../../i18n/trainer.ts';
import { words } from '../../i18n/words.ts';
import { recordTraining } from '../../session/trainer/record.ts';
import { entryOf } from '../../session/trainer/trainer.ts';
import { useGame, type Game } from '../context.ts';
import type { Bench } from './bench.ts';
import { decodeText } from './decode.ts';
import { isTrainable, trainingOf } from './fromCircuit.ts';
import type { Host } from './host.ts';

const FILE = 'hibana-training.json';

/** With its weights where there is room for them. */
export async function shareTraining(bench: Bench, host: Host, game: Game): Promise<void> {
  const w = trainerWords().file;
  bench.pause();
  const entry = entryOf(bench.trainer);
  let payload = await toLink(recordTraining(entry, true));
  if (isTooLongForLink(payload)) payload = await toLink(recordTraining(entry, false));
  if (isTooLongForLink(payload)) {
    game.saveText(FILE, writeTraining(recordTraining(entry, true)));
    return game.notify(w.tooLong);
  }
  const address = host.addressOf(payload);
  game.notify((await host.copy(address)) ? w.shared : `${w.manual} ${address}`);
}

interface Props {
  readonly bench: Bench;
  onTraining(file: TrainingFile): void;
  /** Any other text is taken for a table. */
  onTable(text: string): void;
}

export function FileTools({ bench, onTraining, onTable }: Props) {
  const game = useGame();
  const w = trainerWords();
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File): Promise<void> => {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (text === undefined) return game.notify(w.table.unreadable);
    if (!/^[\s\uFEFF]*[{[]/.test(text)) return onTable(text);
    const read = parseAny(text);
    if (!read.ok) return game.notify(words().fileRefused(read.path, words().fileReasons[read.code]));
    const { value } = read;
    if (value.format === 'hibana.training') onTraining(value);
    else if (value.format === 'hibana.circuit' && isTrainable(value)) onTraining(trainingOf(value));
    else game.notify(words().fileReasons.wrongFormat);
  };
  return (
    <div class="file-tools" role="group" aria-label={w.data.fileTitle}>
      <button
        type="button"
        class="btn"
        data-testid="save-training"
        onClick={() => {
          bench.pause();
          game.saveText(FILE, writeTraining(recordTraining(entryOf(bench.trainer), true)));
          game.notify(w.file.saved);
        }}
      >
        {w.file.save}
      </button>
      <button type="button" class="btn" data-testid="open-training" onClick={() => input.current?.click()}>
        {w.file.open}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.csv,.tsv,.txt"
        data-testid="training-file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
    </div>
  );
}
