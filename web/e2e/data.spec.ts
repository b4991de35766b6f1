import { expect, test, type Page } from '@playwright/test';
import type { ImportReport, Match, ReportProblem } from '../src/data/import-types';
import { card, chooseFiles, drag, truthOf, violations } from './support';

/** What the server would say of a small file of posts; change what matters. */
function report(change: Partial<ImportReport> = {}): ImportReport {
  return {
    kind: 'facilities',
    file: 'faskes.csv',
    dryRun: true,
    batch: null,
    recognised: { kind: 'facilities', profile: null, sentence: 'Ini tampaknya daftar faskes.' },
    accepted: 2,
    unchanged: 0,
    warned: 0,
    rejected: 0,
    problems: [],
    districts: [],
    preview: {
      columns: ['nama', 'bidan'],
      rows: [
        ['Pustu Awun', '2'],
        ['Pustu Nar', null],
      ],
    },
    matches: [],
    mapping: null,
    dataVersion: 1,
    ...change,
  };
}

const problem = (row: number, change: Partial<ReportProblem> = {}): ReportProblem => ({
  severity: 'warned',
  place: `baris ${row}`,
  row,
  code: 'at-sea',
  reason: 'Titiknya di laut.',
  fix: 'Periksa lintang dan bujurnya.',
  ...change,
});

/** Row 4 may be the stored post P1. */
const match = (change: Partial<Match> = {}): Match => ({
  row: 4,
  name: 'PKM Sama Dua',
  code: null,
  candidates: [{ code: 'P1', name: 'Puskesmas Samadua' }],
  score: 0.9,
  sure: false,
  refuses: false,
  ...change,
});

/** Answers every file with what `answer` makes of its address; the addresses are kept. */
async function serverSays(
  page: Page,
  answer: (asked: URL) => { status?: number; json: unknown } | 'silence',
): Promise<URL[]> {
  const asked: URL[] = [];
  await page.route('**/api/v1/imports/*?*', (route) => {
    const url = new URL(route.request().url());
    asked.push(url);
    const said = answer(url);
    return said === 'silence' ? route.abort() : route.fulfill(said);
  });
  return asked;
}

async function choose(page: Page, ...names: string[]): Promise<void> {
  const files = names.map((name) => ({ name, text: 'nama,bidan\nPustu Awun,2\n' }));
  await chooseFiles(page, files);
}

const isDryRun = (url: URL) => url.searchParams.get('dryRun') === 'true';

test.beforeEach(async ({ page }) => {
  await page.goto('/?view=data');
  await expect(page.locator('.batch').first()).toBeVisible();
});

test('files dragged over the window are taken in by dropping them anywhere', async ({ page }) => {
  await serverSays(page, () => ({ json: report() }));
  const files = [{ name: 'faskes.csv', text: 'nama\nPustu Awun\n' }];
  await drag(page, 'dragenter', files);
  await expect(page.getByText('Lepaskan berkas di sini')).toBeVisible();
  await drag(page, 'drop', files);
  await expect(page.getByText('Lepaskan berkas di sini')).toBeHidden();
  await expect(card(page, 'faskes.csv')).toContainText('Ini tampaknya daftar faskes.');
});

test('several files are looked at one after the other, and each is stored when asked', async ({
  page,
}) => {
  const asked = await serverSays(page, (url) => ({
    json: isDryRun(url) ? report() : report({ dryRun: false, batch: 7 }),
  }));
  await choose(page, 'satu.csv', 'dua.csv');
  await expect(card(page, 'satu.csv')).toContainText('Sudah diperiksa, belum disimpan');
  await expect(card(page, 'dua.csv')).toContainText('Menunggu giliran');
  await card(page, 'satu.csv').getByRole('button', { name: 'Simpan' }).click();
  await expect(card(page, 'satu.csv')).toContainText('Tersimpan');
  await expect(card(page, 'dua.csv')).toContainText('belum disimpan');
  await card(page, 'dua.csv').getByRole('button', { name: 'Lewati' }).click();
  await expect(card(page, 'dua.csv')).toHaveCount(0);
  const told = asked.map((u) => `${u.pathname.split('/').pop()} ${u.searchParams.get('dryRun')}`);
  expect(told).toEqual(['auto true', 'facilities false', 'auto true']);
});

test('a file refused says why, cannot be stored, and its notes can be saved', async ({ page }) => {
  const problems = [
    ...Array.from({ length: 243 }, (_, i) => problem(i + 2)),
    problem(9, { severity: 'rejected', code: 'two-posts', reason: 'Kodenya dipakai dua kali.' }),
  ];
  await serverSays(page, () => ({ json: report({ rejected: 1, warned: 243, problems }) }));
  await choose(page, 'salah.csv');
  const refused = card(page, 'salah.csv');
  await expect(refused.locator('.problem-group').first()).toContainText(
    'Kodenya dipakai dua kali.',
  );
  await expect(refused.getByRole('button', { name: 'Simpan' })).toBeDisabled();
  await expect(refused).toContainText('perbaiki dulu yang ditolak');
  await expect(refused.getByText('Titiknya di laut.')).toHaveCount(3);
  await refused.getByText('dan 240 lagi').click();
  await expect(refused.getByText('Titiknya di laut.')).toHaveCount(243);
  const download = page.waitForEvent('download');
  await refused.getByRole('button', { name: 'Unduh semua catatan (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('catatan faskes.csv.csv');
});

test('a name that fits several stored posts is settled by choosing one of them', async ({
  page,
}) => {
  const candidates = ['P1', 'P2'].map((code) => ({ code, name: 'Puskesmas Samadua' }));
  const ambiguous = problem(4, { severity: 'rejected', code: 'ambiguous-name' });
  const asked = await serverSays(page, (url) => ({
    json: isDryRun(url)
      ? report({
          accepted: 0,
          rejected: 1,
          problems: [ambiguous],
          matches: [match({ candidates, refuses: true })],
        })
      : report({ dryRun: false, batch: 7 }),
  }));
  await choose(page, 'faskes.csv');
  const save = card(page, 'faskes.csv').getByRole('button', { name: 'Simpan' });
  await expect(save).toBeDisabled();
  await page.getByRole('button', { name: 'Puskesmas Samadua (P2)' }).click();
  await save.click();
  await expect(card(page, 'faskes.csv')).toContainText('Tersimpan');
  expect(asked.at(-1)!.searchParams.getAll('confirm')).toEqual(['4=P2']);
});

test('a layer smaller than the stored one is taken in once its district is named', async ({
  page,
  request,
}) => {
  const { district } = await truthOf(request);
  const smaller = problem(1, { severity: 'rejected', code: 'layer-smaller', place: '', row: null });
  const roads = { kind: 'roads' as const, profile: null, sentence: 'Ini tampaknya jalan.' };
  const asked = await serverSays(page, (url) => {
    const named = url.searchParams.get('within') === district.code;
    const refused = { accepted: 0, rejected: 1, problems: [smaller] };
    return { json: report({ kind: 'roads', recognised: roads, ...(named ? {} : refused) }) };
  });
  await choose(page, 'jalan.geojson');
  const layer = card(page, 'jalan.geojson');
  const save = layer.getByRole('button', { name: 'Simpan' });
  await expect(save).toBeDisabled();
  await expect(layer).toContainText('pilih kabupatennya di “Hanya untuk kabupaten/kota”');
  await layer.getByLabel('Hanya untuk kabupaten/kota').selectOption(district.code);
  await expect(save).toBeEnabled();
  await save.click();
  await expect(layer).not.toContainText('Harus diperbaiki');
  const told = asked.map((url) => url.searchParams.get('within'));
  expect(told).toEqual([null, district.code, district.code]);
});

test('a doubtful pair must be answered before the file can be stored', async ({ page }) => {
  const doubtful = match();
  const sure = { ...doubtful, row: 5, name: 'Puskesmas Samadua', score: 1, sure: true };
  const asked = await serverSays(page, (url) => ({
    json: isDryRun(url)
      ? report({ matches: [doubtful, sure] })
      : report({ dryRun: false, batch: 7 }),
  }));
  await choose(page, 'faskes.csv');
  const save = card(page, 'faskes.csv').getByRole('button', { name: 'Simpan' });
  await expect(save).toBeDisabled();
  await expect(card(page, 'faskes.csv')).toContainText('masih ada 1 pasangan');
  const pair = page.getByRole('group', { name: 'PKM Sama Dua dan Puskesmas Samadua' });
  await pair.getByRole('button', { name: 'Berbeda' }).click();
  await expect(pair.getByRole('button', { name: 'Berbeda' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await save.click();
  await expect(card(page, 'faskes.csv')).toContainText('Tersimpan');
  expect(asked.at(-1)!.searchParams.getAll('confirm')).toEqual(['4=new']);
});

test('another kind and a date are heard, and stay when the server falls silent', async ({
  page,
}) => {
  let silent = false;
  const asked = await serverSays(page, () => (silent ? 'silence' : { json: report() }));
  await choose(page, 'faskes.csv');
  const file = card(page, 'faskes.csv');
  await file.getByLabel('Jenis berkas').selectOption('posyandu');
  await expect.poll(() => asked.at(-1)!.pathname).toContain('/imports/posyandu');
  await file.getByLabel('Keadaan per tanggal').fill('2025-06-30');
  await expect.poll(() => asked.at(-1)!.searchParams.get('asOf')).toBe('2025-06-30');
  await expect(file).toContainText('belum disimpan');
  silent = true;
  await file.getByRole('button', { name: 'Simpan' }).click();
  await expect(file.getByRole('alert')).toContainText('Sambungan ke server PetaSehat terputus.');
  await expect(file.getByLabel('Keadaan per tanggal')).toHaveValue('2025-06-30');
  await expect(file.getByLabel('Jenis berkas')).toHaveValue('posyandu');
  await expect(file.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
});

test('the server’s own words for a file too large or another import are kept', async ({ page }) => {
  const refusals = [
    { status: 413, json: { detail: 'Paling besar 512 MB.', remedy: 'Bagi berkasnya.' } },
    { status: 409, json: { detail: 'Sedang ada impor lain.', remedy: 'Tunggu.' } },
  ];
  for (const refusal of refusals) {
    await serverSays(page, () => refusal);
    await choose(page, 'besar.csv');
    const alert = card(page, 'besar.csv').getByRole('alert');
    await expect(alert).toContainText(refusal.json.detail);
    await expect(alert).toContainText(refusal.json.remedy);
    await page.getByRole('button', { name: 'Buang dari daftar' }).click();
    await page.unroute('**/api/v1/imports/*?*');
  }
});

test('a check that takes long shows how far it is and can be stopped', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/v1/imports/*?*', async (route) => {
    await held;
    await route.fulfill({ status: 409, json: { detail: 'Impor dibatalkan.', remedy: '' } });
  });
  await page.route('**/api/v1/progress/*', (route) => {
    if (route.request().method() === 'DELETE') release();
    return route.fulfill({ json: { stage: 'Merapikan batas desa', done: 45, of: 100 } });
  });
  await choose(page, 'nasional.geojsonl.gz');
  await expect(page.getByText('Merapikan batas desa')).toBeVisible();
  await page.getByRole('button', { name: 'Hentikan' }).click();
  await expect(card(page, 'nasional')).toContainText('Dihentikan. Tidak ada yang disimpan.');
  await expect(page.getByRole('button', { name: 'Periksa lagi' })).toBeVisible();
});

test('an empty store shows the guide, begins with boundaries and leads to the Data page', async ({
  page,
  request,
}) => {
  const { status } = await truthOf(request);
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({ json: { ...status, districts: [], demo: false } }),
  );
  await page.route('**/api/v1/imports', (route) => route.fulfill({ json: { imports: [] } }));
  await page.goto('/');
  await expect(page.locator('main:visible .step')).toHaveCount(6);
  await expect(page.locator('main:visible .step details[open]')).toHaveCount(1);
  await expect(page.getByText('BIG (Ina-Geoportal)').first()).toBeVisible();
  await page.getByRole('button', { name: 'Ke halaman Data' }).click();
  await page.locator('main:visible').getByText('Penduduk', { exact: true }).click();
  await expect(
    page.locator('main:visible').getByText('batas desa harus masuk lebih dulu').first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeVisible();
});

test('the demo offers a start with one’s own files', async ({ page, request }) => {
  const { status } = await truthOf(request);
  let mode = 'demo';
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({
      json:
        mode === 'demo'
          ? { ...status, mode, canSwitch: true }
          : { ...status, mode, canSwitch: true, demo: false, districts: [] },
    }),
  );
  await page.route('**/api/v1/mode/*', (route) => {
    mode = new URL(route.request().url()).pathname.split('/').pop()!;
    return route.fulfill({ json: { mode } });
  });
  await page.goto('/?view=data');
  await page.getByRole('button', { name: 'Mulai dengan berkas sendiri' }).click();
  await expect(
    page.getByRole('heading', { name: 'Peta ini menunggu batas desa pertama' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lihat contoh (demo)' })).toBeVisible();
});

test('the page with files in every state has no barrier', async ({ page }) => {
  const doubtful = match();
  const answers = [
    report({ dryRun: false, batch: 7 }),
    report({ problems: [problem(2), problem(3)], matches: [doubtful, { ...doubtful, row: 5 }] }),
  ];
  await serverSays(page, (url) => ({ json: isDryRun(url) ? report(answers[1]) : answers[0] }));
  await choose(page, 'satu.csv', 'dua.csv', 'tiga.csv');
  await page.getByRole('button', { name: 'Semua sama' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(card(page, 'dua.csv').locator('.match')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
});
