import { Checkbox, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import type { AgreementPageData, Term, Value } from './agreement-api';

interface Props {
  term: Pick<Term, 'label' | 'help' | 'kind' | 'unit'>;
  page: AgreementPageData;
  /** What `getInputProps` gives: value, change, error. */
  input: { value?: Value; onChange: (value: never) => void; error?: React.ReactNode };
}

/** The field of a term's value, whatever its kind. */
export function TermField({ term, page, input }: Props) {
  const set = input.onChange as (value: Value) => void;
  const shared = { label: term.label, description: term.help, error: input.error };
  switch (term.kind) {
    case 'whole':
      return (
        <NumberInput
          {...shared}
          allowDecimal={false}
          allowNegative={false}
          suffix={term.unit ? `\u00a0${term.unit}` : undefined}
          value={input.value as number}
          onChange={(value) => set(value === '' ? '' : Number(value))}
        />
      );
    case 'day':
      return (
        <TextInput
          {...shared}
          type="date"
          value={input.value as string}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'flag':
      return (
        <Radio.Group
          {...shared}
          value={input.value === true ? 'yes' : input.value === false ? 'no' : ''}
          onChange={(value) => set(value === 'yes')}
        >
          <Stack gap={4} mt={4}>
            <Radio value="yes" label="Permises" />
            <Radio value="no" label="Non permises" />
          </Stack>
        </Radio.Group>
      );
    case 'age_reference':
      return (
        <Radio.Group {...shared} value={input.value as string} onChange={set}>
          <Stack gap={4} mt={4}>
            {page.ageReferences.map(({ code, label }) => (
              <Radio key={code} value={code} label={label} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'levels':
      return (
        <Checkbox.Group {...shared} value={(input.value as string[]) ?? []} onChange={set}>
          <Stack gap={4} mt={4}>
            {page.levels.map(({ code, label }) => (
              <Checkbox key={code} value={code} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
  }
}
