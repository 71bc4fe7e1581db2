import { Flag } from '#platform';

export class DigestChoice {
  @Flag({ label: 'recevoir le message de la semaine' }) wanted: boolean;
}
