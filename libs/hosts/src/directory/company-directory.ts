/** A site as a public directory knows it; what it does not say is null. */
export interface DirectoryEntry {
  name: string;
  siren: string;
  siret: string;
  address: string | null;
  postcode: string | null;
  city: string | null;
  naf: string | null;
  isPublic: boolean;
}

/** Where organisations are looked up by name or number. */
export abstract class CompanyDirectory {
  /** Whether there is one to ask. */
  abstract readonly enabled: boolean;
  /** @throws DirectoryUnavailable */
  abstract search(query: string): Promise<DirectoryEntry[]>;
}

/** The directory did not answer, or not in a way that can be believed; its message is for the log, and names nobody. */
export class DirectoryUnavailable extends Error {}
