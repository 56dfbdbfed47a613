/** Required before a command: at its end, says on descriptor 3 which files were loaded, as modules or as a bundle's text. */
const fs = require('node:fs');

const read = new Set();
const { readFileSync } = fs;
fs.readFileSync = (path, ...options) => {
  read.add(String(path));
  return readFileSync(path, ...options);
};
process.once('exit', () =>
  fs.writeSync(3, [...new Set([...Object.keys(require.cache), ...read])].join('\n')),
);
