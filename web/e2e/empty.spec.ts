import { expect, test, type Page } from '@playwright/test';
import { card, drag, violations, type MadeFile } from './support';

/** Four villages of one kecamatan, squares in a row, a hundredth of a degree wide. */
const VILLAGES = [
  ['11.01.01.2001', 'Keude Bakongan'],
  ['11.01.01.2002', 'Ujong Mangki'],
  ['11.01.01.2003', 'Ujong Padang'],
  ['11.01.01.2004', 'Gampong Drien'],
];

const boundaries: MadeFile = {
  name: 'batas-bakongan.geojson',
  text: JSON.stringify({
    type: 'FeatureCollection',
    features: VILLAGES.map(([kode, nama], i) => ({
      type: 'Feature',
      properties: { kode, nama },
      geometry: { type: 'Polygon', coordinates: [square(97.4 + i / 100, 2.9)] },
    })),
  }),
};

function square(west: number, south: number): [number, number][] {
  const [east, north] = [west + 0.01, south + 0.01];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const table = (name: string, header: string, rows: string[]): MadeFile => ({
  name,
  text: [header, ...rows].join('\n') + '\n',
});

const population = table(
  'penduduk.csv',
  'kode_desa,tahun,sumber,jenis_sasaran,jumlah',
  VILLAGES.flatMap(([code], i) => [
    `${code},2025,Dukcapil,penduduk,${800 + 100 * i}`,
    `${code},2025,Dukcapil,bersalin,${20 + i}`,
  ]),
);

const figures = table(
  'laporan-januari.csv',
  'kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan',
  VILLAGES.map(([code], i) => `${code},linfas,2025-01,${i},,dilaporkan,`),
);

async function store(page: Page, name: string): Promise<void> {
  await card(page, name).getByRole('button', { name: 'Simpan' }).click();
  await expect(card(page, name)).toContainText('Tersimpan', { timeout: 60_000 });
}

test.describe('from nothing to a map', () => {
  // each goes on from where the one before has led the store
  test.describe.configure({ mode: 'serial' });
  test.use({ reducedMotion: 'reduce' });
  test.setTimeout(180_000);

  test('by dropping files on the page, in any order', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: /menunggu batas desa/ })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await drag(page, 'dragenter', [population]);
    await drag(page, 'drop', [population, boundaries, figures]);
    await expect(card(page, boundaries.name)).toContainText('belum disimpan', { timeout: 60_000 });
    await expect(card(page, population.name)).toContainText('Menunggu batas desa');
    await store(page, boundaries.name);
    await expect(page.locator('.head-name')).toHaveText('Kabupaten Aceh Selatan');
    await expect(page.locator('main:visible .step.done')).toHaveText([/Batas desa/]);

    await expect(card(page, figures.name)).toContainText('belum disimpan', { timeout: 30_000 });
    await store(page, figures.name);
    await expect(card(page, population.name)).toContainText('belum disimpan', { timeout: 30_000 });
    await store(page, population.name);
    await expect(page.locator('.batch')).toHaveCount(3);
    await expect(page.locator('main:visible .step.done')).toHaveCount(3);
    expect(await violations(page)).toEqual([]);

    await card(page, figures.name).getByRole('button', { name: 'Lihat di peta' }).click();
    await expect(page.locator('.answer-number b')).not.toBeEmpty();
    await expect(page.locator('.leaflet-tile-loaded').first()).toBeAttached();
    await expect(page.locator('.rank-rows')).toContainText('Keude Bakongan');
  });

  test('what was stored by mistake is taken out again, and the map follows', async ({ page }) => {
    const wrong = {
      ...figures,
      name: 'salah-bulan.csv',
      text: figures.text.replaceAll('2025-01', '2025-02'),
    };
    await page.goto('/?view=data');
    await expect(page.locator('.batch')).toHaveCount(3);
    await drag(page, 'drop', [wrong]);
    await expect(card(page, wrong.name)).toContainText('belum disimpan', { timeout: 30_000 });
    await store(page, wrong.name);
    await card(page, wrong.name).getByRole('button', { name: 'Batalkan impor' }).click();
    await page.getByRole('button', { name: 'Ya, lanjutkan' }).click();
    await expect(card(page, wrong.name)).toHaveCount(0);
    await expect(page.locator('.batch.undone')).toContainText(wrong.name);
  });

  test('a file with a row that cannot be right changes nothing', async ({ page }) => {
    const refused = {
      ...population,
      name: 'minus.csv',
      text: population.text.replace(',800', ',-800'),
    };
    await page.goto('/?view=data');
    await expect(page.locator('.batch').first()).toBeVisible();
    const before = await page.locator('.batch').count();
    await drag(page, 'drop', [refused]);
    await expect(card(page, refused.name).locator('.problem-group.rejected')).toContainText(
      'baris 2',
      { timeout: 30_000 },
    );
    await expect(card(page, refused.name).getByRole('button', { name: 'Simpan' })).toBeDisabled();
    await page.reload();
    await expect(page.locator('.batch')).toHaveCount(before);
  });
});
