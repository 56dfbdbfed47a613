/** What a page, a JSON file or front matter says of the job in so many words. */
export interface Stated {
  title?: string;
  company?: string;
  location?: string;
  remote?: 'Full' | 'Hybrid' | 'None';
  /** What it pays, as an ad would say it. */
  salary?: string;
  /** What the employer is in, as the page has it. */
  industries?: string[];
}
