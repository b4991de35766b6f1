/** Village names at close zooms, and letters; both leave out what would overlap. */
import * as L from 'leaflet';
import type { Area } from '../data/types';

/** Names appear from this zoom on. */
const NAMES_FROM_ZOOM = 11;

export interface Label {
  text: string;
  /** Longitude, latitude. */
  point: [number, number];
}

/** A pane above the areas that holds words and lets the pointer through. */
export class Labels {
  private readonly pane: HTMLElement;
  private readonly measure = document.createElement('canvas').getContext('2d')!;
  private from = NAMES_FROM_ZOOM;
  private names: Label[] = [];
  private letters: Label[] = [];
  private onScreen = false;

  constructor(private readonly map: L.Map) {
    this.pane = map.createPane('words');
    map.on('zoomend moveend resize', () => this.draw());
    window.addEventListener('beforeprint', () => this.drawLetters());
    window.addEventListener('afterprint', () => this.draw());
  }

  /** `from`: the first zoom at which they are shown. */
  show(areas: Iterable<Area>, from = NAMES_FROM_ZOOM): void {
    this.from = from;
    this.names = [...areas].map((a) => ({ text: shortName(a), point: a.point }));
    this.draw();
  }

  /** Letters of classes. Those of the status, B, C, K, J, are for paper only. */
  setLetters(letters: Label[], onScreen: boolean): void {
    const before = this.onScreen;
    this.letters = letters;
    this.onScreen = onScreen;
    if (before || onScreen) this.draw();
  }

  private draw(): void {
    const close = this.map.getZoom() >= this.from;
    if (this.onScreen && !close) this.drawLetters();
    else this.place(close ? this.names : [], 'map-name');
  }

  private drawLetters(): void {
    this.place(this.letters, 'map-letter');
  }

  private place(labels: Label[], className: string): void {
    const view = this.map.getBounds();
    this.measure.font = `500 11px ${getComputedStyle(this.pane).fontFamily}`;
    const taken: [number, number, number, number][] = [];
    const words: HTMLElement[] = [];
    for (const { text, point } of labels) {
      if (!view.contains([point[1], point[0]])) continue;
      const at = this.map.latLngToLayerPoint([point[1], point[0]]);
      const half = this.measure.measureText(text).width / 2 + 3;
      const box: [number, number, number, number] = [at.x - half, at.y - 7, at.x + half, at.y + 7];
      if (taken.some((t) => overlap(t, box))) continue;
      taken.push(box);
      words.push(word(text, className, at));
    }
    this.pane.replaceChildren(...words);
  }
}

/** On a map of puskesmas the word before each name says nothing and covers much. */
function shortName({ level, name }: Area): string {
  return level === 'puskesmas' ? name.replace(/^(uptd?\s+)?puskesmas\s+(?=\S)/i, '') : name;
}

function word(text: string, className: string, at: L.Point): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  element.ariaHidden = 'true';
  L.DomUtil.setPosition(element, at);
  return element;
}

function overlap(a: number[], b: number[]): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
