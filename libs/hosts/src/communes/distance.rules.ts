/** Degrees, WGS 84. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

export interface Commune {
  inseeCode: string;
  name: string;
  postcodes: string[];
  /** Null while nobody has placed it. */
  coordinates: Coordinates | null;
}

/** Where an address is; `exact` is false when only its postcode could be placed. */
export interface Place extends Coordinates {
  exact: boolean;
}

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The distance as the crow flies, on the great circle (haversine), in kilometres. */
export function kilometresBetween(one: Coordinates, other: Coordinates): number {
  const north = radians(other.latitude - one.latitude) / 2;
  const east = radians(other.longitude - one.longitude) / 2;
  const square =
    Math.sin(north) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)));
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Finds places among communes: by name and postcode, by a name that only one bears, or by the middle of the postcode's communes. */
export function placesAmong(communes: readonly Commune[]) {
  const named = groups(communes, ({ name }) => [plain(name)]);
  const posted = groups(communes, ({ postcodes }) => postcodes);
  return ({ postcode, city }: { postcode: string | null; city: string | null }): Place | null => {
    const same = city ? (named.get(plain(city)) ?? []) : [];
    const here = postcode ? same.find(({ postcodes }) => postcodes.includes(postcode)) : undefined;
    const commune = here ?? (same.length === 1 && !postcode ? same[0] : undefined);
    if (commune?.coordinates) return { ...commune.coordinates, exact: true };
    const around = (postcode ? (posted.get(postcode) ?? []) : []).flatMap(
      ({ coordinates }) => coordinates ?? [],
    );
    if (around.length === 0) return null;
    const mean = (of: (one: Coordinates) => number) =>
      around.reduce((sum, one) => sum + of(one), 0) / around.length;
    return { latitude: mean((one) => one.latitude), longitude: mean((one) => one.longitude), exact: false };
  };
}

function groups(
  communes: readonly Commune[],
  keysOf: (commune: Commune) => string[],
): Map<string, Commune[]> {
  const made = new Map<string, Commune[]>();
  for (const commune of communes) {
    for (const key of keysOf(commune)) made.set(key, [...(made.get(key) ?? []), commune]);
  }
  return made;
}
