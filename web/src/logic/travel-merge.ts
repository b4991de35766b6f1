/** Two people change one travel model: what each said, held against the other and put together. */
import type { ModelRow, ModelRules, ModelVersion, TravelModel } from '../data/travel-types';
import { differs, monthsOfSeasons, rowKey, saysSame, seasonsOfMonths } from './travel-model';

export type ModelContent = Pick<TravelModel, 'rows' | 'rules'>;
export type RuleValue = string | number | boolean | string[];

/** One cell or rule of which two people say different things. */
export interface Difference<T> {
  /** The row's key, or the place of the rule. */
  key: string;
  /** What both started from; undefined for an empty cell. */
  before: T | undefined;
  theirs: T | undefined;
  mine: T | undefined;
  /** Both changed it, each to something else. */
  clashes: boolean;
}

export interface Differences {
  cells: Difference<ModelRow>[];
  rules: Difference<RuleValue>[];
}

export function differencesOf(
  before: ModelContent,
  theirs: ModelContent,
  mine: ModelContent,
): Differences {
  const [first, other, own] = [before, theirs, mine].map(({ rows }) => byKey(rows));
  const [firstRules, otherRules, ownRules] = [before, theirs, mine].map(({ rules }) => flat(rules));
  return {
    cells: held(first, other, own, saysSame),
    rules: held(firstRules, otherRules, ownRules, isSameRule),
  };
}

/** What they stored with what I changed over it; what only they changed stays theirs. */
export function onTop(
  before: ModelContent,
  theirs: ModelContent,
  mine: ModelContent,
): ModelContent {
  const rows = byKey(theirs.rows);
  const rules = flat(theirs.rules);
  const { cells, rules: changed } = differencesOf(before, theirs, mine);
  put(rows, cells, saysSame);
  put(rules, changed, isSameRule);
  return { rows: [...rows.values()], rules: unflat(rules) };
}

/** What becomes of a draft when the model under it is another one. */
export type Fate = 'stored' | 'untouched' | 'overtaken';

export function fateOf(before: ModelContent, now: ModelContent, draft: ModelContent): Fate {
  if (!differs(now, draft.rows, draft.rules)) return 'stored';
  return differs(before, draft.rows, draft.rules) ? 'overtaken' : 'untouched';
}

/** Versions stored since one, newest first. */
export function versionsSince({ versions }: Pick<TravelModel, 'versions'>, version: number) {
  return versions.filter((one: ModelVersion) => one.version > version);
}

/** Where they say different things, what both changed first. */
function held<T>(
  before: Map<string, T>,
  theirs: Map<string, T>,
  mine: Map<string, T>,
  same: (a: T | undefined, b: T | undefined) => boolean,
): Difference<T>[] {
  const keys = [...new Set([...theirs.keys(), ...mine.keys()])];
  return keys
    .map((key) => ({ key, before: before.get(key), theirs: theirs.get(key), mine: mine.get(key) }))
    .filter((one) => !same(one.theirs, one.mine))
    .map((one) => {
      const clashes = !same(one.before, one.theirs) && !same(one.before, one.mine);
      return { ...one, clashes };
    })
    .sort((a, b) => Number(b.clashes) - Number(a.clashes));
}

function put<T>(
  into: Map<string, T>,
  changed: Difference<T>[],
  same: (a: T | undefined, b: T | undefined) => boolean,
): void {
  for (const { key, before, mine } of changed) {
    if (same(before, mine)) continue;
    if (mine === undefined) into.delete(key);
    else into.set(key, mine);
  }
}

function byKey(rows: ModelRow[]): Map<string, ModelRow> {
  return new Map(rows.map((row) => [rowKey(row), row]));
}

function isSameRule(a: RuleValue | undefined, b: RuleValue | undefined): boolean {
  const told = (value: RuleValue | undefined) =>
    JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return told(a) === told(b);
}

/** Rules one by one, `boatKm.hujan`; seasons by month, `month.1` to `month.12`. */
function flat({ seasonMonths, ...rules }: ModelRules): Map<string, RuleValue> {
  const told = new Map<string, RuleValue>();
  for (const [name, value] of Object.entries(rules)) {
    const parts = typeof value === 'object' && !Array.isArray(value) ? value : null;
    if (!parts) told.set(name, value as RuleValue);
    for (const [part, own] of Object.entries(parts ?? {})) told.set(`${name}.${part}`, own);
  }
  seasonsOfMonths(seasonMonths).forEach((season, i) => told.set(`month.${i + 1}`, season));
  return told;
}

function unflat(told: Map<string, RuleValue>): ModelRules {
  const rules: Record<string, unknown> = {};
  for (const [key, value] of told) {
    const [name, part] = key.split('.');
    if (part === undefined) rules[name] = value;
    else rules[name] = { ...(rules[name] as object | undefined), [part]: value };
  }
  const { month, ...others } = rules;
  const seasons = Object.values(month as Record<string, 'kemarau' | 'hujan' | 'ombak'>);
  return { ...others, seasonMonths: monthsOfSeasons(seasons) } as unknown as ModelRules;
}
