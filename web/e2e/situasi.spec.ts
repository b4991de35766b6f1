import { expect, test } from '@playwright/test';
import { coloursOnMap, COLOURS, indonesian, open, settled, tileRequests, truthOf } from './support';

test('opens on the last month with a report and the configured indicator', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  await open(page);
  const address = new URL(page.url()).searchParams;
  expect(address.get('area')).toBe(truth.district.code);
  expect(address.get('indicator')).toBe(truth.indicator);
  expect(address.get('period')).toBe(truth.period);
  await expect(page.locator('.head')).toContainText(truth.district.term);
  await expect(page.getByText('data simulasi').first()).toBeVisible();
  // the bars below the map are those of the district, and the last month among them is chosen
  await expect(page.locator('.month.chosen.reported')).toHaveCount(1);
});

test('the large number, the list and the legend say what the API says', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const [values, profile] = await Promise.all([truth.values(), truth.profile()]);
  const figure = profile.indicators.find((f) => f.indicator === truth.indicator)!;
  await open(page);
  await expect(page.locator('.answer-number b')).toHaveText(indonesian(figure.value!, '%'));
  await expect(page.locator('.list [aria-current] .list-figure')).toHaveText(
    `${Math.round(figure.value!)}%`,
  );
  for (const [status, label] of [
    ['BAIK', 'Baik'],
    ['CUKUP', 'Cukup'],
    ['KURANG', 'Kurang'],
    ['JELEK', 'Jelek'],
  ]) {
    const count = values.status.filter(
      (s, i) => s === status && values.state[i] !== 'not-reported',
    ).length;
    const row = page.locator('.legend li').filter({ has: page.getByText(label, { exact: true }) });
    await expect(row.locator('.legend-count')).toHaveText(String(count));
  }
});

test('indicators without any figure wait in a closed group at the end of the list', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  // the demo has figures of all of them: two are taken out of its answer
  const silent = (await truth.catalogue()).indicators
    .filter((i) => !i.family && i.code !== truth.indicator)
    .slice(-2);
  await page.route('**/areas/*/profile?*', async (route) => {
    const response = await route.fetch();
    const profile = await response.json();
    profile.indicators = profile.indicators.filter(
      (f: { indicator: string }) => !silent.some((i) => i.code === f.indicator),
    );
    await route.fulfill({ response, json: profile });
  });
  await open(page);
  const group = page.locator('.list-silent');
  await expect(group.locator('summary')).toHaveText(`Belum ada laporan (${silent.length})`);
  await expect(group.getByRole('button').first()).toBeHidden();
  await group.locator('summary').click();
  await group.getByRole('button', { name: silent[0].nameId }).click();
  await expect(group.locator('[aria-current]')).toContainText(silent[0].nameId);
  await expect(page.locator('.answer h1')).toContainText(silent[0].nameId);
});

test('the ranking lists every village, most people not served first', async ({ page, request }) => {
  const truth = await truthOf(request);
  const values = await truth.values();
  const unserved = values.code
    .map((_, i) => ({ state: values.state[i], n: values.numerator[i], s: values.denominator[i] }))
    .filter((v) => ['reported', 'zero', 'late'].includes(v.state) && v.n !== null && v.s !== null)
    .map((v) => Math.max(0, v.s! - v.n!));
  await open(page);
  await expect(page.locator('.rank-rows li')).toHaveCount(values.code.length);
  await expect(page.locator('.rank-people').first()).toHaveText(
    indonesian(Math.max(...unserved), '#'),
  );
});

test('the map shows the four colours of the status', async ({ page, request }) => {
  const truth = await truthOf(request);
  const values = await truth.values();
  await open(page);
  const colours = await coloursOnMap(page);
  for (const [status, colour] of Object.entries(COLOURS)) {
    const present = values.status.some((s) => s === status);
    expect(colours.has(colour), status).toBe(present);
  }
});

test('another indicator and another month repaint the map without asking for a tile', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const catalogue = await truth.catalogue();
  const other = catalogue.indicators.find(
    (i) => i.code !== truth.indicator && i.unit === '%' && i.periodType === 'C',
  )!;
  await open(page);
  await page.waitForLoadState('networkidle');
  const tiles = tileRequests(page);
  await page.locator('.list').getByRole('button', { name: other.nameId }).first().click();
  await expect(page).toHaveURL(new RegExp(`indicator=${other.code}`));
  await expect(page.locator('.answer h1')).toContainText(other.nameId);
  await page.getByRole('button', { name: 'Bulan sebelumnya' }).click();
  await expect(page).not.toHaveURL(new RegExp(`period=${truth.period}`));
  await page.waitForLoadState('networkidle');
  expect(tiles).toEqual([]);
  const repaints = await page.evaluate(() =>
    performance.getEntriesByName('repaint').map((e) => e.duration),
  );
  expect(repaints.length).toBeGreaterThan(2);
});

test('the months are a slider with a spoken value', async ({ page, request }) => {
  const truth = await truthOf(request);
  await open(page);
  const slider = page.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', /\d+,\d%/);
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).not.toHaveURL(new RegExp(`period=${truth.period}`));
  await page.keyboard.press('End');
  await expect(page).toHaveURL(new RegExp(`period=${truth.period}`));
});

test('a month chosen on the bars is the month of the figures', async ({ page, request }) => {
  const truth = await truthOf(request);
  const period = truth.period.replace(/-\d\d$/, '-02');
  const profile = await truth.profile(truth.district.code, period);
  const figure = profile.indicators.find((f) => f.indicator === truth.indicator)!;
  await open(page, `/?area=${truth.district.code}&indicator=${truth.indicator}&period=${period}`);
  await expect(page.locator('.answer-number b')).toHaveText(indonesian(figure.value!, '%'));
});

test('a village found by name opens its panel with all its indicators', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const village = (await truth.villages())[7];
  const profile = await truth.profile(village.code);
  await open(page);
  await page.locator('.head').getByRole('combobox').fill(village.name);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('option').filter({ hasText: village.code }).click();
  await expect(page.locator('.village h1')).toHaveText(village.name);
  await expect(page.locator('.village')).toContainText(village.code);
  const shown = profile.indicators.filter((f) => f.state !== 'not-reported').length;
  await expect(page.locator('.bullets li')).toHaveCount(shown);
  await page.goBack();
  await expect(page.locator('.village')).toBeHidden();
});

test('a village is found by its code, with and without dots', async ({ page, request }) => {
  const truth = await truthOf(request);
  const village = (await truth.villages())[3];
  await open(page);
  await page.locator('.head').getByRole('combobox').fill(village.code.replaceAll('.', ''));
  await page.keyboard.press('Enter');
  await expect(page.locator('.village h1')).toHaveText(village.name);
});

test('arrow keys walk the villages, Enter opens, Esc closes', async ({ page }) => {
  await open(page);
  await page.locator('.map-ground').focus();
  await page.keyboard.press('ArrowUp');
  const first = await page.locator('.tooltip strong').textContent();
  await page.keyboard.press('ArrowUp');
  const second = (await page.locator('.tooltip strong').textContent())!;
  expect(second).not.toBe(first);
  await expect(page.locator('.map [aria-live]')).toContainText(second);
  await page.keyboard.press('Enter');
  await expect(page.locator('.village h1')).toHaveText(second);
  await page.keyboard.press('Escape');
  await expect(page.locator('.village')).toBeHidden();
});

test('the pointer ties map and ranking, a click opens the village', async ({ page }) => {
  await open(page);
  const row = page.locator('.rank-rows button').nth(2);
  await row.hover();
  await expect(row).toHaveClass(/lit/);
  await row.click();
  await expect(page.locator('.village h1')).toHaveText(
    (await row.locator('.rank-name').textContent())!,
  );
});

test('the address holds the whole view', async ({ page, request, context }) => {
  const truth = await truthOf(request);
  const village = (await truth.villages())[5];
  await open(page);
  await page.getByRole('button', { name: '%', exact: true }).click();
  await page.getByRole('button', { name: 'Siklus hidup' }).click();
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await expect(page).toHaveURL(/map=/);
  await page.locator('.head').getByRole('combobox').fill(village.name);
  await page.getByRole('option').filter({ hasText: village.code }).click();
  await expect(page.locator('.bullets li').first()).toBeVisible();
  // the map has glided to the village
  await expect(page.locator('.leaflet-pan-anim, .leaflet-zoom-anim')).toHaveCount(0);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('.village h1')).toHaveText(village.name);
  await expect(other.locator('.list-head .segments [aria-pressed=true]')).toHaveText(
    'Siklus hidup',
  );
  await settled(other);
  expect(new URL(other.url()).search).toBe(new URL(page.url()).search);
});

test('the whole page speaks English when asked, and remembers it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'EN, English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.answer-number b')).toHaveText(/^\d+\.\d%$/);
  await expect(page.locator('body')).not.toContainText('belum terlayani');
  await open(page);
  await expect(
    page.getByRole('heading', { name: 'Where are people not yet served?' }),
  ).toBeVisible();
});

test('zoomed out the kecamatan are drawn, so that the map is never blank', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const [west, south, east, north] = truth.district.bbox;
  const map = `7/${(south + north) / 2}/${(west + east) / 2}`;
  const tiles = tileRequests(page);
  await open(page, `/?area=${truth.district.code}&map=${map}`);
  await page.waitForLoadState('networkidle');
  expect(tiles.some((path) => path.startsWith('/tiles/kecamatan/'))).toBe(true);
  expect((await coloursOnMap(page)).size).toBeGreaterThan(2);
});

test('nothing is asked from outside, and the first view stays below 400 kB', async ({
  page,
  baseURL,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  const outside: string[] = [];
  page.on('request', (r) => {
    if (!r.url().startsWith(baseURL!) && !r.url().startsWith('data:')) outside.push(r.url());
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(outside).toEqual([]);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(400_000);
});
