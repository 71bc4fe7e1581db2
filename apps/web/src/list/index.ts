export type { ListColumn } from './columns';
export { ListTable } from './list-table';
export { useAddress } from './use-address';
