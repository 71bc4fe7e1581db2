import type { Values } from './form-values';

/** What ties an input to its value and its error, by the field's name. */
// biome-ignore lint/suspicious/noExplicitAny: Mantine gives the props of any input
export type Fields = (name: keyof Values & string) => any;
