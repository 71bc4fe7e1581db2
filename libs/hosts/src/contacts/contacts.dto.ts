import { Choice, Email, Id, Text } from '#platform';
import { type ContactMessage, type ContactRole, contactMessages, contactRoles } from './contacts.service.js';

export class ContactBody {
  @Choice(Object.keys(contactRoles), { label: 'rôle', name: 'ContactRole' }) role: ContactRole;
  @Text({ label: 'nom', max: 120 }) fullName: string;
  @Email({ label: 'adresse e-mail', optional: true }) email?: string;
  @Text({ label: 'téléphone', optional: true, max: 30 }) phone?: string;
  @Choice(Object.keys(contactMessages), {
    label: 'ce qui lui est envoyé',
    name: 'ContactMessage',
    many: true,
    optional: true,
  })
  receives?: ContactMessage[];
}

export class ContactView {
  @Id() id: string;
  @Choice(Object.keys(contactRoles), { name: 'ContactRole' }) role: ContactRole;
  @Text() fullName: string;
  @Text({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Choice(Object.keys(contactMessages), { name: 'ContactMessage', many: true }) receives: ContactMessage[];
}
