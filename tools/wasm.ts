// Compiles the hot loops (tools/wasm/kernel.ts) to WebAssembly and writes them as text, so that no request is needed to load them.
import { readFileSync, writeFileSync } from 'node:fs';
import { main } from 'assemblyscript/asc';

const TARGET = 'src/core/spiking/wasmBytes.ts';
const HEAD = '// Made by `npm run wasm` from tools/wasm/kernel.ts: WebAssembly in base64.\n';

/** The text of the generated file. */
export async function compileKernel(): Promise<string> {
  let binary: Uint8Array | undefined;
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd', '--outFile', 'kernel.wasm'];
  const { error } = await main(['kernel.ts', ...options], {
    readFile: (name) => (name === 'kernel.ts' ? readFileSync('tools/wasm/kernel.ts', 'utf8') : null),
    writeFile: (_, contents) => {
      binary = contents as unknown as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`the kernel does not compile: ${error?.message ?? ''}`);
  const lines =
    Buffer.from(binary)
      .toString('base64')
      .match(/.{1,120}/g) ?? [];
  return `${HEAD}export const wasmBase64 = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`;
}

if (process.argv[1]?.endsWith('wasm.ts')) {
  const text = await compileKernel();
  writeFileSync(TARGET, text);
  console.log(`${TARGET}: ${text.length} characters`);
}
