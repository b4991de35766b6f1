import { ApiError } from './data/api';
import { newToken, progressOf, stopWork } from './data/progress';
import { isReadable, sendFile, type Upload } from './data/upload';
import { saidOn, type Comment } from './logic/doubts';
import * as queue from './logic/queue';
import { draftOf, saidOf, type Draft } from './logic/mapping';
import { grouped } from './logic/shapefile';
import type { FileOptions, QueuedFile, Verdict } from './logic/queue';
import type { Language } from './text';

const PROGRESS_MILLIS = 500;
/** A date is typed in several strokes; the file is looked at again when they have come to rest. */
const RECHECK_MILLIS = 700;

/** Files on their way in: looked at one after the other, stored when a person says so. */
export interface Intake {
  /** Replaced, never changed, whenever something happens. */
  readonly files: QueuedFile[];
  add(files: File[]): void;
  /** What a person says about a file; it is looked at again in that light. */
  describe(id: number, change: Partial<FileOptions>): void;
  /** Whether rows of the file are posts that the store knows already. */
  decide(id: number, verdicts: Record<number, Verdict>): void;
  /** What a person chooses in the mapping step; nothing is sent yet. */
  draft(id: number, change: Partial<Draft>): void;
  /** Looks at the file again in the light of a mapping. */
  map(id: number, said: Draft): void;
  /** Why a doubtful figure stands, or that it is held. */
  comment(id: number, key: string, said: Partial<Comment>): void;
  check(id: number): void;
  save(id: number): void;
  /** Ends a check or an import that is under way. */
  stop(id: number): void;
  /** Takes a file out of the queue. */
  skip(id: number): void;
}

interface Running {
  id: number;
  token: string;
  upload: Upload;
}

/**
 * @param changed called after every step
 * @param stored called when a file has been stored; the page brings the new data
 */
export function createIntake(
  language: () => Language,
  changed: () => void,
  stored: () => Promise<void>,
): Intake {
  let files: QueuedFile[] = [];
  let lastId = 0;
  let running: Running | null = null;
  let recheck: number | undefined;

  const find = (id: number) => files.find((file) => file.id === id);

  function set(next: QueuedFile[]): void {
    files = next;
    changed();
  }

  function patch(id: number, change: Partial<QueuedFile>): void {
    set(files.map((file) => (file.id === id ? { ...file, ...change } : file)));
  }

  async function add(added: File[]): Promise<void> {
    for (const parts of grouped(added)) {
      const file = parts.length === 1 ? parts : await together(parts);
      set([...files, ...file.map((one) => queue.queued(++lastId, one))]);
    }
    proceed();
  }

  function proceed(): void {
    const next = queue.nextFile(files);
    if (next) void check(next.id);
  }

  async function check(id: number): Promise<void> {
    if (running) return;
    if (!find(id)) return;
    let said: FileOptions;
    do {
      patch(id, { stage: 'checking', purpose: 'check' });
      said = find(id)!.options;
      await run(find(id)!, true);
    } while (find(id)?.stage === 'checked' && find(id)?.options !== said);
    refillDraft(id);
    const checked = find(id);
    if (checked && queue.letsOthersFirst(checked, files)) set(queue.postponed(files, id));
    proceed();
  }

  /** The fields of the mapping step follow what the server answered. */
  function refillDraft(id: number): void {
    const file = find(id);
    const mapping = file?.report?.mapping;
    if (!file) return;
    const draft = mapping ? draftOf(mapping, file.file.name, file.draft) : null;
    patch(id, { draft, settled: draft });
  }

  async function save(id: number): Promise<void> {
    const file = find(id);
    if (running || !file || queue.hindrance(file)) return;
    window.clearTimeout(recheck);
    patch(id, { stage: 'saving', purpose: 'save' });
    await run(file, false);
    if (find(id)?.stage === 'saved') await stored();
    proceed();
  }

  async function run(file: QueuedFile, dryRun: boolean): Promise<void> {
    const { id } = file;
    const token = newToken();
    const query = queue.queryOf(file, dryRun, token);
    const kind = file.options.kind ?? (dryRun ? 'auto' : file.report!.kind!);
    const said = dryRun ? [] : saidOn(file.report, file.comments);
    const beside = {
      mapping: file.said && saidOf(file.said),
      comments: said.length ? said : null,
    };
    if (file.file.size > queue.MOST_BYTES) {
      // a server that breaks off an upload can rarely still say why
      return patch(id, { stage: 'failed', failure: new ApiError(413, '', '') });
    }
    patch(id, { sent: 0, progress: null, failure: null, unreadable: false });
    const upload = sendFile(file.file, kind, query, beside, language(), (sent) =>
      patch(id, { sent }),
    );
    running = { id, token, upload };
    const watch = window.setInterval(async () => {
      const progress = await progressOf(token, language());
      if (progress && running?.token === token) patch(id, { progress });
    }, PROGRESS_MILLIS);
    try {
      const report = await upload.report;
      const isStored = !dryRun && report.batch !== null && report.rejected === 0;
      patch(id, { report, stage: isStored ? 'saved' : 'checked' });
    } catch (error) {
      await fail(id, error);
    } finally {
      window.clearInterval(watch);
      running = null;
      patch(id, { progress: null });
    }
  }

  async function fail(id: number, error: unknown): Promise<void> {
    if (!(error instanceof ApiError)) throw error;
    const file = find(id);
    if (!file) return;
    if (file.stage === 'stopping') return patch(id, { stage: 'stopped' });
    const gone = error.status === 0 && !(await isReadable(file.file));
    patch(id, { stage: 'failed', failure: error, unreadable: gone });
  }

  /** While the file goes out the connection is cut; later the server answers whether it stopped. */
  function stop(id: number): void {
    if (running?.id !== id) return;
    const { sent } = find(id)!;
    patch(id, { stage: 'stopping' });
    void stopWork(running.token);
    if (sent < 1) running.upload.abort();
  }

  function skip(id: number): void {
    if (running?.id === id) return;
    set(files.filter((file) => file.id !== id));
    proceed();
  }

  // what is being sent would be lost with the page
  window.addEventListener('beforeunload', (event) => {
    if (running) event.preventDefault();
  });

  return {
    get files() {
      return files;
    },
    add: (added) => void add(added),
    describe(id, change) {
      const file = find(id);
      if (!file || !queue.isOpen(file)) return;
      const anew = 'kind' in change ? { verdicts: {}, draft: null, settled: null, said: null } : {};
      patch(id, { options: { ...file.options, ...change }, ...anew });
      window.clearTimeout(recheck);
      recheck = window.setTimeout(() => {
        if (queue.isOpen(find(id))) void check(id);
      }, RECHECK_MILLIS);
    },
    decide(id, verdicts) {
      const file = find(id);
      if (file) patch(id, { verdicts: { ...file.verdicts, ...verdicts } });
    },
    draft(id, change) {
      const file = find(id);
      if (file?.draft) patch(id, { draft: { ...file.draft, ...change } });
    },
    map(id, said) {
      patch(id, { draft: said, said });
      void check(id);
    },
    comment(id, key, said) {
      const file = find(id);
      if (!file) return;
      const before = file.comments[key] ?? { text: '', hold: false };
      patch(id, { comments: { ...file.comments, [key]: { ...before, ...said } } });
    },
    check: (id) => void check(id),
    save: (id) => void save(id),
    stop,
    skip,
  };
}

/** The parts of a shapefile as one file; as they are where that fails, so that each says why. */
async function together(parts: File[]): Promise<File[]> {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > queue.MOST_BYTES) return parts;
  try {
    const { packed } = await import('./pack');
    return [await packed(parts)];
  } catch (error) {
    if (error instanceof DOMException) return parts;
    throw error;
  }
}
