// One of a few that exclude each other, each in sight: a row of pills on radio buttons.
import { RichText } from '../i18n/RichText.tsx';

interface Props<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  onChange(value: T): void;
}

export function Choice<T extends string | number>({ label, value, options, onChange }: Props<T>) {
  return (
    <fieldset class="row">
      <legend>
        <RichText text={label} />
      </legend>
      <div class="options">
        {options.map(([option, text]) => (
          <label key={option} class={`option ${option === value ? 'on' : ''}`}>
            <input type="radio" name={label} checked={option === value} onChange={() => onChange(option)} />
            <span>
              <RichText text={text} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
