import { zipSync } from 'fflate';
import { archiveName } from './logic/shapefile';

/**
 * One archive of several files, not compressed: it seldom leaves the computer.
 *
 * @throws DOMException when the browser cannot read one of them any more
 */
export async function packed(files: File[]): Promise<File> {
  const contents = await Promise.all(files.map((file) => file.arrayBuffer()));
  const entries = files.map((file, i) => [file.name, new Uint8Array(contents[i])] as const);
  const archive = zipSync(Object.fromEntries(entries), { level: 0 });
  return new File([archive], archiveName(files), { type: 'application/zip' });
}
