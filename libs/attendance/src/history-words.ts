/** What this room's acts are called in a file's history; the ledger keeps its own. */
export const attendanceHistoryWords: Readonly<Record<string, string>> = {};
