export { Empty } from './empty';
export { ErrorState } from './error-state';
export { Loading } from './loading';
export { QueryState } from './query-state';
