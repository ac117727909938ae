// Line icons, drawn here; they take the colour of their text.
const paths = {
  back: 'M14 5l-7 7 7 7',
  solved: 'M5 12.5l5 5 9.5-10.5',
  frugal: 'M6 18C5 10 10 6 19.5 5c0 9.500-4.500 14-13.500 13zM5 20l7.500-8.500',
  sturdy: 'M12 3.500l7.500 3v5.500c0 4.500-3 7.500-7.500 9-4.500-1.500-7.500-4.500-7.500-9v-5.500z',
  sound: 'M4 9.500h3.500l5-4.500v14l-5-4.500h-3.500zM16 9c1.500 2 1.500 4.500 0 6.500M18.500 6.500c3 3.500 3 8 0 11.500',
  muted: 'M4 9.500h3.500l5-4.500v14l-5-4.500h-3.500zM16 9.500l5 5M21 9.500l-5 5',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5zM9 14.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5z',
  undo: 'M9 6L4.500 10.500 9 15M5 10.500h9.500a5 5 0 0 1 0 10h-3',
  redo: 'M15 6l4.500 4.500L15 15M19 10.500H9.500a5 5 0 0 0 0 10h3',
  reset: 'M5 12a7 7 0 1 0 2.500-5.400M7.500 3v4h4',
  play: 'M8 5.500v13l10.500-6.500z',
  pause: 'M8 5.500v13M16 5.500v13',
  stepBack: 'M15.500 6.500v11l-8-5.500zM5.500 6.500v11',
  step: 'M8.500 6.500v11l8-5.500zM18.500 6.500v11',
  twin: 'M8 6.500a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM16 9.500a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  toStart: 'M18 6.500v11l-8-5.500zM7 6.500v11',
  toSpike: 'M4 16.500h5l2-10 2.500 13 1.500-3H20M20 5v4',
  hint: 'M9 17.500h6M10 20.500h4M12 3.500a6 6 0 0 1 3.500 10.800c-.6.500-1 1-1 1.700h-5c0-.7-.4-1.200-1-1.700A6 6 0 0 1 12 3.500z',
  present: 'M3.500 5h17v10.500h-17zM12 15.500V19M8 20.500l4-2 4 2M10 8l4.500 2.300L10 12.600z',
  share: 'M12 14.500V4M8 7.500L12 3.500l4 4M6 11v8.500h12V11',
  code: 'M8.5 7.5L4 12l4.5 4.500M15.500 7.500L20 12l-4.500 4.500M13.500 5.500l-3 13',
  close: 'M6 6l12 12M18 6L6 18',
  lock: 'M7 11V8.500a5 5 0 0 1 10 0V11M6 11h12v8.500H6z',
  star: 'M12 4l2.400 5 5.600.7-4 3.900 1 5.500-5-2.700-5 2.700 1-5.500-4-3.900 5.600-.7z',
} as const;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
