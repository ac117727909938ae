// The service worker: after the first visit everything is there without a network. A new version waits until somebody asks for it.
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The solver of proofs is large and needed by few: it is kept once it has been used. */
const SOLVER = /highs.*\.wasm$/;

export function offlinePlugin(): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      id: './',
      name: 'Hibana 火花',
      short_name: 'Hibana',
      description: 'Make neurons fire: a game and a playground.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#080d2b',
      theme_color: '#0a1136',
      categories: ['education', 'games'],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2,mp3,ogg,webm,wasm,json}'],
      globIgnores: ['**/highs*.wasm'],
      maximumFileSizeToCacheInBytes: 4_000_000,
      // The address may carry a language or other wishes; it is the same page.
      ignoreURLParametersMatching: [/.*/],
      cleanupOutdatedCaches: true,
      runtimeCaching: [{ urlPattern: SOLVER, handler: 'CacheFirst', options: { cacheName: 'solver', expiration: { maxEntries: 1 } } }],
      inlineWorkboxRuntime: true,
    },
  });
}
