// A gentle burst of drops over what was reached. It is a picture only: nothing waits for it.
const COUNT = 18;

/** Where each drop flies, in rem, spread evenly like seeds of a sunflower. */
const flights = Array.from({ length: COUNT }, (_, i) => {
  const turn = (i * 137.5) % 180;
  const reach = 5 + ((i * 7) % 9);
  return {
    x: (turn / 90 - 1) * reach * 1.3,
    y: -2 - (90 - Math.abs(turn - 90)) / 22 - ((i * 5) % 4),
    size: 0.45 + ((i * 3) % 5) * 0.12,
    wait: (i % 6) * 0.05,
  };
});

export function Drops() {
  return (
    <div class="joy-drops" aria-hidden="true">
      {flights.map(({ x, y, size, wait }, i) => (
        <i key={i} style={{ '--x': `${x}rem`, '--y': `${y}rem`, '--size': `${size}rem`, '--wait': `${wait}s` }} />
      ))}
    </div>
  );
}
