export { Transactional } from '@nestjs-cls/transactional';
export { Apart, type TakenProcess } from './apart/apart.js';
export { Audit } from './audit/audit.js';
export { type Change, changesBetween } from './audit/changes.rules.js';
export { Clock, SCHOOL_ZONE, shiftTo } from './clock/clock.js';
export { Config, ConfigError, loadConfig } from './config/config.js';
export { hashToken, newToken } from './crypto/sealing.js';
export { Vault } from './crypto/vault.js';
export { Database } from './database/database.js';
export { APP_ROLE, grant, type Migration, migrate, ROWS } from './database/migrations.js';
export { Conflict, Forbidden, NotFound, NotSignedIn, RuleBroken, TooManyAttempts } from './errors/errors.js';
export { type Problem, ProblemFilter, problemOf } from './errors/problem.filter.js';
export { RefusalView } from './errors/refusal.dto.js';
export type { Refusal } from './errors/refusal.js';
export { FILE_BYTES_MAX, MEDIA_TYPES, type MediaType } from './files/file-content.js';
export { type IncomingFile, ReceivesFile, sendFile, sentDocument } from './files/receiving.js';
export { type SentDocument, type StoredFile, StoredFiles } from './files/stored-files.js';
export {
  choiceField,
  type Filled,
  longField,
  radioField,
  refusalSummary,
  type Typed,
  textField,
  tickField,
  typedForm,
} from './http/form-fields.js';
export { type Html, html, type Shown } from './http/html.js';
export { OPEN_TO_ALL, OpenToAll } from './http/open.js';
export { PageQuery } from './http/page.js';
export { publicPage, sendPage } from './http/public-page.js';
export { refuseUnreadBodies } from './http/readable-body.js';
export { noteRequests } from './http/request-log.js';
export { refuseForgedRequests } from './http/same-origin.js';
export { createLogger, LOGGER, type Logger, NestLog } from './logging/logger.js';
export { Mailer, type Message, type StoredMessage } from './mail/mailer.js';
export { platformMigrations } from './migrations/index.js';
export { Outbox } from './outbox/outbox.js';
export { JobHandler, Subscribe } from './outbox/subscribe.js';
export { type ErasedRows, Eraser } from './personal-data/eraser.service.js';
export { OwnData, type OwnTable, type OwnValue } from './personal-data/own-data.service.js';
export { PersonalIdentities } from './personal-data/people.service.js';
export { PersonalDataModule } from './personal-data/personal-data.module.js';
export { PersonalRegister } from './personal-data/personal-register.js';
export {
  CATEGORY_LABELS,
  type DataCategory,
  type Erasure,
  nobody,
  of,
  type PersonalColumn,
  type PersonalTable,
  type RetentionRule,
  SUBJECT_KINDS,
  type SubjectKind,
  type SubjectPath,
} from './personal-data/personal-table.js';
export { Resealing, type SealedColumn } from './personal-data/resealing.service.js';
export { type CatalogueColumn, gapsInRegister } from './personal-data/undeclared.rules.js';
export { platformPersonalData } from './personal-data.js';
export { PlatformModule } from './platform.module.js';
export { type Document, Printer, qrSvg } from './printing/printer.js';
export { printable, printableDeep, typeset } from './printing/typography.rules.js';
export { Dispatcher, type ScheduleLine } from './queue/dispatcher.js';
export { type QueueName, Queues } from './queue/queues.js';
export { AnswersWorkbook, ListWorkbooks, MOST_WORKBOOK_ROWS } from './spreadsheets/list-workbooks.js';
export { neutralised } from './spreadsheets/neutralised.rules.js';
export { sendWorkbook } from './spreadsheets/sending.js';
export type { ListColumn } from './spreadsheets/workbook.js';
export * from './validation/fields.js';
export { refusalsToRead } from './validation/readable.rules.js';
export { validationPipe } from './validation/validation.pipe.js';
