import fc from 'fast-check';
import { communeSeed } from './commune-seed.js';
import { type Commune, kilometresBetween, placesAmong } from './distance.rules.js';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const blois = at(47.594, 1.329);
const communes: Commune[] = [
  { inseeCode: '41018', name: 'Blois', postcodes: ['41000'], coordinates: blois },
  { inseeCode: '41091', name: 'Fossé', postcodes: ['41330'], coordinates: null },
  { inseeCode: '41134', name: 'Marolles', postcodes: ['41330'], coordinates: at(47.64, 1.31) },
  { inseeCode: '41211', name: 'Saint-Gervais-la-Forêt', postcodes: ['41350'], coordinates: at(47.57, 1.35) },
  { inseeCode: '99001', name: 'Saint-Martin', postcodes: ['99000'], coordinates: at(1, 1) },
  { inseeCode: '99002', name: 'Saint-Martin', postcodes: ['99100'], coordinates: at(2, 2) },
];
const placeOf = placesAmong(communes);

describe('kilometresBetween', () => {
  it('gives the known distances from Blois to Vendôme and to Tours', () => {
    expect(kilometresBetween(blois, at(47.793, 1.066))).toBeCloseTo(29.6, 0);
    expect(kilometresBetween(blois, at(47.395, 0.704))).toBeCloseTo(52, 0);
  });
  it('is nothing on the spot, the same both ways, and never more than half the Earth', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (one, other) => {
        const there = kilometresBetween(one, other);
        return (
          kilometresBetween(one, one) === 0 &&
          Math.abs(there - kilometresBetween(other, one)) < 1e-6 &&
          there <= 20_016
        );
      }),
    );
  });
});

describe('placesAmong', () => {
  it('forgives accents, hyphens and « st »', () =>
    expect(placeOf({ postcode: '41350', city: 'ST GERVAIS LA FORET' })).toMatchObject({ exact: true }));
  it('places a commune without coordinates by its postcode, and says so', () =>
    expect(placeOf({ postcode: '41330', city: 'Fossé' })).toEqual({ ...at(47.64, 1.31), exact: false }));
  it('chooses between two of one name by the postcode, and never by chance', () => {
    expect(placeOf({ postcode: '99100', city: 'Saint-Martin' })).toMatchObject({ latitude: 2 });
    expect(placeOf({ postcode: null, city: 'Saint-Martin' })).toBeNull();
  });
  it('knows nothing of what it does not know', () => {
    expect(placeOf({ postcode: null, city: null })).toBeNull();
    expect(placeOf({ postcode: '75001', city: 'Paris' })).toBeNull();
  });
});

describe('the communes typed in', () => {
  const lines = communeSeed.split('\n').map((line) => line.split('|'));
  it('are all 267 of Loir-et-Cher, each once', () => {
    expect(lines.filter(([code]) => code!.startsWith('41'))).toHaveLength(267);
    expect(new Set(lines.map(([code]) => code)).size).toBe(lines.length);
  });
  it('stand, when placed, within 130 km of Blois', () => {
    const placed = lines.filter(([, , , latitude]) => latitude);
    expect(placed.length).toBeGreaterThan(250);
    const far = placed.filter(
      ([, , , latitude, longitude]) =>
        kilometresBetween(blois, at(Number(latitude), Number(longitude))) > 165,
    );
    expect(far).toEqual([]);
  });
});
