export { validateDayRange } from './day-range';
export { FormEnd } from './form-end';
export { ProblemAlert } from './problem-alert';
export { useProblemForm } from './use-problem-form';
