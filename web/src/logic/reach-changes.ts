/** What a reader tries on the map: posts closed, opened or added, bridges and crossings cut. */

export type Change =
  | { kind: 'close'; code: string }
  | { kind: 'open'; code: string }
  | { kind: 'add'; lon: number; lat: number }
  | { kind: 'cut'; what: 'link' | 'bridge'; id: number };

/** A metre or so: finer than any cell. */
const DECIMALS = 5;

/**
 * `close:P1;add:132.75012,-5.65;cut:bridge:4`, as the API and the page's address write it; each code
 * percent-encoded by itself, since districts make up their own and a semicolon in one is no end.
 */
export function formatChanges(changes: Change[]): string {
  return changes.map(formatChange).join(';');
}

export function formatChange(change: Change): string {
  switch (change.kind) {
    case 'add':
      return `add:${rounded(change.lon)},${rounded(change.lat)}`;
    case 'cut':
      return `cut:${change.what}:${change.id}`;
    default:
      return `${change.kind}:${encodeURIComponent(change.code)}`;
  }
}

/** What makes no sense is left out; of two for the same thing the later counts. */
export function parseChanges(text: string | null): Change[] {
  const read = (text ?? '').split(';').flatMap(parseChange);
  return read.filter((change, i) => read.findLastIndex((one) => isSame(one, change)) === i);
}

/** Tries one more; the opposite of what is tried already takes that back instead. */
export function withChange(changes: Change[], change: Change): Change[] {
  const others = changes.filter((one) => !isSame(one, change));
  return others.length < changes.length ? others : [...changes, change];
}

/** Two changes of the same post, place, bridge or crossing. */
export function isSame(a: Change, b: Change): boolean {
  return subjectOf(a) === subjectOf(b);
}

function subjectOf(change: Change): string {
  return change.kind === 'open' || change.kind === 'close'
    ? `post:${change.code}`
    : formatChange(change);
}

function parseChange(text: string): Change[] {
  const [kind, ...rest] = text.split(':');
  const value = rest.join(':');
  if (kind === 'close' || kind === 'open') {
    const code = decoded(value);
    return code ? [{ kind, code }] : [];
  }
  if (kind === 'add') {
    const [lon, lat] = value.split(',').map(Number);
    const sound = value.includes(',') && Number.isFinite(lon) && Math.abs(lat) <= 85;
    return sound ? [{ kind, lon, lat }] : [];
  }
  const [what, id] = rest;
  const known = what === 'link' || what === 'bridge';
  return kind === 'cut' && known && /^\d+$/.test(id ?? '') ? [{ kind, what, id: Number(id) }] : [];
}

/** A code as it was; null where no code was written so. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (broken) {
    if (broken instanceof URIError) return null;
    throw broken;
  }
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}
