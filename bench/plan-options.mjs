// node plan-options.mjs BASE_URL: asks a server that just started what there is to choose from in its
// district and for the best posts, then ruins and mends one post after the other by import and asks
// again; prints milliseconds from the question to the whole answer as Markdown.
const [base] = process.argv.slice(2);
const TIMES = 6;

async function ask(path, options) {
  const response = await fetch(`${base}/api/v1${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

async function timed(path, options) {
  const began = performance.now();
  const answer = await (await ask(path, options)).json();
  return { millis: performance.now() - began, answer };
}

const { districts } = await (await ask('/status')).json();
const within = districts[0].code;
const options = () => timed(`/plans/options?within=${within}`);
const solve = (wishes) =>
  timed('/plans', { method: 'POST', body: JSON.stringify({ within, ...wishes }) });

/** Posts as the files that brought them in say, keyed by column. */
async function posts() {
  const text = await (await ask(`/export/facilities.csv?within=${within}`)).text();
  const [head, ...rows] = text
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(';'));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

const COLUMNS = ['kode_faskes', 'nama', 'jenis', 'kode_desa', 'lat', 'lon', 'status'];

async function store(post, condition, day) {
  const names = [...COLUMNS, 'bidan', 'perawat', 'kondisi', 'tgl_kondisi'];
  const said = { ...post, kondisi: condition, tgl_kondisi: day };
  const csv = `${names.join(';')}\n${names.map((name) => said[name]).join(';')}\n`;
  await ask('/imports/facilities?name=satu-pos.csv', { method: 'POST', body: csv });
}

const cold = await options();
const again = await options();
const first = await solve({ count: 5 });
const whole = await solve({ count: 5, alternatives: 3, frontier: 'count' });
const changed = [];
const sound = (await posts()).filter(
  (post) => post.jenis === 'pustu' && post.berfungsi === 'ya' && post.lat,
);
const day = new Date().toISOString().slice(0, 10);
for (const post of sound.slice(0, TIMES)) {
  await store(post, 'rusak-berat', day);
  const ruined = await options();
  if (!ruined.answer.options.some((option) => option.id === `rebuild:${post.kode_faskes}`)) {
    throw new Error(`${post.nama} was not ruined`);
  }
  changed.push(ruined.millis);
}

const { answer } = cold;
const ms = (millis) => `${Math.round(millis).toLocaleString('en')} ms`;
const sorted = [...changed].sort((a, b) => a - b);
console.log(
  `${within}: ${whole.answer.villages.length} villages, ${answer.options.length} options, ` +
    `${answer.seasons[0].people.toLocaleString('en')} people, ` +
    `${(answer.seasons[0].people - answer.seasons[0].before).toLocaleString('en')} of them beyond 60 minutes.\n`,
);
console.log('| from the question to the whole answer | time | goal |');
console.log('|---|---|---|');
console.log(
  `| options and whom they serve, server just started | ${ms(cold.millis)} | ≤ 10,000 ms |`,
);
console.log(`| the same again | ${ms(again.millis)} | |`);
console.log(`| the best 5 posts | ${ms(first.millis)} | |`);
console.log(
  `| with 3 alternatives and the best 1 to ${whole.answer.frontier.length} posts | ${ms(whole.millis)} | |`,
);
console.log(
  `| options after one post fell into ruin, ${changed.length} times: middle | ${ms(sorted[Math.floor(sorted.length / 2)])} | ≤ 1,000 ms |`,
);
console.log(`| the same: worst | ${ms(sorted.at(-1))} | ≤ 1,000 ms |`);
