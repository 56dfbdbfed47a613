"""The bootstrap in C++, built by the compiler of this computer and called through ctypes."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import numpy as np

from ..config import ProblemError

SOURCE = Path(__file__).with_name("bootstrap.cpp")
FLAGS = ("-std=c++17", "-O2", "-Wall", "-Wextra", "-Werror", "-fPIC", "-shared", "-pthread")


def compiler() -> str:
    """The C++ compiler: the one that CXX names, else c++, g++ or clang++. Empty without any."""
    names = (os.environ.get("CXX", ""), "c++", "g++", "clang++")
    return next((path for name in names if name and (path := shutil.which(name))), "")


@cache
def built() -> ctypes.CDLL:
    """The library, built in a second: once for each run of Python.

    Raises ProblemError without a compiler, and with what it says where it refuses the source.
    """
    found = compiler()
    if not found:
        raise ProblemError("There is no C++ compiler here: install g++ or clang++ first.")
    # The folder is for this user alone, since what lies in it is run; once loaded, it may go.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        library = Path(folder) / "bootstrap.so"
        build = [found, *FLAGS, str(SOURCE), "-o", str(library)]
        ran = subprocess.run(build, capture_output=True, text=True, check=False)
        if ran.returncode:
            raise ProblemError(f"{found} does not build {SOURCE.name}: {ran.stderr[-2000:]}")
        return ctypes.CDLL(str(library))


def means(values: np.ndarray, rounds: int = 1000, seed: int = 0, threads: int = 0) -> np.ndarray:
    """(rounds,): the means of samples of (n,) values, drawn with replacement.

    threads: 0 is as many as there are cores; the means do not depend on it. Raises ValueError
    where there is nothing to draw from.
    """
    kept = np.ascontiguousarray(values, dtype=np.float64)
    if kept.ndim != 1 or not 0 < len(kept) < 2**32 or rounds < 1:
        raise ValueError("a bootstrap needs one value or more, and one round or more")
    filled = np.empty(rounds)
    pointer = ctypes.POINTER(ctypes.c_double)
    built().bootstrap_means(
        kept.ctypes.data_as(pointer),
        ctypes.c_size_t(len(kept)),
        ctypes.c_size_t(rounds),
        ctypes.c_uint64(seed),
        ctypes.c_size_t(threads or os.cpu_count() or 1),
        filled.ctypes.data_as(pointer),
    )
    return filled
