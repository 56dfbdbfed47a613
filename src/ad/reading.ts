/** What is read from an ad. Every value carries the line and the words it came from; what the ad does not say is null or empty. */
export interface Evidence {
  /** In the ad's text, from 1. */
  line: number;
  text: string;
}

/** From the lowest on. */
export type Seniority = 'internship' | 'junior' | 'mid' | 'senior' | 'lead' | 'principal' | 'head';

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
  /** As the ad says it. */
  salary: string | null;
  /** Where the ad says it: never by its years. */
  seniority: Seniority | null;
  skills: string[];
  /** Of the skills, those that are asked for. */
  requiredSkills: string[];
  /** Of the skills, those that are only wished for. */
  preferredSkills: string[];
  responsibilities: string[];
  qualifications: string[];
  preferred: string[];
  domain: string | null;
  /** Best first. */
  tasks: TaskGuess[];
  /** By the name of the value: title, company, location, experience_years, education, salary, seniority, domain, and skills.<name>. */
  evidence: Record<string, Evidence>;
  warnings: string[];
}
