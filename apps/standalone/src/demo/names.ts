import { Chance } from './chance.js';

const firstNames =
  `Adam Adèle Adrien Alice Aline Amandine Ambre Amélie Amine Anaïs Antoine Arthur Assia Aurélien Axel Bastien
Baptiste Camille Capucine Célia Charlotte Chloé Clara Clément Coline Corentin Damien Dylan Élisa Élodie Emma Enzo Erwan Estelle
Éthan Eva Fanny Fatou Florian Gabriel Gaëlle Guillaume Hanna Hugo Ibrahim Inès Jade Jérémy Jordan Julie Justine Kévin Killian
Laura Léa Léo Lilou Lina Loïc Louise Lucas Lucie Maëlle Malik Manon Margot Marine Mathéo Mathilde Maxence Mehdi Mélanie Moussa
Nadia Nathan Nina Noah Nora Océane Ophélie Pauline Quentin Rayan Rémi Romane Sacha Salomé Samir Sarah Simon Solène Sonia Théo
Thomas Tiphaine Tristan Valentin Victor Wassim Yanis Yasmine Zoé`.split(/\s+/);

const olderFirstNames =
  `Agnès Alain Anne Bernard Bruno Carole Catherine Cédric Christelle Christophe Claire Corinne David Delphine
Didier Éric Fabienne Fabrice Farid Franck Frédéric Isabelle Jean-Luc Karim Laurence Laurent Magali Marie-Claude Martine Mohamed
Nathalie Nicolas Olivier Pascal Patricia Philippe Rachid Sandrine Sébastien Sophie Stéphane Sylvie Thierry Valérie Véronique
Vincent Virginie Yves`.split(/\s+/);

const surnames =
  `Aubert Bailly Barbier Baron Benoît Berger Besnard Blanchard Bouvier Brunet Caron Charpentier Chevalier Colin
Collet Cordier Coulon Cousin Da-Silva Delattre Diallo Diarra Dupuis Fabre Fernandes Ferreira Fleury Fournier Gaillard Garnier
Gautier Gérard Guérin Guillot Haddad Hamon Hervé Huet Jacquet Joly Kaya Konaté Lacroix Lambert Langlois Lebrun Leclerc Lefort
Lemaire Leroux Lopes Maillard Marchand Marion Masson Mercier Meunier Millet Moreau Morin Nguyen Noël Ouedraogo Paris Pasquier
Pelletier Perrin Petitjean Pichon Poirier Prévost Renaud Renault Rivière Robin Rolland Rousseau Roussel Saïdi Schmitt Tessier
Traoré Vallée Vasseur Verdier Vidal Weber Yilmaz`.split(/\s+/);

export interface Name {
  firstName: string;
  lastName: string;
}

export interface Names {
  young(): Name;
  older(): Name;
  /** Those given so far, first name first. */
  taken(): string[];
}

/**
 * Gives names that no other person of the demonstration bears: common first names and surnames, put together by chance.
 * Whoever really bears one of them is not meant.
 */
export function namesFor(seed: string, alreadyTaken: readonly string[] = []): Names {
  const chance = new Chance(`names of ${seed}`);
  const taken = new Set(alreadyTaken);
  const from = (list: readonly string[]) => () => {
    for (;;) {
      const name = { firstName: chance.one(list), lastName: chance.one(surnames) };
      const key = `${name.firstName} ${name.lastName}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
  return { young: from(firstNames), older: from(olderFirstNames), taken: () => [...taken] };
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

/** An address that reaches nobody (RFC 2606). */
export const emailOf = ({ firstName, lastName }: Name): string =>
  `${plain(firstName)}.${plain(lastName)}@example.org`;

/** Numbers that Arcep keeps for fiction. */
export const mobileOf = (chance: Chance): string =>
  `+3363998${String(chance.whole(0, 9_999)).padStart(4, '0')}`;
export const landlineOf = (chance: Chance): string =>
  `+3326191${String(chance.whole(0, 9_999)).padStart(4, '0')}`;
