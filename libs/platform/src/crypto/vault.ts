import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { sealBytes, unsealBytes } from './sealing.js';

/** First byte of what the vault seals; then four bytes that name the key, then what `sealBytes` gives. */
const MARK = 0x54;
const NAME_LENGTH = 4;

interface NamedKey {
  name: Buffer;
  key: Buffer;
}

const named = (key: Buffer): NamedKey => ({
  name: createHash('sha256').update('tandem data key').update(key).digest().subarray(0, NAME_LENGTH),
  key,
});

/**
 * Encryption at rest of protected columns and of documents: AES-256-GCM under the current key
 * (`TANDEM_DATA_KEY`); what was sealed under an earlier one (`TANDEM_DATA_KEY_PREVIOUS`) is still opened. Each sealed
 * value names its key, so that a rotation knows what is left.
 */
@Injectable()
export class Vault {
  readonly #current: NamedKey;
  readonly #keys: NamedKey[];

  constructor(config: Config) {
    this.#current = named(config.dataKey);
    this.#keys = [this.#current, ...config.previousDataKeys.map(named)];
  }

  /** What every value sealed under the current key begins with. */
  get currentPrefix(): Buffer {
    return Buffer.concat([Buffer.from([MARK]), this.#current.name]);
  }

  seal(text: string): Buffer {
    return this.sealBytes(Buffer.from(text, 'utf8'));
  }

  open(sealed: Buffer): string {
    return this.openBytes(sealed).toString('utf8');
  }

  sealBytes(bytes: Buffer): Buffer {
    return Buffer.concat([this.currentPrefix, sealBytes(this.#current.key, bytes)]);
  }

  /** Throws when no key that this process was given opens it. */
  openBytes(sealed: Buffer): Buffer {
    const own = this.#keys.find(
      ({ name }) => sealed[0] === MARK && sealed.subarray(1, 1 + NAME_LENGTH).equals(name),
    );
    if (own) return unsealBytes(own.key, sealed.subarray(1 + NAME_LENGTH));
    // Sealed before values named their key.
    for (const { key } of this.#keys) {
      try {
        return unsealBytes(key, sealed);
      } catch {
        // Not this key.
      }
    }
    throw new Error('sealed under a key that TANDEM_DATA_KEY and TANDEM_DATA_KEY_PREVIOUS do not hold');
  }

  isUnderCurrentKey(sealed: Buffer): boolean {
    return sealed.subarray(0, 1 + NAME_LENGTH).equals(this.currentPrefix);
  }
}
