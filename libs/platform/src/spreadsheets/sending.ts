import type { Response } from 'express';
import { sendFile } from '../files/receiving.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers a workbook, named in French with the day: « apprenants-2027-05-18.xlsx ». */
export function sendWorkbook(response: Response, name: string, day: string, bytes: Buffer): void {
  sendFile(response, { name: `${name}-${day}.xlsx`, mediaType: XLSX, bytes });
}
