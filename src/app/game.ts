// The game around the screens: settings, progress, sound, sharing, notices. What panels see of it is `Game`.
import { computed, effect, signal } from '@preact/signals';
import type { Circuit } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import { presentOf } from '../session/history.ts';
import { record, type Session } from '../session/session.ts';
import type { Level } from '../levels/level.ts';
import { editsOf } from '../session/difference.ts';
import { command } from '../session/play.ts';
import { NORMAL_SPEED } from '../session/spiking/clock.ts';
import { parseProgress } from '../files/parse.ts';
import type { LevelProgress, Settings } from '../files/progress.ts';
import { writeProgress, writeRecording } from '../files/write.ts';
import { plainText } from '../i18n/rich.ts';
import { language, preferredLanguage, speak, words, type Language } from '../i18n/words.ts';
import type { AnyPlay, Caption, FullSettings, Game, Offline } from '../panels/context.ts';
import { SoundPlayer } from '../sound/player.ts';
import { isCause } from '../sound/table.ts';
import { emptyProgress } from '../storage/progress.ts';
import { openStore, type Store } from '../storage/store.ts';
import { campaign } from './campaign.ts';
import { applyLook, systemWish } from './look.ts';
import { isEmbedded } from './embedded.ts';
import { clearJournal, keepJournal, readJournal } from './journal.ts';
import { progressAfter } from './progressAfter.ts';
import { writeRoute } from './router.ts';
import { copyText, saveFile } from './save.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action?: Action | undefined;
}

/** What a notice offers to do; such a notice stays until it is done or closed. */
export interface Action {
  readonly label: string;
  run(): void;
}

/** The first picture comes first; a gesture before that fetches the sounds itself. */
const SOUND_AFTER_MS = 4000;
/** How long a notice stays: time to read it twice. */
const NOTICE_MS = 7000;

export const notices = signal<readonly Notice[]>([]);
const settings = signal<FullSettings>({
  language: preferredLanguage(navigator.languages),
  volume: 0.7,
  muted: false,
  speed: 1,
  livingSpeed: NORMAL_SPEED,
  motion: 'auto',
  textSize: 1,
  theme: 'night',
  contrast: 'auto',
  letterKeys: true,
  captions: false,
  stateTone: false,
});
const progress = signal(emptyProgress());
export const offline = signal<Offline>({ state: 'serviceWorker' in navigator ? 'notYet' : 'closed' });
const systemStill = systemWish('(prefers-reduced-motion: reduce)');
const isStill = computed(() => (settings.value.motion === 'auto' ? systemStill.value : settings.value.motion === 'reduced'));
const sound = new SoundPlayer();
const caption = signal<Caption | undefined>(undefined);

/** What is heard, for who reads it. */
function write(cause: string, amount?: number): void {
  if (!settings.peek().captions) return;
  const { value: last } = caption;
  const isSame = last?.cause === cause && last.amount === amount;
  caption.value = { cause, amount, count: isSame ? last.count + 1 : 1 };
}

const guests = new WeakSet<AnyPlay>();
/** Levels that hold a circuit of the player's own. */
const borrowed = new WeakSet<Level>();
let store: Store | undefined;
let noticeCount = 0;

/** Opens storage and takes up settings and progress; the game can be shown before it is done, but should not be played. */
export async function startGame(): Promise<Game> {
  sound.listen();
  store = await openStore();
  const left = readJournal();
  const known = left ? await store.importProgress(left) : await store.load();
  settings.value = withoutGaps(known.settings);
  progress.value = known;
  await speak(spoken());
  store.onChange((changed) => {
    progress.value = changed;
    settings.value = withoutGaps(changed.settings);
  });
  const complain = (): void => {
    // A page inside another often may not keep anything; that is no news to who plays there.
    if (store?.health === 'memory' && !isEmbedded) notify(words().storageMemory);
    if (store?.health === 'full') notify(words().storageFull);
  };
  effect(applySettings);
  effect(() => void (document.documentElement.lang = language.value));
  complain();
  store.onHealth(complain);
  setTimeout(() => sound.prepare(), SOUND_AFTER_MS);
  return game;
}

export function adoptGuest(play: AnyPlay): void {
  guests.add(play);
}

export function adoptBorrowed(level: Level): void {
  borrowed.add(level);
}

/** Its number, by which it can be dismissed. */
export function notify(text: string, action?: Action): number {
  const same = notices.value.find((notice) => notice.text === text);
  if (same) return same.id;
  const notice = { id: ++noticeCount, text, action };
  notices.value = [...notices.value.slice(-2), notice];
  if (!action) setTimeout(() => dismiss(notice.id), NOTICE_MS);
  return notice.id;
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

function withoutGaps(known: Settings | undefined): FullSettings {
  const given = Object.entries(known ?? {}).filter(([, value]) => value !== undefined);
  return Object.assign({ ...settings.value }, Object.fromEntries(given));
}

/** The page's address may ask for a language (`?language=es`), as a lesson or an embedded page does; it holds until another is chosen. */
const addressed = signal(new URLSearchParams(location.search).get('language'));

function spoken(): Language {
  return addressed.value ?? settings.value.language;
}

function applySettings(): void {
  const { volume, muted } = settings.value;
  void speak(spoken());
  applyLook(settings.value, isStill.value);
  sound.setVolume(volume);
  sound.setMuted(muted);
}

/** Autosave: the store holds it in memory at once and gathers what comes while it writes. */
function saveLevel(id: string, level: LevelProgress): void {
  progress.value = { ...progress.value, levels: { ...progress.value.levels, [id]: level } };
  keepJournal(id, level);
  void store?.saveLevel(id, level).then(() => clearJournal(level));
}

function saveAttempt(play: AnyPlay, hints: number, isSolved = false, id = play.session.level?.id): void {
  if (id === undefined || guests.has(play)) return;
  const before = progress.value.levels[id];
  const { kept, earns } = progressAfter(before, play, hints, isSolved, Date.now()) ?? {};
  if (!kept) return;
  saveLevel(id, kept);
  if (before?.solved && earns) sound.play('badgeEarned');
}

async function share(play: AnyPlay): Promise<void> {
  const recording = await recordOf(play);
  const { isTooLongForLink, toLink } = await import('../files/link.ts');
  const payload = await toLink(recording);
  if (isTooLongForLink(payload)) {
    saveFile('hibana-recording.json', writeRecording(recording));
    notify(words().shareTooLong);
    return;
  }
  const url = `${location.href.split('#')[0]}${writeRoute({ screen: 'shared', payload })}`;
  notify((await copyText(url)) ? words().shareDone : `${words().shareManual} ${url}`);
}

async function importProgress(file: File): Promise<void> {
  const read = parseProgress(await file.text());
  if (!read.ok) return void notify(words().fileRefused(read.path, words().fileReasons[read.code]));
  if (!store) return;
  progress.value = await store.importProgress(read.value);
  settings.value = withoutGaps(progress.value.settings);
  notify(words().setting.importDone);
}

async function recordOf(play: AnyPlay): Promise<Recording> {
  if (play.kind === 'rounds') return ownCircuit(play.session) ?? record(play.session);
  return (await import('./living.ts')).recordSpiking(play.session);
}

/** Nobody else has the circuit that was taught in another level, so a recording carries it. */
function ownCircuit(session: Session): Recording | undefined {
  if (!session.level || !borrowed.has(session.level)) return undefined;
  const { level: _, ...recording } = record(session);
  return { ...recording, circuit: session.history[0]! };
}

const game: Game = {
  campaign,
  settings,
  progress,
  offline,
  isStill,
  go: (route) => {
    location.hash = writeRoute(route);
  },
  changeSettings: (change) => {
    if (change.language !== undefined) addressed.value = null;
    settings.value = withoutGaps(change);
    void store?.saveSettings(settings.value);
  },
  saveAttempt,
  skipLevel: (id) => {
    const before = progress.value.levels[id];
    saveLevel(id, { solved: false, frugal: false, sturdy: false, ...before, skipped: true, updatedAt: Date.now() });
  },
  share,
  copyRecording: async (play) => {
    const text = writeRecording(await recordOf(play));
    if (!(await copyText(text))) saveFile('recording.json', text);
    notify(words().recordingCopied);
  },
  isGuest: (play) => guests.has(play),
  isBorrowed: (level) => borrowed.has(level),
  startAgain: (play) => {
    const goal = play.session.level?.goal;
    if (play.kind === 'rounds' && goal?.kind === 'teach' && goal.by !== 'race') return void command(play, { type: 'restart' });
    const start: Circuit = play.session.level?.circuit ?? play.session.history[0]!;
    const edits = editsOf(presentOf<Circuit>(play.session), start);
    if (play.kind === 'rounds') for (const edit of edits) command(play, edit);
    else void import('./living.ts').then(({ commandLiving }) => edits.forEach((edit) => commandLiving(play, edit)));
  },
  copyText: async (text) => {
    if (!(await copyText(text))) saveFile('circuit.txt', text);
  },
  saveText: saveFile,
  exportProgress: () => saveFile('hibana-progress.json', writeProgress({ ...progress.value, settings: settings.value })),
  importProgress,
  resetProgress: async () => {
    await store?.reset();
    progress.value = { ...emptyProgress(), settings: settings.value };
    notify(words().setting.resetDone);
  },
  notify: (text) => void notify(plainText(text)),
  playSound: (cause, amount) => {
    if (!isCause(cause)) return;
    sound.play(cause, amount);
    write(cause, amount);
  },
  playNote: (step) => {
    sound.playNote(step);
    write('spiked');
  },
  caption,
  openTone: async () => (await import('../sound/tone.ts')).openTone(() => (settings.peek().muted ? 0 : settings.peek().volume)),
};

export { sound };
