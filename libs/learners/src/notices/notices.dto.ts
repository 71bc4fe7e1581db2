import { Choice, Day, Flag, Id, Parts, Text } from '#platform';
import {
  type ConsentGiver,
  consentGivers,
  type ImageAnswer,
  imageAnswers,
  type NoticeMeans,
  noticeMeans,
} from './notice-words.js';

const MEANS = Object.keys(noticeMeans);
const ANSWERS = Object.keys(imageAnswers);
const GIVERS = Object.keys(consentGivers);

export class InformationNoticeBody {
  @Choice(MEANS, { label: 'moyen', name: 'NoticeMeans' }) means: NoticeMeans;
  @Day({ label: 'date de remise' }) givenOn: string;
}

export class ImageConsentBody {
  @Choice(ANSWERS, { label: 'réponse', name: 'ImageAnswer' }) answer: ImageAnswer;
  @Choice(GIVERS, { label: 'qui répond', name: 'ConsentGiver' }) givenBy: ConsentGiver;
  @Day({ label: 'date de la réponse' }) answeredOn: string;
}

export class InformationNoticeView {
  @Id() id: string;
  @Choice(MEANS, { name: 'NoticeMeans' }) means: NoticeMeans;
  @Text() version: string;
  @Day() givenOn: string;
  /** Null when the person read it online. */
  @Text({ nullable: true }) recordedBy: string | null;
}

export class ImageConsentView {
  @Id() id: string;
  @Choice(ANSWERS, { name: 'ImageAnswer' }) answer: ImageAnswer;
  @Choice(GIVERS, { name: 'ConsentGiver' }) givenBy: ConsentGiver;
  @Day() answeredOn: string;
  @Text() recordedBy: string;
}

export class NoticesView {
  /** Newest first. */
  @Parts(() => InformationNoticeView) notices: InformationNoticeView[];
  @Parts(() => ImageConsentView) imageConsents: ImageConsentView[];
  /** The version that is given today. */
  @Text() currentVersion: string;
  @Flag() minor: boolean;
}

export class NoticeRowId {
  @Id() id: string;
}
