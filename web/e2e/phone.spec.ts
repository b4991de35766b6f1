import { expect, test } from '@playwright/test';
import { coloursOnMap, open, settled, truthOf } from './support';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('chips, map and sheet stand in that order and nothing scrolls sideways', async ({ page }) => {
  await page.goto('/?view=laporan');
  await expect(page.locator('.report-table tbody td').first()).toBeVisible();
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await sideways()).toBe(0);
  await open(page);
  const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
  expect(await top('.chips')).toBeLessThan(await top('.map'));
  expect(await top('.map')).toBeLessThan(await top('.sheet'));
  expect(await sideways()).toBe(0);
  const chosen = (await page.locator('.chip[aria-current]').boundingBox())!;
  expect(chosen.x + chosen.width).toBeLessThan(390);
});

test('the sheet has three stops by its button', async ({ page }) => {
  await open(page);
  const sheet = page.locator('.sheet');
  const handle = page.getByRole('button', { name: 'Ubah tinggi lembar' });
  const stops = new Set<string | null>();
  for (let i = 0; i < 3; i++) {
    stops.add(await sheet.getAttribute('data-stop'));
    await handle.click();
  }
  expect([...stops].sort()).toEqual(['0', '1', '2']);
});

test('the months and a village can be reached by touch', async ({ page, request }) => {
  const truth = await truthOf(request);
  await open(page);
  await page.getByRole('button', { name: 'Bulan sebelumnya' }).tap();
  await expect(page).not.toHaveURL(new RegExp(`period=${truth.period}`));
  await page.getByRole('button', { name: 'Ubah tinggi lembar' }).tap();
  const row = page.locator('.rank-rows button').first();
  const name = (await row.locator('.rank-name').textContent())!;
  await row.tap();
  await expect(page.locator('.village h1')).toHaveText(name);
});

test('another level is drawn, at whatever zoom the district fits the screen', async ({ page }) => {
  await open(page);
  const refused: string[] = [];
  page.on('response', (r) => r.status() >= 400 && refused.push(r.url()));
  await page.getByRole('button', { name: 'per kecamatan' }).tap();
  await expect(page.locator('canvas[data-level=kecamatan]').first()).toBeAttached();
  await settled(page);
  expect(refused).toEqual([]);
  await expect.poll(async () => (await coloursOnMap(page)).size).toBeGreaterThan(0);
});

test('all indicators are in a list one tap away', async ({ page, request }) => {
  const truth = await truthOf(request);
  const indicators = (await truth.catalogue()).indicators.filter((i) => !i.family);
  const members = (await truth.profile()).indicators.filter((f) => f.indicator.includes(':'));
  await open(page);
  await page.getByRole('button', { name: 'Semua indikator' }).tap();
  await expect(page.locator('.list-group button')).toHaveCount(indicators.length + members.length);
  const other = indicators.find((i) => i.code !== truth.indicator)!;
  await page.locator('.list-group button').filter({ hasText: other.nameId }).first().tap();
  await expect(page.locator('.list')).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`indicator=${other.code}`));
});

test('what is touched is at least 40 pixels high', async ({ page }) => {
  await open(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, summary')]
      .filter((e) => e.offsetParent !== null && !e.classList.contains('sheet-handle'))
      .filter((e) => e.closest('.segments, .list') === null && e.offsetHeight < 40)
      .map((e) => e.className || e.textContent),
  );
  expect(small).toEqual([]);
});
