import { Contracts1795300000800 } from './1795300000800-contracts.js';

export const contractsMigrations = [Contracts1795300000800];
