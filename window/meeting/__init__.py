"""Meetings: scenes prepared beforehand, shown without names on one display, told from another."""
