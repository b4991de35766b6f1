import { expect, test } from '@playwright/test';
import { open, truthOf, violations } from './support';

test.use({ reducedMotion: 'reduce' });

test('the situation has no barrier', async ({ page }) => {
  await open(page);
  expect(await violations(page)).toEqual([]);
});

test('the village panel has no barrier', async ({ page, request }) => {
  const truth = await truthOf(request);
  const village = (await truth.villages())[2];
  await open(page, `/?village=${village.code}&area=${truth.district.code}`);
  await expect(page.locator('.bullets li').first()).toBeVisible();
  await page.getByText('Lihat sebagai tabel').click();
  expect(await violations(page)).toEqual([]);
});

test('the data place has no barrier', async ({ page }) => {
  await page.goto('/?view=data');
  await expect(page.locator('.batch').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the phone has no barrier', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  expect(await violations(page)).toEqual([]);
});

test('country, empty store and error have no barrier', async ({ page, request }) => {
  const { status, district } = await truthOf(request);
  const answers = [
    {
      json: { ...status, districts: [district, { ...district, code: '01.02', province: 'Lain' }] },
    },
    { json: { ...status, districts: [] } },
    { status: 503, json: { detail: 'Galat.' } },
  ];
  for (const answer of answers) {
    await page.route('**/api/v1/status', (route) => route.fulfill(answer));
    await page.goto('/');
    await expect(page.locator('main h1:visible').first()).not.toBeEmpty();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/api/v1/status');
  }
});

test('every indicator of the list can be reached and chosen by keyboard', async ({ page }) => {
  await open(page);
  const row = page.locator('.list-group button').nth(1);
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(row).toBeFocused();
});
