"""The wheel stands alone: installed into a new environment, away from the checkout, it does the whole way."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED = ROOT / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True, capture_output=True,
    )  # fmt: skip
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``policygraph`` of a new environment that has the wheel; dependencies are lent, so that no index is asked."""
    place = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(place, with_pip=False)
    packages = next((place / "lib").glob("python*/site-packages"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    script = place / "bin" / "policygraph"
    script.write_text(
        f"#!{place / 'bin' / 'python'}\nfrom policygraph.cli.main import main\nmain()\n", encoding="utf-8"
    )
    script.chmod(0o755)
    return script


def _run(command: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV", "POLICYGRAPH"))}
    return subprocess.run(
        [str(command), *words], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )  # fmt: skip


def test_the_wheel_carries_ontology_queries_and_reference_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder, ending in (
        ("ontology", ".ttl"),
        ("queries", ".rq"),
        ("data/reference", ".ttl"),
        ("data/series", ".yaml"),
        ("data/decisions", "README.md"),
    ):
        shipped = {p.name for p in (ROOT / folder).glob(f"*{ending}")}
        packed = {Path(n).name for n in names if n.startswith(f"policygraph/_shipped/{folder}/")}
        assert shipped
        assert shipped <= packed
    assert not [n for n in names if "data/releases" in n or n.startswith("tests")]
    assert [n for n in names if n.endswith("py.typed")]


def test_the_code_that_runs_is_the_wheels(command: Path, tmp_path: Path) -> None:
    program = "import policygraph; print(policygraph.__file__)"
    done = subprocess.run(
        [str(command.parent / "python"), "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert str(command.parents[1]) in done.stdout


def test_the_whole_way_works_outside_the_checkout(command: Path, tmp_path: Path) -> None:
    release = tmp_path / SEED.name
    release.write_bytes(SEED.read_bytes())
    built = _run(command, tmp_path, "build", release.name)
    assert built.returncode == 0, built.stderr
    for words in (["report", "meeting"], ["query", "firmest-commitments"], ["export"], ["vocabulary", "check"]):
        done = _run(command, tmp_path, *words)
        assert done.returncode == 0, done.stderr
        assert done.stdout
