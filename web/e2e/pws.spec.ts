import { expect, test, type Page } from '@playwright/test';
import type { Equity, SasaranLedger, Values } from '../src/data/types';
import {
  coloursOnMap,
  COLOURS,
  indonesian,
  open,
  truthOf,
  violations,
  type Truth,
} from './support';

/** The rows of the list as the page shows them. */
const listed = (page: Page) =>
  page
    .locator('.rank-rows button .rank-name')
    .evaluateAll((names) => names.map((n) => n.textContent));

function totals({ status, peopleBehind, peopleNotServed }: Values, wanted: string) {
  const rows = status.map((s, i) => (s === wanted ? i : -1)).filter((i) => i >= 0);
  const sum = (column: (number | null)[]) => rows.reduce((all, i) => all + (column[i] ?? 0), 0);
  return { areas: rows.length, behind: sum(peopleBehind), people: sum(peopleNotServed) };
}

const whole = (n: number) => indonesian(n, '#');

async function narrowTo(page: Page, truth: Truth, level: 'puskesmas' | 'kecamatan') {
  const { areas } = await truth.get<{ areas: { code: string; name: string }[] }>(
    `/areas?level=${level}&within=${truth.district.code}`,
  );
  await page.locator('.situasi .scope select').selectOption(areas[1].code);
  await expect(page.locator('.answer .answer-sub')).toContainText(areas[1].name);
  return areas[1];
}

test('how many villages are jelek and how many people are behind stands on the start page, their list two clicks on', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const values = await truth.values();
  const jelek = totals(values, 'JELEK');
  await open(page);
  const first = page.locator('.answer-head').getByRole('button', { name: /jelek/ });
  await expect(first).toHaveText(
    `${whole(jelek.areas)} ${truth.district.term} jelek: ${whole(jelek.behind)} orang tertinggal`,
  );
  await first.click();
  await page.getByRole('button', { name: 'tertinggal', exact: true }).click();

  await expect(page.locator('.status-found p')).toHaveText(
    `${whole(jelek.areas)} ${truth.district.term} jelek: ` +
      `${whole(jelek.behind)} orang tertinggal, ${whole(jelek.people)} belum terlayani`,
  );
  expect(await listed(page)).toHaveLength(jelek.areas);
  const most = Math.max(
    ...(values.peopleBehind.filter((_, i) => values.status[i] === 'JELEK') as number[]),
  );
  await expect(page.locator('.rank-rows .rank-people').first()).toHaveText(whole(most));
  expect(page.url()).toContain('status=JELEK');
  expect(page.url()).toContain('sort=behind');
  await expect.poll(async () => (await coloursOnMap(page)).has(COLOURS.BAIK)).toBe(false);
  expect((await coloursOnMap(page)).has(COLOURS.JELEK)).toBe(true);

  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  expect(await listed(page)).toHaveLength(values.code.length);
});

test('the legend filters too, and the map turns from status to coverage and back', async ({
  page,
}) => {
  await open(page);
  const cukup = page.locator('.legend').getByRole('button', { name: 'Cukup' });
  await cukup.click();
  await expect(page.locator('.legend').getByRole('button', { name: 'Cukup' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Enter'); // the focus stayed where it was
  await expect(page.locator('.status-found')).toBeHidden();

  await page.locator('.legend').getByRole('button', { name: 'Warnai menurut cakupan' }).click();
  await expect(page.locator('.legend')).toContainText('diharapkan');
  expect(page.url()).toContain('colour=coverage');
  await page.locator('.legend').getByRole('button', { name: 'Warnai menurut status PWS' }).click();
  await expect(page.locator('.legend-title')).toContainText('Status PWS');
});

test('the PWS graph ranks the villages against the line of the month', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const values = await truth.values();
  const reported = values.code
    .map((code, i) => ({ code, value: values.value[i], state: values.state[i], i }))
    .filter((row) => ['reported', 'zero', 'late'].includes(row.state) && row.value !== null);
  const best = Math.max(...reported.map((row) => row.value!));
  await open(page);
  await page.getByRole('button', { name: 'Grafik PWS' }).click();
  expect(page.url()).toContain('chart=pws');

  const graph = page.locator('.pws');
  await expect(graph.locator('th.ranked')).toHaveCount(reported.length);
  await expect(graph.locator('th.apart')).toHaveCount(values.code.length - reported.length);
  await expect(graph.locator('.pws-value td.ranked').first()).toContainText(
    indonesian(best, '%').replace('%', ''),
  );
  await expect(graph.locator('.pws-sub')).toContainText(indonesian(values.expected!, '%'));
  const silent = values.state.filter((state) => state === 'not-reported').length;
  await expect(graph.locator('.pws-bars [data-pattern=hatch]')).toHaveCount(silent);
  const letters = values.status.filter((s, i) => s && values.state[i] !== 'not-reported').length;
  await expect(graph.locator('td:not(.total) .pws-letter')).toHaveCount(letters);
  expect(await violations(page)).toEqual([]);

  await graph.locator('th.ranked button').first().click();
  await expect(page.locator('.village h1')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(graph).toBeHidden();
});

test('the graph of a puskesmas has its villages and its own total', async ({ page, request }) => {
  const truth = await truthOf(request);
  await open(page, '/?chart=pws');
  const puskesmas = await narrowTo(page, truth, 'puskesmas');
  const inside = await truth.get<Values>(
    `/indicators/${truth.indicator}/values?period=${truth.period}&level=desa&within=${puskesmas.code}`,
  );
  await expect(page.locator('.pws th.ranked, .pws th.apart')).toHaveCount(inside.code.length);
  await expect(page.locator('.pws th.total')).toHaveText(puskesmas.name.replace('Puskesmas ', ''));
});

test('one choice narrows map, list, figures, posts and files, and is remembered', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  await open(page);
  const kecamatan = await narrowTo(page, truth, 'kecamatan');
  const inside = await truth.get<Values>(
    `/indicators/${truth.indicator}/values?period=${truth.period}&level=desa&within=${kecamatan.code}`,
  );
  const profile = await truth.profile(kecamatan.code);
  const figure = profile.indicators.find((f) => f.indicator === truth.indicator)!;

  await expect(page.locator('.rank-rows button')).toHaveCount(inside.code.length);
  await expect(page.locator('.answer-number b')).toHaveText(indonesian(figure.value!, '%'));
  await expect(page.locator('.answer-counts')).toContainText(
    `${figure.reporting[0]} dari ${figure.reporting[1]}`,
  );
  const jelek = inside.status.filter((s) => s === 'JELEK').length;
  const row = page.locator('.legend li').filter({ has: page.getByText('Jelek', { exact: true }) });
  await expect(row.locator('.legend-count')).toHaveText(String(jelek));
  const file = page.getByRole('link', { name: 'Unduh CSV' });
  const text = await (await request.get((await file.getAttribute('href'))!)).text();
  expect(text.trim().split('\n')).toHaveLength(inside.code.length + 1);
  expect(page.url()).toContain(`within=${kecamatan.code}`);

  await page.getByRole('button', { name: 'Bangunan dan tenaga' }).click();
  const posts = page.getByRole('link', { name: 'CSV', exact: true }).first();
  await expect(posts).toHaveAttribute('href', new RegExp(`within=${kecamatan.code}`));

  await page.goto('/');
  await expect(page.locator('.answer .answer-sub')).toContainText(kecamatan.name);
  await page.locator('.situasi .scope select').selectOption('');
  await expect(page.locator('.rank-rows button')).not.toHaveCount(inside.code.length);
  await page.goto('/');
  await expect(page.locator('.answer .answer-sub')).not.toContainText(kecamatan.name);
});

test('one village narrows every mode, in the address and the next visit, and the cross widens again', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const village = (await truth.villages())[20];
  const narrowed = new RegExp(`within=${village.code}`);
  await open(page);
  const scope = page.locator('.situasi .scope');
  await scope.getByRole('combobox').selectOption(village.code);
  await expect(page.locator('.rank-rows button')).toHaveCount(1);
  await expect(page.locator('.answer .answer-sub')).toContainText(village.name);
  await expect(page).toHaveURL(narrowed);
  const file = page.getByRole('link', { name: 'Unduh CSV' });
  const text = await (await request.get((await file.getAttribute('href'))!)).text();
  expect(text.trim().split('\n')).toHaveLength(2);

  const modes = page.locator('.situasi');
  await modes.getByRole('button', { name: 'Penyakit', exact: true }).first().click();
  await expect(page.locator('.dx-areas li')).toHaveCount(1);
  await modes.locator('button:visible', { hasText: /^Laporan$/ }).click();
  await expect(page.locator('.report-table tbody th button')).toHaveText([village.name]);
  await page.getByRole('button', { name: 'Data', exact: true }).click();
  await expect(page.locator('.checks')).toContainText(`· ${village.name}`);
  const template = page.getByRole('link', { name: 'Unduh templat indikator_lebar, CSV' });
  const filled = await (await request.get((await template.getAttribute('href'))!)).text();
  expect(filled.trim().split('\n')).toHaveLength(2);

  await open(page);
  await expect(page).toHaveURL(narrowed);
  await scope.getByRole('button', { name: /^Tampilkan seluruh/ }).click();
  await expect(page).not.toHaveURL(/within=/);
  await expect(page.locator('.rank-rows button')).toHaveCount(truth.district.villages);
});

test('the panel of a village narrows everything to it, and widens again', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const village = (await truth.villages())[20];
  await open(page, `/?village=${village.code}`);
  await page.getByRole('button', { name: 'Persempit semua ke sini' }).click();
  await expect(page.locator('.rank-rows button')).toHaveCount(1);
  await page.locator('.rank-rows button').click();
  await page
    .locator('.village')
    .getByRole('button', { name: /^Tampilkan seluruh/ })
    .click();
  await expect(page.locator('.rank-rows button')).toHaveCount(truth.district.villages);
});

test('a puskesmas that no longer exists does not hold the page', async ({ page, request }) => {
  const truth = await truthOf(request);
  await open(page, `/?area=${truth.district.code}&within=pkm:GONE`);
  expect(page.url()).not.toContain('within');
});

test('the map is saved as a picture that explains itself', async ({ page }) => {
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made) => {
      if (made instanceof Blob && made.type === 'image/png')
        Object.assign(window, { picture: made });
      return make(made);
    };
  });
  await open(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan gambar peta' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^petasehat_\w+_\d{4}-\d{2}_[\d.]+\.png$/);

  const picture = await page.evaluate(async () => {
    const image = await createImageBitmap((window as unknown as { picture: Blob }).picture);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set<string>();
    for (let i = 0; i < data.length; i += 4)
      colours.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return { width: image.width, height: image.height, colours: [...colours] };
  });
  expect(picture.width).toBeGreaterThan(1000);
  expect(picture.height).toBeGreaterThan(1000);
  const badge = '253,240,205';
  expect(picture.colours).toEqual(expect.arrayContaining([...Object.values(COLOURS), badge]));
});

test('the sentences on evenness say what the API says', async ({ page, request }) => {
  const truth = await truthOf(request);
  const equity = await truth.get<Equity>(
    `/indicators/${truth.indicator}/equity?period=${truth.period}&within=${truth.district.code}`,
  );
  await open(page);
  await expect(page.locator('.equity')).toContainText(equity.worst!.name);
  await expect(page.locator('.equity')).toContainText(indonesian(equity.jelekPercent!, '%'));
  const { near, far } = equity;
  await expect(page.locator('.equity')).toContainText(
    near && far
      ? `${indonesian(near.value, '%')} di ${near.villages} `
      : 'dekat dan jauh dari layanan tidak dapat dibandingkan',
  );
});

test('on a phone in English the graph scrolls and nothing breaks a rule', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/?lang=en&chart=pws');
  const scroll = page.locator('.pws-scroll');
  await expect(page.locator('.pws h2')).toContainText('PWS graph');
  const wider = await scroll.evaluate((e) => e.scrollWidth > e.clientWidth);
  expect(wider).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await scroll.evaluate((e) => e.scrollTo({ left: 400 }));
  const label = await page.locator('.pws-labels').boundingBox();
  expect(label!.x).toBeLessThan(30);
  expect(await violations(page)).toEqual([]);
});

test('a village shows its target populations side by side, with the one that counts', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const [village] = await truth.villages();
  const ledger = await truth.get<SasaranLedger>(
    `/areas/${village.code}/sasaran?year=${truth.period.slice(0, 4)}`,
  );
  const mothers = ledger.kinds.find(({ kind }) => kind === 'bersalin')!;
  await open(page, `/?area=${truth.district.code}&village=${village.code}`);
  await page.locator('.sasaran summary').click();
  const row = page.locator('.sasaran-kind').filter({ hasText: 'Ibu bersalin' });
  await expect(row.locator('b')).toHaveText(whole(mothers.used!));
  await expect(row).toContainText(mothers.told[0].source);
  expect(await violations(page)).toEqual([]);
});
