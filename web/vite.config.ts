import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

/** Asks for the one font file together with the page, so that no text is drawn twice. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    transformIndexHtml(_html, context) {
      const fonts = Object.keys(context.bundle ?? {}).filter((file) => file.endsWith('.woff2'));
      return fonts.map((file) => ({
        tag: 'link',
        attrs: {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          href: `/${file}`,
          crossorigin: '',
        },
        injectTo: 'head' as const,
      }));
    },
  };
}

export default defineConfig({
  build: {
    target: 'es2022',
    // small pictures of Leaflet's stylesheet stay inside it; the font is a file of its own
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    modulePreload: { polyfill: false },
  },
  plugins: [preloadFont()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/tiles': 'http://127.0.0.1:8080' } },
  test: { include: ['test/**/*.test.ts'] },
});
