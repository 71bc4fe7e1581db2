import { FileInput, type FileInputProps } from '@mantine/core';

/** Says that no file was chosen. */
export const fileMissing = (file: File | null) => (file ? null : 'Choisissez un fichier PDF, JPEG ou PNG.');

/** One paper to send, as the server keeps them. */
export function FileField(props: FileInputProps) {
  return (
    <FileInput
      label="Fichier"
      description="PDF, JPEG ou PNG, 10 Mo au plus."
      accept="application/pdf,image/jpeg,image/png"
      placeholder="Choisir un fichier"
      {...props}
    />
  );
}
