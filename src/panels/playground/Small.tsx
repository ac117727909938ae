// A small round button with a sign; signs that only the playground needs are drawn here.
import { Icon, type IconName } from '../Icon.tsx';

const paths = {
  copy: 'M9 9h10v11H9zM5 15V4h10',
  paste: 'M7 5h10v15H7zM9.500 3.500h5v3h-5zM10 11h4M10 15h4',
  duplicate: 'M4 4h10v10H4zM10 10h10v10H10zM15 12.500v5M12.500 15h5',
  unlock: 'M7 11V8.500a5 5 0 0 1 9.500-2M6 11h12v8.500H6z',
  chip: 'M7 6h10v12H7zM3.500 9H7M3.500 15H7M17 9h3.500M17 15h3.500',
  bin: 'M5 7h14M9.500 7V4.500h5V7M7 7l1 13h8l1-13M10.500 10.500v6M13.500 10.500v6',
  align: 'M4 4v16M8 7h11M8 12h7M8 17h9',
  drop: 'M12 3.500c3 4 5.500 7 5.500 10.500a5.500 5.500 0 0 1-11 0C6.500 10.500 9 7.500 12 3.500z',
  dice: 'M5 5h14v14H5zM9 9h.1M15 9h.1M12 12h.1M9 15h.1M15 15h.1',
  menu: 'M4.500 7h15M4.500 12h15M4.500 17h15',
  panel: 'M4 5h16v14H4zM14.500 5v14',
  larger: 'M8 8l4-4 4 4M12 4v16M8 16l4 4 4-4',
  probe: 'M3 17c3 0 3-9 6-9s3 9 6 9 3-9 6-9',
  lamp: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.500 10.900V16h7v-2.100A6 6 0 0 0 12 3z',
} as const;

type OwnName = keyof typeof paths;
export type SignName = IconName | OwnName;

export function Sign({ name }: { readonly name: SignName }) {
  if (!Object.hasOwn(paths, name)) return <Icon name={name as IconName} />;
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name as OwnName]} />
    </svg>
  );
}

interface Props {
  readonly sign: SignName;
  readonly label: string;
  readonly testId: string;
  readonly isOff?: boolean;
  readonly isPressed?: boolean | undefined;
  readonly isExpanded?: boolean | undefined;
  onClick(): void;
}

export function Small({ sign, label, testId, isOff = false, isPressed, isExpanded, onClick }: Props) {
  return (
    <button
      type="button"
      class="round small"
      aria-label={label}
      title={label}
      disabled={isOff}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      data-testid={testId}
      onClick={onClick}
    >
      <Sign name={sign} />
    </button>
  );
}
