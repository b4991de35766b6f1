import { expect, test, type Page } from '@playwright/test';
import type { ReachGaps, Scenario } from '../src/data/reach-kept-types';
import type { ReachSurface } from '../src/data/reach-types';
import { beyondEdge, coloursOnMap, indonesian, truthOf, violations, type Truth } from './support';

const PHONE = { width: 390, height: 844 };
const NAME = 'Uji: puskesmas pindah';
const address = ({ district, period }: Truth) =>
  `/?view=jangkauan&area=${district.code}&period=${period}`;
const query = ({ district, period }: Truth) => `within=${district.code}&period=${period}`;
const kept = (page: Page) => page.locator('.reach-kept li', { hasText: NAME });

async function forget(truth: Truth, remove: (id: number) => Promise<unknown>): Promise<void> {
  const path = `/reach/scenarios?within=${truth.district.code}`;
  const { scenarios } = await truth.get<{ scenarios: Scenario[] }>(path);
  for (const { id, name } of scenarios) if (name === NAME) await remove(id);
}

test('what is tried is kept, named once, compared, shared, deleted and kept again', async ({
  page,
  request,
}) => {
  test.slow();
  const truth = await truthOf(request);
  const remove = (id: number) => request.delete(`/api/v1/reach/scenarios/${id}`);
  await forget(truth, remove);
  const now = await truth.get<ReachSurface>(`/reach/surface?${query(truth)}`);
  const { code } = now.starts.find(({ type }) => type.startsWith('puskesmas'))!;
  const tried = await truth.get<ReachSurface>(
    `/reach/surface?${query(truth)}&changes=close:${code}`,
  );
  await page.goto(`${address(truth)}&changes=close:${code}`);

  const save = page.getByRole('button', { name: 'Simpan sebagai skenario' });
  const form = page.locator('.reach-saving form');
  await save.click();
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form).toContainText('Isi namanya dahulu.');
  await expect(form.locator('[data-place=name]')).toBeFocused();
  await form.locator('[data-place=name]').fill(NAME);
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(kept(page)).toContainText('di peta', { timeout: 20_000 });
  await expect(page).toHaveURL(/skenario=\d+/);

  await save.click();
  await form.locator('[data-place=name]').fill(NAME);
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form.locator('.batch-failure')).toContainText('Sudah ada skenario');
  await expect(form.locator('[data-place=name]')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');

  await kept(page).getByRole('checkbox').check();
  const lost = page.locator('.compare-lost td');
  await expect(lost.last()).toHaveText(
    tried.change!.lost > 0 ? `−${indonesian(tried.change!.lost, '#')}` : '0',
    { timeout: 20_000 },
  );
  const near = (surface: ReachSurface) => surface.people[0] + surface.people[1];
  const people = page.locator('.compare-table tr', { hasText: 'Orang ≤ 60' }).locator('td');
  await expect(people).toHaveText([now, tried].map((one) => indonesian(near(one), '#')));
  expect(await violations(page, '.with-reach')).toEqual([]);
  const wide = page.viewportSize()!;
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'Pilihan', exact: true }).click();
  await page.getByRole('button', { name: 'Lihat perbandingan' }).click();
  await expect(page.locator('.reach-compare h2')).toBeInViewport();
  await page.setViewportSize(wide);
  await page.getByRole('button', { name: 'Lihat “Sebelum” di peta' }).click();
  await expect(page).not.toHaveURL(/changes=/);
  await page.goBack();

  const id = /skenario=(\d+)/.exec(page.url())![1];
  await page.goto(`${address(truth)}&skenario=${id}`);
  await expect(page).toHaveURL(new RegExp(`changes=close:${code}`));
  await kept(page).getByRole('button', { name: /Hapus/ }).click();
  await expect(kept(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Simpan kembali' }).click();
  await expect(kept(page)).toHaveCount(1);
  await forget(truth, remove);
});

test('every village has one cause, told on the map, in the legend and in a list, also on a phone', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const gaps = await truth.get<ReachGaps>(
    `/reach/gaps?${query(truth)}&indicator=${truth.indicator}`,
  );
  await page.goto(`${address(truth)}&reach=celah&indicator=${truth.indicator}`);
  const classes = page.locator('.gap-class');
  const held = gaps.classes.filter((cause) => gaps.villages.class.includes(cause));
  await expect(classes).toHaveCount(held.length, { timeout: 20_000 });
  const villages = await truth.villages();
  expect(gaps.villages.code).toHaveLength(villages.length);
  for (const [i, cause] of held.entries()) {
    const place = gaps.classes.indexOf(cause);
    await expect(classes.nth(i).locator('summary')).toContainText(
      `${indonesian(gaps.people[place], '#')} penduduk`,
    );
  }
  await expect(page.locator('.legend .legend-count')).toHaveCount(held.length);
  await expect
    .poll(async () => (await coloursOnMap(page)).has('220,235,230'))
    .toBe(held.includes('served'));
  expect(await violations(page)).toEqual([]);

  await classes.first().locator('summary').press('Enter');
  const open = page.locator('.gap-class[open] tbody button').first();
  if ((await open.count()) === 0) await classes.first().locator('summary').press('Enter');
  await open.click();
  await expect(page.locator('.reach-panel h1')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  const choice = page.locator('[data-facet=gap-indicator]');
  const other = await choice.locator('option:not([selected])').first().getAttribute('value');
  await choice.selectOption(other);
  await expect(page).toHaveURL(new RegExp(`indicator=${other}`));

  await page.setViewportSize(PHONE);
  await expect(page.locator('.sheet-handle')).toBeVisible();
  expect(await beyondEdge(page, '.reach-gaps')).toEqual([]);
  expect(await violations(page, '.reach-gaps')).toEqual([]);
});
