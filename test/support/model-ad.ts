/** An ad, and what a careful model says of it. */

export const AD = `Machine Learning Engineer (m/f/d)
Tellwood Parcels, Utrecht, Netherlands

Your work
- Predict which parcels arrive late, per depot and route, from weather and traffic
- Sort the complaints of recipients by what went wrong
- Report to Maren Okafor, who leads planning

You bring
- 3+ years with Python, PyTorch and “clean code”
- Kubernetes – a plus

We meet on Mondays.`;

export const AD_LINES = AD.split('\n').flatMap((text, at) =>
  text.trim() === '' ? [] : [{ number: at + 1, text: text.replace(/^- /, '') }],
);

const from = (value: string | number, quote = String(value)) => ({ quote, value });
const LATE = 'Predict which parcels arrive late';

export const GOOD_ANSWER = {
  reading: {
    title: from('Machine Learning Engineer'),
    company: from('Tellwood Parcels'),
    location: from('Utrecht, Netherlands'),
    experience_years: from(3, '3+ years with Python'),
    domain: from('logistics', LATE),
    skills: [from('Python'), from('PyTorch'), from('Kubernetes')],
  },
  projects: [
    {
      task: from('tabular-classification', LATE),
      things: from('parcels', LATE),
      target: from('late arrival', 'arrive late'),
      keys: [from('depot', 'per depot and route'), from('route', 'per depot and route')],
      drivers: [from('weather', 'weather and traffic'), from('traffic', 'weather and traffic')],
      labels: [],
      entities: [],
      actions: [],
      title: from('Late parcel warnings', LATE),
      problem: from('Tell early which parcels will miss their day.', LATE),
      user: from('depot planners, each morning', 'leads planning'),
    },
  ],
};
/** Answers: six of the reading's with three skills, and ten of the project. */
export const GOOD_CLAIMS = 18;

export const FAMILIES = ['tabular-classification', 'text-classification', 'time-series-forecasting'];
export const DOMAINS = ['logistics', 'retail'];
