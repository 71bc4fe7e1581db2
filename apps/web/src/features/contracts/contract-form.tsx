import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../../api/problem';
import { longDay, mediumDay } from '../../format/dates';
import { frenchPercent } from '../../format/french';
import { ProblemAlert, useProblemForm } from '../../forms';
import { placeErrors } from '../../forms/place-errors';
import { say } from '../../undo';
import type { Site, Tutor } from '../hosts/hosts-api';
import { useSchoolToday } from '../session/session-api';
import { EXCEPTION_LABELS, KIND_LABELS, placeOf, TUTOR_LABELS, unbroken } from './contract-words';
import {
  type AgeException,
  type Candidate,
  type Contract,
  type ContractInput,
  type ContractKind,
  type ContractSoFar,
  changeContract,
  checkQuery,
  createContract,
  signContract,
} from './contracts-api';
import { MinimumPay } from './minimum-pay';

interface Props {
  candidates: Candidate[];
  sites: (Site & { hostName: string })[];
  tutors: Tutor[];
  /** The draft being changed. */
  draft?: Contract;
  /** Chosen on the page somebody comes from. */
  learnerId?: string;
  hostId?: string;
}

type Values = {
  learnerId: string;
  siteId: string;
  tutorId: string;
  kind: ContractKind;
  startsOn: string;
  endsOn: string;
  companyFirstDay: string;
  hoursPerWeek: number | string;
  schoolHours: number | string;
  grossMonthlyPayCents: number | string;
  ageExceptions: string[];
  repeatsYear: boolean;
  branchMinimumCents: number | string;
  branchAgreement: boolean;
  professionalBac: boolean;
  afterFailedExam: boolean;
  signedOn: string;
};

const number = (value: number | string) => (value === '' ? undefined : Number(value));

/** The pay is typed in euros and sent in cents. */
const inputOf = (values: Values): ContractSoFar => ({
  learnerId: values.learnerId || undefined,
  siteId: values.siteId || undefined,
  tutorId: values.tutorId || undefined,
  kind: values.kind,
  startsOn: values.startsOn || undefined,
  endsOn: values.endsOn || undefined,
  companyFirstDay: values.companyFirstDay || undefined,
  hoursPerWeek: number(values.hoursPerWeek),
  schoolHours: number(values.schoolHours),
  grossMonthlyPayCents:
    values.grossMonthlyPayCents === '' ? undefined : Math.round(Number(values.grossMonthlyPayCents) * 100),
  ageExceptions: values.ageExceptions as AgeException[],
  repeatsYear: values.repeatsYear,
  branchMinimumCents:
    values.branchMinimumCents === '' ? undefined : Math.round(Number(values.branchMinimumCents) * 100),
  branchAgreement: values.kind === 'professionalisation' && values.branchAgreement,
  professionalBac: values.kind === 'professionalisation' && values.professionalBac,
  afterFailedExam: values.afterFailedExam,
});

const asked = (sentence: string) => (value: string) => (value ? null : sentence);

export function ContractForm({ candidates, sites, tutors, draft, learnerId, hostId }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const today = useSchoolToday();
  const chosen = candidates.find((one) => one.learnerId === learnerId);
  const onlyTutorOf = (siteId: string): string => {
    const there = tutors.filter((tutor) => tutor.siteId === siteId);
    return there.length === 1 ? there[0]!.id : '';
  };
  const ownSites = hostId ? sites.filter((site) => site.hostId === hostId) : [];
  const signing = useRef(false);
  const form = useProblemForm<Values>({
    initialValues: draft
      ? valuesOf(draft, today)
      : {
          learnerId: chosen?.learnerId ?? '',
          siteId: ownSites.length === 1 ? ownSites[0]!.id : '',
          tutorId: ownSites.length === 1 ? onlyTutorOf(ownSites[0]!.id) : '',
          kind: 'apprenticeship',
          startsOn: chosen?.proposal.startsOn ?? '',
          endsOn: chosen?.proposal.endsOn ?? '',
          companyFirstDay: '',
          hoursPerWeek: 35,
          schoolHours: '',
          grossMonthlyPayCents: '',
          ageExceptions: [],
          repeatsYear: false,
          branchMinimumCents: '',
          branchAgreement: false,
          professionalBac: false,
          afterFailedExam: false,
          signedOn: today,
        },
    validate: {
      learnerId: asked('Choisissez l’apprenant.'),
      siteId: asked('Choisissez l’établissement.'),
      tutorId: asked('Choisissez la personne qui le suivra.'),
      startsOn: asked('Indiquez le début du contrat.'),
      endsOn: asked('Indiquez la fin du contrat.'),
    },
    send: async (values) => {
      const id = await keep(values);
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say(signing.current ? 'Contrat signé. Il reste à le déposer.' : 'Brouillon enregistré.');
      await navigate(`/contrats/${id}`);
    },
  });
  const values = form.getValues();
  const [input] = useDebouncedValue(inputOf(values), 300);
  const check = useQuery(checkQuery({ ...input, contractId: draft?.id }));
  const live = check.data
    ? placeErrors(new Problem({ status: 422, code: 'live', title: '', errors: check.data.refusals }), values)
    : { atFields: {}, rest: [] };
  const refusals = check.data?.refusals ?? [];
  const field = (name: keyof Values) => {
    const props = form.getInputProps(name);
    return { ...props, error: props.error ?? (live.atFields as Record<string, string>)[name] };
  };
  const learner = candidates.find((one) => one.learnerId === values.learnerId);
  const here = tutors.filter(({ siteId }) => siteId === values.siteId);
  const tooOld = refusals.some(({ code }) => code === 'contract.learner_too_old');

  async function keep(all: Values): Promise<string> {
    // What must be there has been asked for before.
    const body = inputOf(all) as ContractInput;
    if (!draft) {
      return (await createContract({ ...body, signedOn: signing.current ? all.signedOn : undefined })).id;
    }
    await changeContract(draft.id, body);
    if (signing.current) await signContract(draft.id, all.signedOn);
    return draft.id;
  }

  function chooseLearner(id: string | null) {
    form.setFieldValue('learnerId', id ?? '');
    const proposal = candidates.find((one) => one.learnerId === id)?.proposal;
    if (!proposal) return;
    form.setFieldValue('startsOn', proposal.startsOn);
    form.setFieldValue('endsOn', proposal.endsOn);
  }

  return (
    <form
      onSubmit={(event) => {
        signing.current = false;
        form.submit(event);
      }}
      noValidate
      style={{ maxWidth: '48rem' }}
    >
      <Stack gap="md">
        <ProblemAlert form={form} />
        <Select
          label="Apprenant"
          searchable
          openOnFocus={false}
          required
          nothingFoundMessage="Personne de ce nom"
          data={[
            { group: 'Sans contrat', items: optionsOf(candidates, false) },
            { group: 'Déjà sous contrat', items: optionsOf(candidates, true) },
          ]}
          {...field('learnerId')}
          value={values.learnerId || null}
          onChange={chooseLearner}
        />
        {learner?.contract && (
          <Text size="sm" role="status">
            {`Sous contrat avec «\u00a0${learner.contract.hostName}\u00a0» du ${mediumDay(learner.contract.startsOn)} au ${mediumDay(learner.contract.lastDay)}\u00a0: les dates proposées viennent après.`}
          </Text>
        )}
        <Select
          label="Établissement"
          searchable
          openOnFocus={false}
          required
          nothingFoundMessage="Aucun établissement de ce nom"
          data={sites.map((site) => ({
            value: site.id,
            label: placeOf({ ...site, siteName: site.name }),
          }))}
          {...field('siteId')}
          value={values.siteId || null}
          onChange={(id) => {
            form.setFieldValue('siteId', id ?? '');
            form.setFieldValue('tutorId', onlyTutorOf(id ?? ''));
          }}
        />
        <NativeSelect
          label={TUTOR_LABELS[values.kind]}
          required
          disabled={!values.siteId}
          description={
            values.siteId && here.length === 0
              ? 'Personne n’est enregistré dans cet établissement\u00a0: ajoutez quelqu’un sur sa fiche.'
              : undefined
          }
          data={[
            { value: '', label: values.siteId ? 'Choisir' : 'Choisissez d’abord l’établissement' },
            ...here.map((tutor) => ({ value: tutor.id, label: `${tutor.firstName} ${tutor.lastName}` })),
          ]}
          {...field('tutorId')}
        />
        <Radio.Group label="Nature du contrat" {...field('kind')}>
          <Stack mt={6} gap={6}>
            {(Object.keys(KIND_LABELS) as ContractKind[]).map((kind) => (
              <Radio key={kind} value={kind} label={KIND_LABELS[kind]} />
            ))}
          </Stack>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput type="date" label="Début du contrat" required {...field('startsOn')} />
          <TextInput type="date" label="Fin du contrat" required {...field('endsOn')} />
          <TextInput
            type="date"
            label="Premier jour dans la structure"
            description="Le premier jour du contrat, sauf indication."
            {...field('companyFirstDay')}
          />
          <NumberInput
            label="Heures par semaine"
            description="École comprise."
            min={1}
            max={48}
            decimalSeparator=","
            {...field('hoursPerWeek')}
          />
          <NumberInput
            label="Heures à l’école"
            description={schoolShare(check.data)}
            min={0}
            allowDecimal={false}
            placeholder={check.data?.schoolHours == null ? undefined : String(check.data.schoolHours)}
            {...field('schoolHours')}
          />
          <NumberInput
            label="Rémunération brute mensuelle"
            min={0}
            decimalScale={2}
            decimalSeparator=","
            thousandSeparator={'\u202f'}
            suffix={'\u00a0€'}
            {...field('grossMonthlyPayCents')}
          />
          {values.kind !== 'internship' && (
            <NumberInput
              label="Minimum mensuel de la branche"
              description="S’il y en a un, pour 35 heures. Compte à partir de 21 ans."
              min={0}
              decimalScale={2}
              decimalSeparator=","
              thousandSeparator={'\u202f'}
              suffix={'\u00a0€'}
              {...field('branchMinimumCents')}
            />
          )}
        </SimpleGrid>
        <Stack gap={6}>
          {values.kind === 'apprenticeship' && (
            <>
              <Checkbox
                label="Recommence une année (le maître d’apprentissage peut alors suivre trois apprentis)"
                {...form.getInputProps('repeatsYear', { type: 'checkbox' })}
              />
              <Checkbox
                label="Contrat signé après un échec à l’examen (un an au plus)"
                {...form.getInputProps('afterFailedExam', { type: 'checkbox' })}
              />
            </>
          )}
          {values.kind === 'professionalisation' && (
            <>
              <Checkbox
                label="Un accord de branche permet une durée et une formation plus longues"
                {...form.getInputProps('branchAgreement', { type: 'checkbox' })}
              />
              <Checkbox
                label="Titulaire d’un baccalauréat professionnel ou plus"
                {...form.getInputProps('professionalBac', { type: 'checkbox' })}
              />
            </>
          )}
        </Stack>
        <MinimumPay kind={values.kind} pay={check.data?.pay ?? []} />
        {(tooOld || values.ageExceptions.length > 0) && (
          <Checkbox.Group label="Exception à la limite d’âge" {...field('ageExceptions')}>
            <Stack mt={6} gap={6}>
              {Object.entries(EXCEPTION_LABELS).map(([value, label]) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Verdict filled={Boolean(check.data && values.learnerId)} refusals={refusals.length} />
        {check.data?.depositDueOn && values.kind !== 'internship' && (
          <Text size="sm" c="dimmed">
            {`À déposer par l’employeur au plus tard le ${longDay(check.data.depositDueOn)}, cinq jours ouvrables après le début (art. ${unbroken('L6224-1')}).`}
          </Text>
        )}
        <TextInput
          type="date"
          label="Date de signature"
          description="Pour signer maintenant. Le contrat signé ne se modifie plus, et son suivi s’ouvre au tuteur."
          {...field('signedOn')}
        />
        <Group>
          <Button
            loading={form.sending && signing.current}
            onClick={() => {
              signing.current = true;
              form.submit();
            }}
          >
            Enregistrer et signer
          </Button>
          <Button type="submit" variant="default" loading={form.sending && !signing.current}>
            Enregistrer le brouillon
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Verdict({ filled, refusals }: { filled: boolean; refusals: number }) {
  return (
    <div role="status">
      {filled && refusals > 0 && (
        <Alert color="red" variant="outline" p="xs">
          {refusals === 1
            ? 'Un point empêche la signature\u00a0: il est indiqué à son champ.'
            : `${refusals} points empêchent la signature\u00a0: ils sont indiqués à leur champ.`}
        </Alert>
      )}
      {filled && refusals === 0 && <Text size="sm">Rien ne s’oppose à la signature à ce stade.</Text>}
    </div>
  );
}

function schoolShare(check: { schoolHours: number | null; totalHours: number | null } | undefined) {
  if (!check?.schoolHours || !check.totalHours) return 'Celles du programme, sauf indication.';
  return `${frenchPercent(check.schoolHours / check.totalHours)} du contrat (25\u00a0% au moins), selon le programme sauf indication.`;
}

const optionsOf = (candidates: Candidate[], withContract: boolean) =>
  candidates
    .filter(({ contract }) => (contract !== null) === withContract)
    .map(({ learnerId, firstName, lastName, cohortName }) => ({
      value: learnerId,
      label: `${firstName} ${lastName}, ${cohortName}`,
    }));

const valuesOf = (draft: Contract, today: string): Values => ({
  learnerId: draft.learnerId,
  siteId: draft.siteId,
  tutorId: draft.tutorId,
  kind: draft.kind,
  startsOn: draft.startsOn,
  endsOn: draft.endsOn,
  companyFirstDay: draft.companyFirstDay === draft.startsOn ? '' : draft.companyFirstDay,
  hoursPerWeek: draft.hoursPerWeek,
  schoolHours: draft.typedSchoolHours ?? '',
  grossMonthlyPayCents: draft.grossMonthlyPayCents === null ? '' : draft.grossMonthlyPayCents / 100,
  ageExceptions: draft.ageExceptions ?? [],
  repeatsYear: draft.repeatsYear,
  branchMinimumCents: draft.branchMinimumCents === null ? '' : draft.branchMinimumCents / 100,
  branchAgreement: draft.branchAgreement,
  professionalBac: draft.professionalBac,
  afterFailedExam: draft.afterFailedExam,
  signedOn: today,
});
