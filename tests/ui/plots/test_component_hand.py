"""What is held of a plot's components."""

import pytest
from PySide6.QtCore import QObject

from ui.plots.component_hand import ComponentHand


@pytest.fixture
def hand(qapp):
    owner = QObject()
    yield ComponentHand(owner)
    owner.deleteLater()


@pytest.fixture
def heard(hand):
    told: list[tuple[object, ...]] = []
    hand.label_picked.connect(lambda label: told.append(("picked", label)))
    hand.mean_moved.connect(lambda *moved: told.append(("moved", *moved)))
    hand.move_ended.connect(lambda: told.append(("ended",)))
    return told


def test_holding_a_mean_somewhere_asks_for_nothing_yet(hand, heard):
    hand.move(1, (3.0,))

    assert hand.is_moving
    assert heard == []


def test_a_finished_move_asks_once_and_then_tells_that_it_ended(hand, heard):
    hand.move(1, (3.0,))
    hand.finish_move()
    hand.finish_move()

    assert heard == [("moved", 1, (3.0,)), ("ended",)]
    assert not hand.is_moving


def test_the_mean_is_still_held_while_it_is_asked_for(hand):
    held = []
    hand.mean_moved.connect(lambda *moved: held.append(hand.is_moving))
    hand.move(1, (3.0,))
    hand.finish_move()

    assert held == [True]


def test_letting_go_of_a_mean_asks_for_nothing(hand, heard):
    hand.move(1, (3.0,))
    hand.let_go()

    assert heard == [("ended",)]
    assert hand.at_hand is None


def test_picking_asks_for_the_components_label_or_for_none(hand, heard, cloud):
    hand.pick(1, cloud)
    hand.pick(None, cloud)

    assert heard == [("picked", 2), ("picked", 0)]


def test_components_there_are_no_more_are_forgotten_and_others_kept(hand):
    hand.current, hand.at_hand = 0, 4
    hand.move(4, (3.0,))
    hand.keep_below(4)

    assert (hand.current, hand.at_hand, hand.moved) == (0, None, None)
