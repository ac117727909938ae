// The tokens themselves, read from their file and measured on the page.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import tokens from '../../src/app/tokens.css?raw';
import { useGame } from '../../src/panels/context.ts';
import { coloursIn, contrast, over } from '../../tests/helpers/colour.ts';

const all = [...new Set([...tokens.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name!))];
const isLength = (name: string): boolean => /^--(space|gap|text|radius|layer|ease|quick|calm)/.test(name);

export function Swatches() {
  return (
    <ul class="swatches">
      {all
        .filter((name) => !isLength(name))
        .map((name) => (
          <Swatch key={name} name={name} />
        ))}
    </ul>
  );
}

function Swatch({ name }: { readonly name: string }) {
  const host = useRef<HTMLLIElement>(null);
  const [ratio, setRatio] = useState('');
  const { theme, contrast: wish } = useGame().settings.value;
  useLayoutEffect(() => {
    const style = getComputedStyle(host.current!);
    const [colour, ...others] = coloursIn(style.getPropertyValue(name));
    const [panel] = coloursIn(style.getPropertyValue('--panel'));
    const [deep] = coloursIn(style.getPropertyValue('--deep'));
    setRatio(colour && others.length === 0 ? contrast(colour, over(panel!, deep!)).toFixed(1) : '');
  }, [name, theme, wish]);
  return (
    <li ref={host}>
      <i style={{ background: `var(${name})` }} />
      <code>{name}</code>
      <small>{ratio}</small>
    </li>
  );
}

export function Scales() {
  const named = (start: string): string[] => all.filter((name) => name.startsWith(start));
  return (
    <>
      <ul class="scales">
        {[...named('--space'), '--gap'].map((name) => (
          <li key={name}>
            <i style={{ width: `var(${name})` }} /> <code>{name}</code>
          </li>
        ))}
      </ul>
      <ul class="letters">
        {named('--text-')
          .filter((name) => name !== '--text-scale')
          .map((name) => (
            <li key={name} style={{ fontSize: `var(${name})` }}>
              Above zero it fires. 零より大きいと火花。 <code>{name}</code>
            </li>
          ))}
      </ul>
      <ul class="corners">
        {named('--radius').map((name) => (
          <li key={name} style={{ borderRadius: `var(${name})` }}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <p>
        <code>{[...named('--layer'), ...named('--ease'), ...named('--quick'), ...named('--calm')].join(' · ')}</code>
      </p>
    </>
  );
}
