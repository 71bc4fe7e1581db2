import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Day, Id, Text } from '#platform';

/** ISO days of the week, 1 is Monday. */
const WorkingDays = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'integer', isArray: true, required: false, description: 'jours travaillés' }),
    IsOptional(),
    IsArray({ message: 'Jours travaillés\u00A0: choisissez dans la liste.' }),
    ArrayMinSize(1, { message: 'Jours travaillés\u00A0: choisissez au moins un jour.' }),
    ArrayUnique({ message: 'Jours travaillés\u00A0: un jour ne compte qu’une fois.' }),
    IsInt({ each: true, message: 'Jours travaillés\u00A0: choisissez dans la liste.' }),
    Min(1, { each: true, message: 'Jours travaillés\u00A0: choisissez dans la liste.' }),
    Max(7, { each: true, message: 'Jours travaillés\u00A0: choisissez dans la liste.' }),
  );

export class SiteChange {
  @Text({ label: 'nom de l’établissement', max: 160 }) name: string;
  @Text({ label: 'adresse', optional: true, max: 200 }) address?: string;
  @Text({
    label: 'code postal',
    pattern: /^\d{5}$/,
    patternSays: 'cinq chiffres, comme 41000.',
    max: 10,
  })
  postcode: string;
  @Text({ label: 'commune', max: 100 }) city: string;
  @WorkingDays() workingDays?: number[];
}

export class SiteBody extends SiteChange {
  @Text({ label: 'SIRET', max: 50 }) siret: string;
}

export class SiretBody {
  @Text({ label: 'SIRET', max: 50 }) siret: string;
  @Day({ label: 'premier jour avec ce numéro', optional: true }) from?: string;
}

export class SiteView {
  @Id() id: string;
  @Id() hostId: string;
  @Text() siret: string;
  @Text() name: string;
  @Text({ nullable: true }) address: string | null;
  @Text() postcode: string;
  @Text() city: string;
  @WorkingDays() workingDays: number[];
}

export class HostClosureBody {
  @Text({ label: 'nom de la fermeture', max: 120 }) name: string;
  @Day({ label: 'premier jour' }) firstDay: string;
  @Day({ label: 'dernier jour' }) lastDay: string;
}
