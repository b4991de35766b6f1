import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { District, Values } from '../src/data/types';
import { truthOf } from './support';

/** A second district in another province, known by name and boundaries only. */
async function withNeighbour(page: Page, truth: Awaited<ReturnType<typeof truthOf>>) {
  const { district, status } = truth;
  const [west, south, east, north] = district.bbox;
  const neighbour: District = {
    ...district,
    code: '98.01',
    name: 'Kabupaten Seberang',
    province: 'Provinsi Seberang',
    bbox: [west - 2, south, east - 2, north],
    firstPeriod: null,
    lastPeriod: null,
  };
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({ json: { ...status, districts: [neighbour, district] } }),
  );
  return neighbour;
}

async function openCountry(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.rank-rows li, .regions-rows li').first()).toBeVisible();
}

test('several districts open as one map, with those that reported ranked', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const neighbour = await withNeighbour(page, truth);
  const asked: string[] = [];
  page.on('request', (r) => asked.push(new URL(r.url()).pathname + new URL(r.url()).search));
  await openCountry(page);
  await expect(page.locator('.rank-rows li')).toHaveCount(1);
  await expect(page.locator('.regions h2')).toHaveText('Belum ada angkanya (1)');
  await expect(page.locator('.regions-rows')).toContainText('Seberang');
  await expect(page.locator('.answer h1')).toContainText('kabupaten/kota');
  await expect(page.locator('.head-facts')).toContainText(`2 kabupaten/kota`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('/areas?'))).toEqual([]);
  expect(asked.some((path) => path.includes(`within=${neighbour.code}`))).toBe(false);
});

test('the path leads from the country to a village and back', async ({ page, request }) => {
  const truth = await truthOf(request);
  await withNeighbour(page, truth);
  const { district } = truth;
  await openCountry(page);
  await page.locator('.rank-rows button').first().click();
  await expect(page).toHaveURL(new RegExp(`area=${district.code}`));
  await page.locator('.rank-rows button').first().click();
  await expect(page.locator('.crumbs li')).toHaveCount(4);
  const crumbs = page.locator('.crumbs');
  await crumbs.getByRole('button', { name: district.province }).click();
  await expect(page).toHaveURL(new RegExp(`area=${district.code.slice(0, 2)}&`));
  await expect(page.locator('.crumbs [aria-current]')).toHaveText(district.province);
  await crumbs.getByRole('button', { name: 'Indonesia' }).click();
  await expect(page.locator('.crumbs li')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('.crumbs [aria-current]')).toHaveText(district.province);
});

test('a village of any district is found by the server and opens in its district', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  await withNeighbour(page, truth);
  const village = (await truth.villages())[4];
  await openCountry(page);
  await page.locator('.head').getByRole('combobox').fill(village.name);
  const option = page.getByRole('option').filter({ hasText: village.code });
  await expect(option).toContainText(truth.district.name);
  await option.click();
  await expect(page.locator('.village h1')).toHaveText(village.name);
  await expect(page).toHaveURL(new RegExp(`area=${truth.district.code}`));
});

test('close to the ground, villages of the districts on the screen get their colours', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  await withNeighbour(page, truth);
  const [west, south, east, north] = truth.district.bbox;
  const at = `${(south + north) / 2}/${(west + east) / 2}`;
  const desa = page.waitForResponse(
    (r) => r.url().includes('level=desa') && r.url().includes(`within=${truth.district.code}`),
  );
  await openCountry(page, `/?map=9/${at}`);
  const values = (await (await desa).json()) as Values;
  expect(values.code.length).toBe(truth.district.villages);
  await expect(page.locator('canvas[data-level=desa]').first()).toBeAttached();
  await expect(page.locator('.legend-note:not(.legend-colour):visible').first()).toContainText(
    'per desa',
  );
});

test('arrow keys walk the districts of the country, Enter opens one', async ({ page, request }) => {
  const truth = await truthOf(request);
  await withNeighbour(page, truth);
  await openCountry(page);
  await page.locator('.map-ground').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.tooltip strong')).toHaveText(
    truth.district.name.replace(/^Kabupaten /, ''),
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/area=\d\d\.\d\d/);
});

test('boundaries without any figure: what there is, what is missing, and the ways in', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const neighbour = await withNeighbour(page, truth);
  const { status, district } = truth;
  const bare = { ...district, firstPeriod: null, lastPeriod: null };
  await page.unroute('**/api/v1/status');
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({
      json: { ...status, districts: [neighbour, bare], firstPeriod: null, lastPeriod: null },
    }),
  );
  await page.route('**/values?*', async (route) => {
    const values = (await (await route.fetch()).json()) as Values;
    const none = values.code.map(() => null);
    const known = { numerator: none, denominator: none, value: none, status: none };
    const state = values.code.map(() => 'not-reported');
    await route.fulfill({ json: { ...values, ...known, state } });
  });
  await openCountry(page);
  await expect(page.locator('.answer h1')).toContainText('belum ada angkanya');
  await expect(page.locator('.answer-none')).toContainText('Yang belum ada');
  await expect(page.locator('.regions-rows li')).toHaveCount(2);
  await expect(page.locator('.legend')).toBeHidden();
});

for (const [what, width, height] of [
  ['a wide screen', 1366, 768],
  ['a phone', 390, 844],
] as const) {
  test(`the country has no barrier on ${what}`, async ({ page, request }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await withNeighbour(page, await truthOf(request));
    await openCountry(page);
    const result = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
      .analyze();
    const found = result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target}`));
    expect(found).toEqual([]);
  });
}
