import { NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { say } from '../../undo';
import { addTutor, changeTutor, type Tutor } from './hosts-api';

const DIPLOMAS = [
  { value: '', label: 'Aucun dans le métier' },
  { value: '3', label: 'CAP (niveau 3)' },
  { value: '4', label: 'Bac (niveau 4)' },
  { value: '5', label: 'Bac+2 (niveau 5)' },
  { value: '6', label: 'Licence (niveau 6)' },
  { value: '7', label: 'Master (niveau 7)' },
  { value: '8', label: 'Doctorat (niveau 8)' },
];

/** A new tutor of a site, or what is known of one. */
export function TutorForm({ siteId, tutor, onDone }: { siteId: string; tutor?: Tutor; onDone: () => void }) {
  const client = useQueryClient();
  const form = useProblemForm({
    initialValues: {
      firstName: tutor?.firstName ?? '',
      lastName: tutor?.lastName ?? '',
      email: tutor?.email ?? '',
      phone: tutor?.phone ?? '',
      jobTitle: tutor?.jobTitle ?? '',
      birthDate: tutor?.birthDate ?? '',
      diplomaLevel: tutor?.diplomaLevel ? String(tutor.diplomaLevel) : '',
      yearsOfPractice: (tutor?.yearsOfPractice ?? '') as number | string,
    },
    validate: {
      firstName: (value) => (value.trim() ? null : 'Indiquez le prénom.'),
      lastName: (value) => (value.trim() ? null : 'Indiquez le nom.'),
      email: (value) => (value.includes('@') ? null : 'Indiquez une adresse électronique.'),
      yearsOfPractice: (value) => (value === '' ? 'Indiquez le nombre d’années de pratique.' : null),
    },
    send: async (values) => {
      const body = {
        firstName: values.firstName.trim(),
        lastName: values.lastName.trim(),
        email: values.email.trim(),
        phone: values.phone.trim() || undefined,
        jobTitle: values.jobTitle.trim() || undefined,
        birthDate: values.birthDate || undefined,
        diplomaLevel: values.diplomaLevel ? Number(values.diplomaLevel) : undefined,
        yearsOfPractice: Number(values.yearsOfPractice),
      };
      if (tutor) await changeTutor(tutor.id, body);
      else await addTutor(siteId, body);
      await client.invalidateQueries({ queryKey: ['hosts'] });
      say(
        tutor
          ? 'Fiche modifiée.'
          : `${body.firstName} ${body.lastName} est enregistré. Aucun message n’est parti.`,
      );
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Prénom" required {...form.getInputProps('firstName')} />
          <TextInput label="Nom" required {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <TextInput
          label="Adresse électronique"
          description="Son lien personnel y sera envoyé, sans mot de passe."
          type="email"
          required
          {...form.getInputProps('email')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Téléphone" type="tel" {...form.getInputProps('phone')} />
          <TextInput label="Fonction" {...form.getInputProps('jobTitle')} />
          <TextInput
            label="Date de naissance"
            description="Un maître d’apprentissage est majeur."
            type="date"
            {...form.getInputProps('birthDate')}
          />
          <NumberInput
            label="Années de pratique du métier"
            description="Deux ans, ou un an avec un diplôme du métier."
            required
            min={0}
            max={60}
            allowDecimal={false}
            {...form.getInputProps('yearsOfPractice')}
          />
          <NativeSelect
            label="Diplôme dans le métier"
            data={DIPLOMAS}
            {...form.getInputProps('diplomaLevel')}
          />
        </SimpleGrid>
        <FormEnd
          label={tutor ? 'Enregistrer' : 'Ajouter cette personne'}
          sending={form.sending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
