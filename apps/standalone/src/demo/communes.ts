export interface Commune {
  city: string;
  postcode: string;
}

const commune = (city: string, postcode: string): Commune => ({ city, postcode });

export const blois = commune('Blois', '41000');

/** Communes of Loir-et-Cher, the larger ones more than once. */
export const communes: readonly Commune[] = [
  blois,
  blois,
  blois,
  blois,
  commune('Vendôme', '41100'),
  commune('Vendôme', '41100'),
  commune('Romorantin-Lanthenay', '41200'),
  commune('Romorantin-Lanthenay', '41200'),
  commune('Mer', '41500'),
  commune('Vineuil', '41350'),
  commune('La Chaussée-Saint-Victor', '41260'),
  commune('Saint-Gervais-la-Forêt', '41350'),
  commune('Saint-Laurent-Nouan', '41220'),
  commune('Salbris', '41300'),
  commune('Lamotte-Beuvron', '41600'),
  commune('Selles-sur-Cher', '41130'),
  commune('Montrichard Val de Cher', '41400'),
  commune('Le Controis-en-Sologne', '41700'),
  commune('Veuzain-sur-Loire', '41150'),
  commune('Montoire-sur-le-Loir', '41800'),
  commune('Saint-Aignan', '41110'),
  commune('Bracieux', '41250'),
  commune('Mont-près-Chambord', '41250'),
  commune('Oucques La Nouvelle', '41290'),
  commune('Mondoubleau', '41170'),
  commune('Chailles', '41120'),
  commune('Fossé', '41330'),
];
