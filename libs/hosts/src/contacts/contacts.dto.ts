import { Choice, Email, Id, Text } from '#platform';
import { type ContactRole, contactRoles } from './contacts.service.js';

export class ContactBody {
  @Choice(Object.keys(contactRoles), { label: 'rôle', name: 'ContactRole' }) role: ContactRole;
  @Text({ label: 'nom', max: 120 }) fullName: string;
  @Email({ label: 'adresse e-mail', optional: true }) email?: string;
  @Text({ label: 'téléphone', optional: true, max: 30 }) phone?: string;
}

export class ContactView {
  @Id() id: string;
  @Choice(Object.keys(contactRoles), { name: 'ContactRole' }) role: ContactRole;
  @Text() fullName: string;
  @Text({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
}
