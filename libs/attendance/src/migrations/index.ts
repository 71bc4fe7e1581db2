import { Attendance1795300000950 } from './1795300000950-attendance.js';

export const attendanceMigrations = [Attendance1795300000950];
