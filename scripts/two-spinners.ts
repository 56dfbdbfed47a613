/** In place of a collection of ninety spinners: those that a prompt turns while it waits. */
export const dots = { interval: 80, frames: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] };
export const line = { interval: 130, frames: ['-', '\\', '|', '/'] };
