// Every piece of the game in every state, with the game's own switches for light, contrast, language, text and motion above them.
import type { ComponentChildren } from 'preact';
import { language, languageCodes, languageName, words } from '../../src/i18n/words.ts';
import { Choice } from '../../src/panels/Choice.tsx';
import { useGame } from '../../src/panels/context.ts';
import { Header } from '../../src/panels/Header.tsx';
import { Buttons } from './Buttons.tsx';
import { Fields } from './Fields.tsx';
import { LevelPieces } from './LevelPieces.tsx';
import { MapPieces } from './MapPieces.tsx';
import { Messages } from './Messages.tsx';
import { Pictures } from './Pictures.tsx';
import { Swatches, Scales } from './Tokens.tsx';

export function StylePage() {
  return (
    <div class="app style-page" lang={language.value}>
      <Header title={words().appName} chapter="The design language" />
      <Switches />
      <main id="main">
        <Part
          title="Colours"
          says="The names of tokens.css as they are now. The number is the contrast with the panel that the swatch lies on."
        >
          <Swatches />
        </Part>
        <Part title="Lengths, letters, corners, layers, motion">
          <Scales />
        </Part>
        <Part title="Buttons" says="Tab through them to see the focus.">
          <Buttons />
        </Part>
        <Part title="Fields, choices, values">
          <Fields />
        </Part>
        <Part title="A level" says="A real one: its board, formula, cases, hints, badges and time.">
          <LevelPieces />
        </Part>
        <Part title="Map and cards">
          <MapPieces />
        </Part>
        <Part title="Messages">
          <Messages />
        </Part>
        <Part title="Plots and maps">
          <Pictures />
        </Part>
      </main>
    </div>
  );
}

function Part({ title, says, children }: { readonly title: string; readonly says?: string; readonly children: ComponentChildren }) {
  return (
    <section class="style-part">
      <h2>{title}</h2>
      {says !== undefined && <p>{says}</p>}
      {children}
    </section>
  );
}

function Switches() {
  const game = useGame();
  const s = words().setting;
  const { theme, contrast, textSize, motion } = game.settings.value;
  return (
    <div class="style-switches">
      <Choice
        label={s.theme}
        value={theme}
        options={[
          ['night', s.themeNight],
          ['day', s.themeDay],
          ['auto', s.themeAuto],
        ]}
        onChange={(value) => game.changeSettings({ theme: value })}
      />
      <Choice
        label={s.contrast}
        value={contrast}
        options={[
          ['auto', s.contrastAuto],
          ['high', s.contrastHigh],
        ]}
        onChange={(value) => game.changeSettings({ contrast: value })}
      />
      <Choice
        label={s.language}
        value={game.settings.value.language}
        options={languageCodes.map((code) => [code, languageName(code)])}
        onChange={(value) => game.changeSettings({ language: value })}
      />
      <Choice
        label={s.textSize}
        value={textSize}
        options={([1, 1.25, 1.5, 2] as const).map((size) => [size, `${size * 100} %`])}
        onChange={(value) => game.changeSettings({ textSize: value })}
      />
      <Choice
        label={s.motion}
        value={motion}
        options={[
          ['auto', s.motionAuto],
          ['full', s.motionFull],
          ['reduced', s.motionReduced],
        ]}
        onChange={(value) => game.changeSettings({ motion: value })}
      />
    </div>
  );
}
