/** Sentences about posts: one place, so that map, panel and table say the same. */
import type { App } from '../app';
import type { Condition, Post } from '../data/posts';
import { number } from '../logic/format';
import { servesPeople } from '../logic/marks';
import { kindOf, type Kind } from '../logic/post-choice';
import { id } from '../text/id';
import { capitalised, type TextKey } from '../text';

/** Text of a key made of a value of the data; the value itself where no text is known. */
export function wordOf(app: App, group: string, value: string): string {
  const key = `${group}.${value}`;
  return key in id ? app.t(key as TextKey) : value;
}

export function kindWord(app: App, kind: Kind): string {
  return wordOf(app, 'post.kind', kind);
}

export function typeWord(app: App, post: Post): string {
  return wordOf(app, 'post.type', post.type);
}

/** "Pustu ini tidak berfungsi: rusak berat, tanpa perawat." */
export function stateSentence(app: App, post: Post): string {
  return capitalised(stateOf(app, post));
}

function stateOf(app: App, post: Post): string {
  const kind = kindWord(app, kindOf(post.type));
  const serves = servesPeople(post);
  if (post.type === 'posyandu') return app.t(`post.state.posyandu.${String(serves) as 'true'}`);
  if (serves === null) {
    return app.t('post.state.unknown', { kind, missing: listed(app, missingFacts(app, post)) });
  }
  const reasons = listed(app, serves ? staffReasons(app, post) : outReasons(app, post));
  if (serves) return app.t(reasons ? 'post.state.short' : 'post.state.working', { kind, reasons });
  return app.t(reasons ? 'post.state.out' : 'post.state.outPlain', { kind, reasons });
}

/** The same in two or three words, beside a mark. */
export function stateWord(app: App, post: Post): string {
  const serves = servesPeople(post);
  if (post.type === 'posyandu') return app.t(`post.brief.posyandu.${String(serves) as 'true'}`);
  if (serves === false) return app.t('post.brief.out');
  if (post.staffing === 'belum-lengkap') return app.t('post.brief.short');
  return app.t(serves ? 'post.brief.working' : 'post.brief.unknown');
}

/** "tidak berfungsi: rusak berat", so that a post that is run is seen to be out for a reason; else its state and type. */
export function rowWords(app: App, post: Post): string {
  const reasons = servesPeople(post) === false ? listed(app, outReasons(app, post)) : '';
  const state = stateWord(app, post);
  return reasons ? `${state}: ${reasons}` : `${state} · ${typeWord(app, post)}`;
}

function outReasons(app: App, post: Post): string[] {
  const closed = post.status !== null && post.status !== 'beroperasi';
  const broken = post.condition === 'rusak-berat' || post.condition === 'rusak-total';
  return [
    ...(closed ? [app.t(`post.status.${post.status!}`)] : []),
    ...(broken ? [conditionWord(app, post.condition!)] : []),
    ...staffReasons(app, post),
  ];
}

/** Who is missing; only said of posts that have a minimum, and of none that is not known. */
function staffReasons(app: App, post: Post): string[] {
  const missing = [
    post.midwives === 0 ? app.t('post.staff.noMidwife') : '',
    post.nurses === 0 ? app.t('post.staff.noNurse') : '',
  ].filter(Boolean);
  const needed = post.staffing === 'belum-lengkap' || post.staffing === 'kosong';
  return needed ? missing : [];
}

/** Village posts have a minimum of staff, without which they do not work. */
function needsStaff(post: Post): boolean {
  return ['pustu', 'poskesdes', 'polindes'].includes(post.type);
}

function missingFacts(app: App, post: Post): string[] {
  return [
    post.status === null ? app.t('post.fact.status') : '',
    post.condition === null ? app.t('post.fact.condition') : '',
    needsStaff(post) && post.midwives === null && post.nurses === null
      ? app.t('post.fact.staff')
      : '',
  ]
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

function listed(app: App, words: string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${app.t('post.and')} ${words[words.length - 1]}`;
}

export function conditionWord(app: App, condition: Condition | 'tidak-ada'): string {
  return wordOf(app, 'post.condition', condition);
}

/** "ya", "tidak", or null where it is not known. */
export function yesNo(app: App, value: boolean | null): string | null {
  return value === null ? null : app.t(value ? 'post.yes' : 'post.no');
}

export function count(app: App, value: number | null): string | null {
  return value === null ? null : number(value, app.language());
}
