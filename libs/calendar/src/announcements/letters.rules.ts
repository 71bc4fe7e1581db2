import { changesInWords, type PersonalChange } from './announcement.rules.js';

interface About {
  cohortName: string;
  note: string | null;
  calendarUrl: string;
  schoolName: string;
}

/** What a learner reads of days that change. */
export function letterToLearner(
  { firstName, changes }: { firstName: string; changes: readonly PersonalChange[] },
  about: About,
): { subject: string; body: string } {
  return {
    subject: `Votre calendrier change, ${about.schoolName}`,
    body: [
      `Bonjour ${firstName},`,
      `Le calendrier de ${about.cohortName} a changé. Voici vos jours concernés\u00a0:`,
      bullets(changes),
      ...said(about),
      `Votre calendrier à jour\u00a0: ${about.calendarUrl}`,
    ].join('\n\n'),
  };
}

/** The same to a tutor, of each apprentice followed. */
export function letterToTutor(
  {
    firstName,
    apprentices,
  }: {
    firstName: string;
    apprentices: readonly { name: string; changes: readonly PersonalChange[] }[];
  },
  about: About,
): { subject: string; body: string } {
  return {
    subject: `Les jours de votre apprenti changent, ${about.schoolName}`,
    body: [
      `Bonjour ${firstName},`,
      `Le calendrier de ${about.cohortName} a changé. Voici les jours concernés\u00a0:`,
      ...apprentices.map(({ name, changes }) => `${name}\n${bullets(changes)}`),
      ...said(about),
      `Le calendrier à jour\u00a0: ${about.calendarUrl}`,
    ].join('\n\n'),
  };
}

const bullets = (changes: readonly PersonalChange[]): string =>
  changesInWords(changes)
    .map((line) => `- ${line}`)
    .join('\n');

const said = ({ note }: About): string[] => (note ? [`Message de l’école\u00a0: ${note}`] : []);
