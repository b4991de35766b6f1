/** What this browser remembers between visits; a browser that forbids it simply forgets. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, value: string): void;
}

const PREFIX = 'petasehat.';

export function browserMemory(): Memory {
  const storage = usableStorage();
  return {
    read: (key) => storage?.getItem(PREFIX + key) ?? null,
    write: (key, value) => storage?.setItem(PREFIX + key, value),
  };
}

/** Reading `localStorage` throws where cookies are blocked. */
function usableStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
