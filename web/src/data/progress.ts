/** Work that the server does for a while: how far it is, and how to stop it. */
import type { Progress } from './import-types';
import type { Language } from '../text';

const PROGRESS = '/api/v1/progress';

export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** How far the server is; null when it does not know the token (yet, or any more) or is silent. */
export async function progressOf(token: string, language: Language): Promise<Progress | null> {
  try {
    // without it the browser asks in its own language, often another than the page's
    const headers = { 'Accept-Language': language };
    const response = await fetch(`${PROGRESS}/${token}`, { headers });
    return response.status === 200 ? ((await response.json()) as Progress) : null;
  } catch {
    // the work itself tells when the server is gone
    return null;
  }
}

/** Asks the server to stop; whether it did is told by the answer to the work itself. */
export async function stopWork(token: string): Promise<void> {
  try {
    await fetch(`${PROGRESS}/${token}`, { method: 'DELETE' });
  } catch {
    // a server that is gone has stopped as well; the work fails and says so
  }
}
