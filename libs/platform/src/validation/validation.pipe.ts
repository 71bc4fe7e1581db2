import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { RuleBroken } from '../errors/errors.js';
import type { Refusal } from '../errors/refusal.js';

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
export const validationPipe = () =>
  new ValidationPipe({
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
