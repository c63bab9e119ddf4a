"""What the README shows can be done as it stands there."""

import re
import runpy
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"


def test_its_python_runs_from_top_to_bottom(tmp_path, monkeypatch, capsys):
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    script = tmp_path / "script.py"
    script.write_text(code, "utf-8")
    monkeypatch.chdir(tmp_path)

    names = runpy.run_path(str(script))

    assert names["labels_so_far"].shape == names["image"].pixels.shape[:2]
    assert "done" in capsys.readouterr().out
    assert (tmp_path / "masks" / "coffee.mask.png").exists()
