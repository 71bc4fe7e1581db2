import { Choice, Email, Flag, Id, Password, Text } from '#platform';
import { ROLES, type Role } from '../permissions/permissions.js';

export class InvitationBody {
  @Email() email: string;
  @Text({ label: 'nom affiché', optional: true, max: 120 }) displayName?: string;
  @Choice(ROLES, { label: 'rôles', name: 'Role', many: true }) roles: Role[];
}

export class InvitedId {
  @Id() id: string;
}

export class InvitationView {
  @Email({ nullable: true }) email: string | null;
  @Text() displayName: string;
  @Choice(ROLES, { name: 'Role', many: true }) roles: Role[];
  @Flag() expired: boolean;
}

export class JoinBody {
  @Text({ label: 'nom affiché', max: 120 }) displayName: string;
  @Password({ label: 'mot de passe', min: 12 }) password: string;
}

export class FirstDirectorBody extends JoinBody {
  @Email() email: string;
}

export class AddressBody {
  @Email() email: string;
}

export class NewPasswordBody {
  @Password({ label: 'mot de passe', min: 12 }) password: string;
}

export class AccountView {
  @Id() id: string;
  @Email({ nullable: true }) email: string | null;
  @Text() displayName: string;
  @Choice(ROLES, { name: 'Role', many: true }) roles: Role[];
  @Text() createdAt: string;
  @Text({ nullable: true }) deactivatedAt: string | null;
  @Flag() joined: boolean;
  @Flag() secondFactor: boolean;
}
