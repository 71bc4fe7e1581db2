import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Eraser } from './eraser.service.js';
import { OwnData } from './own-data.service.js';
import { PersonalIdentities } from './people.service.js';
import { PersonalRegister } from './personal-register.js';
import type { PersonalTable } from './personal-table.js';
import { Resealing } from './resealing.service.js';

/** What the register of personal data makes possible: knowing, giving, erasing, changing the key. */
@Global()
@Module({})
export class PersonalDataModule {
  static of(tables: readonly PersonalTable[]): DynamicModule {
    const services = [PersonalIdentities, Eraser, OwnData, Resealing];
    const register = { provide: PersonalRegister, useValue: new PersonalRegister(tables) };
    return {
      module: PersonalDataModule,
      providers: [register, ...services],
      exports: [PersonalRegister, ...services],
    };
  }
}
