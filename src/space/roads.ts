/** The roads to a demo that anybody can open, and what each needs of an account. Words alone: the help has them too. */
import type { Sdk } from './front-matter.ts';

const ZERO_GPU =
  'Gradio as a Space: free on ZeroGPU for a personal account that is older than 30 days and has a confirmed e-mail address, two Spaces at a time; on a CPU with PRO (huggingface.co/pro)';
const DOCKER = 'Streamlit as a Space: needs Docker, and so PRO (huggingface.co/pro)';
const STATIC =
  'a page of the results as a static Space, with recorded answers (--hosting static): free for every account';

/** Told in the help, and where a plan forbids one or a token is missing. */
export const ROADS = [
  ZERO_GPU,
  'Streamlit on Community Cloud (share.streamlit.io): free, from the GitHub repo as it stands; file demo/app.py',
  STATIC,
  DOCKER,
];

/** What a Space of that kind needs: told before the first call. */
export const ROAD_OF: Record<Sdk, string> = { gradio: ZERO_GPU, docker: DOCKER, static: STATIC };
