// Solved by its maker, a level can be handed on: by a link, as a file, from the shelf, in a pack.
import { useEffect, useState } from 'preact/hooks';
import { writeCompact, writeFile } from '../../files/write.ts';
import { makerWords } from '../../i18n/maker.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import type { TimedCommand } from '../../core/recording.ts';
import type { Level } from '../../levels/level.ts';
import { proofKey, puzzleKey } from '../../session/maker/build.ts';
import { isSound, rulesFor } from '../../session/maker/rules.ts';
import { sealed } from '../../session/maker/solution.ts';
import { pause } from '../../session/playground/playground.ts';
import { useGame } from '../context.ts';
import { fileName } from '../playground/FileMenu.tsx';
import { freshItemId } from '../playground/useKeeping.ts';
import { faultOf } from './CheckStep.tsx';
import { PackMaker } from './PackMaker.tsx';
import { PlayIt } from './PlayIt.tsx';
import { titleOf } from './say.ts';
import { shareLink } from './shareLink.ts';
import type { Maker } from './useMaker.ts';

export function ShareStep({ maker, onCheck }: { readonly maker: Maker; onCheck(): void }) {
  const { draft, standing } = maker;
  const w = makerWords().share;
  const [playing, play] = useState<Level | undefined>(undefined);
  const level = standing.gap ? undefined : maker.build().level;
  const isChecked = level !== undefined && standing.proof !== undefined && !faultOf(level) && isSound(rulesFor(level, standing.proof));
  useEffect(() => {
    // What was played is the solution now: pars that depend on it are found anew.
    const isStale = level !== undefined && standing.isPlayed && !standing.proof && draft.proven !== undefined;
    if (!isStale || maker.check?.key === proofKey(level)) return;
    maker.say(w.rechecked);
    maker.startCheck(level);
  }, [draft, standing]);
  const onSolved = (commands: readonly TimedCommand[]): void => {
    const { recording } = sealed(playing!, commands);
    maker.change((now) => ({ ...now, played: { key: puzzleKey(playing!), recording } }));
    maker.say(w.solved);
  };
  const isReady = isChecked && standing.isPlayed;
  return (
    <>
      <p class="maker-why">{w.why}</p>
      <p class={`maker-note ${isReady ? 'good' : ''}`} data-testid="readiness">
        {isReady ? w.ready : isChecked ? w.mustPlay : maker.check?.outcome === 'running' ? w.rechecked : w.mustCheck}
      </p>
      <div class="buttons">
        {isChecked ? (
          <button
            type="button"
            class={`btn ${standing.isPlayed ? '' : 'main'}`}
            data-testid="play-it"
            onClick={() => {
              pause(maker.playground);
              play(level);
            }}
          >
            {standing.isPlayed ? w.playAgain : w.play}
          </button>
        ) : (
          <button type="button" class="btn main" data-testid="to-check" onClick={onCheck}>
            {makerWords().check.go}
          </button>
        )}
      </div>
      {isReady && <Outlets maker={maker} level={level} />}
      <PackMaker maker={maker} />
      {playing && <PlayIt level={playing} onSolved={onSolved} onClose={() => play(undefined)} />}
    </>
  );
}

function Outlets({ maker, level }: { readonly maker: Maker; readonly level: Level }) {
  const game = useGame();
  const { draft, host } = maker;
  const w = makerWords().share;
  const title = titleOf(draft);
  const keep = async (): Promise<void> => {
    const text = writeCompact(level);
    const put = async (id: string, revision: number | undefined) =>
      host.shelf.put({ id, kind: 'level', name: title.slice(0, 200), text }, revision);
    let id = draft.shelf?.id ?? freshItemId(host);
    let done = await put(id, draft.shelf?.revision);
    if (!done.ok && done.why === 'elsewhere') {
      game.notify(w.elsewhere);
      id = freshItemId(host);
      done = await put(id, undefined);
    }
    if (done.ok) {
      const { revision } = done;
      maker.change((now) => ({ ...now, shelf: { id, revision } }));
      maker.say(w.shelved(title));
      return;
    }
    if (done.why !== 'elsewhere') game.notify(shelfWords().trouble[done.why]);
  };
  return (
    <div class="buttons" data-testid="outlets">
      <button type="button" class="btn main" data-testid="level-link" onClick={() => void shareLink(level, title, host, game)}>
        {w.link}
      </button>
      <button type="button" class="btn" data-testid="level-file" onClick={() => host.saveFile(`${fileName(title)}.json`, writeFile(level))}>
        {w.file}
      </button>
      <button type="button" class="btn" data-testid="level-shelf" onClick={() => void keep()}>
        {w.shelf}
      </button>
    </div>
  );
}
