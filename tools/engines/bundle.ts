// A script for an engine as one text.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'engine', fileName: 'script' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((bundled) => ('output' in bundled ? bundled.output : []));
  return outputs.map((output) => ('code' in output ? output.code : '')).join('\n');
}
