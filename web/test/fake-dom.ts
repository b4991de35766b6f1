import { vi } from 'vitest';

/** As much of an element as the components of the page use, to look at what they draw. */
export class FakeElement extends EventTarget {
  attributes = new Map<string, string>();
  children: (FakeElement | string)[] = [];
  open = false;

  constructor(readonly tag: string) {
    super();
  }

  append(...children: (FakeElement | string)[]): void {
    this.children.push(...children);
  }

  replaceChildren(...children: (FakeElement | string)[]): void {
    this.children = children;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  get text(): string {
    return this.children.map((one) => (typeof one === 'string' ? one : one.text)).join('');
  }

  /** All elements below of a class. */
  ofClass(name: string): FakeElement[] {
    return this.children.flatMap((one) => {
      if (typeof one === 'string') return [];
      const own = (one.attributes.get('class') ?? '').split(' ').includes(name) ? [one] : [];
      return [...own, ...one.ofClass(name)];
    });
  }
}

export function useFakeDom(): void {
  vi.stubGlobal('document', {
    createElement: (tag: string) => new FakeElement(tag),
    createElementNS: (_: string, tag: string) => new FakeElement(tag),
  });
}
