import { Choice, Day, Id, Text, Whole } from '#platform';
import type { BreachClock, BreachRisk } from './breach.rules.js';

export const NATURES = ['confidentiality', 'integrity', 'availability'] as const;
export type BreachNature = (typeof NATURES)[number];
export const RISKS = ['none', 'some', 'high'] as const satisfies readonly BreachRisk[];
const CLOCKS = [
  'told',
  'told_late',
  'not_needed',
  'running',
  'late',
] as const satisfies readonly BreachClock[];

/** A local moment of the school: « 2027-05-17T09:30 ». */
const MOMENT = { pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, patternSays: 'donnez un jour et une heure.' };

export class BreachBody {
  @Text({ label: 'titre', max: 200 }) title: string;
  @Text({ label: 'connue le', ...MOMENT }) knownAt: string;
  @Text({ label: 'faits', max: 4000 }) facts: string;
  @Choice(NATURES, { label: 'nature', name: 'BreachNature' }) nature: BreachNature;
  @Whole({ label: 'nombre de personnes', min: 0, max: 1_000_000 }) peopleCount: number;
  @Text({ label: 'personnes concernées', max: 1000 }) people: string;
  @Text({ label: 'conséquences', max: 2000 }) effects: string;
  @Text({ label: 'mesures', max: 4000 }) measures: string;
  @Choice(RISKS, { label: 'risque', name: 'BreachRisk' }) risk: BreachRisk;
  @Text({ label: 'autorité prévenue le', optional: true, ...MOMENT }) authorityToldAt?: string;
  @Text({ label: 'pourquoi l’autorité n’est pas prévenue', optional: true, max: 1000 })
  authorityNotToldWhy?: string;
  @Text({ label: 'personnes prévenues le', optional: true, ...MOMENT }) peopleToldAt?: string;
  @Text({ label: 'pourquoi les personnes ne sont pas prévenues', optional: true, max: 1000 })
  peopleNotToldWhy?: string;
}

export class BreachView {
  @Id() id: string;
  @Text() title: string;
  @Text() knownAt: string;
  @Text() facts: string;
  @Choice(NATURES, { name: 'BreachNature' }) nature: BreachNature;
  @Whole() peopleCount: number;
  @Text() people: string;
  @Text() effects: string;
  @Text() measures: string;
  @Choice(RISKS, { name: 'BreachRisk' }) risk: BreachRisk;
  @Text({ nullable: true }) authorityToldAt: string | null;
  @Text({ nullable: true }) authorityNotToldWhy: string | null;
  @Text({ nullable: true }) peopleToldAt: string | null;
  @Text({ nullable: true }) peopleNotToldWhy: string | null;
  @Text() recordedBy: string;
  @Day({ nullable: true }) closedOn: string | null;
  @Choice(CLOCKS, { name: 'BreachClock' }) clock: BreachClock;
  /** When the authority must have been told, as a local moment. */
  @Text() dueAt: string;
  /** Negative once late. */
  @Whole() hoursLeft: number;
}

export class BreachId {
  @Id() id: string;
}
