import { Alert, Anchor, Text, TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { typeset } from '../../format/french';
import { siretQuery } from './hosts-api';

/** A SIRET judged as soon as its fourteen digits are there: wrong key, or a file that exists already. */
export function SiretInput({
  siret,
  inputProps,
  ownHostId,
}: {
  siret: string;
  inputProps: TextInputProps;
  /** The file this SIRET is being added to: its SIREN is known for sure. */
  ownHostId?: string;
}) {
  // Nine digits are a SIREN only once the typing stops there.
  const [settled] = useDebouncedValue(siret, 800);
  const complete = siret.replace(/\D/g, '').length === 14;
  const { data: check } = useQuery(siretQuery(complete || settled === siret ? siret : ''));
  const wrong = check?.refusals[0]?.message;
  const known = check?.known;
  const elsewhere = known && (known.hostId !== ownHostId || known.siteId) ? known : null;
  return (
    <>
      <TextInput
        label="SIRET"
        description="14 chiffres, espaces permis."
        inputMode="numeric"
        required
        {...inputProps}
        error={inputProps.error ?? (wrong ? typeset(wrong) : null)}
      />
      <div role="status">
        {elsewhere && (
          <Alert variant="outline" title={`«\u00a0${elsewhere.hostName}\u00a0» est déjà enregistrée`}>
            <Text size="sm">
              {elsewhere.siteId
                ? 'Cet établissement a déjà sa fiche. '
                : 'La structure a déjà sa fiche\u00a0: ajoutez-y cet établissement. '}
              <Anchor
                component={Link}
                underline="always"
                to={
                  elsewhere.siteId
                    ? `/structures/${elsewhere.hostId}`
                    : `/structures/${elsewhere.hostId}?siret=${encodeURIComponent(siret)}`
                }
              >
                Ouvrir la fiche
              </Anchor>
            </Text>
          </Alert>
        )}
      </div>
    </>
  );
}
