import { Temporal } from 'temporal-polyfill';
import { type PrescriberKind, personKey } from '#learners';
import type { Chance } from './chance.js';
import { communes } from './communes.js';
import { emailOf, mobileOf, type Name, type Names } from './names.js';

export interface Person extends Name {
  id: string;
  birthDate: string;
  email: string | null;
  phone: string | null;
  postcode: string;
  city: string;
  personKey: string;
  level: 'none' | '3' | '4' | '5';
  higherEducationYears: number;
  lastClass: string;
  prescriber: { kind: PrescriberKind; name: string | null };
  representatives: Representative[];
}

export interface Representative {
  id: string;
  learnerId: string;
  fullName: string;
  email: string | null;
  phone: string | null;
}

const ageBands = { teen: 3, young: 7, adult: 6, elder: 2 } as const;
const agesOf = { teen: [16, 17], young: [18, 20], adult: [21, 25], elder: [26, 28] } as const;

const prescribers: Record<PrescriberKind, { weight: number; names: (string | null)[] }> = {
  'mission-locale': {
    weight: 30,
    names: ['Mission locale du Blaisois', 'Mission locale du Vendômois', 'Mission locale du Romorantinais'],
  },
  'france-travail': { weight: 22, names: ['France Travail Blois', 'France Travail Vendôme'] },
  ase: { weight: 4, names: ['Aide sociale à l’enfance'] },
  department: { weight: 6, names: ['Maison départementale de la solidarité'] },
  'educational-structure': { weight: 4, names: ['Structure éducative'] },
  association: { weight: 8, names: ['Association Passerelles numériques', 'Centre social des Tilleuls'] },
  school: { weight: 12, names: ['Lycée des Trois-Moulins', 'CIO de Blois'] },
  employer: { weight: 3, names: ['Loire et Pages'] },
  self: { weight: 9, names: [null] },
  other: { weight: 2, names: ['Point information jeunesse'] },
};
const prescriberWeights = Object.fromEntries(
  Object.entries(prescribers).map(([kind, { weight }]) => [kind, weight]),
) as Record<PrescriberKind, number>;

const classes = {
  none: ['Troisième', 'Seconde générale', 'Première année de CAP, non achevée'],
  '3': ['CAP Équipier polyvalent du commerce', 'CAP Électricien', 'CAP Cuisine', 'BEP Logistique'],
  '4': ['Bac général', 'Bac pro Systèmes numériques', 'Bac STMG', 'Bac pro Commerce', 'Bac STI2D'],
  '5': ['BTS Comptabilité et gestion'],
} as const;
const furtherClasses = ['Licence d’informatique, première année', 'BTS SIO, première année'];

/** Somebody who asks for a place in a promotion that begins on that day; whoever asks more is told with `asked`. */
export function person(
  startsOn: string,
  tools: { chance: Chance; id: () => string; names: Names },
  asked: { age?: number; level?: Person['level']; years?: number; reachable?: boolean } = {},
): Person {
  const { chance, id, names } = tools;
  const name = names.young();
  const [youngest, oldest] = agesOf[chance.weighed(ageBands)];
  const age = asked.age ?? chance.whole(youngest, oldest);
  const birthDate = Temporal.PlainDate.from(startsOn)
    .subtract({ years: age })
    .subtract({ days: chance.whole(2, 360) })
    .toString();
  const drawn = age < 18 ? chance.weighed({ none: 5, '3': 4 }) : chance.weighed({ none: 3, '3': 5, '4': 10 });
  const level = asked.level ?? drawn;
  const years = asked.years ?? (level === '4' && age > 18 && chance.happens(0.5) ? 1 : 0);
  const kind = age < 18 && chance.happens(0.15) ? 'ase' : chance.weighed(prescriberWeights);
  const learnerId = id();
  const home = chance.one(communes);
  const withEmail = chance.happens(age < 18 ? 0.5 : 0.72);
  return {
    id: learnerId,
    ...name,
    birthDate,
    email: asked.reachable || withEmail ? emailOf(name) : null,
    phone: asked.reachable || chance.happens(0.95) || !withEmail ? mobileOf(chance) : null,
    ...home,
    personKey: personKey(name.firstName, name.lastName, birthDate),
    level,
    higherEducationYears: years,
    lastClass: years > 0 ? chance.one(furtherClasses) : chance.one(classes[level]),
    prescriber: { kind, name: chance.one(prescribers[kind].names) },
    representatives: age < 18 ? representativesOf(learnerId, name, kind, tools) : [],
  };
}

function representativesOf(
  learnerId: string,
  { lastName }: Name,
  kind: PrescriberKind,
  { chance, id, names }: { chance: Chance; id: () => string; names: Names },
): Representative[] {
  if (kind === 'ase') {
    const email = 'protection.enfance@example.org';
    return [{ id: id(), learnerId, fullName: 'Aide sociale à l’enfance', email, phone: '+33261910041' }];
  }
  return Array.from({ length: chance.whole(1, 2) }, () => {
    const name = { firstName: names.older().firstName, lastName };
    return {
      id: id(),
      learnerId,
      fullName: `${name.firstName} ${lastName}`,
      email: chance.happens(0.6) ? emailOf(name) : null,
      phone: mobileOf(chance),
    };
  });
}
