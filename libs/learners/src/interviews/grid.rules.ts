import type { Refusal } from '#platform';

const source = 'Appel à projets du département\u00A0: sans prérequis technique';
const MOST_CRITERIA = 20;

/** Words that say that a criterion asks for knowledge of the trade; compared without accents or capitals. */
const TECHNICAL =
  /\b(html5?|css3?|javascript|typescript|python|java|php|sql|git|linux|docker|react|angular|algorithm\w*|programm(er|ation|eur|euse)s?|informatique|logiciel\w*|framework\w*|coder|codage|developpement (web|logiciel|informatique)|base de donnees|bases de donnees|test (technique|de positionnement)|(niveau|prerequis|competences?|connaissances?|bagage|exercices?) techniques?|langages? (de programmation|informatiques?))\b/;

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether the words ask for something technical. */
export const isTechnical = (text: string): boolean => TECHNICAL.test(plain(text));

export interface Criterion {
  label: string;
  help?: string | null;
}

/** Everything that forbids these criteria, all at once: none may be technical, each is said once. */
export function refusalsToCriteria(criteria: readonly Criterion[]): Refusal[] {
  const refusals: Refusal[] = [];
  if (criteria.length === 0 || criteria.length > MOST_CRITERIA) {
    refusals.push({
      code: 'grid.count',
      message: `Une grille a de 1 à ${MOST_CRITERIA} critères.`,
      field: 'criteria',
    });
  }
  criteria.forEach(({ label, help }, place) => {
    if (isTechnical(`${label} ${help ?? ''}`)) {
      refusals.push({
        code: 'grid.technical',
        message: `«\u00A0${label}\u00A0» demande une connaissance technique\u00A0: aucun prérequis technique ne peut être demandé. Dites ce que la personne veut ou sait faire autrement.`,
        field: `criteria.${place}.label`,
        source,
      });
    }
    if (criteria.findIndex((other) => plain(other.label) === plain(label)) < place) {
      refusals.push({
        code: 'grid.twice',
        message: `«\u00A0${label}\u00A0» est déjà dans la grille.`,
        field: `criteria.${place}.label`,
      });
    }
  });
  return refusals;
}
