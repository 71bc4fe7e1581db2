export type { ListColumn } from './columns';
export { ListTable } from './list-table';
export { ShowMore } from './show-more';
export { useAddress } from './use-address';
