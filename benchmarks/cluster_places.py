"""Whether large images are read from, and labels written to, wherever people keep them.

    pip install s3fs aiohttp 'moto[server]' ome-zarr ome-zarr-models
    python benchmarks/cluster_places.py

Prints JSON: for each place whether the labels are byte for byte those of one process, and what
other programs say of them. A store of S3 and a web server, which speaks TLS with a certificate that
openssl makes, are started on the loopback address; the labels are opened by ome-zarr-py, as
napari-ome-zarr does, and by tifffile, and checked against the specification by ome-zarr-models.
"""

import json
import os
import ssl
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

SIZE, CHUNKS = (1500, 1100), (256, 256, 3)
BUCKET = "photos"
KEYS = {"AWS_ACCESS_KEY_ID": "testing", "AWS_SECRET_ACCESS_KEY": "testing"}
Pixels = NDArray[np.uint8]
Labels = NDArray[np.integer]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and tells nobody."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - so it is called there
        """Tell nothing."""


def main() -> None:
    """Try all places and print."""
    os.environ.update(KEYS)
    with tempfile.TemporaryDirectory() as name, served_s3() as s3, served_files(Path(name)) as web:
        folder, pixels = Path(name), photo()
        os.environ["AWS_ENDPOINT_URL"] = s3
        lay_out(folder, pixels)
        expected = alone(pixels)
        tried = {
            "https, Zarr 3 to a folder": (f"{web}/photo3.zarr", f"{folder}/a.zarr"),
            "https, Zarr 2 to a folder": (f"{web}/photo2.zarr", f"{folder}/b.zarr"),
            "https, TIFF to a TIFF": (f"{web}/photo.tif", f"{folder}/c.tif"),
            "folder to s3": (f"{folder}/photo3.zarr", f"s3://{BUCKET}/d.zarr"),
            "s3 to s3": (f"s3://{BUCKET}/photo3.zarr", f"s3://{BUCKET}/e.zarr"),
        }
        told = {each: _tried(*places, expected) for each, places in tried.items()}
    sys.stdout.write(json.dumps(told, indent=2) + "\n")


def photo() -> Pixels:
    """Return a photo whose sides no chunk divides."""
    astronaut = np.asarray(import_module("skimage.data").astronaut())
    tiled = np.tile(astronaut, (3, 3, 1))[: SIZE[0], : SIZE[1]]
    return np.ascontiguousarray(tiled, np.uint8)


def lay_out(folder: Path, pixels: Pixels) -> None:
    """Put the photo where it is read from."""
    import fsspec
    import zarr

    fsspec.filesystem("s3").mkdir(BUCKET)
    for version in (2, 3):
        path = folder / f"photo{version}.zarr"
        zarr.create_array(path, data=pixels, chunks=CHUNKS, zarr_format=version)
    zarr.create_array(f"s3://{BUCKET}/photo3.zarr", data=pixels, chunks=CHUNKS)
    tifffile = import_module("tifffile")
    kind = {"tile": (256, 256), "photometric": "rgb", "compression": "zlib"}
    tifffile.imwrite(folder / "photo.tif", pixels, **kind)


def alone(pixels: Pixels) -> tuple[Labels, Labels]:
    """Return the labels that one process finds, and the numbers of their objects."""
    from segmenter.images.image import Image
    from segmenter.objects.counting import count_objects
    from segmenter.segmenting.pipeline import segment

    image = Image(pixels)
    found = segment(image, recipe())
    return found.labels, count_objects(image, found).objects.map.astype(np.uint32)


def recipe() -> Any:
    """Return what is done with the photo."""
    from segmenter.recipe import Recipe

    return Recipe(components=4, smoothing=1, objects=True, min_area=30)


def _tried(source: str, output: str, expected: tuple[Labels, Labels]) -> dict[str, Any]:
    import fsspec

    from segmenter.cluster.clients import client_for
    from segmenter.cluster.running import Job, cluster_steps
    from segmenter.cluster.sources import open_source

    try:
        job = Job(open_source(source), recipe(), output, side=512)
        with client_for("", 2, 0) as client:
            for _ in cluster_steps(client, job):
                pass
    except Exception as error:  # noqa: BLE001 - told, and the other places are tried
        return {"failed": f"{type(error).__name__}: {error}"}
    read = read_tiff if output.endswith(".tif") else read_zarr
    labels, ids = expected
    with fsspec.open(job.table, "r", encoding="utf-8") as file:
        rows = len(file.readlines()) - 1
    objects = {**read_zarr(job.instances, ids), "rows": rows, "objects": int(ids.max())}
    return {**read(output, labels), "instances": objects}


def read_zarr(output: str, expected: Labels) -> dict[str, Any]:
    """Read labels by ome-zarr-py and check them by ome-zarr-models."""
    import zarr

    io, reader = (import_module(f"ome_zarr.{name}") for name in ("io", "reader"))
    (node,) = reader.Reader(io.parse_url(output))()
    levels = [np.asarray(level) for level in node.data]
    checked = import_module("ome_zarr_models").open_ome_zarr(zarr.open_group(output, mode="r"))
    return {
        "ome-zarr-py": levels[0].tobytes() == expected.tobytes(),
        "levels": [list(level.shape) for level in levels],
        "colours": len(node.metadata.get("color", {})),
        "ome-zarr-models": type(checked).__name__,
    }


def read_tiff(output: str, expected: Labels) -> dict[str, Any]:
    """Read labels by tifffile."""
    with import_module("tifffile").TiffFile(output) as tiff:
        levels = [level.asarray() for level in tiff.series[0].levels]
    same = levels[0].tobytes() == expected.tobytes()
    return {"tifffile": same, "levels": [list(level.shape) for level in levels]}


@contextmanager
def served_s3() -> Iterator[str]:
    """Start a store that speaks as S3 does."""
    server = import_module("moto.server").ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


@contextmanager
def served_files(folder: Path) -> Iterator[str]:
    """Start a web server for a folder, trusted by this process."""
    handler = partial(QuietHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    with tempfile.TemporaryDirectory() as name:
        certificate, key = Path(name) / "certificate.pem", Path(name) / "key.pem"
        certify(certificate, key)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        os.environ["SSL_CERT_FILE"] = str(certificate)
        yield from _serving(server)


def _serving(server: ThreadingHTTPServer) -> Iterator[str]:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"https://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def certify(certificate: Path, key: Path) -> None:
    """Make a certificate of the loopback address."""
    for_address = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    kind = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    command = ["openssl", "req", *kind, *for_address, *files]
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
