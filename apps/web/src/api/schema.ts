/** Replaced by the types generated from the OpenAPI document. */
// biome-ignore lint/complexity/noBannedTypes: empty until generated
export type paths = {};
