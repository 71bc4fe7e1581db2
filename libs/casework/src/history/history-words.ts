import { almanacHistoryWords } from '#almanac';
import { attendanceHistoryWords } from '#attendance';
import { calendarHistoryWords } from '#calendar';
import { cohortsHistoryWords } from '#cohorts';
import { contractsHistoryWords } from '#contracts';
import { employabilityHistoryWords } from '#employability';
import { hostsHistoryWords } from '#hosts';
import { identityHistoryWords } from '#identity';
import { learnersHistoryWords } from '#learners';
import { partnershipHistoryWords } from '#partnership';
import { premisesHistoryWords } from '#premises';
import { trainingHistoryWords } from '#training';
import { caseworkHistoryWords } from '../history-words.js';

/** What every act of this room and of those on its left is called in a file's history. */
export const historyWords: Readonly<Record<string, string>> = {
  ...identityHistoryWords,
  ...partnershipHistoryWords,
  ...almanacHistoryWords,
  ...premisesHistoryWords,
  ...cohortsHistoryWords,
  ...learnersHistoryWords,
  ...hostsHistoryWords,
  ...contractsHistoryWords,
  ...calendarHistoryWords,
  ...attendanceHistoryWords,
  ...trainingHistoryWords,
  ...employabilityHistoryWords,
  ...caseworkHistoryWords,
};
