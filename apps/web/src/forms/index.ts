export { ProblemAlert } from './problem-alert';
export { useProblemForm } from './use-problem-form';
