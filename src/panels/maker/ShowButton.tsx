// A small round button with an eye: puts something on the canvas.
interface Props {
  readonly label: string;
  readonly testId: string;
  onClick(): void;
}

export function ShowButton({ label, testId, onClick }: Props) {
  return (
    <button type="button" class="round small" aria-label={label} title={label} data-testid={testId} onClick={onClick}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 12c3-4.500 6-6.500 9-6.500s6 2 9 6.500c-3 4.500-6 6.500-9 6.500s-6-2-9-6.500zM12 9.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5z" />
      </svg>
    </button>
  );
}
