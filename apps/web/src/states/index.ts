export { Empty } from './empty';
export { ErrorState } from './error-state';
export { Forbidden } from './forbidden';
export { Loading } from './loading';
export { NotFound } from './not-found';
export { QueryState } from './query-state';
