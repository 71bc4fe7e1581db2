import type { Commune } from './communes.js';

export interface OrganisationName extends Partial<Commune> {
  name: string;
  kind: 'company' | 'public_body';
  /** Activity (NAF 2008) and collective agreement. */
  naf: string;
  idcc: string | null;
  /** ISO days worked when they are not Monday to Friday. */
  workingDays?: number[];
}

const company = (name: string, naf = '6201Z', idcc: string | null = '1486', workingDays?: number[]) => ({
  name,
  kind: 'company' as const,
  naf,
  idcc,
  workingDays,
});

const body = (name: string, naf: string, city?: string, postcode?: string) => ({
  name,
  kind: 'public_body' as const,
  naf,
  idcc: null,
  city,
  postcode,
});

/** Invented companies, and public employers of the kind that Loir-et-Cher has; their numbers are nobody's. */
export const organisationNames: readonly OrganisationName[] = [
  company('Atelier web de la Cisse'),
  company('Studio Trois-Clefs'),
  company('Pixels de Sologne'),
  company('Fabrique numérique du Beuvron'),
  company('Loire et Pages'),
  company('Agence Belle-Rive', '7311Z'),
  company('Comptoir du logiciel blésois', '5829C'),
  company('Hautes-Herbes Conseil', '6202A'),
  company('Ferme de données', '6311Z'),
  company('Signal-Vendôme Informatique', '6202A'),
  company('Cartes et Sentiers', '6201Z', '1486', [1, 2, 3, 4]),
  company('Imprimerie des Lices', '1812Z', '184'),
  company('Biscuiterie du Val', '1072Z', '1747'),
  company('Maison Perche-et-Loir', '4791B', '2198'),
  company('Vélos de la Levée', '4764Z', '1557', [2, 3, 4, 5, 6]),
  company('Logis et Jardins', '6831Z', '1527'),
  company('Transports Grande-Boucle', '4941A', '16'),
  company('Menuiserie Bois-Chenu', '4332A', '2609'),
  company('Coopérative des Trois-Vallées', '4621Z', '7002'),
  company('Optique Beauregard', '4778A', '1431', [2, 3, 4, 5, 6]),
  company('Cabinet comptable du Mail', '6920Z', '787'),
  company('Assurances Rive-Gauche', '6622Z', '2247'),
  company('Hôtel des Deux-Forêts', '5510Z', '1979'),
  company('Domaine de la Pierre-Blanche', '0121Z', '7024'),
  company('Mécanique de précision solognote', '2562B', '3248'),
  company('Énergies du Loir', '4321A', '2609'),
  company('Laboratoire Bel-Air', '2120Z', '176'),
  company('Association Passerelles numériques', '9499Z', '1518'),
  company('Théâtre du Bout-du-Pont', '9001Z', '1285'),
  company('Radio Bord-de-Cher', '6010Z', '1922'),
  company('École de musique des Tilleuls', '8552Z', '1518'),
  company('Scierie du Grand-Étang', '1610A', '158'),
  company('Tisane et Compagnie', '4729Z', '3237'),
  body('Mairie de Mer', '8411Z', 'Mer', '41500'),
  body('Mairie de Vineuil', '8411Z', 'Vineuil', '41350'),
  body('Mairie de Romorantin-Lanthenay', '8411Z', 'Romorantin-Lanthenay', '41200'),
  body('Mairie de Salbris', '8411Z', 'Salbris', '41300'),
  body('Mairie de Montoire-sur-le-Loir', '8411Z', 'Montoire-sur-le-Loir', '41800'),
  body('Communauté de communes des Bords de Loire', '8411Z', 'Mer', '41500'),
  body('Communauté de communes du Haut Vendômois', '8411Z', 'Vendôme', '41100'),
  body('Hôpital de la vallée du Loir', '8610Z', 'Vendôme', '41100'),
  body('Conseil départemental de Loir-et-Cher', '8411Z', 'Blois', '41000'),
  body('Centre communal d’action sociale de Blois', '8810C', 'Blois', '41000'),
  body('Syndicat mixte du numérique en Loir-et-Cher', '8413Z', 'Blois', '41000'),
  body('Lycée des Trois-Moulins', '8531Z', 'Romorantin-Lanthenay', '41200'),
];
