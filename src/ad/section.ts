/** The parts of an ad. */
export type Section =
  /** What came before any heading, and could not be told. */
  | 'intro'
  | 'role'
  | 'duties'
  | 'required'
  | 'preferred'
  | 'team'
  | 'company'
  | 'benefits'
  /** Equal opportunity, privacy. */
  | 'equal'
  | 'apply'
  /** What a job board adds: seniority, employment type, industries. */
  | 'meta';
