"""What a repo's own predict() says, as JSON.

Usage: python answer.py PACKAGE MODALITY INPUT   (MODALITY: text, or image with INPUT as its path; run in the repo)
"""

import dataclasses
import importlib
import json
import sys

package, modality, value = sys.argv[1:]
if modality == "image":
    from PIL import Image

    value = Image.open(value)
module = importlib.import_module(f"{package}.predict")
print(json.dumps(dataclasses.asdict(module.predict(module.load(), value))))
