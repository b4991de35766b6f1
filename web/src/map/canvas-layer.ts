/** One canvas above the areas that keeps its place while the map moves: marks cost one element. */
import * as L from 'leaflet';

/** Room drawn beyond each side of the map, as a share of it: a short pan shows no empty edge. */
const MARGIN = 0.2;

export abstract class CanvasLayer extends L.Layer {
  protected readonly canvas = document.createElement('canvas');
  /** Pixels of the world at `zoom` in the upper left corner of the canvas. */
  protected origin = L.point(0, 0);
  protected zoom = 0;

  constructor(
    private readonly paneName: string,
    className: string,
  ) {
    super({ pane: paneName });
    this.canvas.className = `${className} leaflet-zoom-animated`;
  }

  /** Draws what there is within a canvas of some CSS pixels, `ratio` device pixels each. */
  protected abstract paint(context: CanvasRenderingContext2D, size: L.Point, ratio: number): void;

  override onAdd(map: L.Map): this {
    (map.getPane(this.paneName) ?? map.createPane(this.paneName)).append(this.canvas);
    this.draw();
    return this;
  }

  override onRemove(): this {
    this.canvas.remove();
    return this;
  }

  override getEvents() {
    return {
      moveend: this.draw,
      resize: this.draw,
      zoom: this.draw,
      zoomanim: this.follow,
    } as unknown as Record<string, L.LeafletEventHandlerFn>;
  }

  protected draw(): void {
    const map = this._map;
    const size = map.getSize();
    const ratio = window.devicePixelRatio;
    const margin = size.multiplyBy(MARGIN);
    const whole = size.add(margin.multiplyBy(2));
    this.zoom = map.getZoom();
    this.origin = map
      .project(map.containerPointToLatLng(L.point(0, 0)), this.zoom)
      .subtract(margin)
      .floor();
    L.DomUtil.setTransform(this.canvas, map.latLngToLayerPoint(this.cornerPlace()), 1);
    this.canvas.width = Math.round(whole.x * ratio);
    this.canvas.height = Math.round(whole.y * ratio);
    this.canvas.style.width = `${whole.x}px`;
    this.canvas.style.height = `${whole.y}px`;
    this.paint(this.canvas.getContext('2d')!, whole, ratio);
  }

  /** A point of the map's frame in pixels of the canvas. */
  protected onCanvas(point: L.Point): L.Point {
    return point.subtract(this._map.latLngToContainerPoint(this.cornerPlace()));
  }

  private cornerPlace(): L.LatLng {
    return this._map.unproject(this.origin, this.zoom);
  }

  /** Stretches what is drawn along with the tiles while the map glides to another zoom. */
  private follow(event: L.ZoomAnimEvent): void {
    // not in Leaflet's typed surface; its own markers and pictures move by it
    const map = this._map as unknown as {
      _latLngToNewLayerPoint(place: L.LatLng, zoom: number, center: L.LatLng): L.Point;
    };
    const corner = map._latLngToNewLayerPoint(this.cornerPlace(), event.zoom, event.center);
    L.DomUtil.setTransform(this.canvas, corner, this._map.getZoomScale(event.zoom, this.zoom));
  }
}

/** Strokes and fills one part of a mark around the origin. */
export function brush(
  context: CanvasRenderingContext2D,
  part: {
    path: string;
    fill?: string;
    stroke?: string;
    width?: number;
    dashed?: boolean;
  },
  colour: (token: string) => string,
): void {
  const path = new Path2D(part.path);
  if (part.fill) {
    context.fillStyle = colour(part.fill);
    context.fill(path);
  }
  if (!part.stroke) return;
  context.setLineDash(part.dashed ? [2, 1.6] : []);
  context.lineWidth = part.width ?? 1;
  context.strokeStyle = colour(part.stroke);
  context.stroke(path);
  context.setLineDash([]);
}
