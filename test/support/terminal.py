"""Runs a command in a pseudo-terminal and answers what it asks, as a person would.

stdin: {"command": [...], "cwd": "...", "env": {...}, "steps": [[text to wait for, keys to send], ...], "timeout": seconds}
stdout: {"code": exit code (128 + signal when one ended it), "screen": all that was shown, "missed": text that never came}
"""

import json
import os
import pty
import select
import signal
import sys
import time

# Keys that move the cursor or colour the text are no part of what is read.
import re

CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\r")


def main():
    job = json.load(sys.stdin)
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(job["cwd"])
        env = {key: value for key, value in {**os.environ, **job["env"]}.items() if value is not None}
        os.execvpe(job["command"][0], job["command"], env)
    screen = ""
    read_to = 0
    steps = list(job["steps"])
    keys = b""
    deadline = time.monotonic() + job["timeout"]
    while time.monotonic() < deadline:
        ready, free, _ = select.select([terminal], [terminal] if keys else [], [], 0.1)
        if free:  # In pieces: both ends would wait for each other.
            keys = keys[os.write(terminal, keys[:1024]) :]
        if ready:
            try:
                piece = os.read(terminal, 65536)
            except OSError:  # Linux says so when the other end is gone.
                break
            if not piece:
                break
            screen += piece.decode("utf-8", "replace")
        if ready or keys:
            continue
        # Nothing new for a moment: the prompt stands, and its keys are heard.
        if steps:
            text = CONTROL.sub("", screen)
            at = text.find(steps[0][0], read_to)
            if at >= 0:
                read_to = at + len(steps[0][0])
                keys = steps.pop(0)[1].encode()
    else:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    json.dump(
        {
            "code": 128 - code if code < 0 else code,
            "screen": CONTROL.sub("", screen),
            "missed": steps[0][0] if steps else None,
        },
        sys.stdout,
    )


main()
