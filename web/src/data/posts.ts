/** Posts as the server tells them. What is not known is null, never 0 and never false. */

export type PostType =
  | 'puskesmas'
  | 'puskesmas-rawat-inap'
  | 'puskesmas-non-rawat-inap'
  | 'pustu'
  | 'poskesdes'
  | 'polindes'
  | 'posyandu'
  | 'pusling-darat'
  | 'pusling-air'
  | 'rumah-sakit'
  | 'klinik';
export type OperatingStatus = 'beroperasi' | 'tidak-beroperasi' | 'sementara-tutup' | 'rencana';
export type Condition = 'baik' | 'rusak-ringan' | 'rusak-sedang' | 'rusak-berat' | 'rusak-total';
export type Staffing = 'lengkap' | 'belum-lengkap' | 'kosong';
/** What is wrong with the place of a post: at sea, shared with others, none, not in its village. */
export type PlaceIssue = 'di-laut' | 'titik-bersama' | 'tanpa-tempat' | 'beda-desa';

/** A post as it stood at the end of a month. */
export interface Post {
  code: string;
  /** Codes that other sources use for the same post. */
  codes: string[];
  name: string;
  type: PostType;
  /** Longitude, latitude, EPSG:4326; null without a place. */
  point: [number, number] | null;
  village: string | null;
  villageName: string | null;
  district: string | null;
  /** Code of the puskesmas it belongs to. */
  puskesmas: string | null;
  status: OperatingStatus | null;
  condition: Condition | null;
  /** Dates are `YYYY-MM-DD`. */
  conditionOn: string | null;
  midwives: number | null;
  nurses: number | null;
  doctors: number | null;
  otherStaff: number | null;
  cadres: number | null;
  trainedCadres: number | null;
  power: string | null;
  water: string | null;
  internet: boolean | null;
  equipmentPercent: number | null;
  staffHouse: Condition | 'tidak-ada' | null;
  vehicles: number | null;
  boats: number | null;
  yearBuilt: number | null;
  yearRehab: number | null;
  owner: string | null;
  land: string | null;
  /** Days in a week. */
  openDays: number | null;
  ilp: boolean | null;
  ilpOn: string | null;
  /** Of a posyandu: it meets. */
  active: boolean | null;
  dusun: string | null;
  address: string | null;
  surveyedOn: string | null;
  assessor: string | null;
  /** Open, neither heavily nor totally damaged, with a midwife or a nurse. */
  working: boolean | null;
  staffing: Staffing | null;
  placeIssue: PlaceIssue | null;
  simulated: boolean;
}

/** The answer of `facilities.geojson`. */
export interface PostFeatures {
  features: {
    geometry: { coordinates: [number, number] } | null;
    properties: Omit<Post, 'point'>;
  }[];
}

/** One thing that a file said of a post. */
export interface PostFact {
  /** Column of the published template, `kondisi`. */
  attribute: string;
  value: string | null;
  /** Since when it holds, `YYYY-MM-DD`. */
  from: string;
  file: string;
  line: number | null;
  simulated: boolean;
}

export interface PostHistory {
  code: string;
  facts: PostFact[];
}

/** Which puskesmas and pustu look after a village; `proposed` until a person or a file says so. */
export interface WorkArea {
  village: string;
  puskesmas: string | null;
  pustu: string | null;
  proposed: boolean;
}

/** The posts of one district in one month. */
export interface PostList {
  district: string;
  posts: Post[];
}

export function postsOf(district: string, { features }: PostFeatures): PostList {
  const posts = features.map(({ geometry, properties }) => ({
    ...properties,
    point: geometry && geometry.coordinates,
  }));
  return { district, posts };
}
