// node fetch-tiles.mjs BASE_URL OUT_FOLDER: writes every village tile of the server, byte for byte as
// it came (gzip), to OUT_FOLDER/tiles/..., and the paths of those that hold something to
// OUT_FOLDER/paths.txt, so that another server can be measured on the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { dirname, join } from 'node:path';

const [base, out] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

function raw(path) {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip' };
    get(base + path, { agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}

/** Column and row (from north) of the tile that holds a point in degrees, spherical Mercator. */
function tileAt(lon, lat, zoom) {
  const side = 2 ** zoom;
  const northing = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return [Math.floor(((lon + 180) / 360) * side), Math.floor(((1 - northing) / 2) * side)];
}

const tileJson = JSON.parse(await (await fetch(`${base}/tiles/desa.json`)).text());
const template = new URL(tileJson.tiles[0], base).pathname;
const [west, south, east, north] = tileJson.bounds;
const paths = [];
let bytes = 0;
let largest = 0;
for (let zoom = tileJson.minzoom; zoom <= tileJson.maxzoom; zoom++) {
  const [firstX, firstY] = tileAt(west, north, zoom);
  const [lastX, lastY] = tileAt(east, south, zoom);
  for (let x = firstX; x <= lastX; x++) {
    for (let y = firstY; y <= lastY; y++) {
      const path = decodeURI(template).replace('{z}', zoom).replace('{x}', x).replace('{y}', y);
      const tile = await raw(path);
      if (tile.status !== 200) continue;
      if (tile.headers['content-encoding'] !== 'gzip') throw new Error(`${path} is not gzip`);
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, tile.body);
      paths.push(path);
      bytes += tile.body.length;
      largest = Math.max(largest, tile.body.length);
    }
  }
}
agent.destroy();
if (paths.length === 0) throw new Error('the server has no village tile');
writeFileSync(join(out, 'paths.txt'), paths.join('\n') + '\n');
const mean = Math.round(bytes / paths.length);
console.log(JSON.stringify({ tiles: paths.length, meanBytes: mean, largestBytes: largest }));
