/** What one ad says, whatever it was written in. */
import type { Reading } from '../../src/ad/reading.ts';

export const answersOf = ({
  title,
  company,
  location,
  experienceYears,
  language,
  skills,
  tasks,
  responsibilities,
  qualifications,
  preferred,
}: Reading) => ({
  ...{ title, company, location, experienceYears, language, responsibilities, qualifications, preferred },
  skills: [...skills].sort(),
  task: tasks[0]?.id,
});
