// node province-figures.mjs BASE_URL YEAR: prints made-up figures of the catalogue's first 40 plain
// indicators for every village that a server holds and every month of a year, as an indicator file.
// One figure in 150 is four times the usual, so that there is something to doubt. For measuring only.
const [base, year] = process.argv.slice(2);
const INDICATORS = 40;

const json = async (path) => (await fetch(base + path)).json();
const villages = (await json('/api/v1/areas?level=desa')).areas.map((area) => area.code);
const indicators = (await json('/api/v1/indicators')).indicators
  .filter((row) => !row.family && !row.computed && !row.code.startsWith('belum-layan:'))
  .slice(0, INDICATORS)
  .map((row) => row.code);

async function write(text) {
  if (!process.stdout.write(text))
    await new Promise((ready) => process.stdout.once('drain', ready));
}

await write('kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n');
for (const [k, indicator] of indicators.entries()) {
  for (let month = 1; month <= 12; month++) {
    const period = `${year}-${String(month).padStart(2, '0')}`;
    const rows = villages.map((village, i) => {
      const people = 200 + ((i * 13 + k) % 600);
      const usual = (people / 12) * (0.4 + ((i * 7 + month * 3 + k) % 10) / 20);
      const served = Math.floor((i * 31 + month * 17 + k * 7) % 150 === 0 ? 4 * usual : usual);
      return `${village},${indicator},${period},${served},${people},dilaporkan,\n`;
    });
    await write(rows.join(''));
  }
}
