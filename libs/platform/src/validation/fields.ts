import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Temporal } from 'temporal-polyfill';

interface Common {
  /** The French name of the field, with its article left out: « date de naissance ». */
  label?: string;
  optional?: boolean;
  nullable?: boolean;
}

const named = (o: Common) => o.label ?? 'ce champ';
const sentence = (o: Common, text: string) =>
  `${named(o).charAt(0).toUpperCase()}${named(o).slice(1)}\u00a0: ${text}`;

function presence(o: Common): PropertyDecorator[] {
  if (o.optional) return [IsOptional()];
  if (o.nullable) return [ValidateIf((_, value) => value !== null)];
  return [];
}

const api = (o: Common, more: Record<string, unknown>) =>
  ApiProperty({
    required: !o.optional,
    nullable: o.nullable || undefined,
    description: o.label,
    ...more,
  } as Parameters<typeof ApiProperty>[0]);

/** Text; spaces around it are dropped. `max` characters, 200 unless told; `min` is 1 for a required field. */
export function Text(
  o: Common & { min?: number; max?: number; pattern?: RegExp; patternSays?: string } = {},
): PropertyDecorator {
  const min = o.min ?? (o.optional || o.nullable ? 0 : 1);
  const max = o.max ?? 200;
  return applyDecorators(
    api(o, { type: String, minLength: min || undefined, maxLength: max }),
    ...presence(o),
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : value)),
    IsString({ message: sentence(o, 'ce champ est à remplir.') }),
    MinLength(min, {
      message: sentence(o, min <= 1 ? 'ce champ est à remplir.' : `${min} caractères au moins.`),
    }),
    MaxLength(max, { message: sentence(o, `${max} caractères au plus.`) }),
    ...(o.pattern
      ? [Matches(o.pattern, { message: sentence(o, o.patternSays ?? "la forme n'est pas la bonne.") })]
      : []),
  );
}

/** A secret typed by a person: not trimmed. */
export function Password(o: Common & { min?: number } = {}): PropertyDecorator {
  const min = o.min ?? 1;
  return applyDecorators(
    api(o, { type: String, format: 'password', minLength: min, maxLength: 200 }),
    ...presence(o),
    IsString({ message: sentence(o, 'ce champ est à remplir.') }),
    MinLength(min, {
      message: sentence(o, min <= 1 ? 'ce champ est à remplir.' : `${min} caractères au moins.`),
    }),
    MaxLength(200, { message: sentence(o, '200 caractères au plus.') }),
  );
}

export function Email(o: Common = { label: 'adresse e-mail' }): PropertyDecorator {
  return applyDecorators(
    api(o, { type: String, format: 'email' }),
    ...presence(o),
    Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)),
    IsEmail({}, { message: sentence(o, 'écrivez une adresse comme prenom.nom@exemple.fr.') }),
    MaxLength(254, { message: sentence(o, '254 caractères au plus.') }),
  );
}

/** A UUID. */
export function Id(o: Common = {}): PropertyDecorator {
  return applyDecorators(
    api(o, { type: String, format: 'uuid' }),
    ...presence(o),
    IsUUID('all', { message: sentence(o, 'choisissez dans la liste.') }),
  );
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD, between 1900 and 2100. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    const { year } = Temporal.PlainDate.from(value, { overflow: 'reject' });
    return year >= 1900 && year <= 2100;
  } catch {
    return false;
  }
}

/** A day without time, as YYYY-MM-DD. */
export function Day(o: Common = {}): PropertyDecorator {
  const message = sentence(o, "cette date n'existe pas\u00a0; écrivez-la comme 15/09/2025.");
  return applyDecorators(
    api(o, { type: String, format: 'date' }),
    ...presence(o),
    ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage: () => message } }),
  );
}

/** A whole number. */
export function Whole(o: Common & { min?: number; max?: number } = {}): PropertyDecorator {
  return applyDecorators(
    api(o, { type: 'integer', minimum: o.min, maximum: o.max }),
    ...presence(o),
    Type(() => Number),
    IsInt({ message: sentence(o, 'écrivez un nombre entier.') }),
    ...(o.min === undefined ? [] : [Min(o.min, { message: sentence(o, `${o.min} au moins.`) })]),
    ...(o.max === undefined ? [] : [Max(o.max, { message: sentence(o, `${o.max} au plus.`) })]),
  );
}

/** A number that may have decimals. */
export function Amount(o: Common & { min?: number; max?: number } = {}): PropertyDecorator {
  return applyDecorators(
    api(o, { type: Number, minimum: o.min, maximum: o.max }),
    ...presence(o),
    Type(() => Number),
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: sentence(o, 'écrivez un nombre.') }),
    ...(o.min === undefined ? [] : [Min(o.min, { message: sentence(o, `${o.min} au moins.`) })]),
    ...(o.max === undefined ? [] : [Max(o.max, { message: sentence(o, `${o.max} au plus.`) })]),
  );
}

export function Flag(o: Common = {}): PropertyDecorator {
  return applyDecorators(
    api(o, { type: Boolean }),
    ...presence(o),
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean({ message: sentence(o, 'répondez par oui ou non.') }),
  );
}

/** One of a list of codes; `name` gives the list its name in the API document. */
export function Choice(
  values: readonly string[],
  o: Common & { name?: string; many?: boolean } = {},
): PropertyDecorator {
  return applyDecorators(
    api(o, {
      enum: [...values],
      ...(o.name ? { enumName: o.name } : {}),
      ...(o.many ? { isArray: true } : {}),
    }),
    ...presence(o),
    ...(o.many ? [IsArray({ message: sentence(o, 'choisissez dans la liste.') })] : []),
    IsIn([...values], { each: o.many, message: sentence(o, 'choisissez dans la liste.') }),
  );
}

// Nest tells a lazy type from a class by the function's own name, which must be « type ».
const lazily = <T>(of: () => T) => ({ type: () => of() });

/** Another object. */
export function Part<T extends object>(type: () => new () => T, o: Common = {}): PropertyDecorator {
  return applyDecorators(api(o, lazily(type)), ...presence(o), ValidateNested(), Type(type));
}

/** A list of objects, `max` of them at most (1,000 unless told). */
export function Parts<T extends object>(
  type: () => new () => T,
  o: Common & { max?: number } = {},
): PropertyDecorator {
  const max = o.max ?? 1000;
  return applyDecorators(
    api(o, { ...lazily(type), isArray: true }),
    ...presence(o),
    IsArray({ message: sentence(o, 'une liste est attendue.') }),
    ArrayMaxSize(max, { message: sentence(o, `${max} lignes au plus.`) }),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** A list of texts or ids. */
export function Texts(o: Common & { max?: number; ids?: boolean } = {}): PropertyDecorator {
  const max = o.max ?? 1000;
  return applyDecorators(
    api(o, { type: String, isArray: true, ...(o.ids ? { format: 'uuid' } : {}) }),
    ...presence(o),
    IsArray({ message: sentence(o, 'une liste est attendue.') }),
    ArrayMaxSize(max, { message: sentence(o, `${max} lignes au plus.`) }),
    o.ids
      ? IsUUID('all', { each: true, message: sentence(o, 'choisissez dans la liste.') })
      : IsString({ each: true }),
  );
}

/** An object of any shape, given out only. */
export function Free(o: Common = {}): PropertyDecorator {
  return api(o, { type: Object, additionalProperties: true });
}
