export { offerUndo, say, sayFailure } from './offer-undo';
