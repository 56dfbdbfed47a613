/** What is read from an ad. Every value carries the line and the words it came from; what the ad does not say is null or empty. */
export interface Evidence {
  /** In the ad's text, from 1. */
  line: number;
  text: string;
}

export interface TaskGuess {
  id: string;
  /** Above 6 the ad says it plainly; below 3 it is a guess from title and domain. */
  score: number;
  evidence: Evidence[];
}

export interface Reading {
  aboutMachineLearning: boolean;
  /** It doesn't say which task. */
  generic: boolean;
  /** ISO 639-1, such as en. */
  language: string;
  title: string | null;
  company: string | null;
  location: string | null;
  remote: 'Full' | 'Hybrid' | null;
  experienceYears: number | null;
  education: string | null;
  skills: string[];
  responsibilities: string[];
  qualifications: string[];
  preferred: string[];
  domain: string | null;
  /** Best first. */
  tasks: TaskGuess[];
  /** By the name of the value: title, company, location, experience_years, education, domain, and skills.<name>. */
  evidence: Record<string, Evidence>;
  warnings: string[];
}
