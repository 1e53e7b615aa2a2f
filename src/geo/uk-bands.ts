/**
 * Between which longitudes the United Kingdom, the Isle of Man and the Channel Islands have land, for each whole degree
 * of latitude, with some kilometres to spare. Keeps look-ups from asking for open sea. Read off a map; every outcode and
 * postcode-sector centroid of OS Code-Point Open 2025.4.0 lies inside.
 */
export const UK_BANDS: readonly { south: number; west: number; east: number }[] = [
  { south: 49, west: -6.6, east: -1.8 },
  { south: 50, west: -5.9, east: 1.5 },
  { south: 51, west: -5.5, east: 1.6 },
  { south: 52, west: -5.5, east: 1.9 },
  { south: 53, west: -4.9, east: 0.6 },
  { south: 54, west: -8.3, east: 0.3 },
  { south: 55, west: -7.7, east: -1.2 },
  { south: 56, west: -7.8, east: -2.0 },
  { south: 57, west: -7.8, east: -1.6 },
  { south: 58, west: -7.3, east: -2.3 },
  { south: 59, west: -3.7, east: -1.2 },
  { south: 60, west: -2.3, east: -0.6 },
]
