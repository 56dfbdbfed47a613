/** A language model, where one is allowed: a part of the package of its own, loaded when `--model` names one. */
export { endpointOf } from './endpoint.ts';
export { modelReader } from './model-reader.ts';
