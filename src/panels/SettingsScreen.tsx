// Settings, and the player's progress as a file.
import { useRef, useState } from 'preact/hooks';
import { offlineWords } from '../i18n/offline.ts';
import { accessWords } from '../i18n/access.ts';
import { RichText } from '../i18n/RichText.tsx';
import { languageCodes, languageName, words } from '../i18n/words.ts';
import { speeds } from '../session/clock.ts';
import { Choice } from './Choice.tsx';
import { isPresenting } from '../views/presenting.ts';
import { useGame } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { KeyList } from './KeyList.tsx';
import { Header } from './Header.tsx';
import './settings.css';

export function SettingsScreen() {
  const game = useGame();
  const w = words();
  const s = w.setting;
  const settings = game.settings.value;
  return (
    <div class="page">
      <Header title={w.settings} />
      <main id="main" class="sheet">
        <Choice
          label={s.language}
          value={settings.language}
          options={languageCodes.map((code) => [code, languageName(code)])}
          onChange={(language) => game.changeSettings({ language })}
        />
        <div class="row">
          <label for="volume">{s.volume}</label>
          <input
            id="volume"
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={settings.volume}
            onInput={(event) => game.changeSettings({ volume: Number(event.currentTarget.value) })}
            onChange={() => game.playSound('caseRight')}
          />
        </div>
        <Choice
          label={s.speed}
          value={settings.speed}
          options={speeds.map((speed) => [speed, w.times(speed)])}
          onChange={(speed) => game.changeSettings({ speed })}
        />
        <Choice
          label={s.motion}
          value={settings.motion}
          options={[
            ['auto', s.motionAuto],
            ['full', s.motionFull],
            ['reduced', s.motionReduced],
          ]}
          onChange={(motion) => game.changeSettings({ motion })}
        />
        <Choice
          label={s.textSize}
          value={settings.textSize}
          options={[
            [1, '100 %'],
            [1.25, '125 %'],
            [1.5, '150 %'],
            [2, '200 %'],
          ]}
          onChange={(textSize) => game.changeSettings({ textSize })}
        />
        <Choice
          label={s.theme}
          value={settings.theme}
          options={[
            ['night', s.themeNight],
            ['day', s.themeDay],
            ['auto', s.themeAuto],
          ]}
          onChange={(theme) => game.changeSettings({ theme })}
        />
        <Choice
          label={s.contrast}
          value={settings.contrast}
          options={[
            ['auto', s.contrastAuto],
            ['high', s.contrastHigh],
          ]}
          onChange={(contrast) => game.changeSettings({ contrast })}
        />
        <Choice
          label={w.presenter.mode}
          value={isPresenting.value ? 1 : 0}
          options={[
            [0, w.presenter.off],
            [1, w.presenter.on],
          ]}
          onChange={(on) => (isPresenting.value = on === 1)}
        />
        <AccessChoices />
        <ProgressTools />
        <OfflineState />
        <section>
          <h2>{w.keysTitle}</h2>
          <KeyList keys={w.keys} />
        </section>
        <button type="button" class="link" onClick={() => game.go({ screen: 'credits' })}>
          {w.credits}
        </button>
      </main>
    </div>
  );
}

function AccessChoices() {
  const game = useGame();
  const w = accessWords();
  const settings = game.settings.value;
  return (
    <section>
      <h2>{w.title}</h2>
      {(['stateTone', 'captions', 'letterKeys'] as const).map((name) => (
        <label key={name} class="setting-check">
          <input
            type="checkbox"
            checked={settings[name]}
            data-testid={`setting-${name}`}
            onChange={(event) => game.changeSettings({ [name]: event.currentTarget.checked })}
          />
          <span>
            <b>
              <RichText text={w[name]} />
            </b>
            <br />
            <small>
              <RichText text={w[`${name}Why`]} />
            </small>
          </span>
        </label>
      ))}
    </section>
  );
}

function OfflineState() {
  const { state, install } = useGame().offline.value;
  const w = offlineWords();
  return (
    <section>
      <h2>
        <RichText text={w.title} />
      </h2>
      <p data-testid="offline-state">
        <RichText text={w[state]} />
      </p>
      {install && (
        <button type="button" class="btn" data-testid="install" onClick={install}>
          {w.install}
        </button>
      )}
    </section>
  );
}

function ProgressTools() {
  const game = useGame();
  const s = words().setting;
  const file = useRef<HTMLInputElement>(null);
  const [isAsking, setAsking] = useState(false);
  return (
    <section>
      <h2>
        <RichText text={s.progress} />
      </h2>
      <div class="buttons">
        <button type="button" class="btn" data-testid="export" onClick={() => game.exportProgress()}>
          {s.export}
        </button>
        <button type="button" class="btn" data-testid="import" onClick={() => file.current?.click()}>
          {s.import}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={s.import}
          data-testid="import-file"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) void game.importProgress(chosen);
          }}
        />
        <button type="button" class="btn danger" data-testid="reset" onClick={() => setAsking(true)}>
          {s.reset}
        </button>
      </div>
      {isAsking && (
        <Dialog title={s.reset} onClose={() => setAsking(false)}>
          <p>
            <RichText text={s.resetAsk} />
          </p>
          <div class="buttons">
            <button type="button" class="btn" autoFocus onClick={() => setAsking(false)}>
              {s.cancel}
            </button>
            <button
              type="button"
              class="btn danger"
              data-testid="reset-yes"
              onClick={() => {
                setAsking(false);
                void game.resetProgress();
              }}
            >
              {s.resetYes}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
