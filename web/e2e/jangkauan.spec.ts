import { expect, test, type Page } from '@playwright/test';
import type { ReachPath, ReachSurface } from '../src/data/reach-types';
import { coloursOnMap, tileRequests, truthOf, violations, type Truth } from './support';

test.use({ reducedMotion: 'reduce' });

/** The bands of minutes as `coloursOnMap` finds them: within 30 minutes, 31 to 60. */
const BANDS = ['238,243,226', '207,217,168'];

function surfaceOf(truth: Truth, query = ''): Promise<ReachSurface> {
  const asked = `within=${truth.district.code}&period=${truth.period}`;
  return truth.get(`/reach/surface?${asked}${query}`);
}

async function openReach(page: Page, query = ''): Promise<void> {
  await page.goto(`/?view=jangkauan${query}`);
  await expect(page.locator('.reach-answer .answer-number b')).not.toBeEmpty();
  await expect.poll(async () => bandsOnMap(page), { timeout: 15_000 }).toBeGreaterThan(500);
}

async function bandsOnMap(page: Page): Promise<number> {
  const colours = await coloursOnMap(page);
  return BANDS.reduce((sum, colour) => sum + (colours.get(colour) ?? 0), 0);
}

const n = (value: number) => new Intl.NumberFormat('id-ID').format(value);

test.describe('on a wide screen', () => {
  test.describe.configure({ mode: 'serial' });
  let page: Page;
  let truth: Truth;

  test.beforeAll(async ({ browser }) => {
    page = await (await browser.newContext()).newPage();
    truth = await truthOf(page.request);
    await openReach(page);
  });
  test.afterAll(() => page.context().close());

  test('the answer counts everybody once, as the API does, and the map paints the bands', async () => {
    const surface = await surfaceOf(truth);
    const answer = page.locator('.reach-answer');
    const beyond = surface.people[2] + surface.people[3] + surface.people[4];
    await expect(answer.locator('h1:visible')).toContainText(n(beyond));
    await expect(answer.locator('.reach-balance')).toContainText(
      `Jumlah ${n(surface.population)} = seluruh penduduk`,
    );
    for (const people of surface.people.filter((count) => count > 0))
      await expect(answer.locator('.reach-bands li b').getByText(n(people)).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test('a post closed from the list changes people and map, asks for no geometry, and Back undoes it', async () => {
    const before = await surfaceOf(truth);
    await page.locator('.reach-tries summary').click();
    const geometry = tileRequests(page);
    const start = before.starts.find(({ type }) => type.startsWith('puskesmas'))!;
    const repaints = () => page.evaluate(() => performance.getEntriesByName('reach').length);
    const painted = await repaints();
    await page.getByRole('button', { name: `Tutup: ${start.name}` }).click();
    await expect(page).toHaveURL(new RegExp(`changes=close:${start.code}`));
    const { change } = await surfaceOf(truth, `&changes=close:${start.code}`);
    const after = `${n(change!.people60Before)} → ${n(change!.people60After)}`;
    await expect(page.locator('.reach-change')).toContainText(after);
    await expect(page.locator('.reach-tried')).toContainText(start.name);
    await expect.poll(repaints).toBe(painted + 1);
    expect(geometry).toEqual([]);
    await page.goBack();
    await expect(page.locator('.reach-change')).toHaveCount(0);
    await expect(page.locator('.reach-tried li')).toHaveCount(0);
  });

  test('season, view and way stand in the address; the way is told leg by leg', async () => {
    const village = (await truth.villages())[0];
    const [lon, lat] = village.point.map((degrees) => degrees.toFixed(5));
    const asked = `within=${truth.district.code}&period=${truth.period}&season=kemarau`;
    const path = await truth.get<ReachPath>(`/reach/path?${asked}&lon=${lon}&lat=${lat}`);
    await page.locator('.reach-list').getByRole('button', { name: 'Kemarau' }).click();
    await page.getByRole('button', { name: 'Wilayah pos' }).click();
    await expect(page).toHaveURL(/reach=wilayah.*season=kemarau/);
    await expect
      .poll(async () => (await coloursOnMap(page)).get('68,187,153') ?? 0)
      .toBeGreaterThan(50);
    await page.goto(`${page.url()}&route=${lon},${lat}`);
    const way = page.locator('.reach-route');
    if (path.minutes === null) await expect(way).toContainText(path.why.id);
    else await expect(way.locator('li')).toHaveCount(path.legs.length);
    await page.keyboard.press('Escape');
    await expect(way).toHaveCount(0);
  });
});

test('a phone has chips, map and sheet without a barrier', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReach(page);
  expect(await violations(page)).toEqual([]);
  await page.locator('.reach-chips .chip-all').click();
  await page.locator('.reach-list').getByLabel('Perahu').uncheck();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/modes=kaki,motor/);
  await expect(page.locator('.reach-answer .answer-sub:visible')).toContainText('kaki, motor ·');
});
