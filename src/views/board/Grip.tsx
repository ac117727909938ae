// The mark of what can be moved up and down.
export function Grip() {
  return (
    <svg class="grip" viewBox="0 0 10 20" width="10" height="20" aria-hidden="true">
      <path
        d="M1.5 6L5 2l3.5 4M1.500 14L5 18l3.500-4M5 2.500v15"
        fill="none"
        stroke="currentColor"
        stroke-width="1.800"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
