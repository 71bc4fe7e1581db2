import { Amount, Id, Whole } from '#platform';

export class LearnerTotalsView {
  @Id() learnerId: string;
  @Whole({ label: 'demi-journées attendues à ce jour' }) expectedHalves: number;
  @Whole({ label: 'demi-journées de présence' }) presentHalves: number;
  @Whole({ label: 'absences justifiées, congés et arrêts' }) excusedHalves: number;
  @Whole({ label: 'absences injustifiées' }) absentHalves: number;
  @Whole({ label: 'non renseignées' }) unknownHalves: number;
  @Whole({ label: 'prévues sur toute la période' }) plannedHalves: number;
  @Whole({ label: 'encore possibles' }) reachableHalves: number;
  @Amount({ nullable: true, label: "taux d'assiduité" }) attendanceRate: number | null;
  @Amount({ nullable: true, label: 'taux encore possible' }) reachableRate: number | null;
  @Whole({ label: "minutes à l'école" }) schoolMinutes: number;
  @Amount({ label: "jours dans la structure d'accueil" }) companyDays: number;
}
