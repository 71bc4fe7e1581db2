import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '#platform';
import { AccountRow } from './accounts/account.entity.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { Accounts } from './accounts/accounts.service.js';
import { FirstDirector } from './accounts/first-director.service.js';
import { AddressConfirmations } from './codes/address-confirmations.service.js';
import { OneTimeCodes } from './codes/one-time-codes.service.js';
import { AccessGrants } from './grants/grants.service.js';
import { RateLimitGuard, rateLimits } from './limits/rate-limit.guard.js';
import { AccessLinks } from './links/access-links.service.js';
import { Invitations } from './links/invitations.service.js';
import { LinksController } from './links/links.controller.js';
import { PasswordResets } from './links/password-resets.service.js';
import { PersonalLinks } from './links/personal-links.service.js';
import { SessionGuard } from './permissions/session.guard.js';
import { SecondFactor } from './second-factor/second-factor.service.js';
import { DemoMailboxController } from './sessions/demo-mailbox.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionJobs } from './sessions/sessions.jobs.js';
import { Sessions } from './sessions/sessions.service.js';
import { LocalGuard, LocalStrategy } from './sign-in/local.strategy.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { SlowDown } from './sign-in/slow-down.service.js';

@Module({
  imports: [
    ThrottlerModule.forRootAsync({ inject: [Config], useFactory: rateLimits }),
    PassportModule,
    TypeOrmModule.forFeature([AccountRow]),
  ],
  controllers: [SessionsController, LinksController, AccountsController, DemoMailboxController],
  providers: [
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
    Accounts,
    FirstDirector,
    AccessGrants,
    AccessLinks,
    AddressConfirmations,
    Invitations,
    OneTimeCodes,
    PasswordResets,
    PersonalLinks,
    SecondFactor,
    Sessions,
    SessionJobs,
    SignIn,
    SlowDown,
    LocalStrategy,
    LocalGuard,
  ],
  exports: [AddressConfirmations, OneTimeCodes, Accounts, AccessGrants, AccessLinks, FirstDirector, Sessions],
})
export class IdentityModule {}
