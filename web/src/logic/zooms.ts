/** First zoom of the map at which each level's areas are drawn; villages are drawn up to the closest. */
export const VILLAGES_FROM = 8;
export const KECAMATAN_FROM = 6;
export const DISTRICTS_FROM = 4;
