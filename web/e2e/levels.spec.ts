import { expect, test, type Page } from '@playwright/test';
import type { Area, Values } from '../src/data/types';
import { coloursOnMap, COLOURS, indonesian, open, settled, tileRequests, truthOf } from './support';

/** Figures and names of kecamatan, answered as if they were two puskesmas with these villages. */
async function withPuskesmas(page: Page, truth: Awaited<ReturnType<typeof truthOf>>) {
  const { district, indicator, period, status } = truth;
  const within = `level=kecamatan&within=${district.code}`;
  const all = (await truth.get<{ areas: Area[] }>(`/areas?${within}`)).areas.slice(0, 2);
  const figures = await truth.get<Values>(
    `/indicators/${indicator}/values?period=${period}&${within}`,
  );
  const code = (kecamatan: string) => `pkm:P${kecamatan.replaceAll('.', '')}`;
  const known = new Map(all.map((area) => [area.code, code(area.code)]));
  const areas = all.map((area, i) => ({
    ...area,
    code: code(area.code),
    level: 'puskesmas',
    name: `Puskesmas ${['Utara', 'Selatan'][i]}`,
  }));
  const rows = figures.code.flatMap((c, i) => (known.has(c) ? [i] : []));
  const columns = Object.entries(figures).map(([name, column]) => [
    name,
    Array.isArray(column) ? rows.map((i) => column[i]) : column,
  ]);
  const values = {
    ...Object.fromEntries(columns),
    level: 'puskesmas',
    code: rows.map((i) => known.get(figures.code[i])),
  };
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({
      json: { ...status, districts: [{ ...district, puskesmas: 2 }] },
    }),
  );
  await page.route('**/areas?level=puskesmas*', (route) => route.fulfill({ json: { areas } }));
  await page.route('**/values?*level=puskesmas*', (route) => route.fulfill({ json: values }));
  // the work area of the first is the kecamatan it stands for
  await page.route('**/areas?level=desa&within=pkm*', async (route) =>
    route.fulfill({
      response: await page.request.get(`/api/v1/areas?level=desa&within=${all[0].code}`),
    }),
  );
  await page.route('**/areas/pkm:*/profile*', async (route) => {
    const path = `/api/v1/areas/${all[0].code}/profile?period=${period}`;
    const profile = await (await page.request.get(path)).json();
    await route.fulfill({ json: { ...profile, ...areas[0], villages: profile.villages } });
  });
  const villages = (await truth.villages()).filter((v) => v.parent === all[0].code);
  await page.route('**/api/v1/work-areas?*', (route) =>
    route.fulfill({
      json: {
        areas: villages.map(({ code: village }, i) => ({
          village,
          puskesmas: areas[0].code.slice(4),
          pustu: null,
          proposed: i < 3,
        })),
      },
    }),
  );
  return { areas, values, villages };
}

test('kecamatan are compared on the map, in the list and in the legend', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const { district, indicator, period } = truth;
  const values = await truth.get<Values>(
    `/indicators/${indicator}/values?period=${period}&level=kecamatan&within=${district.code}`,
  );
  const tiles = tileRequests(page);
  await open(page);
  await page.getByRole('button', { name: 'per kecamatan' }).click();
  await expect(page).toHaveURL(/level=kecamatan/);
  await expect(page.locator('.rank-rows li')).toHaveCount(values.code.length);
  await expect(page.locator('.rank-columns')).toContainText('Kecamatan');
  await expect(page.locator('.legend-title')).toHaveText('Status PWS, kecamatan');
  await expect(page.locator('.answer h1')).toContainText('kecamatan');
  await expect(page.locator('canvas[data-level=kecamatan]').first()).toBeAttached();
  await expect
    .poll(async () => [...(await coloursOnMap(page)).keys()])
    .toContain(COLOURS[values.status.find((status) => status !== null)!]);
  // the map stands between two whole zooms; tiles there are none of
  expect(tiles.filter((path) => !/\/\d+\/\d+\/\d+\.pbf$/.test(path))).toEqual([]);
  const unserved = values.code.map((_, i) => values.denominator[i]! - values.numerator[i]!);
  await expect(page.locator('.rank-people').first()).toHaveText(
    indonesian(Math.max(...unserved), '#'),
  );
});

test('the panel of a kecamatan holds its figure and its villages, which open from there', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  await open(page, '/?level=kecamatan');
  const row = page.locator('.rank-rows button').first();
  const name = (await row.locator('.rank-name').textContent())!;
  await row.click();
  await expect(page.locator('.village h1')).toHaveText(name);
  const unit = new URL(page.url()).searchParams.get('unit');
  const inside = (await truth.villages()).filter((v) => v.parent === unit);
  await expect(page.locator('.members li')).toHaveCount(inside.length);
  await expect(page.locator('.members-said').first()).toHaveText(/\d+,\d%/);
  await page.locator('.members button').first().click();
  await expect(page.locator('.village > .village-back')).toHaveText(`‹ Kembali ke ${name}`);
  await page.keyboard.press('Escape');
  await expect(page.locator('.village h1')).toHaveText(name);
  await page.keyboard.press('Escape');
  await expect(page.locator('.village')).toBeHidden();
});

test('a district without work areas says why it cannot be compared by puskesmas', async ({
  page,
  request,
}) => {
  const { status, district } = await truthOf(request);
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({ json: { ...status, districts: [{ ...district, puskesmas: 0 }] } }),
  );
  await open(page);
  await page.getByRole('button', { name: 'per puskesmas' }).click();
  await expect(page.locator('.level-why')).toContainText('Belum diketahui');
  await expect(page.getByRole('button', { name: `per ${district.term}` })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Buka halaman Data' }).click();
  await expect(page).toHaveURL(/view=data/);
});

test('puskesmas are ranked like villages, and the panel marks what is only proposed', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const { areas, villages } = await withPuskesmas(page, truth);
  await open(page, '/?level=puskesmas');
  await expect(page.locator('.rank-rows li')).toHaveCount(2);
  await expect(page.locator('.legend-title')).toHaveText('Status PWS, puskesmas');
  await page.locator('.rank-rows button').filter({ hasText: areas[0].name }).click();
  await expect(page.locator('.village h1')).toHaveText(areas[0].name);
  await expect(page.locator('.members li')).toHaveCount(villages.length);
  await expect(page.locator('.members .proposed')).toHaveCount(3);
  await expect(page.locator('.village')).toContainText(`3 dari ${villages.length}`);
});

test('coverage turns into the people not yet served, and back', async ({ page, request }) => {
  const truth = await truthOf(request);
  const item = (await truth.catalogue()).indicators.find((i) => i.code === truth.indicator)!;
  await open(page);
  await page.getByRole('button', { name: 'orang belum terlayani', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`indicator=${item.notServed}`));
  await settled(page);
  await expect(page.locator('.answer-number b')).toHaveText(/^[\d.]+$/);
  expect((await coloursOnMap(page)).size).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'cakupan', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`indicator=${truth.indicator}&`));
  await expect(page.locator('.answer-number b')).toHaveText(/%$/);
});

test('a figure of a survey stands by the district, apart from its villages', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const { district, indicator } = truth;
  const profile = await truth.profile();
  await page.route(`**/areas/${district.code}/profile*`, (route) => {
    const survey = {
      indicator,
      period: '2024',
      value: 14.4,
      numerator: null,
      denominator: null,
      source: 'SSGI 2024',
    };
    return route.fulfill({ json: { ...profile, surveys: [survey] } });
  });
  await open(page);
  await expect(page.locator('.survey')).toHaveText('Survei: 14,4% (SSGI 2024, tingkat kabupaten)');
  await page.locator('.rank-rows button').first().click();
  await expect(page.locator('.village h1')).toBeVisible();
  await expect(page.locator('.village .survey')).toHaveCount(0);
});
