// A row of tabs: arrows, Home and End go through it, as the pattern for tabs has it.
import { useRef } from 'preact/hooks';

interface TabsProps<Name extends string> {
  readonly tabs: readonly { readonly name: Name; readonly says: string }[];
  readonly chosen: Name;
  readonly label: string;
  onChoose(name: Name): void;
}

export function Tabs<Name extends string>({ tabs, chosen, label, onChoose }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number): void => {
    const at = (index + tabs.length) % tabs.length;
    onChoose(tabs[at]!.name);
    list.current!.querySelectorAll<HTMLElement>('[role=tab]')[at]!.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ name }) => name === chosen);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(next);
  };
  return (
    <div ref={list} class="meter-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ name, says }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`meter-tab-${name}`}
          aria-selected={name === chosen}
          aria-controls="meter-panel"
          tabIndex={name === chosen ? 0 : -1}
          class="meter-tab"
          data-testid={`meter-${name}`}
          onClick={() => onChoose(name)}
        >
          {says}
        </button>
      ))}
    </div>
  );
}
