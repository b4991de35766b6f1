// node web.mjs BASE_URL: opens the page in Chromium as a new visitor and prints, as Markdown, the bytes
// of the first view over the wire and the milliseconds from a key on the month slider to the last
// stroke on the map's canvas, with the requests made in between (there must be none for geometry).
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))(
  '@playwright/test',
);
const [base] = process.argv.slice(2);
const REPAINTS = 20;
const QUIET_MILLIS = 400;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });

/** Bytes over the wire by path, headers included, as Chromium counts them. */
const wire = new Map();
const paths = new Map();
const devtools = await page.context().newCDPSession(page);
await devtools.send('Network.enable');
devtools.on('Network.requestWillBeSent', (e) => paths.set(e.requestId, new URL(e.request.url)));
devtools.on('Network.loadingFinished', (e) => {
  const path = paths.get(e.requestId)?.pathname;
  wire.set(path, (wire.get(path) ?? 0) + e.encodedDataLength);
});

// Notes when anything was last drawn on any canvas.
await page.addInitScript(() => {
  window.lastDrawnAt = 0;
  for (const name of ['fill', 'stroke', 'fillRect', 'drawImage', 'putImageData']) {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      draw.apply(this, args);
      window.lastDrawnAt = performance.now();
    };
  }
});

async function untilQuiet() {
  await page.waitForFunction(
    (quiet) => window.lastDrawnAt > 0 && performance.now() - window.lastDrawnAt > quiet,
    QUIET_MILLIS,
    { timeout: 30_000 },
  );
}

async function repaint(key) {
  await page.evaluate(() => {
    window.lastDrawnAt = 0;
    addEventListener('keydown', () => (window.keyAt = performance.now()), {
      once: true,
      capture: true,
    });
  });
  await page.keyboard.press(key);
  await untilQuiet();
  return page.evaluate(() => {
    const maps = performance
      .getEntriesByName('repaint')
      .map((entry) => entry.startTime + entry.duration - window.keyAt)
      .filter((millis) => millis > 0);
    return { map: maps[0], all: window.lastDrawnAt - window.keyAt };
  });
}

await page.goto(base);
await untilQuiet();
await page.waitForLoadState('networkidle').catch(() => undefined);
const firstView = new Map(wire);
wire.clear();

await page.locator('[role=slider]').first().focus();
const millis = [];
for (let i = 0; i < REPAINTS; i++) millis.push(await repaint(i < 10 ? 'ArrowLeft' : 'ArrowRight'));
await browser.close();

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const total = [...firstView.values()].reduce((sum, bytes) => sum + bytes, 0);
const refetched = [...wire.keys()].filter((path) => path?.startsWith('/tiles/'));
const at = (numbers, share) =>
  numbers.sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))];
const asked = millis.slice(0, 10);
const known = millis.slice(10);

console.log('| measure | result | goal |\n|---|---|---|');
console.log(`| first view over the wire, nothing cached | ${kilobytes(total)} kB | ≤ 400 kB |`);
for (const [what, repaints, goal] of [
  ['map repainted, month never shown before', asked.map((r) => r.map), '≤ 100 ms'],
  ['map repainted, month shown before', known.map((r) => r.map), '≤ 100 ms'],
  ['whole page drawn, month never shown before', asked.map((r) => r.all), ''],
  ['whole page drawn, month shown before', known.map((r) => r.all), ''],
]) {
  const [p50, p95] = [at(repaints, 0.5).toFixed(0), at(repaints, 0.95).toFixed(0)];
  console.log(`| ${what}, p50 / p95 of 10 | ${p50} / ${p95} ms | ${goal} |`);
}
console.log(`| tiles asked for while repainting | ${refetched.length} | 0 |`);
console.log('\nFirst view by path, kB:\n');
for (const [path, bytes] of [...firstView].sort((a, b) => b[1] - a[1]).slice(0, 12)) {
  console.log(`- ${kilobytes(bytes)} ${path}`);
}
