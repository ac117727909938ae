// From a route to what is on screen; levels and shared files are loaded here, and what cannot be opened says why.
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { fitsLevel } from '../files/fits.ts';
import { fromLink } from '../files/link.ts';
import type { FileError } from '../files/result.ts';
import type { Circuit } from '../core/circuit.ts';
import type { Recording } from '../core/recording.ts';
import type { Level } from '../levels/level.ts';
import { words } from '../i18n/words.ts';
import { CircuitScreen } from '../panels/CircuitScreen.tsx';
import { useGame, type Game, type Route } from '../panels/context.ts';
import { CreditsScreen } from '../panels/CreditsScreen.tsx';
import { Header } from '../panels/Header.tsx';
import { LevelScreen } from '../panels/LevelScreen.tsx';
import { MapScreen } from '../panels/MapScreen.tsx';
import { SettingsScreen } from '../panels/SettingsScreen.tsx';
import { editsBetween } from '../session/difference.ts';
import { command, createPlay, playSession, type Play } from '../session/play.ts';
import { replay } from '../session/replay.ts';
import { loadLevel } from './campaign.ts';
import { adoptGuest } from './game.ts';

type Opened =
  | { readonly kind: 'level'; readonly play: Play; readonly level: Level; readonly hints: number }
  | { readonly kind: 'circuit'; readonly play: Play }
  | { readonly kind: 'problem'; readonly text: string };

export function Screen({ route }: { readonly route: Route | undefined }) {
  if (!route) return <Problem text={words().unknownPage} />;
  switch (route.screen) {
    case 'map':
      return <MapScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'credits':
      return <CreditsScreen />;
    case 'level':
      return <Loaded key={route.id} open={(game) => openLevel(game, route.id)} />;
    case 'shared':
      return <Loaded key={route.payload} open={(game) => openShared(game, route.payload)} />;
  }
}

function Loaded({ open }: { open(game: Game): Promise<Opened> }) {
  const game = useGame();
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void open(game).then((result) => {
      if (!isGone) setOpened(result);
    });
    return () => {
      isGone = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (!opened) return <div class="loading" aria-busy="true" />;
  if (opened.kind === 'level') return <LevelScreen play={opened.play} level={opened.level} hintsBefore={opened.hints} />;
  if (opened.kind === 'circuit') return <CircuitScreen play={opened.play} />;
  return <Problem text={opened.text} />;
}

function Problem({ text }: { readonly text: ComponentChildren }) {
  const game = useGame();
  return (
    <div class="page">
      <Header title={words().openProblem} />
      <main id="main" class="sheet">
        <p role="alert" data-testid="problem">
          {text}
        </p>
        <div class="buttons">
          <button type="button" class="btn main" data-testid="to-map" onClick={() => game.go({ screen: 'map' })}>
            {words().back}
          </button>
        </div>
      </main>
    </div>
  );
}

async function openLevel(game: Game, id: string): Promise<Opened> {
  const read = await loadLevel(id);
  if (!read) return { kind: 'problem', text: words().unknownLevel(id.slice(0, 40)) };
  if (!read.ok) return refused(read);
  const level = read.value;
  const play = createPlay(level, level.circuit, game.settings.value.speed);
  const before = game.progress.value.levels[id];
  if (before?.circuit && level.goal.kind !== 'predict' && fitsLevel(level, before.circuit))
    for (const edit of editsBetween(level.circuit, before.circuit)) command(play, edit);
  return { kind: 'level', play, level, hints: before?.hints ?? 0 };
}

async function openShared(game: Game, payload: string): Promise<Opened> {
  const read = await fromLink(payload);
  if (!read.ok) return refused(read);
  const file = read.value;
  switch (file.format) {
    case 'hibana.circuit':
      return openCircuit(game, file);
    case 'hibana.level':
      return guest({ kind: 'level', play: createPlay(file, file.circuit, game.settings.value.speed), level: file, hints: 0 });
    case 'hibana.recording':
      return openRecording(game, file);
    case 'hibana.progress':
      return { kind: 'problem', text: words().fileReasons.wrongFormat };
  }
}

async function openRecording(game: Game, recording: Recording): Promise<Opened> {
  const speed = game.settings.value.speed;
  if (recording.level === undefined) {
    const { session, refused: isBroken } = replay(recording, undefined);
    return isBroken ? brokenRecording() : { kind: 'circuit', play: playSession(session, speed) };
  }
  const read = await loadLevel(recording.level);
  if (!read) return { kind: 'problem', text: words().unknownLevel(recording.level) };
  if (!read.ok) return refused(read);
  const level = read.value;
  const { session, refused: isBroken } = replay(recording, level);
  return isBroken ? brokenRecording() : guest({ kind: 'level', play: playSession(session, speed), level, hints: 0 });
}

function brokenRecording(): Opened {
  return { kind: 'problem', text: words().fileReasons.schema };
}

function openCircuit(game: Game, circuit: Circuit): Opened {
  return { kind: 'circuit', play: createPlay(undefined, circuit, game.settings.value.speed) };
}

function guest(opened: Opened & { readonly play: Play }): Opened {
  adoptGuest(opened.play);
  return opened;
}

function refused({ path, code }: FileError): Opened {
  return { kind: 'problem', text: words().fileRefused(path, words().fileReasons[code]) };
}
