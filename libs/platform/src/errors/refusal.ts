/** One broken rule, told to a person: a stable code, a French sentence, the field it stands at, the text it comes from. */
export interface Refusal {
  code: string;
  message: string;
  field?: string;
  source?: string;
}
