// The language, in reach on every screen: a round button over which the browser's own list opens.
import { language, languageCodes, languageName, words } from '../i18n/words.ts';
import { useGame } from './context.ts';

export function LanguagePicker() {
  const game = useGame();
  return (
    <span class="round language">
      <span aria-hidden="true" lang={language.value === 'ja' ? 'en' : 'ja'}>
        {language.value === 'ja' ? 'A' : 'あ'}
      </span>
      <select
        aria-label={words().setting.language}
        data-testid="language"
        value={language.value}
        onChange={(event) => game.changeSettings({ language: event.currentTarget.value })}
      >
        {languageCodes.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageName(code)}
          </option>
        ))}
      </select>
    </span>
  );
}
