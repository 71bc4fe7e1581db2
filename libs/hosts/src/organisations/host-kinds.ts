export const hostKinds = {
  company: 'Entreprise',
  public_body: 'Employeur public',
} as const satisfies Record<string, string>;

export type HostKind = keyof typeof hostKinds;

export const hostKindCodes = Object.keys(hostKinds) as HostKind[];
