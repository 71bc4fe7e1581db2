import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { isUUID, type ValidationError } from 'class-validator';
import { RuleBroken } from '../errors/errors.js';
import type { Refusal } from '../errors/refusal.js';
import { refusalsToRead } from './readable.rules.js';

function flatten(errors: ValidationError[], parent = ''): Refusal[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const [first] = Object.entries(error.constraints ?? {});
    const own: Refusal[] = first
      ? [{ code: first[0] === 'whitelistValidation' ? 'unknown_field' : 'invalid', message: first[1], field }]
      : [];
    return [...own, ...flatten(error.children ?? [], field)];
  });
}

/** Checks every body and query against its DTO; all fields' errors come back at once. */
class RequestValidation extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => {
        const refusals = flatten(errors).map((refusal) =>
          refusal.code === 'unknown_field'
            ? { ...refusal, message: `Le champ « ${refusal.field} » n'est pas attendu ici.` }
            : refusal,
        );
        return new RuleBroken(refusals);
      },
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata) {
    const { type, data } = metadata;
    if (type === 'param' && data && /^id$|Id$/.test(data) && !isUUID(value)) {
      const message = 'Cette adresse est incomplète ou mal recopiée\u00a0: revenez à la liste.';
      throw new RuleBroken([{ code: 'invalid', message, field: data }]);
    }
    if (type === 'body' || type === 'query' || type === 'param') RuleBroken.ifAny(refusalsToRead(value));
    return super.transform(value, metadata);
  }
}

export const validationPipe = () => new RequestValidation();
