import { Choice, Day, Email, Flag, Free, Id, Part, Parts, Password, Text } from '#platform';
import { PERMISSIONS, ROLES } from '../permissions/permissions.js';

export class SignInBody {
  @Email() email: string;
  @Password({ label: 'mot de passe' }) password: string;
  @Text({ label: 'code', optional: true, max: 20 }) code?: string;
}

export class DemoSignInBody {
  @Choice(ROLES, { label: 'rôle', name: 'Role' }) role: (typeof ROLES)[number];
}

export class SignedInUser {
  @Id() id: string;
  @Text() displayName: string;
  @Email({ nullable: true }) email: string | null;
  @Choice(ROLES, { name: 'Role', many: true }) roles: string[];
  @Choice(PERMISSIONS, { name: 'Permission', many: true }) permissions: string[];
  /** Whether a second factor is active. */
  @Flag() secondFactor: boolean;
  /** Whether the role asks for one that is not set up yet: nothing else is open. */
  @Flag() secondFactorMissing: boolean;
}

export class DemoAccount {
  @Choice(ROLES, { name: 'Role' }) role: string;
  @Text() label: string;
  @Text() email: string;
}

export class DemoInfo {
  @Parts(() => DemoAccount) accounts: DemoAccount[];
}

export class SessionInfo {
  @Part(() => SignedInUser, { nullable: true }) user: SignedInUser | null;
  @Part(() => DemoInfo, { nullable: true }) demo: DemoInfo | null;
  @Day() schoolToday: string;
  @Text() schoolName: string;
  @Flag() simulated: boolean;
}

export class OpenSession {
  @Id() id: string;
  @Text() createdAt: string;
  @Text() lastSeenAt: string;
  @Text() device: string;
  @Flag() current: boolean;
}

export class SecondFactorCode {
  @Text({ label: 'code', max: 20 }) code: string;
}

export class SecondFactorSecret {
  @Text() otpauthUri: string;
  @Text() secret: string;
}

export class RecoveryCodes {
  @Free() recoveryCodes: string[];
}
