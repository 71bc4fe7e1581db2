import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { Choice, Day, Flag, Free, Id, Parts, Text } from '#platform';
import { DEADLINE_KEYS, type DeadlineKey } from './deadline-settings.js';

const Key = () => Choice(DEADLINE_KEYS, { name: 'DeadlineKey', label: 'délai' });

export class DeadlineBody {
  @Key() key: DeadlineKey;
  @ApiProperty({
    description: 'un nombre, un jour ou une réponse par oui ou non',
    oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'boolean' }],
  })
  @Allow()
  value: unknown;
  @Day({ label: 'date d’effet' }) effectiveFrom: string;
  @Text({ label: 'source', max: 300 }) source: string;
}

export class DeadlineId {
  @Id() id: string;
}

class DeadlineValueView {
  @Id() id: string;
  @Text() shown: string;
  @Day() effectiveFrom: string;
  @Text() source: string;
  @Text({ nullable: true }) decidedBy: string | null;
  @Flag() inForce: boolean;
  @Flag() withdrawable: boolean;
}

export class DeadlineView {
  @Key() key: DeadlineKey;
  @Text() label: string;
  @Choice(['months', 'days', 'working_days', 'hours', 'percent', 'people', 'flag', 'day'], {
    name: 'DeadlineUnit',
  })
  unit: string;
  @Text({ nullable: true }) article: string | null;
  /** Not checked well enough to block anybody. */
  @Flag() low: boolean;
  @Free({ label: 'valeur en vigueur' }) value: unknown;
  @Text() shown: string;
  /** Newest first; empty while the house's own value holds. */
  @Parts(() => DeadlineValueView) values: DeadlineValueView[];
}
