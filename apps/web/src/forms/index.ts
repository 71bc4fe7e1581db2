export { validateDayRange } from './day-range';
export { FileField, fileMissing } from './file-field';
export { FormEnd } from './form-end';
export { ProblemAlert } from './problem-alert';
export { useProblemForm } from './use-problem-form';
