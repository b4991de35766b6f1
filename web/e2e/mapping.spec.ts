import { expect, test, type Page } from '@playwright/test';
import type { Area } from '../src/data/types';
import { card, chooseFiles, truthOf, violations } from './support';

/** Undoing draws much anew. */
const SLOW = 20_000;

/** A name that no village bears, but nearly. */
const misspelt = (name: string) => `${name.slice(0, 2)}${name.slice(1)}`;

/** As an office writes it: titles above, headings in two rows, names instead of codes, a total. */
function people(villages: Area[], year: number, men: number): string {
  const [first, second, third] = villages.map(({ name }) => name);
  return [
    'DATA PENDUDUK;;;;',
    `TAHUN ${year};;;;`,
    'No;Nama Ohoi;Jumlah Penduduk;;Ibu Hamil',
    ';;L;P;',
    `1;${first};${men};510;5`,
    `2;${second};400;390;-`,
    `3;${misspelt(third!)};300;295;4`,
    ';TOTAL;1200;1195;9',
  ].join('\n');
}

function posts(villages: Area[]): string {
  const [first, second] = villages;
  const row = ({ name, point: [lon, lat] }: Area, i: number) =>
    `Polindes Uji ${i};${name};${lat};${lon};RR;1`;
  return ['unit;ohoi;garis lintang;garis bujur;keadaan gedung;jml bidan']
    .concat([row(first!, 1), row(second!, 2)])
    .join('\n');
}

/** Villages whose names nobody else bears. */
async function unlike(page: Page): Promise<Area[]> {
  const all = await (await truthOf(page.request)).villages();
  const names = all.map(({ name }) => name.toLowerCase());
  return all.filter(({ name }) => {
    const own = names.filter((other) => other === name.toLowerCase()).length === 1;
    return own && /^[A-Z][a-z]{5,}$/.test(name);
  });
}

const meaning = (page: Page, column: string) => page.getByLabel(`Arti kolom ${column}`);
const save = (page: Page, file: string) =>
  card(page, file).getByRole('button', { name: 'Simpan', exact: true });

async function undo(page: Page, file: string): Promise<void> {
  await card(page, file).getByRole('button', { name: 'Batalkan impor' }).click();
  await card(page, file).getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await expect(card(page, file)).toHaveCount(0, { timeout: SLOW });
}

async function forget(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Hapus pemetaan ${name}` }).click();
  await page.getByRole('button', { name: 'Ya, lanjutkan' }).click();
  await expect(page.locator('.profiles')).not.toContainText(name);
}

test.describe.configure({ timeout: 90_000 });

test.beforeEach(async ({ page }) => {
  await page.goto('/?view=data');
  await expect(page.locator('.batch').first()).toBeVisible();
});

test('an unknown population file is answered once, stored, and next time asks nothing', async ({
  page,
}) => {
  const villages = await unlike(page);
  const file = 'penduduk kecamatan 2024.csv';
  await chooseFiles(page, [{ name: file, text: people(villages, 2024, 500) }]);

  await expect(meaning(page, 'B · Nama Ohoi')).toHaveValue('nama_desa');
  await expect(meaning(page, 'C · Jumlah Penduduk › L')).toHaveValue('penduduk.l');
  await expect(meaning(page, 'E · Ibu Hamil')).toHaveValue('bumil');
  await expect(page.getByLabel('Tahun data')).toHaveValue('2024');
  await expect(save(page, file)).toBeDisabled();
  const village = page.getByLabel(`Desa untuk ${misspelt(villages[2]!.name)}`, { exact: true });
  await expect(village).toHaveValue('');
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('Sumber data').fill('Kecamatan');
  await village.selectOption(villages[2]!.code);
  await expect(page.getByLabel('Nama pemetaan')).toHaveValue('penduduk-kecamatan');
  await page.getByRole('button', { name: 'Periksa dengan pemetaan ini' }).click();
  await expect(card(page, file)).toContainText('Dibaca menurut pemetaan Anda.');
  await expect(card(page, file).locator('.count.accepted dd')).toHaveText('5');
  await save(page, file).click();
  await expect(card(page, file)).toContainText('Tersimpan');
  await expect(page.locator('.profiles')).toContainText('penduduk-kecamatan');

  const next = 'penduduk kecamatan 2025.csv';
  await chooseFiles(page, [{ name: next, text: people(villages, 2025, 501) }]);
  await expect(card(page, next)).toContainText(
    'Dibaca dengan pemetaan tersimpan “penduduk-kecamatan”.',
  );
  await save(page, next).click();
  await expect(card(page, next)).toContainText('Tersimpan');

  await undo(page, next);
  await undo(page, file);
  await forget(page, 'penduduk-kecamatan');
});

test('an unknown list of posts is answered on a phone, stored, and next time asks nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const villages = await unlike(page);
  const file = 'polindes.csv';
  await chooseFiles(page, [{ name: file, text: posts(villages) }]);

  await expect(meaning(page, 'A · unit')).toHaveValue('nama');
  await expect(meaning(page, 'C · garis lintang')).toHaveValue('lat');
  await meaning(page, 'E · keadaan gedung').selectOption('kondisi');
  await page.getByLabel('Jenis semua pos').selectOption('polindes');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Periksa dengan pemetaan ini' }).click();
  await expect(card(page, file).locator('.count.accepted dd')).toHaveText('2');
  await save(page, file).click();
  await expect(card(page, file)).toContainText('Tersimpan');

  const again = 'polindes bulan depan.csv';
  await chooseFiles(page, [{ name: again, text: posts(villages) }]);
  await expect(card(page, again)).toContainText('Dibaca dengan pemetaan tersimpan “polindes”.');
  await card(page, again).getByRole('button', { name: 'Lewati' }).click();
  await undo(page, file);
  await forget(page, 'polindes');
});

test('a file of a kind that nobody can guess asks for the kind first', async ({ page }) => {
  const file = 'aneh.csv';
  await chooseFiles(page, [{ name: file, text: 'alfa,beta\n1,2\n' }]);
  await expect(card(page, file)).toContainText('Pilih dulu jenis berkas di atas');
  await page.getByLabel('Jenis berkas').selectOption('posyandu');
  await expect(card(page, file)).toContainText('Apa isi tiap kolom?');
  await page.getByRole('button', { name: 'Periksa dengan pemetaan ini' }).click();
  await expect(card(page, file)).toContainText('Pilih kolom yang berisi nama posyandu');
  await card(page, file).getByRole('button', { name: 'Lewati' }).click();
});

test('a recap of figures asks only for what is not certain', async ({ page }) => {
  const [first, second] = await unlike(page);
  const file = 'Rekap KIA September 2025.csv';
  const rows = [
    'REKAP KIA;;;',
    'Bulan September 2025;;;',
    'No;Ohoi;K4;Bumil Risti',
    `1;${first!.name};3;0`,
    `2;${misspelt(second!.name)};2;1`,
  ];
  await chooseFiles(page, [{ name: file, text: rows.join('\n') }]);
  await expect(meaning(page, 'C · K4')).toHaveValue('k4');
  await expect(page.getByLabel('Bulan laporan')).toHaveValue('2025-09');
  await page.getByRole('button', { name: 'Pakai saran teratas' }).click();
  await page.getByLabel('Simpan pemetaan ini').uncheck();
  await page.getByRole('button', { name: 'Periksa dengan pemetaan ini' }).click();
  await expect(card(page, file)).toContainText('Dibaca menurut pemetaan Anda.');
  await expect(save(page, file)).toBeEnabled();
  await card(page, file).getByRole('button', { name: 'Lewati' }).click();
});
