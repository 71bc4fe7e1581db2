import { Attendance1795300000950 } from './1795300000950-attendance.js';
import { CompanyHalf1795300000955 } from './1795300000955-company-half.js';
import { FrozenVersion1795300000960 } from './1795300000960-frozen-version.js';
import { MediationPlace1795300000964 } from './1795300000964-mediation-place.js';

export const attendanceMigrations = [
  Attendance1795300000950,
  CompanyHalf1795300000955,
  FrozenVersion1795300000960,
  MediationPlace1795300000964,
];
