/// <reference types="vite-plugin-pwa/vanillajs" />
declare module 'virtual:campaign' {
  import type { Chapter } from '../panels/context.ts';
  const campaign: readonly Chapter[];
  export default campaign;
}
