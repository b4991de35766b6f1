import { expect, test, type Page } from '@playwright/test';
import type { ModelRow, TravelModel } from '../src/data/travel-types';
import { beyondEdge, truthOf, violations, type Truth } from './support';

const NOTE = 'Uji: diukur bidan';

async function open(page: Page, { district, period }: Truth): Promise<void> {
  await page.goto(`/?view=data&part=perjalanan&area=${district.code}&period=${period}`);
  await expect(page.locator('.travel-speeds')).toBeVisible();
}

/** Speed of a motorcycle on unpaved roads, in all seasons. */
const unpaved = ({ rows }: TravelModel) =>
  rows.find((row) => row.class === '*/tanah' && row.mode === 'motor' && !row.season);

test('a speed and a rule are changed with a note, refused at their field, also on a phone, and taken back', async ({
  page,
  request,
}) => {
  test.slow();
  const truth = await truthOf(request);
  const model = () => truth.get<TravelModel>(`/reach/model?within=${truth.district.code}`);
  const before = await model();
  // another one than a run before this one may have left
  const kmh = unpaved(before)?.kmh === 12.5 ? 13.5 : 12.5;
  await open(page, truth);
  await expect(page.locator('.travel-layer')).toHaveCount(7, { timeout: 20_000 });
  const cell = page.getByLabel('semua kelas · tanah, Sepeda motor, Semua musim: km/jam');
  const metres = page.locator('[data-place=cellMetres]');
  const save = page.getByRole('button', { name: 'Simpan versi baru' });

  await save.click();
  await expect(page.locator('.travel .rules-card .proposal')).toContainText(
    'Belum ada yang diubah.',
  );
  await cell.fill('cepat');
  await save.click();
  await expect(cell).toBeFocused();
  await expect(page.locator('.field-fault')).toContainText('“cepat” bukan kecepatan');
  await cell.fill(String(kmh).replace('.', ','));
  await metres.fill('5');
  await page.locator('[data-place=note]').fill(NOTE);
  await save.click();
  await expect(metres).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.field-fault')).toContainText('30');
  expect(await violations(page)).toEqual([]);
  expect((await model()).version).toBe(before.version);

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await beyondEdge(page, '.travel')).toEqual([]);
  expect(await violations(page, '.travel')).toEqual([]);

  await metres.fill(String(before.rules.cellMetres));
  await save.click();
  await expect(page.locator('.proposal-saved')).toContainText('tersimpan', {
    timeout: 20_000,
  });
  await expect(page.locator('.travel .log-row.now')).toContainText(NOTE);
  expect(unpaved(await model())).toMatchObject({ kmh, source: NOTE });

  await page.getByRole('button', { name: 'Kembali ke bawaan' }).click();
  await expect(cell).toHaveValue('15');
  expect(unpaved(await model())).toMatchObject({ kmh: 15 });
  expect((await model()).versions[1].note).toBe(NOTE);
});

test('what is typed while somebody else stores a version is kept, and put on top of theirs', async ({
  page,
  request,
}) => {
  const truth = await truthOf(request);
  const model = () => truth.get<TravelModel>(`/reach/model?within=${truth.district.code}`);
  const before = await model();
  const changed = (change: (row: ModelRow) => Partial<ModelRow>) =>
    before.rows.map((row) => ({ ...row, ...change(row) }));
  const store = async (note: string, rows = before.rows) => {
    const data = { within: truth.district.code, rows, rules: before.rules, note };
    expect((await request.post('/api/v1/reach/model', { data })).ok()).toBe(true);
  };
  await open(page, truth);
  const cell = page.getByLabel('semua kelas · tanah, Sepeda motor, Semua musim: km/jam');
  const was = await cell.inputValue();
  await cell.fill('11,5');
  await page.locator('[data-place=note]').fill(NOTE);

  await store(
    'Uji: rapat camat',
    changed(({ class: kind, mode, season, kmh }) => {
      if (mode === 'motor' && kind === '*/tanah' && !season) return { kmh: 14.5 };
      return mode === 'kaki' && kind === '*' && !season && kmh ? { kmh: 3.5 } : {};
    }),
  );
  await page.getByRole('button', { name: 'Simpan versi baru' }).click();

  const over = page.locator('.travel-over');
  await expect(over).toContainText('Uji: rapat camat');
  await expect(over.locator('tr.clashes')).toHaveCount(1);
  await expect(over.locator('tr.clashes td')).toHaveText([was, '14,5', '11,5']);
  expect(await over.locator('tbody tr').count()).toBeGreaterThan(1);
  await expect(cell).toHaveValue('11,5');
  expect(await violations(page, '.travel-over')).toEqual([]);

  await over.getByRole('button', { name: 'Simpan perubahan saya di atas' }).click();
  await expect(page.locator('.proposal-saved')).toContainText('tersimpan');
  await expect(over).toHaveCount(0);
  const now = await model();
  expect(unpaved(now)).toMatchObject({ kmh: 11.5, source: NOTE });
  expect(now.rows.find(({ layer, mode }) => layer === 'land' && mode === 'kaki')?.kmh).toBe(3.5);
  expect(now.version).toBe(before.version + 2);
  await store('Uji: kembali');
});
