import { SetMetadata } from '@nestjs/common';

export const OPEN_TO_ALL = 'tandem:open-to-all';

/** A route that asks for no sign-in; said on purpose, so that a forgotten permission is not mistaken for it. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true);
