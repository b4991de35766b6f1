// node reach-page.mjs BASE_URL: opens the place Jangkauan in Chromium, closes and opens posts, adds new
// ones and cuts crossings and bridges, each a situation never asked before, and prints as Markdown the
// milliseconds from the click to the frame that shows the new minutes on the map.
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))(
  '@playwright/test',
);
const [base] = process.argv.slice(2);
const TIMES = 6;
const MOST_MILLIS = 60_000;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
const page = await browser.newPage({
  viewport: { width: 1366, height: 768 },
  reducedMotion: 'reduce',
});

// The page measures `reach` once its canvas is drawn; the frame after that is on the screen.
await page.addInitScript(() => {
  window.painted = [];
  const note = () => window.painted.push(performance.now());
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('reach').length) requestAnimationFrame(() => setTimeout(note));
  }).observe({ entryTypes: ['measure'] });
  const clicked = () => (window.clickedAt = performance.now());
  addEventListener('click', clicked, { capture: true });
});

/** Presses a button and waits until what follows is on the screen. */
async function repaint(button) {
  await button.evaluate(() => (window.painted.length = 0));
  await button.click();
  return painted();
}

async function painted() {
  await page.waitForFunction(() => window.painted.length > 0, null, { timeout: MOST_MILLIS });
  return page.evaluate(() => window.painted[0] - (window.clickedAt ?? 0));
}

async function get(path) {
  const response = await fetch(`${base}/api/v1${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

const first = await open('');
const asked = new URL(page.url()).searchParams;
const within = `within=${asked.get('area')}&period=${asked.get('period')}`;
const choices = await get(`/reach/choices?${within}`);
const surface = await get(`/reach/surface?${within}`);
const { villages } = surface;

async function open(query) {
  await page.goto(`${base}/?view=jangkauan&lang=id${query}`);
  return painted();
}

/** A place with nothing tried and the list of all posts, crossings and bridges open. */
async function openList() {
  await open(`&${within.replace('within', 'area')}`);
  await page.locator('.reach-tries summary').click();
}

const spread = (all) =>
  all.filter((_, i) => i % Math.max(1, Math.floor(all.length / TIMES)) === 0).slice(0, TIMES);

async function each(things, act) {
  const millis = [];
  for (const thing of spread(things)) millis.push(await act(thing));
  return millis;
}

await openList();
const closed = await each(surface.starts, ({ code }) => repaint(facet(code)));
// in the order in which they were closed: no situation comes twice but the very last
const opened = await each(surface.starts, ({ code }) => repaint(facet(code)));
await openList();
const links = await each(choices.links, ({ id }) => repaint(facet(`link.${id}`)));
await openList();
const bridges = await each(choices.bridges, ({ id }) => repaint(facet(`bridge.${id}`)));
await openList();
const added = await each(villages.code, addIn);
await browser.close();

function facet(name) {
  return page.locator(`.reach-items [data-facet=${JSON.stringify(`item.${name}`)}]`);
}

/** From the panel of a village, which a click on its name in the list of the worst opens too. */
async function addIn(code) {
  await page.evaluate((village) => {
    const address = new URL(location.href);
    address.searchParams.set('village', village);
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, code);
  return repaint(page.locator('.reach-panel button.reach-wide').nth(1));
}

const { columns, rows, cellMetres } = choices.grid;
const whole = (millis) => Math.round(millis).toLocaleString('en');
console.log(
  `${choices.district}: ${whole(columns * rows)} cells of ${cellMetres} m, ${villages.code.length} villages, ` +
    `${surface.starts.length} posts, ${choices.links.length} crossings, ${choices.bridges.length} bridges; ` +
    'window of 1366 × 768.\n',
);
console.log(
  '| from the click to the frame that shows it | times | first | middle | worst | goal |',
);
console.log('|---|---|---|---|---|---|');
console.log(
  `| the place opened by a new visitor, server just started | 1 | ${whole(first)} ms | | | |`,
);
for (const [what, millis] of [
  ['a post closed', closed],
  ['a post opened again', opened],
  ['a crossing cut', links],
  ['a bridge cut', bridges],
  ['a post added', added],
]) {
  const sorted = [...millis].sort((a, b) => a - b);
  const told = [millis[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const figures = millis.length ? told.map((ms) => `${whole(ms)} ms`) : ['–', '–', '–'];
  console.log(`| ${what} | ${millis.length} | ${figures.join(' | ')} | ≤ 1,000 ms |`);
}
