/** What the colours of reach on the map mean. */
import type { App } from '../app';
import { BANDS, SHIFTS } from '../logic/reach-bytes';
import { isWide } from '../state';
import { gapClassesOf } from '../reach-gap-state';
import { reachPosts, showsReach, wetSeason } from '../reach-state';
import { BAND_PAINTS, SHIFT_PAINTS } from '../map/reach-overlay';
import { markOfValue, type Filling } from '../logic/marks';
import { KINDS, kindOf } from '../logic/post-choice';
import { fillingOf } from '../logic/reach-marks';
import { h } from './dom';
import type { MarkLine } from './post-legend';
import { kindWord } from './post-words';
import { SHARE_CLASSES } from './reach-tokens';
import { bandWord, count } from './reach-words';
import { swatch } from './swatch';

interface Lines {
  title: string;
  rows: Node[];
}

/** Title and rows of the legend while reach is shown; null while something else is. */
export function reachLegend(app: App): Lines | null {
  const { view, reach } = app.state;
  if (!showsReach(app.state)) return null;
  if (isWide(app.state) || !reach.surface) return { title: '', rows: [] };
  const { show } = view.reach;
  const rows = {
    waktu: minuteRows,
    desa: shareRows,
    wilayah: catchmentRows,
    selisih: shiftRows,
    celah: gapRows,
  };
  const held = wetSeason(app.state);
  const season = held ? app.t(`reach.season.${held}`).toLowerCase() : '';
  return {
    title: app.t(`reach.legend.${show}`, { season }),
    rows: rows[show](app),
  };
}

function minuteRows(app: App): Node[] {
  const unknown = app.state.reach.surface!.people[BANDS.indexOf('unknown')] > 0;
  return BANDS.filter((band) => band !== 'unknown' || unknown).map((band) =>
    row(paintToken(BAND_PAINTS[band]), bandWord(app, band)),
  );
}

function shareRows(app: App): Node[] {
  return SHARE_CLASSES.map(({ token, from, to }) => {
    const words =
      from === null
        ? app.t('reach.minutes.unknown')
        : to === 100
          ? app.t('legend.atLeast', { from: `${from}%` })
          : from === 0
            ? app.t('legend.under', { to: `${to}%` })
            : app.t('legend.range', { from: `${from}`, to: `${to}%` });
    return row(token, words);
  });
}

function catchmentRows(app: App): Node[] {
  const n = app.state.reach.surface!.starts.length;
  return [
    h(
      'li',
      { class: 'legend-expected reach-plain' },
      app.t('reach.legend.catchments', { n: count(app, n) }),
    ),
    row(paintToken(BAND_PAINTS.unreachable), bandWord(app, 'unreachable')),
  ];
}

function shiftRows(app: App): Node[] {
  const unknown = app.state.reach.surface!.people[BANDS.indexOf('unknown')] > 0;
  return SHIFTS.filter((shift) => shift !== 'unknown' || unknown).map((shift) =>
    row(paintToken(SHIFT_PAINTS[shift]), app.t(`reach.shift.${shift}`)),
  );
}

/** Classes that some village is in, with the number of villages. */
function gapRows(app: App): Node[] {
  return gapClassesOf(app.state)
    .filter(({ villages }) => villages.length > 0)
    .map(({ cause, token, villages }) =>
      h(
        'li',
        {},
        swatch(token),
        h('span', {}, app.t(`gaps.class.${cause}`)),
        h('span', { class: 'legend-count' }, count(app, villages.length)),
      ),
    );
}

/** What the marks of posts, bridges and crossings mean here. */
export function reachMarkLines(app: App): MarkLine[] {
  const posts = reachPosts(app.state);
  const kinds = new Set(posts.map(({ type }) => kindOf(type)));
  const fillings = new Set(posts.map(fillingOf));
  const pustu = (filling: Filling, word: string) => ({
    mark: { kind: 'pustu' as const, filling, tick: false },
    word,
  });
  return [
    ...KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      mark: markOfValue('jenis', kind),
      word: kindWord(app, kind),
    })),
    pustu('half', app.t('posts.legendHalf')),
    pustu('unknown', app.t('reach.post.unknown')),
    pustu('out', app.t('reach.post.closed')),
  ].filter(({ mark: { filling } }) => filling === 'full' || fillings.has(filling));
}

/** Crossings and bridges have signs of their own. */
export function reachSigns(app: App): HTMLElement[] {
  const { links = [], bridges = [] } = app.state.reach.choices ?? {};
  const sign = (kind: 'link' | 'bridge') =>
    h(
      'li',
      {},
      h('span', { class: `reach-sign sign-${kind}`, 'aria-hidden': 'true' }),
      app.t(`reach.legend.${kind}`),
    );
  return [...(links.length ? [sign('link')] : []), ...(bridges.length ? [sign('bridge')] : [])];
}

function row(token: string, words: string): Node {
  return h('li', {}, swatch(token), h('span', {}, words));
}

/** The name of a swatch for what canvas paints. */
export function paintToken({
  ground,
  line,
  dot,
}: {
  ground: string;
  line?: string;
  dot?: string;
}): string {
  if (dot) return 'dots';
  if (line === '--reach-none') return 'unreached';
  // a pattern is named after its ground
  return line ? ground.slice('--'.length) : ground;
}
