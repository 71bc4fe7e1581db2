/** One broken rule, told to a person: `message` is a French sentence, `source` the article or clause it rests on. */
export interface Refusal {
  code: string;
  message: string;
  /** Path of the field that carries it in the request, such as `tutorId` or `rows.3.birthDate`. */
  field?: string;
  source?: string;
}
