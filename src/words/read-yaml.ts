/** YAML → values: the library's parser, by one name for the bundles to share. */
export { parse as parseYaml } from 'yaml';
