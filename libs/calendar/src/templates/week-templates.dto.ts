import { ValidateBy } from 'class-validator';
import { halves } from '#almanac';
import { Choice, Day, Flag, Id, isDay, Parts, Text, Texts, Whole } from '#platform';
import { SessionContentBody } from '../sessions/sessions.dto.js';
import { outcomes } from './application.rules.js';

export class TemplateHalfBody extends SessionContentBody {
  @Whole({ label: 'jour de la semaine', min: 1, max: 5 }) weekday: number;
  @Choice(halves, { label: 'demi-journée', name: 'Half' }) half: 'morning' | 'afternoon';
}

export class WeekTemplateBody {
  @Text({ label: 'nom', max: 80 }) name: string;
  @Parts(() => TemplateHalfBody, { label: 'demi-journées', max: 10 }) halves: TemplateHalfBody[];
}

export class WeekTemplateView {
  @Id() id: string;
  @Id() cohortId: string;
  @Text() name: string;
  @Parts(() => TemplateHalfBody) halves: TemplateHalfBody[];
}

export class WeekTemplateId {
  @Id() id: string;
}

export class TemplateApplicationBody {
  @ValidateBy(
    { name: 'isDay', validator: { validate: isDay, defaultMessage: () => 'Une de ces dates n’existe pas.' } },
    { each: true },
  )
  @Texts({ label: 'semaines', max: 60 })
  mondays: string[];
  @Flag({ label: 'remplacer les séances déjà placées' }) overTaken: boolean;
}

export class PlacementView {
  @Day() day: string;
  @Choice(halves, { name: 'Half' }) half: string;
  @Choice(outcomes, { name: 'PlacementOutcome' }) outcome: string;
  @Text() subject: string;
  @Text({ nullable: true, label: 'matière avant' }) before: string | null;
  @Texts() reasons: string[];
}

export class TemplateApplicationView {
  @Id() id: string;
  @Parts(() => PlacementView) placements: PlacementView[];
}

export class TakenBackView {
  @Whole() sessions: number;
}
