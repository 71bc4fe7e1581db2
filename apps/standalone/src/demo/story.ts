import { contracts } from './contracts.js';
import { intakes } from './intakes.js';
import { leavings } from './leaving.js';
import { namesFor } from './names.js';
import { organisations } from './organisations.js';
import { staff } from './staff.js';

/** Everything that happens from the first application to the last follow-up, whatever the day it is looked at. */
export function story() {
  const names = namesFor(
    'everybody',
    staff.map(({ displayName }) => displayName),
  );
  const houses = organisations(names);
  const all = intakes(names);
  const signed = contracts(all, houses);
  return { takenNames: names.taken(), houses, intakes: all, contracts: signed, ...leavings(all) };
}

export type Story = ReturnType<typeof story>;
