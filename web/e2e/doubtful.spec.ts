import { expect, test, type Page } from '@playwright/test';
import { card, chooseFiles, truthOf, violations, type Truth } from './support';

const HEADER = 'kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan';

/** A month's file of one village. */
function file(name: string, village: string, period: string, count: number) {
  return { name, text: `${HEADER}\n${village},k4,${period},${count},,dilaporkan,\n` };
}

async function bring(page: Page, made: { name: string; text: string }): Promise<void> {
  await chooseFiles(page, [made]);
  await expect(card(page, made.name)).toHaveAttribute('data-stage', 'checked');
}

async function k4(truth: Truth, village: string): Promise<{ state: string; numerator: number }> {
  const values = await truth.values('k4');
  const at = values.code.indexOf(village);
  return { state: values.state[at], numerator: values.numerator[at] as number };
}

test('a mistake is found with its row, held, corrected by the next file, and undone', async ({
  page,
  request,
}) => {
  test.slow(); // two files in, two out
  const truth = await truthOf(request);
  const village = (await truth.villages())[0];
  const before = await k4(truth, village.code);
  await page.goto(`/?view=data&area=${truth.district.code}&period=${truth.period}`);

  await bring(page, file('salah ketik.csv', village.code, truth.period, 2100));
  const doubts = page.locator('.doubts');
  await expect(doubts).toContainText('baris 2');
  await expect(doubts).toContainText('2.100');
  const save = card(page, 'salah ketik.csv').locator('.file-buttons .primary');
  await expect(save).toBeDisabled();
  await expect(page.locator('.file-hindrance')).toContainText('1 angka masih perlu catatan');
  await doubts.locator('.doubt input[type=text]').fill('Menunggu buku register');
  await doubts.locator('.doubt input[type=checkbox]').check();
  await save.click();
  await expect(card(page, 'salah ketik.csv')).toHaveAttribute('data-stage', 'saved');
  expect((await k4(truth, village.code)).state).toBe('held');

  await page.locator('.check-levels button', { hasText: 'Ditahan' }).click();
  const held = page.locator('.check-row.held', { hasText: village.name });
  await expect(held).toContainText('Menunggu buku register');
  expect(page.url()).toContain('check=held');
  expect(await violations(page)).toEqual([]);

  await bring(page, file('dibetulkan.csv', village.code, truth.period, 1));
  const changes = card(page, 'dibetulkan.csv').locator('.changes tbody tr');
  await expect(changes).toContainText([/2\.100.*1/]);
  const note = card(page, 'dibetulkan.csv').locator('.doubt input[type=text]');
  if (await note.count()) await note.first().fill('Sesuai register');
  await card(page, 'dibetulkan.csv').locator('.file-buttons .primary').click();
  await expect(card(page, 'dibetulkan.csv')).toHaveAttribute('data-stage', 'saved');
  expect((await k4(truth, village.code)).state).not.toBe('held');

  const { imports } = await truth.get<{ imports: { id: number }[] }>('/imports');
  for (const { id } of imports.slice(0, 2)) {
    expect((await request.post(`/api/v1/imports/${id}/undo`)).ok()).toBe(true);
  }
  expect(await k4(truth, village.code)).toEqual(before);
});
