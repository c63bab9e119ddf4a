import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from segmenter.images.image import PixelSize
from segmenter.objects.counting import Counted
from segmenter.objects.finding import find_objects
from segmenter.objects.measuring import measure_objects
from tests.segmenter.objects.scenes import blobs, image_of
from ui.panels.objects_model import ObjectsModel
from ui.panels.objects_panel import summary_text

DOWN = Qt.SortOrder.DescendingOrder


def counted_of(labels, scale=None):
    image = image_of(labels)
    objects = find_objects(image, labels)
    table = measure_objects(image, objects)
    return Counted(objects, table, table, scale)


@pytest.fixture(scope="module")
def counted():
    return counted_of(blobs(60, 80))


@pytest.fixture
def model(counted):
    model = ObjectsModel()
    model.set_counted(counted)
    return model


def column_of(model, title):
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    return titles.index(title)


def test_rows_are_in_the_order_of_any_column_and_ties_in_that_of_ids(model, counted):
    model.sort(column_of(model, "Area px"), DOWN)

    numbers = [model.object_at(row) for row in range(model.rowCount())]
    areas = counted.table["area"][np.array(numbers) - 1]
    assert (np.diff(areas) <= 0).all()
    ties = np.diff(areas) == 0
    assert (np.diff(numbers)[ties] > 0).all()
    assert [model.row_of(number) for number in numbers] == list(range(len(numbers)))
    assert model.row_of(0) == model.row_of(len(numbers) + 1) == -1


def test_what_is_chosen_stays_chosen_in_another_order(model):
    kept = QPersistentModelIndex(model.index(4, 2))

    model.sort(column_of(model, "Perimeter px"), DOWN)

    assert model.object_at(kept.row()) == 5


def test_the_order_stays_when_other_objects_come(model, counted):
    model.sort(column_of(model, "Area px"), DOWN)
    fewer = counted_of(np.where(np.arange(60)[:, None] < 40, blobs(60, 80), 0).astype(np.uint8))

    model.set_counted(fewer)

    areas = [fewer.table["area"][model.object_at(row) - 1] for row in range(model.rowCount())]
    assert areas == sorted(areas, reverse=True)
    model.set_counted(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_cells_say_values_shortly_in_the_unit_that_is_known(counted):
    model = ObjectsModel()
    scale = PixelSize(2, 2, "µm")
    model.set_counted(Counted(counted.objects, counted.table, counted.table, scale))

    area = model.data(model.index(0, column_of(model, "Area µm²")))
    assert float(area.replace(",", "")) == 4 * counted.table["area"][0]
    assert model.data(model.index(0, column_of(model, "Share"))).endswith("%")
    assert summary_text(counted).endswith(" px on average")
    assert summary_text(counted_of(np.zeros((4, 4), np.uint8))) == "No objects"
