"""The part of MkDocs' configuration that a content repository inherits from the product.

MkDocs looks for hooks and templates below the configuration that names them, and an installed product lies elsewhere.
So the product's mkdocs.yml is written anew with full paths, into `.build/`, before MkDocs starts.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from helpcenter.source import product_folder, text_file, yaml_document

INHERITED = ".build/product.yml"
"""What `INHERIT:` of a content repository's mkdocs.yml names."""
_WATCHED = ("data", product_folder.OVERRIDES)


def write_inherited(root: Path) -> None:
    """Write the product's configuration for a content repository; nothing where its mkdocs.yml inherits none."""
    own, _ = text_file.read(root, "mkdocs.yml")
    configuration = yaml_document.parse(own).data
    if not isinstance(configuration, dict) or configuration.get("INHERIT") != INHERITED:
        return
    file = root / INHERITED
    text = json.dumps(_inherited(root, product_folder.product()), ensure_ascii=False, indent=1) + "\n"
    if not file.is_file() or file.read_text("utf-8") != text:
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _inherited(root: Path, product: Path) -> dict[str, Any]:
    """All but the navigation. Plugins are a mapping, so that a content repository can add to the options of one."""
    source, _ = text_file.read(product, "mkdocs.yml")
    data: dict[str, Any] = dict(yaml_document.parse(source).data)
    del data["nav"]
    data["theme"] = {**data["theme"], "custom_dir": str(product / data["theme"]["custom_dir"])}
    data["hooks"] = [str(product / hook) for hook in data["hooks"]]
    data["watch"] = [str(root / folder) for folder in _WATCHED if (root / folder).is_dir()]
    data["plugins"] = {name: options for plugin in data["plugins"] for name, options in plugin.items()}
    return data
