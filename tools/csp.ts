// Nothing from elsewhere, no inline script, no eval of text; WebAssembly, which large circuits run in, may be compiled.
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "worker-src 'self'",
  // The preview of a lesson is the page itself.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
