// Writes COUNT rows of the template indikator_panjang for the villages and indicators of a running
// server, month after month back from December 2025: bench/million-rows.mjs BASE COUNT
const [base, count] = [process.argv[2], Number(process.argv[3])];
const ask = async (path) => (await fetch(base + path)).json();

const { areas } = await ask('/api/v1/areas?level=desa');
const { indicators } = await ask('/api/v1/indicators');
// Computed figures are never typed; a family needs a member's name.
const typed = indicators.filter((row) => !row.computed && !row.family && !row.code.includes(':'));

const lines = ['kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan'];
let written = 0;
for (let back = 0; written < count; back++) {
  const month = new Date(Date.UTC(2025, 11 - back, 1)).toISOString().slice(0, 7);
  for (const { code: indicator, periodType, unit } of typed) {
    for (let i = 0; i < areas.length && written < count; i++, written++) {
      const done = (i * 7 + back * 5) % 9;
      const of = periodType === 'C' || unit === '#' ? '' : 20 + ((i + back) % 7);
      lines.push(`${areas[i].code},${indicator},${month},${done},${of},dilaporkan,`);
    }
  }
  process.stdout.write(lines.join('\n') + '\n');
  lines.length = 0;
}
