"""Reads the Python of planned repos with Python's own parser, and says what each file imports.

stdin: {repo: {path: text}}
stdout: {"stdlib": [names], "repos": {repo: {path: {"lines", "docstring", "imports": [{"line", "name", "names", "level", "top", "optional"}]}}}}

`name` is the module after `from` or `import`, without its dots; `level` counts them; `top` says that the import stands outside every function, and
`optional` that its failure is caught. A module that is named by a literal to `import_module` or `importorskip` counts as imported too.
"""

import ast
import json
import sys

BY_NAME = {"import_module", "importorskip"}
FAILURES = {"ImportError", "ModuleNotFoundError"}


def imports_in(node, top=True, optional=False):
    """Every import below `node`, as the docstring says."""
    for child in ast.iter_child_nodes(node):
        inside = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield found(child, alias.name, [], 0, top, optional)
        elif isinstance(child, ast.ImportFrom):
            names = [alias.name for alias in child.names]
            yield found(child, child.module or "", names, child.level, top, optional)
        elif isinstance(child, ast.Call):
            called = getattr(child.func, "attr", getattr(child.func, "id", ""))
            literal = child.args[0] if child.args else None
            if called in BY_NAME and isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                name = literal.value.lstrip(".")
                yield found(child, name, [], len(literal.value) - len(name), top, optional)
        # What only a type checker reads is not imported when the module is.
        checking = isinstance(child, ast.If) and getattr(child.test, "id", "") == "TYPE_CHECKING"
        caught = isinstance(child, ast.Try) and any(
            getattr(handler.type, "id", "") in FAILURES for handler in child.handlers
        )
        yield from imports_in(child, top and not inside and not checking, optional or caught)


def found(node, name, names, level, top, optional):
    about = {"name": name, "names": names, "level": level, "top": top, "optional": optional}
    return {"line": node.lineno, **about}


def read(text):
    tree = ast.parse(text)
    docstring = (ast.get_docstring(tree) or "").split("\n")[0]
    return {"lines": text.count("\n"), "docstring": docstring, "imports": list(imports_in(tree))}


repos = {
    repo: {path: read(text) for path, text in files.items()}
    for repo, files in json.load(sys.stdin).items()
}
json.dump({"stdlib": sorted(sys.stdlib_module_names), "repos": repos}, sys.stdout)
