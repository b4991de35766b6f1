/**
 * Which colour a village gets. Three schemes:
 * - status: indicators summed over the year with a target take their PWS status;
 * - around: other indicators with a target are classed on both sides of it;
 * - plain: without a target, quantiles rounded to readable limits; the dark end is the gap.
 * What was not reported, suppressed or does not apply never gets a plain colour.
 */
import type { Indicator, PwsStatus, ReportState, Values } from '../data/types';

export type SpecialClass = 'not-reported' | 'suppressed' | 'not-applicable';
export type ClassKey = PwsStatus | 'unrated' | `step-${number}` | SpecialClass;

export interface AreaClass {
  key: ClassKey;
  /** Name of the colour token that fills it, or of its pattern. */
  token: string;
  /** Limits of a numeric class; null is open. The lower limit belongs to it unless `upperClosed`. */
  from: number | null;
  to: number | null;
}

export interface Scheme {
  kind: 'status' | 'around' | 'plain';
  /** Best first, then the classes without a figure; only these are in a legend. */
  classes: AreaClass[];
  /** True where the upper limit belongs to a class: lower-is-better indicators. */
  upperClosed: boolean;
  classOf(value: number | null, state: ReportState, status: PwsStatus | null): ClassKey;
}

const STATUS_CLASSES: AreaClass[] = (['BAIK', 'CUKUP', 'KURANG', 'JELEK'] as const).map((key) => ({
  key,
  token: `--${key.toLowerCase()}`,
  from: null,
  to: null,
}));
const UNRATED: AreaClass = { key: 'unrated', token: '--unrated', from: null, to: null };
const SPECIAL_CLASSES: AreaClass[] = [
  { key: 'not-reported', token: 'hatch', from: null, to: null },
  { key: 'suppressed', token: 'dots', from: null, to: null },
  { key: 'not-applicable', token: 'empty', from: null, to: null },
];
/** Worst to best around the expected value: three on the wrong side, three on the right one. */
const AROUND_TOKENS = [1, 2, 3, 4, 5, 6].map((n) => `--around-${n}`);
const PLAIN_TOKENS = [1, 2, 3, 4, 5].map((n) => `--plain-${n}`);

/** What a scheme depends on: the expected value and, where limits follow the data, the figures. */
export type Figures = Pick<Values, 'expected' | 'value' | 'state'>;

/** Whether PWS gives a status: summed over the year, higher is better, with a target. */
export function hasStatus(indicator: Indicator, expected: number | null): boolean {
  return expected !== null && indicator.periodType === 'C' && indicator.direction === 'up';
}

/** `coverage`: colour by coverage where PWS status would be. */
export function schemeFor(indicator: Indicator, values: Figures, coverage = false): Scheme {
  const { expected } = values;
  if (expected === null) return plainScheme(indicator, known(values));
  if (!coverage && hasStatus(indicator, expected)) return statusScheme();
  return aroundScheme(indicator, expected, known(values));
}

/** How many villages fall in each class; classes without any are absent. */
export function countClasses(scheme: Scheme, values: Values): Map<ClassKey, number> {
  const counts = new Map<ClassKey, number>();
  values.code.forEach((_, i) => {
    const key = scheme.classOf(values.value[i], values.state[i], values.status[i]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

function known(values: Figures): number[] {
  return values.value.filter(
    (v, i): v is number => v !== null && special(values.state[i]) === null,
  );
}

function special(state: ReportState): SpecialClass | null {
  if (state === 'not-reported' || state === 'held') return 'not-reported';
  return state === 'suppressed' || state === 'not-applicable' ? state : null;
}

function statusScheme(): Scheme {
  return {
    kind: 'status',
    classes: [...STATUS_CLASSES, UNRATED, ...SPECIAL_CLASSES],
    upperClosed: false,
    classOf: (value, state, status) =>
      special(state) ?? (value === null ? 'not-reported' : (status ?? 'unrated')),
  };
}

function aroundScheme(indicator: Indicator, expected: number, data: number[]): Scheme {
  const lowerIsBetter = indicator.direction === 'down';
  const limits = lowerIsBetter
    ? limitsBelow(expected, data)
    : limitsAbove(expected, indicator.unit);
  const wrongSide = limits.filter((l) => (lowerIsBetter ? l > expected : l < expected)).length;
  const rightSide = limits.length - wrongSide;
  const worst = AROUND_TOKENS.slice(0, wrongSide + 1);
  const best = AROUND_TOKENS.slice(3, 3 + rightSide);
  // AROUND_TOKENS run worst to best; numeric classes run low to high
  const tokens = lowerIsBetter ? [...worst, ...best].reverse() : [...worst, ...best];
  return steps('around', limits, tokens, lowerIsBetter);
}

function plainScheme(indicator: Indicator, data: number[]): Scheme {
  const lowerIsBetter = indicator.direction === 'down';
  const limits = readableQuantiles(data, PLAIN_TOKENS.length);
  const tokens = spread(PLAIN_TOKENS, limits.length + 1);
  return steps('plain', limits, lowerIsBetter ? tokens : [...tokens].reverse(), lowerIsBetter);
}

function steps(
  kind: Scheme['kind'],
  limits: number[],
  tokens: string[],
  upperClosed: boolean,
): Scheme {
  const classes = tokens.map<AreaClass>((token, i) => ({
    key: `step-${i}`,
    token,
    from: limits[i - 1] ?? null,
    to: limits[i] ?? null,
  }));
  const stepOf = (value: number) =>
    limits.filter((l) => (upperClosed ? value > l : value >= l)).length;
  return {
    kind,
    classes: [...(upperClosed ? classes : classes.reverse()), ...SPECIAL_CLASSES],
    upperClosed,
    classOf: (value, state) =>
      special(state) ?? (value === null ? 'not-reported' : `step-${stepOf(value)}`),
  };
}

/** Higher is better: 70 and 85 per cent of the expected value, itself, and two steps to the ceiling. */
function limitsAbove(expected: number, unit: Indicator['unit']): number[] {
  const ceiling = unit === '%' && expected < 100 ? 100 : expected * 1.3;
  const step = (ceiling - expected) / 3;
  return distinct([
    0.7 * expected,
    0.85 * expected,
    expected,
    expected + step,
    expected + 2 * step,
  ]);
}

/** Lower is better: thirds below the expected value, half as much again and twice as much above it. */
function limitsBelow(expected: number, data: number[]): number[] {
  if (expected > 0) {
    return distinct([expected / 3, (2 * expected) / 3, expected, 1.5 * expected, 2 * expected]);
  }
  const above = readableQuantiles(
    data.filter((v) => v > 0),
    3,
  );
  return distinct([0, ...above]);
}

/**
 * Limits that split the data in up to `count` classes of about equal size, rounded to a step that
 * fits their spread; fewer when the data repeat.
 */
export function readableQuantiles(data: number[], count: number): number[] {
  if (data.length === 0) return [];
  const sorted = [...data].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  if (least === most) return [];
  const unit = 10 ** Math.floor(Math.log10((most - least) / count));
  const limits: number[] = [];
  for (let i = 1; i < count; i++) {
    const quantile = sorted[Math.floor((i * sorted.length) / count)];
    limits.push(Math.round(quantile / unit) * unit);
  }
  return distinct(limits).filter((l) => l > least && l < most);
}

function distinct(limits: number[]): number[] {
  const rounded = limits.map((l) => Number(l.toFixed(2)));
  return [...new Set(rounded)].sort((a, b) => a - b);
}

/** `count` of the tokens, evenly spread, first and last included. */
function spread(tokens: string[], count: number): string[] {
  if (count === 1) return [tokens[2]];
  return Array.from(
    { length: count },
    (_, i) => tokens[Math.round((i * (tokens.length - 1)) / (count - 1))],
  );
}
