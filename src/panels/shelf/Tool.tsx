// A small round button of a card, with its sign.
const paths = {
  pen: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  twice: 'M4 4h10v10H4zM10 10h10v10H10zM15 12.500v5M12.500 15h5',
  save: 'M12 4v10.500M8 11l4 4 4-4M5.500 15v4.500h13V15',
  bin: 'M5 7h14M9.500 7V4.500h5V7M7 7l1 13h8l1-13M10.500 10.500v6M13.500 10.500v6',
} as const;

interface Props {
  readonly sign: keyof typeof paths;
  readonly label: string;
  readonly testId: string;
  onClick(): void;
}

export function Tool({ sign, label, testId, onClick }: Props) {
  return (
    <button type="button" class="round small" aria-label={label} title={label} data-testid={testId} onClick={onClick}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={paths[sign]} />
      </svg>
    </button>
  );
}
