export type { Refusal } from './errors/refusal.js';
