/** How much of the synthetic data is about the job. */

/** Said by the owner, by what people of the industry write, or by nobody. Pages say it in these words. */
export type Grade = 'of the job' | 'of the domain' | 'stand-in';
