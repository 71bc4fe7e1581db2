import { hash, verify } from '@node-rs/argon2';

// OWASP's second choice for Argon2id: 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id hash of a password, in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/** Whether a password fits; takes as long when there is no account, so that accounts cannot be listed. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  if (!stored) {
    decoy ??= hashPassword('no account has this password');
    await verify(await decoy, password);
    return false;
  }
  return verify(stored, password);
}
