// node national-figures.mjs BOUNDARIES.geojsonl[.gz] YEAR: prints made-up figures of K4 for every
// village of the file and every month of a year, as an indicator file. For measuring only.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const [file, year] = process.argv.slice(2);
const raw = createReadStream(file);
const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
const codes = [];
for await (const line of createInterface({ input })) {
  const code = line.match(/"kode": *"(\d\d\.\d\d\.\d\d\.\d{4})"/)?.[1];
  if (code) codes.push(code);
}

process.stdout.write('kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n');
for (let month = 1; month <= 12; month++) {
  const rows = codes.map((code, i) => {
    const women = 20 + (i % 60);
    const served = Math.round((women / 12) * (0.6 + ((i * 7 + month * 3) % 10) / 20));
    return `${code},k4,${year}-${String(month).padStart(2, '0')},${served},${women},dilaporkan,\n`;
  });
  process.stdout.write(rows.join(''));
}
