import { ApiError } from './api';
import type { ImportReport } from './import-types';
import type { Language } from '../text';

/** A file on its way to the server. */
export interface Upload {
  /** The server's report, also of a refused file; fails with {@link ApiError} for anything else. */
  report: Promise<ImportReport>;
  /** Breaks the connection; the report then fails with status 0. */
  abort(): void;
}

const IMPORTS = '/api/v1/imports';

/**
 * Sends a file. XMLHttpRequest because fetch does not tell how much of a file has gone out.
 *
 * @param kind kind of import, or "auto" to let the server find out
 * @param beside what a person says of its columns and its doubtful figures; null where nothing
 *   is said
 * @param onSent called with the part that has gone out, 0 to 1
 */
export function sendFile(
  file: File,
  kind: string,
  query: URLSearchParams,
  beside: { mapping: object | null; comments: object[] | null },
  language: Language,
  onSent: (share: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const report = new Promise<ImportReport>((resolve, reject) => {
    request.upload.addEventListener('progress', (event) => {
      if (event.total > 0) onSent(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => onSent(1));
    request.addEventListener('load', () => {
      const answer = answerOf(request);
      if (answer instanceof ApiError) reject(answer);
      else resolve(answer);
    });
    const noAnswer = () => reject(new ApiError(0, '', ''));
    request.addEventListener('error', noAnswer);
    request.addEventListener('abort', noAnswer);
    request.open('POST', `${IMPORTS}/${kind}?${query}`);
    request.setRequestHeader('Accept-Language', language);
    const alone = !beside.mapping && !beside.comments;
    request.send(alone ? whole(request, file) : together(file, beside));
  });
  return { report, abort: () => request.abort() };
}

/** The file is the body, as it is. */
function whole(request: XMLHttpRequest, file: File): File {
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  return file;
}

function together(file: File, beside: Record<string, object | null>): FormData {
  const form = new FormData();
  form.append('file', file);
  for (const [name, said] of Object.entries(beside)) {
    if (said) form.append(name, JSON.stringify(said));
  }
  return form;
}

/** A refused file answers 422 with the report inside the problem. */
function answerOf(request: XMLHttpRequest): ImportReport | ApiError {
  const body = parsed(request.responseText);
  const isReport = body !== null && Array.isArray((body as Partial<ImportReport>).problems);
  if (isReport && (request.status === 200 || request.status === 422)) return body as ImportReport;
  const said = (body ?? {}) as { detail?: string; remedy?: string };
  return new ApiError(request.status, said.detail ?? '', said.remedy ?? '');
}

/** Null for anything that is not a JSON object, such as a proxy's page. */
function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** False once a file was moved, changed or taken away with its disk, or is a folder. */
export async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
