/** Words about minutes, posts and what is tried, shared by the parts of the place Jangkauan. */
import type { App } from '../app';
import type { Band, Season } from '../data/reach-types';
import { number } from '../logic/format';
import type { Change } from '../logic/reach-changes';
import { isStart, type ReachItem, type ReachPost } from '../logic/reach-marks';
import { TRAVEL_MODES } from '../logic/reach-view';
import { longMonth } from '../logic/period';
import { bridgeWords } from '../reach-names';
import { showsReach, villageReach } from '../reach-state';
import { kindWord } from './post-words';
import { scopeName } from './words';
import { kindOf } from '../logic/post-choice';

export function count(app: App, n: number): string {
  return number(n, app.language());
}

/** "43 menit", "2 jam 10 menit"; what is not reached or not known in words. */
export function minutesWords(app: App, minutes: number | null): string {
  if (minutes === null) return app.t('reach.minutes.unknown');
  if (minutes === Infinity) return app.t('reach.minutes.none');
  const whole = Math.max(1, Math.ceil(minutes));
  if (whole < 120) return app.t('reach.minutes', { n: count(app, whole) });
  const hours = Math.floor(whole / 60);
  return whole % 60 === 0
    ? app.t('reach.hours', { h: count(app, hours) })
    : app.t('reach.hoursMinutes', { h: count(app, hours), n: whole % 60 });
}

/** "Musim kemarau · kaki, motor, perahu · September 2025 · model 3", of what is shown. */
export function assumptionWords(app: App): string {
  const { view, reach } = app.state;
  const season = (reach.query?.season as Season) ?? reach.choices?.seasonOfPeriod;
  const modes = TRAVEL_MODES.filter((mode) => reach.surface?.modes.includes(mode) ?? true);
  const period = reach.query?.period;
  const version = reach.choices?.modelVersion ?? null;
  return [
    view.within && scopeName(app),
    season && app.t('reach.inSeason', { season: app.t(`reach.season.${season}`).toLowerCase() }),
    modes.map((mode) => app.t(`reach.mode.${mode}.short`)).join(', '),
    period && longMonth(period, view.language),
    version === null
      ? null
      : version === 0
        ? app.t('reach.modelDefault')
        : app.t('reach.model', { n: version }),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function bandWord(app: App, band: Band): string {
  return app.t(`reach.band.${band}`);
}

/** "Pustu · buka, tenaga belum lengkap · belum ada perawat" */
export function postWords(app: App, post: ReachPost): string {
  const state = post.change
    ? app.t(post.change === 'closed' ? 'reach.post.shut' : `reach.post.${post.change}`)
    : isStart(post)
      ? app.t(`reach.post.${post.verdict === 'closed' ? 'open' : post.verdict}`)
      : app.t('reach.post.closed');
  const lacks = post.lacks.map((who) => app.t(`reach.post.lacks.${who}`));
  return [kindWord(app, kindOf(post.type)), state, ...lacks].join(' · ');
}

export function itemName(app: App, item: ReachItem): string {
  if (item.kind === 'post') return item.post.name;
  if (item.kind === 'bridge') return bridgeName(app, item.bridge.id);
  return app.t('reach.link', { from: item.link.from, to: item.link.to });
}

function bridgeName(app: App, id: number): string {
  return bridgeWords(app.state).get(id) ?? app.t('reach.bridgeUnnamed');
}

/** What a click does to it: "Tutup", "Buka", "Putus", "Sambung lagi". */
export function actionWord(app: App, item: ReachItem): string {
  if (item.kind !== 'post') return app.t(item.cut ? 'reach.do.mend' : 'reach.do.cut');
  const { post } = item;
  if (post.change) return app.t('reach.do.back');
  return app.t(isStart(post) ? 'reach.do.close' : 'reach.do.open');
}

/** A crossing's timetable: "45 menit, menunggu 30 menit, 3 hari seminggu". */
export function linkWords(app: App, item: ReachItem & { kind: 'link' }): string {
  const { minutes, wait, daysPerWeek, closedMonths } = item.link;
  return [
    minutes === null ? app.t('reach.minutes.unknown') : minutesWords(app, minutes),
    wait ? app.t('reach.link.wait', { n: count(app, wait) }) : null,
    daysPerWeek ? app.t('reach.link.days', { n: count(app, daysPerWeek) }) : null,
    closedMonths.length > 0 ? app.t('reach.link.closed', { n: closedMonths.length }) : null,
    item.running ? null : app.t('reach.link.resting'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One thing that is tried, in words: "Pustu Elat ditutup". */
export function changeWords(app: App, change: Change, nth: number): string {
  const { surface, choices } = app.state.reach;
  if (change.kind === 'add') return app.t('reach.change.add', { n: nth });
  if (change.kind === 'cut') {
    const link = choices?.links.find(({ id }) => change.what === 'link' && id === change.id);
    const name = link
      ? app.t('reach.link', { from: link.from, to: link.to })
      : bridgeName(app, change.id);
    return app.t('reach.change.cut', { name });
  }
  const posts: ReachPost[] = [...(surface?.starts ?? []), ...(surface?.closed ?? [])];
  const name = posts.find(({ code }) => code === change.code)?.name ?? change.code;
  return app.t(`reach.change.${change.kind}`, { name });
}

/** What the tooltip says of a village while reach is shown; null while something else is. */
export function reachLines(app: App, code: string): { figure: string; note: string } | null {
  if (!showsReach(app.state)) return null;
  const of = villageReach(app.state, code);
  if (!of) return { figure: '', note: '' };
  return {
    figure: of.within60 === null ? app.t('reach.minutes.unknown') : share(app, of.within60),
    note:
      of.middle === null ? '' : app.t('reach.middle', { minutes: minutesWords(app, of.middle) }),
  };
}

/** "62% penduduk dalam 60 menit" */
export function share(app: App, percent: number): string {
  return app.t('reach.share', { percent: `${number(percent, app.language(), 0)}%` });
}
